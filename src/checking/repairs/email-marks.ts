import type { FieldDefinition } from '../../fields/field-definition.js';
import type { CellRepair } from './repair.js';

const address = /[^\s<>()[\]:;,"]+@[\p{L}\p{M}\d-]+(?:\.[\p{L}\p{M}\d-]+)+/gu;

/** Greatest number of characters that are searched: the expression scans a word anew from each of its letters. */
const longest = 1000;

/** The different addresses in a cell. */
function addressesIn(text: string): readonly string[] {
  const found = text.length > longest ? [] : (text.match(address) ?? []);
  return found.filter((one, at) => found.findIndex((other) => isSame(one, other)) === at);
}

function isSame(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

/** The one address among names and marks: `Lee, Ann <ann@example.com>`, `mailto:ann@example.com`, `ann@example.com;`. */
export function addressAlone(text: string): string | undefined {
  const [only, ...others] = addressesIn(text);
  return others.length > 0 || only === text ? undefined : only;
}

function holdsSeveral(text: string): boolean {
  return addressesIn(text).length > 1;
}

const plainCharacters = new Map([
  ...Array.from('\u2018\u2019\u02bc\u00b4`', (mark) => [mark, "'"] as const),
  ...Array.from('\u2010\u2011\u2012\u2013\u2014\u2212\uff0d', (mark) => [mark, '-'] as const),
  ...Array.from('\u3002\uff0e\uff61', (mark) => [mark, '.'] as const),
  ['\uff20', '@'] as const,
]);
const typographic = new RegExp(`[${[...plainCharacters.keys()].join('')}]`, 'gu');

/** Plain characters in place of what word processors and keyboards of East Asia make of them. */
export function withPlainCharacters(text: string): string | undefined {
  const plain = text.replace(typographic, (mark) => plainCharacters.get(mark) ?? mark);
  return plain === text ? undefined : plain;
}

function ifEmail(isFound: (text: string) => boolean) {
  return ({ kind }: FieldDefinition) => (kind === 'email' ? isFound : undefined);
}

/** What stands around and in addresses that are right but for that. */
export const emailMarks = [
  {
    foundIn: 'cell',
    code: 'several-addresses',
    isError: true,
    finderOf: ifEmail(holdsSeveral),
    explainsInvalid: 'always',
    // Which one is meant is uncertain.
    repair: () => undefined,
  },
  {
    foundIn: 'cell',
    code: 'typographic-address',
    isError: false,
    finderOf: ifEmail((text) => withPlainCharacters(text) !== undefined),
    explainsInvalid: withPlainCharacters,
    repair: withPlainCharacters,
  },
  {
    foundIn: 'cell',
    code: 'address-among-marks',
    isError: false,
    finderOf: ifEmail((text) => addressAlone(text) !== undefined),
    explainsInvalid: addressAlone,
    repair: addressAlone,
  },
] as const satisfies readonly CellRepair[];
