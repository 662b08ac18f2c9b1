import type { RowFault, TableRow } from '../files/table.js';
import type { Finding, Problem, ProblemSeverity } from './problem.js';
import { holdsBack } from '../fields/report-columns.js';

const none: readonly Problem[] = [];

/** The problems of a row as a whole, whatever the plan. */
export function rowProblems(row: TableRow, holdBackColumn: number | undefined): readonly Problem[] {
  if (!row.fault && !row.extra && !row.short && holdBackColumn === undefined) return none;
  const found: Finding[] = [];
  if (row.fault) found.push({ code: row.fault, severity: severityOf(row.fault), params: {} });
  if (row.extra) found.push({ code: 'extra-cells', severity: 'error', params: { cells: row.extra.length } });
  if (row.short) found.push({ code: 'short-row', severity: 'warning', params: {} });
  if (holdBackColumn !== undefined && holdsBack(row.cells[holdBackColumn])) {
    found.push({ code: 'held-back', severity: 'error', params: {} });
  }
  return found.map((finding) => ({ ...finding, row: row.row }));
}

/** A row that somebody takes back is a user after all. */
function severityOf(fault: RowFault): ProblemSeverity {
  return fault === 'total-row' || fault === 'remark-row' ? 'warning' : 'error';
}

const notAUser: readonly (RowFault | undefined)[] = ['repeated-header', 'unclosed-quote'];

/** True when the cells are not those of one user: problems of cells would only hide the problem that matters. */
export function isNotAUser({ fault }: TableRow): boolean {
  return notAUser.includes(fault);
}
