import { withoutUndefined } from '../fields/without-undefined.js';
import { traitsOf, type CreatedOutcome, type Outcome, type UnknownOutcome } from './outcomes.js';
import type { UserDetails } from './outcome-schema.js';

/**
 * What became of a row that two answers speak of. Created beats everything, any answer beats not knowing,
 * and of two answers of the same weight the first is kept.
 */
export function mergeOutcomes(known: Outcome | undefined, found: Outcome): Outcome {
  if (!known) return found;
  if (known.status === 'created' && found.status === 'created') return mergeCreated(known, found);
  return traitsOf(found).weight > traitsOf(known).weight ? found : known;
}

/** The later answer wins part by part, and never takes a part away: the earlier one may hold the only copy of a password. */
export function mergeCreated(known: CreatedOutcome, found: CreatedOutcome): CreatedOutcome {
  return {
    key: known.key,
    status: 'created',
    ...mergeDetails(known, found),
    ...(known.recovered && found.recovered && { recovered: true }),
  };
}

/** Of what a host has said of a row that it could not tell the end of. */
export function mergeUnknown(known: UnknownOutcome | undefined, found: UnknownOutcome): UnknownOutcome {
  const message = found.message ?? known?.message;
  const { key, status } = found;
  return withoutUndefined({ key, status, ...mergeDetails(known ?? {}, found), message });
}

/** The outcome with what the host has said of its row before: a user who was created after all has the password that came then. */
export function withProvisional(outcome: Outcome, provisional: UnknownOutcome | undefined): Outcome {
  if (!provisional) return outcome;
  if (outcome.status === 'unknown') return mergeUnknown(provisional, outcome);
  if (outcome.status !== 'created') return outcome;
  const { unread: _, ...rest } = outcome;
  return { ...rest, ...mergeDetails(provisional, outcome) };
}

function mergeDetails(known: UserDetails, found: UserDetails): UserDetails {
  const { id, temporaryPassword, virtualExtension } = { ...known, ...found };
  const details = withoutUndefined({ id, temporaryPassword, virtualExtension });
  const unread = [...new Set([...(known.unread ?? []), ...(found.unread ?? [])])];
  const missing = unread.filter((part) => !(part in details));
  return { ...details, ...(missing.length && { unread: missing }) };
}
