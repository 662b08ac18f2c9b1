import { neutraliseFormula, restoreFormula } from '../files/csv/formula.js';
import { writtenRows } from '../files/csv/written-rows.js';
import { writeWorkbook } from '../files/spreadsheets/write-workbook.js';
import { nextTask } from './next-task.js';

/** Milliseconds of work after which the page handles events: a workbook of 100,000 rows takes seconds. */
const SLICE = 8;

/** The two files: only error details are uploaded again. */
export type ReportKind = 'success' | 'errors';

/**
 * Makes a workbook of a report that is CSV. Every report has a workbook that way, wherever its rows are: in the worker, in
 * the journal, or in the page once the worker is gone.
 */
export async function toWorkbook(csv: string, file: ReportKind): Promise<Blob> {
  const widths: number[] = [];
  for await (const cells of inSlices(writtenRows(csv))) {
    for (const [column, { length }] of cells.entries())
      widths[column] = Math.max(widths[column] ?? 0, length);
  }
  return writeWorkbook(file, inSlices(textsOf(csv, file)), widths);
}

function* textsOf(csv: string, file: ReportKind): Generator<readonly string[], void, undefined> {
  for (const cells of writtenRows(csv)) yield file === 'errors' ? cells.map(keepForReading) : cells;
}

/** What the reader takes for Excel's guard of a text (`="0042"`), in CSV that is made of the cells. */
const LIKE_A_GUARD = /="|=$/;

/**
 * A text cell is never a formula, so that it needs no apostrophe. Error details lose one where they are uploaded again: a
 * text that looks as if it had one gets another, and so does a text that would lose its guard.
 */
function keepForReading(text: string): string {
  return restoreFormula(text) === text && !LIKE_A_GUARD.test(text) ? text : neutraliseFormula(text);
}

async function* inSlices<T>(items: Iterable<T>): AsyncGenerator<T, void, undefined> {
  let end = performance.now() + SLICE;
  for (const item of items) {
    if (performance.now() > end) {
      await nextTask();
      end = performance.now() + SLICE;
    }
    yield item;
  }
}
