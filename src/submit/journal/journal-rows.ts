import * as z from 'zod/mini';
import type { Encrypted } from './cipher.js';

/** What a session is written in at first. */
export const firstFormat = 1;
/** From the first `revised` record on: who does not know of them would send, and show, rows as they were before. */
export const revisedFormat = 2;
/** The latest that is understood; a session of a later format is left alone. */
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

/** One import, readable: it says nothing of a person. Times are milliseconds since the epoch. */
export const sessionRow = z.object({
  ...anySession.shape,
  startedAt: time,
  /** When the last record was written. */
  writtenAt: time,
  /** How many records there are: one that is missing is noticed. */
  records: z.number(),
  /** When the success details were downloaded last, how many passwords they held. */
  downloaded: z.number(),
  /** After Continue: until when the passwords are kept, and how many there are. */
  kept: z.optional(z.object({ until: time, users: z.number() })),
  /** When the import was offered past its time. Without it, as an older version of the page writes, it is offered once more. */
  lastOffer: z.optional(time),
  /** When it was seen that the times are of a clock that was ahead. */
  seenAhead: z.optional(time),
});
export type SessionRow = Readonly<z.infer<typeof sessionRow>>;

export const encrypted = z.object({
  iv: z.custom<Uint8Array<ArrayBuffer>>((value) => value instanceof Uint8Array),
  data: z.custom<ArrayBuffer>((value) => value instanceof ArrayBuffer),
}) satisfies z.ZodMiniType<Encrypted>;

/** What stays readable of saved rows. */
const rowsRange = z.object({
  /** Row id of the first. */
  from: z.number(),
  /** As the spreadsheet numbers them. */
  numbers: z.readonly(z.array(z.number())),
  statuses: z.readonly(z.array(z.enum(['ready', 'duplicate', 'error', 'left-out'] as const))),
});
export type RowsRange = Readonly<z.infer<typeof rowsRange>>;

/** One thing that happened. Keys of rows and lists are readable; what is known of the rows is encrypted. */
export const recordRow = z.object({
  session: z.string(),
  /** Position in the session, from 0: the order in which things happened. */
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
  /** `sent` and `cleared`: the rows that are meant. `rows`, `outcomes` and `revised`: the rows that are in the record. */
  keys: z.optional(strings),
  /** `rows`: what may be read of them. */
  range: z.optional(rowsRange),
  /** `sent`: the list. */
  list: z.optional(z.object({ idempotencyKey: z.string(), keys: strings, attempt: z.number() })),
  /** `outcomes`: they came after their time-out. */
  late: z.optional(z.boolean()),
  /** `reopened`: whether unknown rows were taken up again. */
  canResolve: z.optional(z.boolean()),
  sealed: z.optional(encrypted),
});
export type RecordRow = Readonly<z.infer<typeof recordRow>>;

/** The position of the next record of a session: past the last one that there is, also where some are missing. */
export function nextPosition(records: readonly RecordRow[]): number {
  return (records.at(-1)?.at ?? -1) + 1;
}

/** What IndexedDB holds may be anything. `undefined`: it is not what the schema says. */
export function parseStored<T>(schema: z.ZodMiniType<T>, value: unknown): T | undefined {
  const result = z.safeParse(schema, value);
  return result.success ? result.data : undefined;
}
