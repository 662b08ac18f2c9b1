import type { FieldDefinition } from '../fields.js';
import { LostPlus } from '../../checking/repairs/lost-plus.js';
import { isDateInName } from '../../checking/repairs/spreadsheet-damage.js';
import type { KindEvidence, KindFace, KindRepairs, KindTraits } from './kind.js';
import { findNumberFault, harmlessText, never, nothing, sampleDefault, textInput } from './plain.js';
import { ensure, asText, type Rule } from './rule.js';

/** Control characters, line ends, halves of a surrogate pair, and the marks that reorder the text around them. */
const control = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/u;

export function textRule(field: FieldDefinition): Rule {
  return asText(
    ensure((text) => !control.test(text), 'control-character'),
    ...limits(field),
  );
}

/** What a field's definition asks of any text, whatever its kind. */
export function limits({ maxLength, pattern }: FieldDefinition) {
  const checks = [];
  if (maxLength !== undefined) checks.push(atMost(maxLength));
  if (pattern !== undefined) {
    const whole = new RegExp(`^(?:${pattern})$`, 'u');
    checks.push(ensure((text: string) => whole.test(text), 'pattern', { pattern }));
  }
  return checks;
}

function atMost(max: number) {
  return ensure((text: string) => text.length <= max || countCharacters(text) <= max, 'too-long', { max });
}

function countCharacters(text: string): number {
  let count = 0;
  for (const _ of text) count++;
  return count;
}

/** Of any kind that is checked as text. */
export type TextCode =
  | 'control-character'
  | 'too-long' // { max }
  | 'pattern'; // { pattern }

export const textTraits: KindTraits = {
  holdsSeveral: false,
  needsList: false,
  hasOwnForm: false,
  findBoundFault: findNumberFault,
};

export const textEvidence: KindEvidence = {
  confidence: undefined,
  tells: never,
  speaksAgainst: never,
  needsOwnName: false,
  witness: undefined,
};

const harmlessName = /^(?:[a-z](?:[ -,.-~]|-(?!\d))*)?$/i;

/** Names of people, by the id of the field. */
function isName({ id }: FieldDefinition): boolean {
  return /name/i.test(id);
}

export const textRepairs: KindRepairs = {
  general: ['control-character', 'pattern'],
  harmless: (field) => (isName(field) ? harmlessName : harmlessText()),
  isWord: false,
  hasOneScript: false,
  isStrayDate: (field) => (isName(field) ? isDateInName : never),
  watch: (field) => (isName(field) ? undefined : new LostPlus()),
};

export const textFace = {
  width: 9,
  control: 'text',
  isChosen: false,
  input: textInput,
  format: nothing,
  sharesColumn: false,
  sample: sampleDefault,
} as const satisfies KindFace;
