import type { FieldDefinition } from '../../fields/field-definition.js';
import { certainDamage, type CellRepair } from './repair.js';

/** Ranges, and no classes of letters or case: each of those takes milliseconds before it is used for the first time. */
const label = String.raw`[A-Za-z\d\x80-\uffff-]+`;
const address = String.raw`[^\s<>()[\]:;,"@]+@${label}(?:\.${label})+`;
const wholeAddress = new RegExp(`^${address}$`);
/** What stands between the copies of one address. */
const marks = /[\s<>()[\];,|]+|(?:mailto|smtp|e-?mail):/i;
const namedAddress = new RegExp(String.raw`^[^<>@]*<\s*(?:[Mm]ailto:|[Ss][Mm][Tt][Pp]:)?(${address})\s*>$`);
const remarkedAddress = new RegExp(String.raw`^(?:[^:@<>(),;]*:\s+)?(${address})(?:\s*\([^()@]*\))?$`);
const marksOfEnd = /[\s;,.]+$/;
/** What an address alone does not have: nearly every cell is told apart by that. */
const anyMark = /[\s<>()[\];:,|]|\.$/;

/** Greatest number of characters that are searched: no address is longer. */
const longest = 1000;

function isSame(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

/**
 * The one address among names, marks and remarks: `Lee, Ann <ann@example.com>`, `mailto:ann@example.com`, `ann@example.com;`.
 * A part of what was typed is never taken for an address: `john,doe@example.com` is a mistake, and no address of doe.
 */
export function addressAlone(text: string): string | undefined {
  if (text.length > longest || !anyMark.test(text)) return undefined;
  const bare = text.replace(marksOfEnd, '');
  const [first = '', ...others] = bare.split(marks).filter(Boolean);
  const isOne = wholeAddress.test(first) && others.every((other) => isSame(first, other));
  const found = isOne ? first : (namedAddress.exec(bare) ?? remarkedAddress.exec(bare))?.[1];
  return found === text ? undefined : found;
}

/** True for a cell with different addresses that stand apart. */
export function holdsSeveral(text: string): boolean {
  if (text.length > longest || text.indexOf('@') === text.lastIndexOf('@')) return false;
  const pieces = text.split(/[\s;,|/<>()]+/).filter((piece) => wholeAddress.test(piece));
  return pieces.some((piece) => !isSame(piece, pieces[0] ?? ''));
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

function isEmail({ kind }: FieldDefinition): boolean {
  return kind === 'email';
}

/** What stands around and in addresses that are right but for that. */
export const emailMarks = [
  {
    foundIn: 'cell',
    code: 'several-addresses',
    isError: true,
    finderOf: (field) => (isEmail(field) ? holdsSeveral : undefined),
    explainsInvalid: 'always',
  },
  {
    ...certainDamage('typographic-address', withPlainCharacters, isEmail),
    paramsOf: (text) => {
      const [character = ''] = text.match(typographic) ?? [];
      return { character, plain: plainCharacters.get(character) ?? '' };
    },
  },
  certainDamage('address-among-marks', addressAlone, isEmail),
] as const satisfies readonly CellRepair[];
