import type { PasswordPolicy } from '../host.js';

/**
 * The symbols leave out `' = + - @`, with which a spreadsheet takes text for a formula: the CSV file would need an
 * apostrophe that somebody then types as part of the password.
 */
const lower = 'abcdefghijklmnopqrstuvwxyz';
export const characterSets = {
  digits: '0123456789',
  upper: lower.toUpperCase(),
  lower,
  symbols: '!#$%&()*./:;?[]^_{}~',
} as const;

export const defaultCounts = { digits: 1, upper: 1, lower: 1, symbols: 0 } as const;
export const characterKinds = ['digits', 'upper', 'lower', 'symbols'] as const;

/**
 * Generates a password that meets the policy by construction. Letters and digits are used unless their count is 0, symbols
 * only where their count says so. A password of digits only is longer, so as to be as hard to guess.
 *
 * @throws RangeError when no password can meet the policy.
 */
export function generatePassword(policy: PasswordPolicy, { digitsOnly }: { digitsOnly: boolean }): string {
  const { length, exclude = '' } = policy;
  const allowed = (kind: (typeof characterKinds)[number]): string[] =>
    Array.from(characterSets[kind]).filter((character) => !exclude.includes(character));
  const wanted = characterKinds.filter((kind) => (policy[kind] ?? defaultCounts[kind]) > 0);
  const used = wanted.length ? wanted : characterKinds.slice(0, -1);
  const all = used.flatMap(allowed);
  const digits = allowed('digits');
  if (digitsOnly) {
    if (digits.length < 2) throw impossible();
    return passwordOf(Math.ceil((length * Math.log2(all.length)) / Math.log2(digits.length)), [], digits);
  }
  const required = used.flatMap((kind) =>
    Array.from({ length: policy[kind] ?? 0 }, () => pick(allowed(kind))),
  );
  return passwordOf(length, required, all);
}

function passwordOf(length: number, chosen: string[], all: readonly string[]): string {
  if (!(length >= Math.max(1, chosen.length))) throw impossible();
  while (chosen.length < length) chosen.push(pick(all));
  return shuffle(chosen).join('');
}

function impossible(): RangeError {
  return new RangeError('passwordPolicy leaves no password');
}

function pick(from: readonly string[]): string {
  if (!from.length) throw impossible();
  return from[randomBelow(from.length)] ?? '';
}

/** Fisher–Yates. */
function shuffle(characters: string[]): string[] {
  for (let last = characters.length - 1; last > 0; last--) {
    const other = randomBelow(last + 1);
    [characters[last], characters[other]] = [characters[other] ?? '', characters[last] ?? ''];
  }
  return characters;
}

/** Every number is equally likely: a random value that would favour the first numbers is drawn again. */
function randomBelow(limit: number): number {
  const range = 2 ** 32;
  const fair = range - (range % limit);
  for (;;) {
    const [drawn = range] = crypto.getRandomValues(new Uint32Array(1));
    if (drawn < fair) return drawn % limit;
  }
}
