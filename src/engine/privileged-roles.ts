import type { Table } from '../files/table.js';
import { checkOf, memoizeByText } from '../fields/check-value.js';
import { standIn } from '../checking/apply-plan.js';
import { isBlank } from '../fields/blank-text.js';
import type { FieldDefinition } from '../fields/field-definition.js';
import { choicesOf } from '../fields/kinds/choice-index.js';
import { traits } from '../fields/kinds/kinds.js';
import { columnOfField, sourceOf } from '../fields/plan.js';
import type { PrivilegedRole } from './protocol.js';
import type { ReviewSetup } from './review-rows.js';

/** Which privileged choices the ready users would get, and how many of them. */
export function countPrivileged(
  setup: ReviewSetup,
  table: Table,
  ready: readonly number[],
): PrivilegedRole[] {
  return setup.fields
    .filter(({ kind }) => traits[kind].needsList && !traits[kind].holdsSeveral)
    .flatMap((field) => countInField(field, setup, table, ready));
}

function countInField(
  field: FieldDefinition,
  { plan, lists }: ReviewSetup,
  table: Table,
  ready: readonly number[],
): PrivilegedRole[] {
  const choices = choicesOf(field, lists);
  const source = sourceOf(plan, field.id);
  if (!choices?.some(({ privileged }) => privileged) || !source) return [];
  const column = columnOfField(plan, field.id, table.headers);
  const check = checkOf(field, lists);
  const cell = memoizeByText((text) => check.cell(text));
  const stands = source.from === 'column' ? standIn(source) : (text: string) => text;
  const same = source.from === 'same' ? check.same(source.value).value : undefined;
  const users = new Map<unknown, number>();
  for (const id of ready) {
    const text = stands(column === undefined ? '' : (table.rows[id]?.cells[column] ?? '')).trim();
    const granted = same ?? cell(isBlank(text) ? (field.default ?? '') : text).value;
    users.set(granted, (users.get(granted) ?? 0) + 1);
  }
  return choices.flatMap(({ id, name, privileged }) => {
    const count = users.get(String(id));
    return privileged && count ? { name, users: count } : [];
  });
}
