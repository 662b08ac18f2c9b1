import type { TableRow } from '../files/table.js';
import { errorDetails, successDetails } from '../submit/report-csv.js';
import { ALL_CHOICES } from '../fields/all-choices.js';
import type { Choice } from '../host.js';
import { choicesOf } from '../fields/kinds/choice-index.js';
import type { FieldTarget, FieldValue } from '../fields/field-definition.js';
import { isPasswordHeader } from '../fields/password-header.js';
import { columnOfField } from '../fields/plan.js';
import { targetOf } from '../fields/target.js';
import { GENERATED } from '../checking/apply-plan.js';
import { unreadNote, passwordNote } from '../submit/received-passwords.js';
import { reportedOutcome } from '../submit/reported-row.js';
import type { Describe, FailedRow, FieldLabel, ReportTexts, RowOutcome, UncreatedRows } from './protocol.js';
import type { ReviewedRows, CreatedRow, ImportRun } from '../submit/import-run.js';

/** Rows that the page describes in one call: few enough that it stays smooth. */
const chunkSize = 250;

export async function errorReport(run: ImportRun, describe: Describe): Promise<string> {
  const { table } = run;
  const failed = table.rows.flatMap((row, id) => failedRow(row, id, run) ?? []);
  const texts = await describeInChunks(
    failed.map(({ described }) => described),
    describe,
  );
  const withoutPasswords = emptyPasswords(run);
  return errorDetails({
    headers: table.headers,
    rows: failed.map(({ row, codes }, at) => ({
      row: withoutPasswords(row),
      code: codes.join(' '),
      text: texts[at] ?? '',
    })),
  });
}

/** Empties the cells of columns of passwords that no field takes: they are nobody's business, and nothing needs them. */
function emptyPasswords({ table: { headers }, rows: { setup } }: ImportRun): (row: TableRow) => TableRow {
  const used = new Set(setup.fields.map(({ id }) => columnOfField(setup.plan, id, headers)));
  const secret = headers.map((header, index) => isPasswordHeader(header) && !used.has(index));
  if (!secret.includes(true)) return (row) => row;
  return (row) => ({ ...row, cells: row.cells.map((cell, index) => (secret[index] ? '' : cell)) });
}

export async function describeInChunks(rows: readonly FailedRow[], describe: Describe): Promise<string[]> {
  const texts: string[] = [];
  for (let from = 0; from < rows.length; from += chunkSize) {
    texts.push(...(await describe(rows.slice(from, from + chunkSize))));
  }
  return texts;
}

interface Failed {
  readonly row: TableRow;
  readonly described: FailedRow;
  readonly codes: readonly string[];
}

/** `undefined`: the row was created. */
export function failedRow(row: TableRow, id: number, run: ImportRun): Failed | undefined {
  const status = run.rows.statusOf(id);
  if (status === 'ready') {
    const outcome = rowOutcome(run, id);
    return outcome && { row, described: { row: row.row, problems: [], outcome }, codes: [outcome.code] };
  }
  const problems = run.rows.problemsOf(id).filter(({ severity }) => severity !== 'warning');
  const outcome: RowOutcome | undefined = status === 'left-out' ? { code: 'left-out' } : undefined;
  const codes = new Set([...(outcome ? [outcome.code] : []), ...problems.map(({ code }) => code)]);
  return { row, described: { row: row.row, problems, ...(outcome && { outcome }) }, codes: [...codes] };
}

/** The rows that were not created, as row number and code: the page keeps no more of them. */
export function uncreatedRows(run: ImportRun): UncreatedRows {
  const names = new Map<string, number>();
  const failed = run.table.rows.flatMap((row, id) => failedRow(row, id, run) ?? []);
  const codes = failed.map(({ codes }) => {
    const name = codes.join(' ');
    const at = names.get(name) ?? names.size;
    names.set(name, at);
    return at;
  });
  return {
    rows: Uint32Array.from(failed, ({ row }) => row.row),
    codes: Uint16Array.from(codes),
    names: [...names.keys()],
  };
}

function rowOutcome(run: ImportRun, id: number): RowOutcome | undefined {
  const outcome = run.outcomeOf(id);
  return outcome ? reportedOutcome(outcome) : { code: 'not-attempted' };
}

/** The fields of a created user that the administrator hands on, in this order, where the catalogue has them. */
const reported: readonly FieldTarget[] = [
  'username',
  'email',
  'firstName',
  'lastName',
  'roleId',
  'desks',
  'virtualExtension',
];

export function successReport(run: ImportRun, labels: readonly FieldLabel[], texts: ReportTexts): string {
  const columns = reportedColumns(run.rows, labels);
  const created = [...run.created()];
  const hasPasswords = created.some(({ password }) => password !== undefined);
  const notes = noteColumns(created, hasPasswords, texts);
  return successDetails({
    headers: [
      ...columns.map(({ label }) => label),
      texts.temporaryPassword,
      ...notes.map(({ header }) => header),
    ],
    rows: created.map((row, position) => [
      ...reportedCells(run.rows.valuesOf(row.id), columns, texts, row),
      row.password ?? '',
      ...notes.map(({ cells }) => cells[position] ?? ''),
    ]),
  });
}

/** The columns of notes that have any. */
function noteColumns(
  created: readonly CreatedRow[],
  hasPasswords: boolean,
  texts: ReportTexts,
): readonly { readonly header: string; readonly cells: readonly string[] }[] {
  return [
    { header: texts.passwordNote, cells: created.map((row) => passwordNote(row, hasPasswords, texts)) },
    { header: texts.answerNote, cells: created.map((row) => unreadNote(row, texts)) },
  ].filter(({ cells }) => cells.some(Boolean));
}

interface ReportedColumn {
  readonly target: FieldTarget;
  /** Position of the field in the catalogue. */
  readonly at: number;
  readonly label: string;
  readonly choices: readonly Choice[];
}

export function reportedColumns({ setup }: ReviewedRows, labels: readonly FieldLabel[]): ReportedColumn[] {
  const { fields, lists } = setup;
  return reported.flatMap((target) => {
    const at = fields.findIndex((field) => targetOf(field) === target);
    const field = fields[at];
    if (!field) return [];
    const choices = choicesOf(field, lists) ?? [];
    const label = labels.find(({ id }) => id === field.id)?.label ?? field.label;
    return { target, at, label, choices };
  });
}

/** The extension that the host has given goes before the one that was sent. */
export function reportedCells(
  values: readonly FieldValue[],
  columns: readonly ReportedColumn[],
  texts: ReportTexts,
  created: CreatedRow | undefined,
): string[] {
  return columns.map(({ target, at, choices }) =>
    target === 'virtualExtension' ? extension(created, values[at]) : shown(values[at], choices, texts),
  );
}

function extension(created: CreatedRow | undefined, value: FieldValue): string {
  return created?.outcome.virtualExtension ?? (value === GENERATED ? '' : String(value ?? ''));
}

/** Names instead of ids: the file is for people. */
function shown(value: FieldValue, choices: readonly Choice[], texts: ReportTexts): string {
  const nameOf = (id: string): string => choices.find((choice) => String(choice.id) === id)?.name ?? id;
  if (value === ALL_CHOICES) return texts.allDesks;
  if (Array.isArray(value)) return (value as readonly string[]).map(nameOf).join('; ');
  return value === undefined ? '' : nameOf(String(value));
}
