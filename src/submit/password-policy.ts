import type { PasswordPolicy } from '../host.js';
import { characterSets, characterKinds, defaultCounts } from './password.js';
import { readProperty } from './read-property.js';

/** A longer password is a mistake: no back end takes one, and generating one takes time. */
const longest = 1000;

/** Why no password can meet a policy. `property` is the one to change, where a single one is at fault. */
export interface PolicyFault {
  readonly property?: keyof PasswordPolicy;
  readonly reason: 'not-an-object' | 'not-a-count' | 'not-a-text' | 'too-short' | 'too-long' | 'all-excluded';
}

/** Parses the host's policy; `undefined`: there is none. */
export function parsePasswordPolicy(
  given: unknown,
  { mayBeDigitsOnly }: { readonly mayBeDigitsOnly: boolean },
): { readonly policy: PasswordPolicy | undefined } | { readonly fault: PolicyFault } {
  if (given === undefined || given === null) return { policy: undefined };
  if (typeof given !== 'object') return { fault: { reason: 'not-an-object' } };
  const policy: Partial<Record<keyof PasswordPolicy, unknown>> = {};
  for (const property of ['length', ...characterKinds] as const) {
    const count = readProperty(given, property);
    if (count === undefined && property !== 'length') continue;
    if (!isCount(count)) return { fault: { property, reason: 'not-a-count' } };
    policy[property] = count;
  }
  const exclude = readProperty(given, 'exclude');
  if (exclude !== undefined && typeof exclude !== 'string')
    return { fault: { property: 'exclude', reason: 'not-a-text' } };
  const read = { ...policy, ...(exclude !== undefined && { exclude }) } as PasswordPolicy;
  const fault = findFault(read, mayBeDigitsOnly);
  return fault ? { fault } : { policy: read };
}

function findFault(policy: PasswordPolicy, mayBeDigitsOnly: boolean): PolicyFault | undefined {
  const { length, exclude = '' } = policy;
  const required = characterKinds.reduce((sum, kind) => sum + (policy[kind] ?? 0), 0);
  if (length < Math.max(1, required)) return { property: 'length', reason: 'too-short' };
  if (length > longest) return { property: 'length', reason: 'too-long' };
  const left = (kind: (typeof characterKinds)[number]): number =>
    Array.from(characterSets[kind]).filter((character) => !exclude.includes(character)).length;
  const wanted = characterKinds.filter((kind) => (policy[kind] ?? defaultCounts[kind]) > 0);
  const used = wanted.length ? wanted : characterKinds.slice(0, -1);
  const isEmpty =
    used.every((kind) => left(kind) === 0) || characterKinds.some((kind) => policy[kind] && left(kind) === 0);
  if (isEmpty || (mayBeDigitsOnly && left('digits') < 2))
    return { property: 'exclude', reason: 'all-excluded' };
  return undefined;
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}
