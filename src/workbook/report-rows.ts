import { neutralise } from '../csv/formula.js';
import type { Table, TableRow } from '../csv/table.js';
import { errorDetails, successDetails } from '../submit/reports.js';
import { ALL } from '../users/all-choices.js';
import type { Choice } from '../host.js';
import type { FieldValue } from '../users/fields.js';
import { GENERATED } from '../users/apply-plan.js';
import type { FailedRow, ReportTexts, RowOutcome } from './answers.js';
import type { CreatedRow, ImportRun } from './import-run.js';
import type { ReviewRows } from './review-rows.js';

/** Rows whose texts are asked for at a time: little enough that the page stays smooth. */
const chunkSize = 250;

export interface FieldLabel {
  readonly id: string;
  readonly label: string;
}

type Describe = (rows: readonly FailedRow[]) => readonly string[] | Promise<readonly string[]>;

export async function errorReport(
  table: Table,
  review: ReviewRows,
  run: ImportRun,
  describe: Describe,
): Promise<string> {
  const failed = table.rows.flatMap((row, id) => failedRow(row, id, review, run) ?? []);
  const texts: string[] = [];
  for (let from = 0; from < failed.length; from += chunkSize) {
    const chunk = failed.slice(from, from + chunkSize).map(({ asked }) => asked);
    texts.push(...(await describe(chunk)));
  }
  return errorDetails({
    headers: table.headers,
    rows: failed.map(({ row, codes }, at) => ({ row, code: codes.join(' '), text: texts[at] ?? '' })),
  });
}

interface Failed {
  readonly row: TableRow;
  readonly asked: FailedRow;
  readonly codes: readonly string[];
}

/** `undefined`: the row was created. */
function failedRow(row: TableRow, id: number, review: ReviewRows, run: ImportRun): Failed | undefined {
  const status = review.statusOf(id);
  if (status === 'ready') {
    const outcome = toldOutcome(run, id);
    return outcome && { row, asked: { row: row.row, problems: [], outcome }, codes: [outcome.code] };
  }
  const problems = review.problemsOf(id).filter(({ severity }) => severity !== 'warning');
  const outcome: RowOutcome | undefined = status === 'left-out' ? { code: 'left-out' } : undefined;
  const codes = new Set([...(outcome ? [outcome.code] : []), ...problems.map(({ code }) => code)]);
  return { row, asked: { row: row.row, problems, ...(outcome && { outcome }) }, codes: [...codes] };
}

function toldOutcome(run: ImportRun, id: number): RowOutcome | undefined {
  const outcome = run.outcomeOf(id) ?? ({ status: 'not-attempted' } as const);
  switch (outcome.status) {
    case 'created':
      return undefined;
    case 'duplicate':
    case 'rejected': {
      const { field, message } = outcome;
      const code = outcome.status === 'rejected' ? outcome.reason : outcome.status;
      return { code, ...(field !== undefined && { field }), ...(message !== undefined && { message }) };
    }
    default:
      return { code: outcome.status };
  }
}

/** The fields of a created user that the administrator hands on, in this order, where the catalogue has them. */
const reported = ['username', 'email', 'firstName', 'lastName', 'role', 'desk', 'virtualExtension'];

export function successReport(
  review: ReviewRows,
  run: ImportRun,
  labels: readonly FieldLabel[],
  texts: ReportTexts,
): string {
  const { fields, lists } = review.setup;
  const columns = reported.flatMap((id) => {
    const at = fields.findIndex((field) => field.id === id);
    const field = fields[at];
    if (!field) return [];
    const choices = (typeof field.list === 'string' ? lists.get(field.list) : field.list) ?? [];
    return { id, at, label: labels.find((found) => found.id === id)?.label ?? field.label, choices };
  });
  const created = [...run.created()];
  const hasPasswords = created.some(({ password }) => password !== undefined);
  const noted = created.map((row) => passwordNote(row, hasPasswords, texts));
  const hasNotes = noted.some(Boolean);
  return successDetails({
    headers: [
      ...columns.map(({ label }) => label),
      texts.temporaryPassword,
      ...(hasNotes ? [texts.passwordNote] : []),
    ],
    rows: created.map((row, position) => {
      const values = review.valuesOf(row.id);
      const cells = columns.map(({ id, at, choices }) =>
        id === 'virtualExtension' ? extension(row, values[at]) : shown(values[at], choices, texts),
      );
      return [...cells, row.password ?? '', ...(hasNotes ? [noted[position] ?? ''] : [])];
    }),
  });
}

function extension({ outcome }: CreatedRow, value: FieldValue): string {
  return outcome.virtualExtension ?? (value === GENERATED ? '' : String(value ?? ''));
}

/** Names instead of ids: the file is for people. */
function shown(value: FieldValue, choices: readonly Choice[], texts: ReportTexts): string {
  const nameOf = (id: string): string => choices.find((choice) => String(choice.id) === id)?.name ?? id;
  if (value === ALL) return texts.allDesks;
  if (Array.isArray(value)) return (value as readonly string[]).map(nameOf).join('; ');
  return value === undefined ? '' : nameOf(String(value));
}

function passwordNote({ password, outcome }: CreatedRow, hasPasswords: boolean, texts: ReportTexts): string {
  if (password !== undefined) return neutralise(password) === password ? '' : texts.apostropheNote;
  return hasPasswords || outcome.recovered ? texts.passwordNotReceived : '';
}
