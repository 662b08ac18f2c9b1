import { writeCsv } from '../files/csv/write.js';
import type { Choice } from '../host.js';
import type { FieldDefinition } from '../fields/field-definition.js';
import { displays } from '../fields/kinds/kinds.js';
import { targetOf } from '../fields/target.js';
import type { SessionContext } from './context.js';

const people = [
  { username: 'ada.lovelace', firstName: 'Ada', lastName: 'Lovelace', extension: '2001' },
  { username: 'grace.hopper', firstName: 'Grace', lastName: 'Hopper', extension: '2002' },
];

/** A file with a column for each field that can have one by default, and two users who would pass every check. */
export function sampleFile({ state, texts }: SessionContext): string {
  const fields = state.fields.filter(({ sources, when }) => !when && inSample(sources));
  const header = fields.map((field) => texts.fieldLabel(field));
  return writeCsv([
    header,
    ...people.map((person) => fields.map((field) => cell(field, person, state.lists))),
  ]);
}

/** Fields that start as the same for all (SIP settings) would only make the sample harder to understand. */
function inSample(sources: FieldDefinition['sources']): boolean {
  return sources.includes('column') && sources[0] !== 'same';
}

function cell(
  field: FieldDefinition,
  person: (typeof people)[number],
  lists: SessionContext['state']['lists'],
): string {
  const target = targetOf(field);
  if (target === 'username' || target === 'firstName' || target === 'lastName') return person[target];
  return displays[field.kind].sample(field, { ...person, choices: choicesOf(field, lists) });
}

function choicesOf({ list }: FieldDefinition, lists: SessionContext['state']['lists']): readonly Choice[] {
  if (typeof list !== 'string') return list ?? [];
  const loaded = lists.get(list);
  return loaded?.phase === 'ready' ? loaded.choices : [];
}
