import { withoutUndefined } from '../fields/without-undefined.js';
import { traitsOf, type CreatedOutcome, type Outcome, type UnknownOutcome } from './outcomes.js';
import type { UserDetails } from './outcome-schema.js';

/**
 * The outcome of a row with two results. Created beats everything, any other outcome beats unknown, and of two outcomes of
 * the same weight the first is kept.
 */
export function mergeOutcomes(known: Outcome | undefined, found: Outcome): Outcome {
  if (!known) return found;
  if (known.status === 'created' && found.status === 'created') return mergeCreated(known, found);
  return traitsOf(found).weight > traitsOf(known).weight ? found : known;
}

/** The later result wins property by property, and never removes one: the earlier result may hold the only copy of a password. */
export function mergeCreated(known: CreatedOutcome, found: CreatedOutcome): CreatedOutcome {
  return {
    key: known.key,
    status: 'created',
    ...mergeDetails(known, found),
    ...(known.recovered && found.recovered && { recovered: true }),
  };
}

/** Merges the details of two results that leave a row unknown. */
export function mergeUnknown(known: UnknownOutcome | undefined, found: UnknownOutcome): UnknownOutcome {
  const message = found.message ?? known?.message;
  const { key, status } = found;
  return withoutUndefined({ key, status, ...mergeDetails(known ?? {}, found), message });
}

/** The outcome with the row's provisional details: a user who was created after all has the password that came before. */
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
