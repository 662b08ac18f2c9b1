import type { FieldDefinition } from '../field-definition.js';
import type { ColumnFit, KindEvidence, KindShape } from './kind.js';
import { alwaysUndefined, harmlessStart, plain } from './kind-defaults.js';
import { checkThat, asText, type Rule } from './rule.js';
import { limitChecks } from './text.js';

const LONGEST = 64;

/** Characters that nobody can see or type: control and format characters, line separators, halves of a pair. */
const unseen = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;

export function usernameRule(field: FieldDefinition): Rule {
  return asText(
    checkThat((text) => !unseen.test(text), 'control-character'),
    ...limitChecks({ ...field, maxLength: field.maxLength ?? LONGEST }),
  );
}

function hasSpace(text: string): boolean {
  return /\s/.test(text.trim());
}

/** Numbers of objects in a directory or a database, which nobody signs in with. */
const objectId = /^\{?[\da-f]{8}-[\da-f]{4}-|^S-1-\d|[=<>{}]/i;

export const usernameEvidence: KindEvidence = {
  confidence: undefined,
  fewest: Infinity,
  isDistinctive: (text) => !hasSpace(text) && /\p{L}/u.test(text) && !objectId.test(text),
  needsOwnName: true,
  confirmedBy: undefined,
};

const harmless = new RegExp(String.raw`^(?:${harmlessStart}${plain}*)?$`, 'i');

export const usernameFit: ColumnFit = { contradicts: (texts) => texts.every(hasSpace) };

export const usernameShape: KindShape = {
  generalCodes: [],
  harmless: () => harmless,
  isWord: false,
  hasOneScript: true,
  strayDates: () => 'full',
  numbers: alwaysUndefined,
};
