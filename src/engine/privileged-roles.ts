import type { Table } from '../files/table.js';
import type { Choice } from '../host.js';
import { addToList } from '../fields/add-to-list.js';
import { checkOf, memoizeByText } from '../fields/check-value.js';
import { standIn } from '../checking/apply-plan.js';
import { isBlank } from '../fields/blank-text.js';
import { choicesOf } from '../fields/kinds/choice-index.js';
import { traits } from '../fields/kinds/kinds.js';
import { columnOfField, sourceOf } from '../fields/plan.js';
import type { PrivilegedRole } from './protocol.js';
import type { ReviewSetup } from './review-rows.js';

/** Users of a role that are named; more are a number. */
const mostNamed = 3;

/** A field whose choices may be privileged. */
interface Grants {
  readonly privileged: readonly Choice[];
  /** Id of the privileged choice that a row gets. */
  readonly grantedTo: (id: number) => string | undefined;
}

/** Which privileged choices the ready users would get, how many of them, and the names of the first. */
export function privilegedRoles(
  setup: ReviewSetup,
  table: Table,
  ready: readonly number[],
  nameOf: (id: number) => string,
): PrivilegedRole[] {
  return grantsOf(setup, table).flatMap(({ privileged, grantedTo }) => {
    const users = new Map<string | undefined, number[]>();
    for (const id of ready) {
      addToList(users, grantedTo(id), id);
    }
    return privileged.flatMap(({ id, name }) => {
      const ids = users.get(String(id));
      return ids ? { name, users: ids.length, named: ids.slice(0, mostNamed).map(nameOf) } : [];
    });
  });
}

/** True for a row that would get a privileged choice. */
export function privilegedRows(setup: ReviewSetup, table: Table): (id: number) => boolean {
  const all = grantsOf(setup, table);
  return (id) => all.some(({ grantedTo }) => grantedTo(id) !== undefined);
}

function grantsOf({ fields, plan, lists }: ReviewSetup, table: Table): readonly Grants[] {
  return fields.flatMap((field): Grants | [] => {
    if (!traits[field.kind].needsList || traits[field.kind].holdsSeveral) return [];
    const privileged = choicesOf(field, lists)?.filter((choice) => choice.privileged) ?? [];
    const source = sourceOf(plan, field.id);
    if (privileged.length === 0 || !source) return [];
    const ids = new Set(privileged.map(({ id }) => String(id)));
    const column = columnOfField(plan, field.id, table.headers);
    const check = checkOf(field, lists);
    const cell = memoizeByText((text) => check.cell(text));
    const stands = source.from === 'column' ? standIn(source) : (text: string) => text;
    const same = source.from === 'same' ? check.same(source.value).value : undefined;
    const grantedTo = (id: number): string | undefined => {
      const text = stands(column === undefined ? '' : (table.rows[id]?.cells[column] ?? '')).trim();
      const granted = same ?? cell(isBlank(text) ? (field.default ?? '') : text).value;
      return typeof granted === 'string' && ids.has(granted) ? granted : undefined;
    };
    return { privileged, grantedTo };
  });
}
