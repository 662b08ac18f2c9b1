import type { Choice } from '../../host.js';
import type { FieldDefinition } from '../field-definition.js';
import type { Suggestion } from '../suggest-choices.js';
import { likelyAnswer } from '../kinds/boolean.js';
import { likelyDate } from './likely-dates.js';
import { isLanguageList, likelyLanguage } from './likely-languages.js';
import { likelyZone } from './likely-zones.js';

const finders = { 'time-zone': likelyZone, date: likelyDate, boolean: likelyAnswer } as const;

/** Longest text that is looked at: names are shorter, and the search takes longer with each character. */
const LONGEST = 100;

/**
 * What a value that is no value of its field most likely means, where the platform knows: a time zone, a date, yes or no, a language.
 *
 * @param choices The list of the field, if it has one.
 */
export function likelyValue(
  field: FieldDefinition,
  text: string,
  choices: readonly Choice[] | undefined,
): Suggestion | undefined {
  if (text.length > LONGEST) return undefined;
  const { kind } = field;
  if (kind === 'time-zone' || kind === 'date' || kind === 'boolean') {
    const found = finders[kind](text, field);
    return found === undefined ? undefined : { id: found, name: found };
  }
  return choices && isLanguageList(choices) ? likelyLanguage(text, choices) : undefined;
}
