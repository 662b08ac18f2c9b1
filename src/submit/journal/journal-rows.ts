import * as z from 'zod/mini';
import type { RowsRange } from './saved-import.js';
import type { Encrypted } from './cipher.js';

/** What a session is written in at first. */
export const firstFormat = 1;
/** From the first `revised` record on: who does not know of them would send, and show, rows as they were before. */
export const revisedFormat = 2;
/** The latest that is understood; a session of a later format is left alone. */
export const sessionFormat = revisedFormat;

/** One import. Readable: it says nothing of a person. */
export interface SessionRow {
  readonly id: string;
  /** Whose it is, hashed. */
  readonly owner: string;
  readonly format: number;
  /** Milliseconds since the epoch, as all times here. */
  readonly startedAt: number;
  /** Of the last record. */
  readonly writtenAt: number;
  /** How many records there are: one that is missing is noticed. */
  readonly records: number;
  /** When the success details were downloaded last, how many passwords they held. */
  readonly downloaded: number;
  /** After Continue: until when the passwords are kept, and how many there are. */
  readonly kept?: { readonly until: number; readonly users: number } | undefined;
  /** When it was offered past its time. What an older version of the page writes does not have it: it is offered once more. */
  readonly lastOffer?: number | undefined;
  /** When it was seen that its times are of a clock that was ahead. */
  readonly seenAhead?: number | undefined;
}

/** Names of rows and lists, readable; what was found out about them is sealed. */
export interface RecordRow {
  readonly session: string;
  /** Position in the session, from 0: the order in which things happened. */
  readonly at: number;
  readonly kind: RecordKind;
  /** `sent` and `cleared`: the rows that are meant. `rows`, `outcomes` and `revised`: the rows that are in it. */
  readonly keys?: readonly string[] | undefined;
  /** `rows`: what may be read of them. */
  readonly range?: RowsRange | undefined;
  /** `sent`: the list. */
  readonly list?:
    | { readonly idempotencyKey: string; readonly keys: readonly string[]; readonly attempt: number }
    | undefined;
  /** `outcomes`: they came after their time-out. */
  readonly late?: boolean | undefined;
  /** `reopened`: whether unknown rows were taken up again. */
  readonly canResolve?: boolean | undefined;
  readonly sealed?: Encrypted | undefined;
}

const recordKinds = [
  'head',
  'rows',
  'sent',
  'cleared',
  'outcomes',
  'finished',
  'reopened',
  'revised',
  'kept',
] as const;

export type RecordKind = (typeof recordKinds)[number];

/** Of any format, also a later one. */
export const anySession = z.object({ id: z.string(), owner: z.string(), format: z.number() });
export const sessionRow = z.object({
  id: z.string(),
  owner: z.string(),
  format: z.number(),
  startedAt: z.number(),
  writtenAt: z.number(),
  records: z.number(),
  downloaded: z.number(),
  kept: z.optional(z.object({ until: z.number(), users: z.number() })),
  lastOffer: z.optional(z.number()),
  seenAhead: z.optional(z.number()),
});
const keys = z.array(z.string());
export const encrypted = z.object({
  iv: z.custom<Uint8Array<ArrayBuffer>>((value) => value instanceof Uint8Array),
  data: z.custom<ArrayBuffer>((value) => value instanceof ArrayBuffer),
});
export const recordRow = z.object({
  session: z.string(),
  at: z.number(),
  kind: z.enum(recordKinds),
  keys: z.optional(keys),
  range: z.optional(
    z.object({
      from: z.number(),
      numbers: z.array(z.number()),
      statuses: z.array(z.enum(['ready', 'duplicate', 'error', 'left-out'] as const)),
    }),
  ),
  list: z.optional(z.object({ idempotencyKey: z.string(), keys, attempt: z.number() })),
  late: z.optional(z.boolean()),
  canResolve: z.optional(z.boolean()),
  sealed: z.optional(encrypted),
});

/** Of the next record of a session: past the last one that there is, also where some are missing. */
export function nextPosition(records: readonly RecordRow[]): number {
  return (records.at(-1)?.at ?? -1) + 1;
}

/** What IndexedDB holds may be anything. `undefined`: it is not what the schema says. */
export function parseStored<T>(schema: z.ZodMiniType<T>, value: unknown): T | undefined {
  const result = z.safeParse(schema, value);
  return result.success ? result.data : undefined;
}
