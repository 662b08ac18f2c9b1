import type { Format } from '../../messages/format.js';
import { choiceName, fieldLabel, fieldMessages } from '../../messages/field-texts.js';
import type { Messages } from '../../messages/messages.js';
import type { SessionState } from '../../session/state.js';
import type { FieldDefinition } from '../../fields/field-definition.js';
import { ALL_CHOICES, allowsAll } from '../../fields/all-choices.js';
import { applicability } from '../../fields/applicability.js';
import { displays } from '../../fields/kinds/kinds.js';
import { type FieldSource, sourceOf } from '../../fields/plan.js';
import { EMAIL_RECIPE } from '../../fields/username-recipes.js';
import { listOf } from '../shared/field-list.js';
import { sourceColumn } from '../shared/source-column.js';

export interface SummaryEntry {
  readonly term: string;
  readonly details: readonly SummaryDetail[];
  /** The details are a list that may be long. */
  readonly isWide?: boolean;
}

/** What a field gets, or its name where it is not imported. */
export interface SummaryDetail {
  readonly field: string;
  readonly text: string;
}

/** Values that are named one by one; the rest is only counted. */
const MAX_VALUES = 3;

/** What all users of the import get alike, whatever their rows say; the last entry names what is not imported. */
export function planSummary(
  state: SessionState,
  messages: Messages,
  format: Format,
): readonly SummaryEntry[] {
  const entries: SummaryEntry[] = [];
  const leftOut: SummaryDetail[] = [];
  const add = ({ id }: FieldDefinition, term: string, text: string): void =>
    void entries.push({ term, details: [{ field: id, text }] });
  for (const field of state.fields) {
    if (applicability(field, state.plan, state.fields) === 'never') continue;
    const source = sourceOf(state.plan, field.id);
    const words = summaryWords(field, messages);
    const unmapped = messages.review.summaryUnmapped;
    if (source?.from === 'none') {
      if (Object.hasOwn(unmapped, field.id)) add(field, words.term, unmapped[field.id] ?? '');
      else leftOut.push({ field: field.id, text: words.term });
    }
    const detail =
      source?.from === 'same' ? sameText(field, source.value, state, messages, format) : undefined;
    if (detail) add(field, words.term, detail);
    if (source?.from === 'generated') add(field, words.term, messages.review.summaryGenerated);
  }
  if (leftOut.length === 0) return entries;
  return [...entries, { term: messages.review.summaryNotImported, details: leftOut, isWide: true }];
}

/** The fields whose values differ from row to row, and where the values come from. */
export function rowSummary(state: SessionState, messages: Messages): readonly SummaryEntry[] {
  return state.fields.flatMap((field) => {
    if (applicability(field, state.plan, state.fields) === 'never') return [];
    const text = rowSourceText(sourceOf(state.plan, field.id), state, messages);
    return text ? [{ term: fieldLabel(field, messages), details: [{ field: field.id, text }] }] : [];
  });
}

function rowSourceText(
  source: FieldSource | undefined,
  state: SessionState,
  { review, mapping }: Messages,
): string | undefined {
  if (source?.from === 'built')
    return source.recipe === EMAIL_RECIPE ? mapping.builtFromEmail : mapping.builtFromNames;
  const name = sourceColumn(source, state)?.name;
  if (source?.from !== 'column' || name === undefined) return undefined;
  const { part, opposite } = source;
  if (part) return review.summaryColumn(mapping.namePart[part](name));
  return review.summaryColumn(opposite ? mapping.opposite(name) : name);
}

function sameText(
  field: FieldDefinition,
  value: string | readonly string[],
  state: SessionState,
  messages: Messages,
  format: Format,
): string | undefined {
  const values = (typeof value === 'string' ? lines(value) : value).filter((part) => part.trim() !== '');
  if (values.length === 0) return undefined;
  if (displays[field.kind].control === 'yes-no')
    return values[0] === 'true' ? summaryWords(field, messages).yes : summaryWords(field, messages).no;
  const names = values.map((id) => choiceLabel(field, id, state, messages));
  if (names.length <= MAX_VALUES) return format.list(names);
  const rest = messages.review.summaryMore(names.length - MAX_VALUES, format);
  return format.list([...names.slice(0, MAX_VALUES), rest]);
}

/** A list of addresses is one text, an address a line. */
function lines(value: string): readonly string[] {
  return value.split('\n');
}

function choiceLabel(field: FieldDefinition, id: string, state: SessionState, messages: Messages): string {
  if (id === ALL_CHOICES && allowsAll(field))
    return fieldMessages(field.id, messages).all ?? messages.mapping.all;
  const list = listOf(field, state);
  const choices = list?.phase === 'ready' ? list.choices : [];
  const choice = choices.find((candidate) => String(candidate.id) === id);
  return choice ? choiceName(field, choice, messages) : id;
}

interface SummaryWords {
  readonly term: string;
  readonly yes: string;
  readonly no: string;
}

/** The label of a switch is a sentence: the summary has a short name for it, and names for on and off. */
function summaryWords(field: FieldDefinition, messages: Messages): SummaryWords {
  const { summarySwitches, summaryYes: yes, summaryNo: no } = messages.review;
  const words = Object.hasOwn(summarySwitches, field.id) ? summarySwitches[field.id] : undefined;
  return words ?? { term: fieldLabel(field, messages), yes, no };
}
