import * as z from 'zod/mini';
import type { Table, TableRow } from '../../files/table.js';
import type { ReviewSetup } from '../../checking/review-setup.js';
import type { NewUser } from '../../host.js';
import type { FieldValue, ImportPlan } from '../../fields/field-definition.js';
import { parseFields } from '../../fields/parse-fields.js';
import type { Problem } from '../../checking/problem.js';
import type { RowStatus } from '../../checking/row-status.js';
import type { ImportRun } from '../import-run.js';
import { planSchema } from './plan-schema.js';
import type { Revision } from '../ledger-port.js';

/** Rows a record: little enough that one that is lost takes few with it. */
const chunkSize = 100;

/** Everything about an import but its rows. */
export interface SavedHead {
  readonly file: { readonly name: string; readonly size: number };
  readonly table: Omit<Table, 'rows'>;
  readonly setup: ReviewSetup;
}

/** What is personal in some rows of the file: with it the import goes on without the file, and without another check. */
export interface SavedRows {
  readonly rows: readonly TableRow[];
  readonly problems: readonly (readonly Problem[])[];
  /** Of the rows that are imported; with their passwords, where they are made here. */
  readonly users: readonly NewUser[];
}

/** What stays readable of them. */
export interface RowsRange {
  /** Row id of the first. */
  readonly from: number;
  /** As the spreadsheet numbers them. */
  readonly numbers: readonly number[];
  readonly statuses: readonly RowStatus[];
}

export interface SavedChunk {
  readonly saved: SavedRows;
  readonly range: RowsRange;
  readonly keys: readonly string[];
}

export function saveHead({ table, rows }: ImportRun, file: SavedHead['file']): object {
  const { rows: _, ...rest } = table;
  const { fields, plan, lists } = rows.setup;
  return { file, table: rest, setup: { fields, plan, lists: [...lists] } };
}

export function* saveRows(run: ImportRun): Generator<SavedChunk, void, undefined> {
  const keyOf = new Map(Array.from(run.ids, ([key, id]) => [id, key]));
  for (let from = 0; from < run.table.rows.length; from += chunkSize) {
    const rows = run.table.rows.slice(from, from + chunkSize);
    const ids = rows.map((_row, at) => from + at);
    const keys = ids.flatMap((id) => keyOf.get(id) ?? []);
    yield {
      saved: {
        rows,
        problems: ids.map((id) => run.rows.problemsOf(id)),
        users: keys.map((key) => run.user(key)),
      },
      range: {
        from,
        numbers: rows.map(({ row }) => row),
        statuses: ids.map((id) => run.rows.statusOf(id)),
      },
      keys,
    };
  }
}

const strings = z.array(z.string());
const choice = z.object({
  id: z.union([z.string(), z.number()]),
  name: z.string(),
  description: z.optional(z.string()),
  privileged: z.optional(z.boolean()),
});
const head = z.object({
  file: z.object({ name: z.string(), size: z.number() }),
  table: z.object({
    headers: strings,
    headerRow: z.number(),
    encoding: z.string(),
    delimiter: z.string(),
    blankRows: z.number(),
  }),
  setup: z.object({
    fields: z.array(z.unknown()),
    plan: planSchema,
    lists: z.array(z.tuple([z.string(), z.array(choice)])),
  }),
});

const problem = z.looseObject({
  code: z.string(),
  severity: z.enum(['error', 'duplicate', 'warning'] as const),
  row: z.number(),
  params: z.record(z.string(), z.unknown()),
});
const tableRow = z.looseObject({ row: z.number(), cells: strings });
const user = z.looseObject({ key: z.string(), username: z.string(), email: z.string() });
const savedRows = z.object({
  rows: z.array(tableRow),
  problems: z.array(z.array(problem)),
  users: z.array(user),
});
const savedRevision = z.array(
  z.object({
    key: z.string(),
    row: tableRow,
    user,
    values: z.array(z.nullable(z.union([z.string(), z.number(), z.boolean(), strings]))),
  }),
);

/** `undefined`: it is not what was saved. */
export function readHead(decrypted: unknown): SavedHead | undefined {
  const { success, data } = z.safeParse(head, decrypted);
  if (!success) return undefined;
  const { fields, plan, lists } = data.setup;
  try {
    const setup = { fields: parseFields(fields), plan: plan as ImportPlan, lists: new Map(lists) };
    return { ...data, setup: setup as ReviewSetup };
  } catch {
    return undefined;
  }
}

/** `undefined`: it is not what was saved. */
export function readRows(decrypted: unknown): SavedRows | undefined {
  // As it was saved, to the order of its parts: a back end may compare what it is sent again letter by letter.
  return z.safeParse(savedRows, decrypted).success ? (decrypted as SavedRows) : undefined;
}

/** Those of the rows that can be read. */
export function readRevision(decrypted: unknown): Revision {
  if (!z.safeParse(savedRevision, decrypted).success) return [];
  // What a row does not have is `undefined`, which JSON writes as null.
  return (decrypted as Revision).map((revised) => ({
    ...revised,
    values: revised.values.map((value: FieldValue | null) => value ?? undefined),
  }));
}
