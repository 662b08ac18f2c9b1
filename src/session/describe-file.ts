import type { TableSummary, ReadingChoices } from '../engine/protocol.js';
import type { SessionTexts } from './session-texts.js';
import type { FileSummary } from './state.js';

/** The file as the screens show it: every column has a distinct name. */
export function describeFile(
  { name, size }: { readonly name: string; readonly size: number },
  table: TableSummary,
  texts: SessionTexts,
  choices: ReadingChoices = {},
): FileSummary {
  const columns = table.columns.map((column) => ({
    ...column,
    name: column.ambiguous ? texts.columnName(column.header, column.index + 1) : column.header,
  }));
  return { ...table, name, size, columns, choices };
}
