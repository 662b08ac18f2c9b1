import type { Outcome, UserDetails } from './outcome.js';

type Created = Extract<Outcome, { status: 'created' }>;
type Unknown = Extract<Outcome, { status: 'unknown' }>;

/** How much an outcome says about a row: one that says less never replaces one that says more. */
function weight(outcome: Outcome): number {
  switch (outcome.status) {
    case 'not-attempted':
      return 0;
    case 'unknown':
      return 1;
    case 'rejected':
      return outcome.reason === 'refused' ? 2 : 3;
    case 'duplicate':
      return 3;
    case 'created':
      return 4;
  }
}

/** A duplicate, or rejected for what it is: the host has answered, and nobody was created. */
export function isTurnedDown(outcome: Outcome): boolean {
  return weight(outcome) === 3;
}

/**
 * What became of a row that two answers speak of. Created beats everything, any answer beats not knowing,
 * and of two answers of the same weight the first is kept.
 */
export function mergeOutcomes(known: Outcome | undefined, found: Outcome): Outcome {
  if (!known) return found;
  if (known.status === 'created' && found.status === 'created') return mergeCreated(known, found);
  return weight(found) > weight(known) ? found : known;
}

/** The later answer wins part by part, and never takes a part away: the earlier one may hold the only copy of a password. */
export function mergeCreated(known: Created, found: Created): Created {
  return {
    key: known.key,
    status: 'created',
    ...mergeDetails(known, found),
    ...(known.recovered && found.recovered && { recovered: true }),
  };
}

/** Of what a host has said of a row that it could not tell the end of. */
export function mergeUnknown(known: Unknown | undefined, found: Unknown): Unknown {
  const message = found.message ?? known?.message;
  return {
    key: found.key,
    status: 'unknown',
    ...mergeDetails(known ?? {}, found),
    ...(message !== undefined && { message }),
  };
}

/** The outcome with what was heard of its row before: a user who was created after all has the password that came then. */
export function withProvisional(outcome: Outcome, provisional: Unknown | undefined): Outcome {
  if (!provisional) return outcome;
  if (outcome.status === 'unknown') return mergeUnknown(provisional, outcome);
  if (outcome.status !== 'created') return outcome;
  const { unread: _, ...rest } = outcome;
  return { ...rest, ...mergeDetails(provisional, outcome) };
}

function mergeDetails(known: UserDetails, found: UserDetails): UserDetails {
  const id = found.id ?? known.id;
  const temporaryPassword = found.temporaryPassword ?? known.temporaryPassword;
  const virtualExtension = found.virtualExtension ?? known.virtualExtension;
  const details = {
    ...(id !== undefined && { id }),
    ...(temporaryPassword !== undefined && { temporaryPassword }),
    ...(virtualExtension !== undefined && { virtualExtension }),
  };
  const unread = [...new Set([...(known.unread ?? []), ...(found.unread ?? [])])];
  const missing = unread.filter((part) => !(part in details));
  return { ...details, ...(missing.length && { unread: missing }) };
}
