import { neutralise } from '../csv/formula.js';
import type { ResultAnswer, ResultSummary } from './answers.js';
import type { CreatedRow, ImportRun } from './import-run.js';
import type { ReviewRows } from './review-rows.js';

/** What became of all rows of the file. */
export function sumUp(review: ReviewRows, run: ImportRun, canResolve: boolean): ResultAnswer {
  const counts = run.ledger.counts();
  const { rows, errors: invalid, leftOut, duplicates: inFile } = review.counts;
  const duplicates = counts.duplicates + inFile;
  const missingDetails = countMissing(review);
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
  };
  const complete = { ...counts, duplicates, total: counts.total + inFile, rows, invalid, leftOut };
  return { summary, complete };
}

/** Rows with an error among which something required is empty. */
function countMissing(review: ReviewRows): number {
  return review.ids('errors').filter((id) => review.problemsOf(id).some(({ code }) => code === 'missing'))
    .length;
}

/**
 * A host that never hands out passwords is not missing them: one that was not received is known by the others,
 * or by its user having been found again after a lost answer.
 */
function countPasswords(
  created: Iterable<CreatedRow>,
): Pick<ResultSummary, 'passwords' | 'passwordsMissing' | 'passwordsQuoted'> {
  let passwords = 0;
  let passwordsQuoted = 0;
  let without = 0;
  let recovered = 0;
  for (const { password, outcome } of created) {
    if (password === undefined) {
      without++;
      if (outcome.recovered) recovered++;
      continue;
    }
    passwords++;
    if (neutralise(password) !== password) passwordsQuoted++;
  }
  return { passwords, passwordsQuoted, passwordsMissing: passwords > 0 ? without : recovered };
}
