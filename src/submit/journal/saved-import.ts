import * as z from 'zod/mini';
import type { TableRow } from '../../files/table.js';
import type { NewUser } from '../../host.js';
import { parseFields } from '../../fields/parse-fields.js';
import type { Problem } from '../../checking/problem.js';
import type { ImportRun } from '../import-run.js';
import type { RowsRange } from './journal-rows.js';
import { planSchema } from './plan-schema.js';
import type { Revision } from '../ledger-port.js';

/** Rows in one record: few enough that a lost record takes few rows with it. */
const chunkSize = 100;

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
  description: z.exactOptional(z.string()),
  privileged: z.exactOptional(z.boolean()),
});
/** The saved import without its rows. */
const headSchema = z.object({
  file: z.object({ name: z.string(), size: z.number() }),
  table: z.object({
    headers: strings,
    headerRow: z.number(),
    encoding: z.string(),
    delimiter: z.string(),
    blankRows: z.number(),
  }),
  setup: z.object({
    fields: z.pipe(
      z.array(z.unknown()),
      z.transform((fields: unknown[]) => parseFields(fields)),
    ),
    plan: planSchema,
    lists: z.pipe(
      z.array(z.tuple([z.string(), z.array(choice)])),
      z.transform((lists) => new Map(lists)),
    ),
  }),
});
export type SavedHead = Readonly<z.infer<typeof headSchema>>;

/** A saved value, unchanged to the order of its properties: a back end may compare text. */
function saved<T>(shape: z.ZodMiniType): z.ZodMiniCustom<T, T> {
  return z.custom<T>((value) => z.safeParse(shape, value).success);
}

const problem = saved<Problem>(
  z.looseObject({
    code: z.string(),
    severity: z.enum(['error', 'duplicate', 'warning'] as const),
    row: z.number(),
    params: z.record(z.string(), z.unknown()),
  }),
);
const tableRow = saved<TableRow>(z.looseObject({ row: z.number(), cells: strings }));
const user = saved<NewUser>(z.looseObject({ key: z.string(), username: z.string(), email: z.string() }));
/** A row's missing value is `undefined`, which JSON writes as null. */
const fieldValue = z.pipe(
  z.nullable(z.union([z.string(), z.number(), z.boolean(), strings])),
  z.transform((value) => value ?? undefined),
);

/** The personal data of some rows of the file: the import continues without the file, and without another check. */
const rowsSchema = z.object({
  rows: z.array(tableRow),
  problems: z.array(z.readonly(z.array(problem))),
  /** The users of the imported rows, with the passwords that were generated here. */
  users: z.array(user),
});
export type SavedRows = Readonly<z.infer<typeof rowsSchema>>;

const revisionSchema = z.array(
  z.object({ key: z.string(), row: tableRow, user, values: z.array(fieldValue) }),
);

/** The saved import; `undefined` where the value has another shape. */
export function readHead(decrypted: unknown): SavedHead | undefined {
  try {
    return z.safeParse(headSchema, decrypted).data;
  } catch {
    return undefined;
  }
}

/** The saved rows; `undefined` where the value has another shape. */
export function readRows(decrypted: unknown): SavedRows | undefined {
  return z.safeParse(rowsSchema, decrypted).data;
}

/** The revised rows that can be read. */
export function readRevision(decrypted: unknown): Revision {
  return z.safeParse(revisionSchema, decrypted).data ?? [];
}
