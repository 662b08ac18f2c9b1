import type { FieldSource } from '../fields/plan.js';
import type { Question, SessionState } from './state.js';

/** The question before a field gets another source; `undefined` where no corrected cell is lost. */
export function correctionsAtRisk(
  { plan, review, file }: SessionState,
  field: string,
  source: FieldSource | undefined,
): Question | undefined {
  const sources = new Map(Object.entries(plan));
  const column = columnIndexOf(sources.get(field));
  sources.delete(field);
  const isStillUsed = [source, ...sources.values()].some((other) => columnIndexOf(other) === column);
  if (column === undefined || isStillUsed) return undefined;
  const cells = review?.edits?.cells.find((corrected) => corrected.column === column)?.count ?? 0;
  const name = file?.columns[column]?.name ?? '';
  return cells > 0 ? { about: 'corrected-cells', field, source, column: name, cells } : undefined;
}

/** Plans are fitted to the file, so the index alone identifies a column. */
function columnIndexOf(source: FieldSource | undefined): number | undefined {
  return source?.from === 'column' ? source.index : undefined;
}
