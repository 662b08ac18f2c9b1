import { choiceEntries, type ChoiceEntries } from '../fields/choice-entries.js';
import type { Derivation } from '../checking/derivation.js';
import type { EditedTable } from './edited-table.js';
import type { IncrementalCheck } from './incremental-check.js';
import type { RowLookup } from './problem-groups.js';
import type { ReviewRows } from './review-rows.js';

/** Looks rows up as they are at any time. */
export function rowLookup(
  review: ReviewRows,
  cells: IncrementalCheck,
  edited: EditedTable,
  derived: () => Derivation | undefined,
): RowLookup {
  const { fields, lists } = review.setup;
  const columns = new Map(review.columns.map(({ field, index }) => [field, index]));
  const entries = new Map<string, ChoiceEntries | undefined>(
    fields.map((field) => [field.id, choiceEntries(field, lists)]),
  );
  return {
    idsWithProblems: () => review.idsWithProblems,
    isLeftOut: (id) => review.leftOut.has(id),
    isChanged: (id) => edited.isChanged(id),
    problemsOf: (id) => review.problemsOf(id),
    columnOf: (field) => columns.get(field),
    textOf: (id, field) => {
      const column = columns.get(field);
      return column === undefined ? undefined : edited.table.rows[id]?.cells[column];
    },
    entriesOf: (field) => entries.get(field),
    repairOf: (code, field) =>
      code === 'host-duplicate' && !isSameFileAgain(review)
        ? (id) => derived()?.renumberedUsername(field, edited.table.rows[id]?.cells ?? [])
        : cells.repairOf(code, field),
  };
}

/** True where the portal has most of the users: other usernames would create these people a second time. */
function isSameFileAgain({ counts }: ReviewRows): boolean {
  return counts.duplicates * 2 > counts.rows - counts.leftOut;
}
