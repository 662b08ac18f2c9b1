import { choiceName, fieldLabel } from '../../messages/field-texts.js';
import type { Format } from '../../messages/format.js';
import type { Messages } from '../../messages/messages.js';
import type { SessionState } from '../../session/state.js';
import type { FieldGap } from '../../mapping/plan-gaps.js';
import type { FieldDefinition } from '../../fields/field-definition.js';
import { applicability } from '../../fields/applicability.js';
import { displays } from '../../fields/kinds/kinds.js';
import { sourceOf } from '../../fields/plan.js';
import { listOf, offersSame } from '../shared/field-list.js';
import { sourceColumn } from '../shared/source-column.js';

/** What a field still lacks, and what to do about it. */
export function gapText(
  gap: FieldGap,
  field: FieldDefinition,
  state: SessionState,
  messages: Messages,
  format: Format,
): string {
  const { gaps } = messages;
  const label = fieldLabel(field, messages);
  switch (gap.reason) {
    case 'choose-column':
      if (field.sources.includes('generated')) return gaps.chooseColumnOrGenerate(label);
      return offersSame(field, state) ? gaps.chooseColumnOrSame(label) : gaps.chooseColumn(label);
    case 'choose-value':
      return isChosenFromList(field, state) ? gaps.chooseValue(label) : gaps.enterValue(label);
    case 'value-invalid':
      return valueText(gap, messages, format);
  }
}

function isChosenFromList(field: FieldDefinition, state: SessionState): boolean {
  return displays[field.kind].isChosen || listOf(field, state) !== undefined;
}

function valueText({ problem }: FieldGap, { valueProblems }: Messages, format: Format): string {
  const code = problem?.code ?? '';
  const text = isValueCode(code, valueProblems) ? valueProblems[code] : valueProblems.other;
  return text(problem?.params ?? {}, format);
}

function isValueCode(
  code: string,
  texts: Messages['valueProblems'],
): code is keyof Messages['valueProblems'] {
  return Object.hasOwn(texts, code);
}

/** The gap that is shown at a field: only once Next was pressed in vain. */
export function shownGap(field: FieldDefinition, { showGaps, gaps }: SessionState): FieldGap | undefined {
  return showGaps ? gaps.find((gap) => gap.field === field.id) : undefined;
}

/** Other fields that take their values from the same column, where that is seldom meant. */
export function sharesColumnWith(
  field: FieldDefinition,
  state: SessionState,
  messages: Messages,
): readonly string[] {
  const source = sourceOf(state.plan, field.id);
  const column = sourceColumn(source, state);
  // Two halves of one name are as meant.
  if (!column || (source?.from === 'column' && source.part)) return [];
  return state.fields
    .filter((other) => other !== field && !(other.kind === field.kind && displays[field.kind].sharesColumn))
    .filter((other) => sourceColumn(sourceOf(state.plan, other.id), state) === column)
    .map((other) => fieldLabel(other, messages));
}

/** How the column of a field was found, until somebody chooses; a field that must have a source and has none says so. */
export function matchText(
  field: FieldDefinition,
  { plan, matched }: SessionState,
  { mapping }: Messages,
): string | undefined {
  const source = sourceOf(plan, field.id);
  if (!source) return field.required ? mapping.pleaseChoose : undefined;
  const by = source.from === 'column' && matched.get(field.id);
  if (by && source.opposite) return mapping.matchedAsOpposite;
  if (by && source.part) return mapping.matchedAsPart;
  if (by === 'name') return mapping.matchedByName;
  return by === 'values' ? mapping.matchedByValues : undefined;
}

/** The rows that have the field, where only a row decides. */
export function conditionText(
  field: FieldDefinition,
  { fields, plan }: SessionState,
  messages: Messages,
): string | undefined {
  const decisive = fields.find(({ id }) => id === field.when?.field);
  if (!field.when || !decisive || applicability(field, plan, fields) !== 'by-row') return undefined;
  const choices = typeof decisive.list === 'string' ? [] : (decisive.list ?? []);
  const choice = choices.find(({ id }) => String(id) === field.when?.is);
  const value = choice ? choiceName(decisive, choice, messages) : field.when.is;
  return messages.mapping.onlyWhere(fieldLabel(decisive, messages), value);
}
