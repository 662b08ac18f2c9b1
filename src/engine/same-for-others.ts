import { isBlank } from '../fields/blank-text.js';
import type { FieldDefinition } from '../fields/field-definition.js';
import { shortenText } from '../fields/shorten-text.js';
import type { EditedTable } from './edited-table.js';
import type { RowLookup } from './problem-groups.js';
import { repairCells } from './repair-cells.js';
import type { CellEdit, SameForOthers } from './review-protocol.js';

interface EditedRows {
  readonly fields: readonly FieldDefinition[];
  readonly lookup: RowLookup;
  readonly table: EditedTable;
}

/**
 * What was typed into one cell, for the other cells of its column that are as this one was: before the edit, or else in the
 * file, since the first text that somebody tries may be wrong as well.
 */
export function sameForOthers(
  { id, field, text }: CellEdit,
  before: string,
  { fields, lookup, table }: EditedRows,
): SameForOthers | undefined {
  const column = lookup.columnOf(field);
  if (column === undefined || isBlank(text) || fields.some((one) => one.id === field && one.unique))
    return undefined;
  for (const value of [before, table.originalText(id, column)]) {
    const repair = isBlank(value)
      ? ({ kind: 'fill-blank', field, text } as const)
      : ({ kind: 'replace', field, value, text } as const);
    const rows = repairCells(repair, column, table.table.rows, lookup).ids.length;
    if (rows > 0) return { repair, rows, shown: shortenText(isBlank(value) ? text : value) };
  }
  return undefined;
}
