import { successDetails } from '../submit/report-csv.js';
import { reportColumns } from '../fields/report-columns.js';
import { unreadNote, passwordNote } from '../submit/received-passwords.js';
import type { Describe, FailedRow, FieldLabel, ReportTexts } from './protocol.js';
import type { ImportRun } from '../submit/import-run.js';
import { describeInChunks, failedRow, reportedCells, reportedColumns } from './report-rows.js';

/** Every row of the file with what is known of it so far, passwords included: the file to keep before an unfinished import is discarded. */
export async function interimReport(
  run: ImportRun,
  labels: readonly FieldLabel[],
  texts: ReportTexts,
  describe: Describe,
): Promise<string> {
  const columns = reportedColumns(run.rows, labels);
  const created = new Map(Array.from(run.created(), (row) => [row.id, row]));
  const hasPasswords = [...created.values()].some(({ password }) => password !== undefined);
  const lines: { readonly cells: readonly string[]; readonly described: FailedRow }[] = [];
  for (const [id, row] of run.table.rows.entries()) {
    const found = created.get(id);
    const failed = failedRow(row, id, run);
    lines.push({
      cells: [
        ...reportedCells(run.rows.valuesOf(id), columns, texts, found),
        found?.password ?? '',
        found ? `${passwordNote(found, hasPasswords, texts)} ${unreadNote(found, texts)}`.trim() : '',
        String(row.row),
        failed ? failed.codes.join(' ') : 'created',
      ],
      described: failed?.described ?? { row: row.row, problems: [] },
    });
  }
  const descriptions = await describeInChunks(
    lines.map(({ described }) => described),
    describe,
  );
  return successDetails({
    headers: [
      ...columns.map(({ label }) => label),
      texts.temporaryPassword,
      texts.passwordNote,
      reportColumns.row,
      reportColumns.state,
      reportColumns.error,
    ],
    rows: lines.map(({ cells }, at) => [...cells, descriptions[at] ?? '']),
  });
}
