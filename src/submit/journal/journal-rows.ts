import * as z from 'zod/mini';
import type { Encrypted } from './cipher.js';

/** The format in which a session begins. */
export const firstFormat = 1;
/** The format of a session from its first `revised` record on: an older version would send, and show, the rows as they were before. */
export const revisedFormat = 2;
/** The latest format that this version reads; a session of a later format is left alone. */
export const sessionFormat = revisedFormat;

const strings = z.readonly(z.array(z.string()));
const time = z.number();

/** A session of any format, also of a later one. */
export const anySession = z.object({
  id: z.string(),
  /** Hash of the resume key. */
  owner: z.string(),
  format: z.number(),
});

/** One import, readable, since no property says anything of a person. Times are milliseconds since the epoch. */
export const sessionRow = z.object({
  ...anySession.shape,
  startedAt: time,
  /** When the last record was written. */
  writtenAt: time,
  /** Number of records, so that a missing one is noticed. */
  records: z.number(),
  /** Number of passwords in the success details that were downloaded last. */
  downloaded: z.number(),
  /** After Continue: until when the passwords are kept, and how many there are. */
  kept: z.optional(z.object({ until: time, users: z.number() })),
  /** When the import was offered past its time. A session of an older version has no such time, and is offered once more. */
  lastOffer: z.optional(time),
  /** When the times of the session were noticed to be of a clock that was ahead. */
  seenAhead: z.optional(time),
});
export type SessionRow = Readonly<z.infer<typeof sessionRow>>;

export const encrypted = z.object({
  iv: z.custom<Uint8Array<ArrayBuffer>>((value) => value instanceof Uint8Array),
  data: z.custom<ArrayBuffer>((value) => value instanceof ArrayBuffer),
}) satisfies z.ZodMiniType<Encrypted>;

/** The readable properties of saved rows. */
const rowsRange = z.object({
  /** Row id of the first row. */
  from: z.number(),
  /** Row numbers of the spreadsheet. */
  numbers: z.readonly(z.array(z.number())),
  statuses: z.readonly(z.array(z.enum(['ready', 'duplicate', 'error', 'left-out'] as const))),
});
export type RowsRange = Readonly<z.infer<typeof rowsRange>>;

/** One step of the import. Keys of rows and lists are readable; the data of the rows is encrypted. */
export const recordRow = z.object({
  session: z.string(),
  /** Position in the session, from 0: the order of the steps. */
  at: z.number(),
  kind: z.enum([
    'head',
    'rows',
    'sent',
    'cleared',
    'outcomes',
    'finished',
    'reopened',
    'revised',
    'kept',
  ] as const),
  /** `sent` and `cleared`: the affected rows. `rows`, `outcomes` and `revised`: the rows in the record. */
  keys: z.optional(strings),
  /** `rows`: the readable properties. */
  range: z.optional(rowsRange),
  /** `sent`: the list. */
  list: z.optional(z.object({ idempotencyKey: z.string(), keys: strings, attempt: z.number() })),
  /** `outcomes`: true when they came after their time-out. */
  late: z.optional(z.boolean()),
  /** `reopened`: whether unknown rows became pending again. */
  canResolve: z.optional(z.boolean()),
  sealed: z.optional(encrypted),
});
export type RecordRow = Readonly<z.infer<typeof recordRow>>;

/** The position of the next record of a session: past the last record, even where others are missing. */
export function nextPosition(records: readonly RecordRow[]): number {
  return (records.at(-1)?.at ?? -1) + 1;
}

/** A value of IndexedDB, which may be anything; `undefined` where the value does not match the schema. */
export function parseStored<T>(schema: z.ZodMiniType<T>, value: unknown): T | undefined {
  const result = z.safeParse(schema, value);
  return result.success ? result.data : undefined;
}

/** The stored data of one session. */
export interface SessionSnapshot {
  readonly session: SessionRow;
  readonly key: CryptoKey | undefined;
  readonly records: readonly RecordRow[];
}
