import type { Table, TableRow } from '../files/table.js';
import type { NewUser, PasswordPolicy } from '../host.js';
import type { EngineLedger, RevisedRow } from '../submit/ledger-port.js';
import { traitsOf, type ImportCounts, type Outcome } from '../submit/outcomes.js';
import { generatePassword } from '../submit/password.js';
import { reportedOutcome } from '../submit/reported-row.js';
import { fieldOfHostName } from '../checking/field-of-host-name.js';
import { newUser } from '../checking/new-user.js';
import { columnOfField } from '../fields/plan.js';
import type { Problem } from '../checking/problem.js';
import { applyRevision } from './apply-revision.js';
import type { ImportRun } from '../submit/import-run.js';
import { hostProblems, type ReviewRows, type ReviewSetup } from './review-rows.js';

interface FixableRow {
  readonly key: string;
  /** The row as it was sent. */
  readonly row: TableRow;
  readonly problem: Problem;
  /** The column that the host has named; absent: the whole row is meant, or a field without a column. */
  readonly column: number | undefined;
}

/** The rows that the host has turned down, as a table of their own: they are on Review again, to be sent with other values. */
export class FixableRows {
  readonly table: Table;
  readonly #run: ImportRun;
  /** By row id in the table of the fixable rows. */
  readonly #rows: readonly FixableRow[];

  constructor(run: ImportRun) {
    const { ids, ledger, rows, table } = run;
    this.#run = run;
    this.#rows = ledger.fixable().flatMap((key) => {
      const row = table.rows[ids.get(key) ?? -1];
      const problem = row && problemOf(ledger.outcomeOf(key), row.row, rows.setup);
      if (!problem) return [];
      return {
        key,
        row,
        problem,
        column:
          problem.field === undefined
            ? undefined
            : columnOfField(rows.setup.plan, problem.field, table.headers),
      };
    });
    this.table = { ...table, aside: [], rows: this.#rows.map(({ row }) => row) };
  }

  /** What the host has said of a row, for as long as the cell in question is as it was sent: unchanged, the row is not sent again. */
  problemsOf(id: number, { cells }: TableRow): readonly Problem[] {
    const fixable = this.#rows[id];
    if (!fixable) return [];
    const { row, problem, column } = fixable;
    const isSame = (at: number): boolean => cells[at]?.trim() === row.cells[at]?.trim();
    return (column === undefined ? cells.every((_cell, at) => isSame(at)) : isSame(column)) ? [problem] : [];
  }

  /** Makes the rows pending that are ready now, with their present values. `undefined`: the journal can't be written. */
  async revise(
    ledger: EngineLedger,
    table: Table,
    review: ReviewRows,
    policy: PasswordPolicy | undefined,
  ): Promise<ImportCounts | undefined> {
    const run = this.#run;
    // A late answer may have said meanwhile that a user was created after all.
    const fixable = new Set(run.ledger.fixable());
    const revision = review.ids('ready').flatMap((id): RevisedRow | [] => {
      const { key = '' } = this.#rows[id] ?? {};
      const row = table.rows[id];
      if (!row || !fixable.has(key)) return [];
      const values = review.valuesOf(id);
      const user = newUser(review.setup.fields, values, { key, row: row.row });
      return { key, row, values, user: withPassword(asRevised(user, run.user(key)), policy) };
    });
    return sendRevision(run, ledger, revision);
  }
}

/**
 * Makes rows pending that the host has turned down, with the values that they have: what kept the host from creating the
 * users may be over. The rows are revised nevertheless: a list under its old key would only bring back the old response.
 * `undefined`: the journal can't be written.
 */
export async function sendUnchanged(
  run: ImportRun,
  ledger: EngineLedger,
  ids: readonly number[],
): Promise<ImportCounts | undefined> {
  const fixable = new Set(run.ledger.fixable());
  const revision = ids.flatMap((id): RevisedRow | [] => {
    const key = run.keyOf(id);
    const row = run.table.rows[id];
    if (!row || !fixable.has(key) || run.outcomeOf(id)?.status !== 'rejected') return [];
    const user = run.user(key);
    return { key, row, values: run.rows.valuesOf(id), user: asRevised(user, user) };
  });
  return sendRevision(run, ledger, revision);
}

async function sendRevision(
  run: ImportRun,
  ledger: EngineLedger,
  revision: readonly RevisedRow[],
): Promise<ImportCounts | undefined> {
  const counts = await ledger.revise(revision);
  if (!counts) return undefined;
  const pending = new Set(run.ledger.pendingKeys());
  applyRevision(
    run,
    revision.filter(({ key }) => pending.has(key)),
  );
  return counts;
}

function problemOf(outcome: Outcome | undefined, row: number, { fields }: ReviewSetup): Problem | undefined {
  const kind = outcome && traitsOf(outcome).fixableAs;
  const reported = outcome && reportedOutcome(outcome);
  if (!kind || !reported) return undefined;
  const { field: name = '', message } = reported;
  const field = fieldOfHostName(name, fields)?.id;
  return {
    ...hostProblems[kind],
    row,
    ...(field !== undefined && { field }),
    params: message === undefined ? {} : { message },
  };
}

function asRevised(user: NewUser, { revision = 1 }: NewUser): NewUser {
  return { ...user, revision: revision + 1 };
}

function withPassword(user: NewUser, policy: PasswordPolicy | undefined): NewUser {
  if (!policy) return user;
  return { ...user, password: generatePassword(policy, { digitsOnly: user.digitsOnlyPassword }) };
}
