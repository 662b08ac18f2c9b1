import type { ColumnSummary, SessionState } from '../../session/state.js';
import type { FieldSource } from '../../fields/plan.js';

/** The file's column that a source means. The session fits every plan to the file, so index and header agree. */
export function sourceColumn(
  source: FieldSource | undefined,
  { file }: Pick<SessionState, 'file'>,
): ColumnSummary | undefined {
  if (source?.from !== 'column') return undefined;
  return file?.columns.find(({ index, header }) => index === source.index && header === source.header);
}
