import type { Outcome } from './outcome.js';

type Created = Extract<Outcome, { status: 'created' }>;

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
  const id = found.id ?? known.id;
  const temporaryPassword = found.temporaryPassword ?? known.temporaryPassword;
  const virtualExtension = found.virtualExtension ?? known.virtualExtension;
  return {
    key: known.key,
    status: 'created',
    ...(id !== undefined && { id }),
    ...(temporaryPassword !== undefined && { temporaryPassword }),
    ...(virtualExtension !== undefined && { virtualExtension }),
    ...(known.recovered && found.recovered && { recovered: true }),
  };
}
