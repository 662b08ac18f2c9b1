import { neutralise } from '../csv/formula.js';
import { isPasswordMissed, unreadBesides } from './answer-notes.js';
import type { ResultAnswer, ResultSummary } from './answers.js';
import type { CheckedRows, CreatedRow, ImportRun } from './import-run.js';

/** What became of all rows of the file. */
export function sumUp(run: ImportRun, canResolve: boolean): ResultAnswer {
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
    retriable: run.ledger.retriable(canResolve),
    fixable: run.ledger.fixable().length,
  };
  const complete = { ...counts, duplicates, total: counts.total + inFile, rows, invalid, leftOut };
  return { summary, complete };
}

/** Rows with an error among which something required is empty. */
function countMissing(rows: CheckedRows): number {
  let missing = 0;
  for (let id = 0; id < rows.counts.rows; id++) {
    if (rows.statusOf(id) === 'error' && rows.problemsOf(id).some(({ code }) => code === 'missing'))
      missing++;
  }
  return missing;
}

/**
 * A host that never hands out passwords is not missing them: one that was not received is known by the others,
 * by its user having been found again after a lost answer, or by what came in its place.
 */
export function countPasswords(
  created: Iterable<CreatedRow>,
): Pick<ResultSummary, 'passwords' | 'passwordsMissing' | 'passwordsQuoted' | 'passwordsUnsure' | 'unread'> {
  let passwords = 0;
  let passwordsQuoted = 0;
  let without = 0;
  let missed = 0;
  let passwordsUnsure = 0;
  let unread = 0;
  for (const { password, outcome } of created) {
    if (unreadBesides(outcome).length) unread++;
    if (password === undefined) {
      without++;
      if (isPasswordMissed(outcome)) missed++;
      continue;
    }
    if (outcome.status === 'unknown') passwordsUnsure++;
    passwords++;
    if (neutralise(password) !== password) passwordsQuoted++;
  }
  const passwordsMissing = passwords > 0 ? without : missed;
  return { passwords, passwordsQuoted, passwordsMissing, passwordsUnsure, unread };
}
