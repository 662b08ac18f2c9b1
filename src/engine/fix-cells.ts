import type { TableRow } from '../files/table.js';
import { isBlank } from '../fields/blank-text.js';
import { foldEntry } from '../fields/choice-entries.js';
import { isNotAUser } from '../checking/row-problems.js';
import type { ColumnChange } from './edited-table.js';
import type { IssueSource } from './issue-groups.js';
import type { Fix } from './review-answers.js';

/** What a fix makes of the cells of a column, in the rows that take part. */
export function fixCells(
  fix: Fix,
  column: number,
  rows: readonly TableRow[],
  source: IssueSource,
): ColumnChange {
  const textOf = fixer(fix, source);
  const ids: number[] = [];
  const texts: string[] = [];
  for (const [id, row] of rows.entries()) {
    if (isNotAUser(row) || source.isLeftOut(id)) continue;
    const text = textOf(id, row.cells[column] ?? '');
    if (text === undefined) continue;
    ids.push(id);
    texts.push(text);
  }
  return { column, ids, texts };
}

/** `undefined`: the cell stays. */
type CellFixer = (id: number, cell: string) => string | undefined;

function fixer(fix: Fix, source: IssueSource): CellFixer {
  const { field } = fix;
  switch (fix.kind) {
    case 'certain':
      return (id) => {
        const has = source.problemsOf(id).some((one) => one.code === fix.code && one.field === field);
        return has ? source.mend(fix.code, field, id) : undefined;
      };
    case 'fill-blank': {
      const text = source.entriesOf(field)?.textFor(fix.text) ?? fix.text;
      return (_id, cell) => (isBlank(cell) ? text : undefined);
    }
    case 'replace': {
      const entries = source.entriesOf(field);
      const wanted = foldEntry(fix.value);
      if (!entries) return (_id, cell) => (foldEntry(cell) === wanted ? fix.text : undefined);
      const text = entries.textFor(fix.text);
      return (_id, cell) => {
        const replaced = entries.replace(cell, fix.value, text);
        return replaced === cell ? undefined : replaced;
      };
    }
  }
}
