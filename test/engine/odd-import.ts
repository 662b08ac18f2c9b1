import { allRepairs } from '../checking/check-all.js';
import type { Table, TableRow } from '../../src/files/table.js';
import type { PasswordPolicy } from '../../src/host.js';
import type { ChoiceLists, FieldDefinition } from '../../src/fields/field-definition.js';
import type { ImportPlan } from '../../src/fields/plan.js';
import { pbxUserFields } from '../../src/fields/pbx-user-fields.js';
import type { Outcome } from '../../src/submit/outcomes.js';
import type { FailedRow, FieldLabel, ReportTexts } from '../../src/engine/protocol.js';
import { ReplayedLedger } from '../../src/submit/journal/replayed-ledger.js';
import { startRun, type ImportRun } from '../../src/submit/import-run.js';
import { interimReport } from '../../src/engine/interim-report.js';
import { errorReport, successReport } from '../../src/engine/report-rows.js';
import { IncrementalCheck } from '../../src/engine/incremental-check.js';
import { ReviewRows } from '../../src/engine/review-rows.js';
import { sumUp } from '../../src/engine/sum-up.js';

export const sessionId = 'session';
export const keyOf = (row: number): string => `${sessionId}-row-${row}`;

/** A field of the portal's own, from a column that is called like nothing else. */
const team: FieldDefinition = {
  id: 'constructor',
  label: 'Team',
  group: 'optional',
  kind: 'text',
  sources: ['none', 'column'],
};
export const fields = [...pbxUserFields, team];
const headers = ['Username', 'Email', '__proto__', 'Given name', 'Role', 'Extension'];
const column = (index: number) => ({ from: 'column', header: headers[index] ?? '', index }) as const;
const plan: ImportPlan = {
  username: column(0),
  email: column(1),
  constructor: column(2),
  firstName: column(3),
  role: column(4),
  virtualExtension: { from: 'generated' },
  desk: { from: 'same', value: ['10', '11'] },
  sip: { from: 'same', value: 'webrtc' },
  authentication: { from: 'same', value: 'default' },
  digitsOnlyPassword: { from: 'same', value: 'true' },
};
const lists: ChoiceLists = new Map([
  [
    'roles',
    [
      { id: 1, name: 'Agent' },
      { id: '2', name: '__proto__', privileged: true, description: 'Odd' },
    ],
  ],
  [
    'desks',
    [
      { id: '10', name: 'Support' },
      { id: '11', name: '=cmd()' },
    ],
  ],
]);

function cells(name: string, parts: Partial<Record<number, string>> = {}): string[] {
  return [name, `${name}@example.com`, '', 'Given', '1', ''].map((cell, at) => parts[at] ?? cell);
}

const oddRows: readonly Omit<TableRow, 'row'>[] = [
  { cells: cells('ada', { 2: '__proto__', 3: 'Ada <b>' }) },
  { cells: cells('grace', { 3: 'Zoë 𝒳', 4: '2' }) },
  { cells: cells('', { 1: '' }) },
  { cells: cells('ada', { 2: '__proto__', 3: 'Ada <b>' }) },
  { cells: cells('surplus'), extra: ['more', '\udfff'] },
  { cells: cells('strayed'), fault: 'stray-quote' },
  { cells: cells('undecoded'), fault: 'undecodable' },
  { cells: cells('left-out') },
  { cells: cells('short'), short: true },
  { cells: cells('taken') },
  { cells: cells('warned') },
  { cells: cells('no-role', { 4: '77' }) },
  { cells: cells('lone', { 3: 'half \ud800' }) },
];

/** Rows of every kind, and so many more that they fill three records of the journal; their numbers have gaps. */
const table: Table = {
  headers,
  headerRow: 3,
  encoding: 'utf-8',
  delimiter: ';',
  blankRows: 2,
  rows: [
    ...oddRows.map((row, at) => ({ row: at + 4 + (at > 5 ? 2 : 0), ...row })),
    ...Array.from({ length: 217 }, (_, at) => ({ row: at + 21, cells: cells(`user${at}`) })),
  ],
};

const policy: PasswordPolicy = { length: 14, digits: 2, upper: 1, lower: 1, symbols: 1 };

/** An import of odd rows that begins; the passwords are made here, or by the host. */
export function startOddRun(
  id = sessionId,
  makes: 'passwords' | 'no passwords' = 'passwords',
): ImportRun<ReplayedLedger> {
  const setup = { fields, plan, lists };
  const review = new ReviewRows(table, setup, new Set([7]), new IncrementalCheck(table, setup, allRepairs()));
  const messages: readonly ['duplicate' | 'invalid' | 'warning', string][] = [
    ['duplicate', 'Taken \udc00'],
    ['warning', '<b>Beware</b>'],
  ];
  review.addHostProblems(
    messages.map(([kind, message], at) => ({ key: String(at + 9), field: 'username', kind, message })),
  );
  return startRun(table, review, id, makes === 'passwords' ? policy : undefined, ReplayedLedger);
}

/** What a host may have said of a row, odd things among them. */
export function oddOutcome(key: string, at: number): Outcome {
  const all: readonly Outcome[] = [
    { key, status: 'created', id: 7, temporaryPassword: '=pass\ud800word', virtualExtension: '2001' },
    { key, status: 'created', id: '__proto__' },
    { key, status: 'created', recovered: true },
    { key, status: 'duplicate', field: 'username', message: 'There is \udfff already' },
    { key, status: 'duplicate' },
    { key, status: 'rejected', reason: 'rejected', field: '__proto__', message: '<script>' },
    { key, status: 'rejected', reason: 'refused' },
    { key, status: 'unknown' },
  ];
  return all[at % all.length] ?? { key, status: 'unknown' };
}

export const labels: readonly FieldLabel[] = [{ id: 'username', label: 'Who' }];
export const texts: ReportTexts = {
  temporaryPassword: 'Temporary password',
  passwordNote: 'Password note',
  apostropheNote: 'Without the apostrophe',
  innerApostropheNote: 'Without the apostrophes: #',
  passwordNotReceived: 'Not received',
  passwordUnreadable: 'Not readable',
  maybeCreated: 'Created?',
  answerNote: 'Answer note',
  unread: 'Not read:',
  unreadParts: {
    id: 'id',
    temporaryPassword: 'password',
    virtualExtension: 'extension',
    field: 'field',
    message: 'message',
  },
  allDesks: 'All desks',
};
export const describeRows = (rows: readonly FailedRow[]): string[] =>
  rows.map(({ problems, outcome }) => JSON.stringify([problems, outcome]));

/** Everything that an administrator can see of an import. */
export async function everythingIn(run: ImportRun): Promise<unknown> {
  const { summary, complete } = sumUp(run, true);
  return {
    summary,
    complete,
    counts: run.ledger.counts(),
    table: run.table,
    users: [...run.ids.keys()].map((key) => run.user(key)),
    created: run.createdUsers(),
    errors: await errorReport(run, describeRows),
    success: successReport(run, labels, texts),
    known: await interimReport(run, labels, texts, describeRows),
  };
}
