import { isChangedByExcel } from '../submit/changed-by-excel.js';
import { countPasswords } from '../submit/received-passwords.js';
import type { ResultCounts, ResultSummary } from './protocol.js';
import { failedRow } from './report-rows.js';
import type { ReviewedRows, ImportRun } from '../submit/import-run.js';

/** What became of all rows of the file. */
export function sumUp(run: ImportRun, canResolve: boolean): ResultCounts {
  const counts = run.ledger.counts();
  const { rows, errors: invalid, leftOut, duplicates: inFile } = run.rows.counts;
  const duplicates = counts.duplicates + inFile;
  const missingDetails = countMissing(run.rows);
  const summary: ResultSummary = {
    created: counts.created,
    duplicates,
    errors: invalid + counts.rejected,
    unknown: counts.unknown,
    notAttempted: counts.notAttempted,
    leftOut,
    reasons: { missingDetails, validation: invalid - missingDetails, rejected: counts.rejected },
    ...countPasswords(run.created()),
    changedByExcel: {
      success: [...run.created()].some(({ password, outcome, user: { username, virtualExtension } }) =>
        [username, password, outcome.virtualExtension ?? virtualExtension].some(isChangedByExcel),
      ),
      errors: run.table.rows.some((row, id) => row.cells.some(isChangedByExcel) && failedRow(row, id, run)),
    },
    retriable: run.ledger.retriable(canResolve),
    fixable: run.ledger.fixable().length,
  };
  const complete = { ...counts, duplicates, total: counts.total + inFile, rows, invalid, leftOut };
  return { summary, complete };
}

/** Counts the rows with an error in which a required field is empty. */
function countMissing(rows: ReviewedRows): number {
  let missing = 0;
  for (let id = 0; id < rows.counts.rows; id++) {
    if (rows.statusOf(id) === 'error' && rows.problemsOf(id).some(({ code }) => code === 'missing'))
      missing++;
  }
  return missing;
}
