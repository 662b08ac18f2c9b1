import type { HiddenCells } from '../encodings/decode.js';
import type { ReadingChoices, Table, TableNote } from '../table.js';

/**
 * Sets the users in hidden rows aside: what is seen in the spreadsheet is the list. Where every user is hidden, or hidden
 * rows were chosen as well, hidden users are only counted.
 */
export function setHiddenAside(table: Table, hidden: HiddenCells, choices: ReadingChoices): Table {
  const before = table.aside ?? [];
  const isAside = new Set(before);
  const ids: number[] = [];
  const rows: number[] = [];
  for (const [id, { row }] of table.rows.entries()) {
    if (!hidden.rows.has(row) || isAside.has(id)) continue;
    ids.push(id);
    rows.push(row);
  }
  const found = { ...table, hiddenColumns: hidden.columns };
  if (ids.length === 0) return found;
  const origin = { ...table.origin, hiddenRows: ids.length };
  if (choices.hiddenRows || ids.length + before.length === table.rows.length) return { ...found, origin };
  const note: TableNote = { code: 'set-aside', reason: 'hidden-row', ids, rows };
  return {
    ...found,
    aside: [...before, ...ids],
    origin: { ...origin, notes: [...(table.origin?.notes ?? []), note] },
  };
}
