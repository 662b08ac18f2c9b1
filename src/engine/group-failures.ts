import { fieldOfHostName } from '../checking/field-of-host-name.js';
import type { Problem } from '../checking/problem.js';
import { isPasswordHeader } from '../fields/password-header.js';
import { columnOfField } from '../fields/plan.js';
import { shortenText } from '../fields/shorten-text.js';
import { targetOf } from '../fields/target.js';
import { withoutUndefined } from '../fields/without-undefined.js';
import type { FailureGroup } from '../submit/failure-groups.js';
import type { ImportRun } from '../submit/import-run.js';
import type { RowOutcome } from '../submit/reported-row.js';
import type { FailedListRow } from './outcome-protocol.js';
import { failedRow } from './report-rows.js';

/** Shorter names are words of the message as well. */
const shortestName = 3;
const firstRows = 5;

/** Why one row was not created: what became of it, or what kept it from being sent. */
type Reason =
  | { readonly outcome: RowOutcome; readonly problem?: undefined }
  | { readonly outcome?: undefined; readonly problem: Problem };

/** Rows that were not created for one and the same reason. */
export interface FailedRows {
  readonly id: string;
  readonly ids: readonly number[];
  readonly group: FailureGroup;
  /** The server's words differ from row to row. */
  readonly isMixed: boolean;
}

/** The rows that were not created by the server's own words, and those that were not sent by what is wrong with them: what most rows have comes first. `canResolve`: the host can say what became of unknown rows. */
export function groupFailures(run: ImportRun, canResolve: boolean): readonly FailedRows[] {
  // Rows that are still to be sent have not failed.
  if (run.ledger.counts().pending > 0) return [];
  const groups = new Map<string, { readonly ids: number[]; readonly first: Reason; isMixed: boolean }>();
  for (const [id, row] of run.table.rows.entries()) {
    const described = failedRow(row, id, run)?.described;
    const [problem] = described?.problems ?? [];
    const outcome = described?.outcome;
    const reason = outcome ? { outcome } : problem && { problem };
    if (!reason) continue;
    const key = keyOf(reason, run, id);
    const known = groups.get(key);
    if (!known) groups.set(key, { ids: [id], first: reason, isMixed: false });
    else {
      known.ids.push(id);
      known.isMixed ||= messageOf(reason) !== messageOf(known.first);
    }
  }
  const { ledger } = run;
  const offers = {
    fixable: new Set(ledger.fixable()),
    canAsk: canResolve && ledger.retriable(true) > ledger.retriable(false),
  };
  return Array.from(groups, ([id, { ids, first, isMixed }]) => {
    const reason = isMixed ? withoutNames(first, run, ids[0] ?? 0) : first;
    return { id, ids, isMixed, group: describe({ id, ids, reason }, run, offers) };
  }).sort((a, b) => b.ids.length - a.ids.length);
}

/** What may help rows. */
interface Offers {
  /** Keys of rows that the host has turned down. */
  readonly fixable: ReadonlySet<string>;
  /** The host can say what became of unknown rows. */
  readonly canAsk: boolean;
}

function describe(
  { id, ids, reason }: { readonly id: string; readonly ids: readonly number[]; readonly reason: Reason },
  run: ImportRun,
  { fixable, canAsk }: Offers,
): FailureGroup {
  const { outcome, problem } = reason;
  const isFixable = ids.some((at) => fixable.has(run.keyOf(at)));
  const again = outcome && againOf(outcome, { isFixable, canAsk });
  const field = outcome?.field ? fieldOfHostName(outcome.field, run.rows.setup.fields)?.id : problem?.field;
  return {
    id,
    rows: ids.length,
    first: ids.slice(0, firstRows).map((at) => run.table.rows[at]?.row ?? 0),
    ...withoutUndefined({ outcome, problem, field, again }),
  };
}

/** A row whose value the server has named needs another value; what is wrong with no value may pass the next time. */
function againOf(
  { code, field }: RowOutcome,
  { isFixable, canAsk }: { readonly isFixable: boolean; readonly canAsk: boolean },
): FailureGroup['again'] {
  if (code === 'unknown') return canAsk ? 'ask' : undefined;
  return code === 'rejected' && field === undefined && isFixable ? 'as-is' : undefined;
}

function messageOf({ outcome, problem }: Reason): string | undefined {
  const message = outcome ? outcome.message : problem.params.message;
  return message === undefined ? undefined : String(message);
}

function keyOf(reason: Reason, run: ImportRun, id: number): string {
  const {
    code,
    field,
    unread = [],
  }: Pick<RowOutcome, 'field' | 'unread'> & { code: string } = reason.outcome ?? reason.problem;
  return JSON.stringify([code, field, withoutName(messageOf(reason), run, id), unread]);
}

/** The reason in words that are true of all rows of the group. */
function withoutNames(reason: Reason, run: ImportRun, id: number): Reason {
  const message = withoutName(messageOf(reason), run, id);
  const params = message === undefined ? {} : { message };
  if (reason.outcome) return { outcome: { ...reason.outcome, ...params } };
  return { problem: { ...reason.problem, params } };
}

/** The server's words without the user they are about: “… is taken” is one reason, however many names are taken. */
function withoutName(message: string | undefined, run: ImportRun, id: number): string | undefined {
  if (message === undefined) return undefined;
  const { email, username } = nameOf(run, id);
  return [email, username]
    .filter((name) => name.length >= shortestName)
    .reduce((text, name) => text.split(name).join('…'), message);
}

/** Username and email of a row, as they were sent, or as they stand in the file. */
function nameOf(run: ImportRun, id: number): { readonly username: string; readonly email: string } {
  const { fields } = run.rows.setup;
  const values = run.rows.valuesOf(id);
  const text = (target: 'username' | 'email'): string => {
    const at = fields.findIndex((field) => targetOf(field) === target);
    const field = fields[at];
    if (!field) return '';
    return String(values[at] ?? cellOf(run, id, field.id) ?? '');
  };
  return { username: text('username'), email: text('email') };
}

/** The text of a field's cell; `undefined` where the field has no column, or the column holds passwords. */
function cellOf({ table, rows: { setup } }: ImportRun, id: number, field: string): string | undefined {
  const column = columnOfField(setup.plan, field, table.headers);
  if (column === undefined || isPasswordHeader(table.headers[column] ?? '')) return undefined;
  return table.rows[id]?.cells[column];
}

/** A row of a group, as the list shows it. */
export function failedListRow(run: ImportRun, id: number, { isMixed }: FailedRows): FailedListRow {
  const row = run.table.rows[id];
  const described = row && failedRow(row, id, run)?.described;
  const [problem] = described?.outcome ? [] : (described?.problems ?? []);
  const { username, email } = nameOf(run, id);
  const said = described?.outcome?.message ?? problem?.params.message;
  const cell = problem?.field === undefined ? undefined : cellOf(run, id, problem.field);
  const detail = isMixed && said !== undefined ? String(said) : cell;
  return {
    row: row?.row ?? 0,
    username: shortenText(username),
    email: shortenText(email),
    ...(detail?.trim() && { detail: shortenText(detail) }),
  };
}
