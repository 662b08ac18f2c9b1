import type { FieldDefinition } from '../fields.js';
import { isDate } from '../../checking/repairs/spreadsheet-damage.js';
import type { KindEvidence, KindFace, KindRepairs, KindTraits } from './kind.js';
import { findNumberFault, nothing, sampleDefault, textInput } from './plain.js';
import { ensure, asText, type Rule } from './rule.js';
import { limits } from './text.js';

const LONGEST = 64;

/** Nothing that cannot be seen or typed: control and format characters, line separators, halves of a pair. */
const unseen = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;

export function usernameRule(field: FieldDefinition): Rule {
  return asText(
    ensure((text) => !unseen.test(text), 'control-character'),
    ...limits({ ...field, maxLength: field.maxLength ?? LONGEST }),
  );
}

export const usernameTraits: KindTraits = {
  holdsSeveral: false,
  needsList: false,
  hasOwnForm: false,
  findBoundFault: findNumberFault,
};

function hasSpace(text: string): boolean {
  return /\s/.test(text.trim());
}

export const usernameEvidence: KindEvidence = {
  confidence: undefined,
  tells: (text) => !hasSpace(text) && /\p{L}/u.test(text),
  speaksAgainst: (texts) => texts.every(hasSpace),
  needsOwnName: true,
  witness: undefined,
};

const harmless = /^(?:[a-z][ -~]*)?$/i;

export const usernameRepairs: KindRepairs = {
  general: [],
  harmless: () => harmless,
  isWord: false,
  hasOneScript: true,
  isStrayDate: () => isDate,
  watch: nothing,
};

export const usernameFace = {
  width: 10,
  control: 'text',
  isChosen: false,
  input: textInput,
  format: nothing,
  sharesColumn: false,
  sample: sampleDefault,
} as const satisfies KindFace;
