import type { FieldDefinition } from '../fields.js';
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
