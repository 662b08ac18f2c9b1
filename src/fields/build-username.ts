import type { UsernameRecipe } from './plan.js';
import { toAscii } from './to-ascii.js';

/** The texts of a row that a username is built from. */
export interface UsernameParts {
  readonly email: string;
  readonly givenName: string;
  readonly familyName: string;
}

/** Headers that only German files have. */
const GERMAN = /^(?:vor|nach|familien|benutzer|anmelde)name$|^zuname$|^abteilung$|^kostenstelle$/i;

/** Whether umlauts are to be written out, `Müller` as `mueller`. */
export function isGermanFile(headers: readonly string[], names: readonly string[]): boolean {
  return headers.some((header) => GERMAN.test(header)) || names.some((name) => name.includes('ß'));
}

/** Longest username that is built, with room for a number behind it. */
const LONGEST = 60;

/**
 * Builds a username for Ann Lee, ann@example.com, as each recipe describes it. Blank where the row lacks a part, or has
 * a name in letters that have no ASCII form: half a username is worse than none.
 */
export function buildUsername(recipe: UsernameRecipe, parts: UsernameParts, isGerman: boolean): string {
  const given = nameOf(parts.givenName, isGerman);
  const family = nameOf(parts.familyName, isGerman);
  switch (recipe) {
    case 'email-name':
      return emailName(parts.email);
    case 'given.family':
      return join(given, '.', family);
    case 'g.family':
      return join(given.slice(0, 1), '.', family);
    case 'givenfamily':
      return join(given, '', family);
  }
}

/** What stands before the @ of an address, which may be wrapped in a name: `Ann Lee <ann@example.com>`. */
function emailName(text: string): string {
  const [, name = ''] = /([^\s<>@:,;"()]+)@/.exec(text.slice(0, LONGEST_EMAIL)) ?? [];
  return name.toLowerCase().slice(0, LONGEST);
}

/** Longest cell that is looked at for an address: with a name before it, a text is longer than any address. */
const LONGEST_EMAIL = 500;

/** A name as one word: `van der Berg` is `vanderberg`, `Anna-Maria` keeps its hyphen. */
function nameOf(text: string, isGerman: boolean): string {
  const word = toAscii(text, isGerman)
    .replace(/[\s'’ʼ`´.]+/gu, '')
    .replace(/[‐‑–]/gu, '-');
  return /^[a-z\d]+(?:-[a-z\d]+)*$/.test(word) ? word : '';
}

function join(first: string, between: string, second: string): string {
  return first && second ? `${first}${between}${second}`.slice(0, LONGEST) : '';
}
