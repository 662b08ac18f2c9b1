import { allowsAll } from '../all-choices.js';
import type { ChoiceLists, FieldDefinition } from '../fields.js';
import { booleanRule } from './boolean.js';
import { indexChoices, type ChoiceIndex } from './choice-index.js';
import { choiceRule } from './choice.js';
import { choicesRule } from './choices.js';
import { emailRule } from './email.js';
import { extensionRule } from './extension.js';
import { integerRule } from './integer.js';
import { ipListRule } from './ip-list.js';
import type { Rule } from './rule.js';
import { sipUriRule } from './sip-uri.js';
import { textRule } from './text.js';
import { timeZoneRule } from './time-zone.js';
import { usernameRule } from './username.js';

export function ruleOf(field: FieldDefinition, lists: ChoiceLists): Rule {
  switch (field.kind) {
    case 'text':
      return textRule(field);
    case 'username':
      return usernameRule(field);
    case 'email':
      return emailRule(field);
    case 'extension':
      return extensionRule(field);
    case 'sip-uri':
      return sipUriRule(field);
    case 'choice':
      return choiceRule(indexOf(field, lists));
    case 'choices':
      return choicesRule(indexOf(field, lists), allowsAll(field));
    case 'integer':
      return integerRule(field);
    case 'boolean':
      return booleanRule();
    case 'ip-list':
      return ipListRule();
    case 'time-zone':
      return timeZoneRule();
  }
}

function indexOf({ list }: FieldDefinition, lists: ChoiceLists): ChoiceIndex | undefined {
  const choices = typeof list === 'string' ? lists.get(list) : list;
  return choices && indexChoices(choices);
}
