import type { TableRow } from '../files/table.js';
import { isBlank } from '../fields/blank-text.js';
import { foldEntry } from '../fields/choice-entries.js';
import { isNotAUser } from '../checking/row-problems.js';
import type { LazyRepairs } from '../checking/repairs/lazy-repairs.js';
import type { ColumnChange } from '../checking/column-change.js';
import type { RowLookup } from './problem-groups.js';
import type { CellEdit, Repair } from './review-protocol.js';

/** The texts that a repair gives to the cells of a column, in the rows that take part. */
export function repairCells(
  repair: Repair,
  column: number,
  rows: readonly TableRow[],
  lookup: RowLookup,
): ColumnChange {
  const textOf = cellRepairOf(repair, lookup);
  const ids: number[] = [];
  const texts: string[] = [];
  for (const [id, row] of rows.entries()) {
    if (isNotAUser(row) || lookup.isLeftOut(id)) continue;
    const text = textOf(id, row.cells[column] ?? '');
    if (text === undefined) continue;
    ids.push(id);
    texts.push(text);
  }
  return { column, ids, texts };
}

/** What is certain precedes what was chosen, by the order in which damage is looked for: a text is chosen for undamaged cells. */
export function inOrder(made: readonly Repair[], { all = [] }: LazyRepairs): readonly Repair[] {
  const place = (one: Repair): number => {
    const found = one.kind === 'certain' ? all.findIndex(({ code }) => code === one.code) : -1;
    return found < 0 ? all.length : found;
  };
  return made.toSorted((a, b) => place(a) - place(b));
}

/** `undefined`: the cell stays. */
type CellRepair = (id: number, cell: string) => string | undefined;

function cellRepairOf(repair: Repair, lookup: RowLookup): CellRepair {
  const { field } = repair;
  switch (repair.kind) {
    case 'certain': {
      const { code } = repair;
      const repairRow = lookup.repairOf(code, field);
      const has = (id: number) =>
        lookup.problemsOf(id).some((one) => one.code === code && one.field === field);
      return (id) => (has(id) ? repairRow?.(id) : undefined);
    }
    case 'replace-each': {
      const texts = new Map(repair.texts.map(([value, text]) => [foldEntry(value), text]));
      return (_id, cell) => texts.get(foldEntry(cell));
    }
    case 'fill-blank': {
      const text = entryOf(repair, lookup);
      return (_id, cell) => (isBlank(cell) ? text : undefined);
    }
    case 'fill-rows': {
      const text = entryOf(repair, lookup);
      const ids = new Set(repair.ids);
      return (id) => (ids.has(id) ? text : undefined);
    }
    case 'replace': {
      const entries = lookup.entriesOf(field);
      const wanted = foldEntry(repair.value);
      if (!entries) return (_id, cell) => (foldEntry(cell) === wanted ? repair.text : undefined);
      const text = entries.textFor(repair.text);
      return (_id, cell) => {
        const replaced = entries.replace(cell, repair.value, text);
        return replaced === cell ? undefined : replaced;
      };
    }
  }
}

/** The text of a chosen entry as a cell may hold it; any other text as it is. */
function entryOf(
  { field, text }: { readonly field: string; readonly text: string },
  lookup: RowLookup,
): string {
  return lookup.entriesOf(field)?.textFor(text) ?? text;
}

/** One change for each column; of two texts for one cell the last counts. */
export function changesOf(edits: readonly CellEdit[], lookup: RowLookup): readonly ColumnChange[] {
  const byColumn = new Map<number, Map<number, string>>();
  for (const { id, field, text } of edits) {
    const column = lookup.columnOf(field);
    if (column === undefined) continue;
    const texts = byColumn.get(column) ?? new Map<number, string>();
    byColumn.set(column, texts.set(id, text));
  }
  return [...byColumn].map(([column, texts]) => ({
    column,
    ids: [...texts.keys()],
    texts: [...texts.values()],
  }));
}
