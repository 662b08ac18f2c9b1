import type { FieldDefinition } from '../field-definition.js';
import type { CellInput } from './kind.js';

// Values that several kinds share. Each kind names its own: no default holds for a kind that does not name it.

export function alwaysFalse(): boolean {
  return false;
}

export function alwaysUndefined(): undefined {
  return undefined;
}

/**
 * Letters of Western Europe. A letter that was encoded twice is two characters, and the second is none of these; Ÿ, which an
 * expression without case takes for ÿ, may be one.
 */
const accented = 'à-öø-þ';
/** The first letter of a harmless word, which is no word for nothing. To be followed by {@link plain} or less, and an end. */
export const harmlessStart = String.raw`(?!(?:null|nan|none|n[/.]a\.?|undefined|keine?[sr]?|aucune?|ning[uú]n[oa]?|nenhuma?|nessun[oa]|geen|brak)$)[a-z${accented}]`;
/** What is neither damaged nor the beginning of an entity of HTML. */
export const plain = `[ -%'-~${accented}]`;

/** Matches plain words and plain numbers. */
export function harmlessText(): RegExp {
  return usualText;
}

const usualText = new RegExp(
  String.raw`^(?:${harmlessStart}${plain}*|[+\d](?:[\d )-]|\((?!0\))|\.(?!0{1,2}$))*)?$`,
  'i',
);

export function noStrayDates(): 'none' {
  return 'none';
}

export const textInput: CellInput = { type: 'text', textOf: (cell) => cell };

/** A field of free text may hold anything, so its default is the best sample. */
export function sampleDefault({ default: value = '' }: FieldDefinition): string {
  return value;
}
