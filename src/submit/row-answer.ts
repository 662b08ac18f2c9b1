import * as z from 'zod/mini';
import type { AnswerPart } from './outcome.js';

// zod would otherwise probe `new Function`, which a strict CSP reports. Must be set before the first schema is made.
z.config({ jitless: true });

const longestMessage = 500;

/** A whole number past 2⁵³ has lost digits on its way through JSON: it is another one than was sent. */
const exactNumber = z
  .number()
  .check(z.refine((value) => !Number.isInteger(value) || Number.isSafeInteger(value)));
const digits = z.pipe(
  z.union([z.int().check(z.nonnegative()), z.bigint().check(z.nonnegative())]),
  z.transform(String),
);

export const text = z.pipe(
  z.string().check(z.trim(), z.minLength(1)),
  z.transform((said: string) => said.slice(0, longestMessage)),
);

/** Some servers say several things at once. */
export const message = z.pipe(
  z.union([
    z.string(),
    z.pipe(exactNumber, z.transform(String)),
    z.pipe(
      z.array(z.string()),
      z.transform((texts: string[]) => texts.slice(0, 20).join(' ')),
    ),
  ]),
  text,
);

const status = z.enum([
  'created',
  'duplicate',
  'rejected',
  'refused',
  'unknown',
  'absent',
  'pending',
] as const);

const parts = {
  id: z.union([z.string(), exactNumber]),
  temporaryPassword: z.pipe(z.union([z.string(), digits]), z.string().check(z.minLength(1))),
  // What is dialled: the server knows which extensions it gives away.
  virtualExtension: z.pipe(
    z.union([z.string(), digits]),
    z.string().check(z.trim(), z.regex(/^(?=.*[\d*#])[-\d+*#(). ]{1,40}$/)),
  ),
  field: z.string(),
  message,
} as const satisfies Record<AnswerPart, z.core.$ZodType>;

type Parts = { readonly [P in AnswerPart]?: z.output<(typeof parts)[P]> };

/** What one entry of an answer says of its row. */
export interface RowAnswer extends Parts {
  readonly key: string;
  readonly status: z.output<typeof status> | undefined;
  readonly retryAfterSeconds: number | undefined;
  /** Parts that came and can't be used. */
  readonly unread: readonly AnswerPart[];
}

const retryAfterSeconds = z.number().check(z.nonnegative());

/** What is read of an entry. */
export const rowAnswerParts = ['key', 'status', 'retryAfterSeconds', ...Object.keys(parts)];

/** `undefined`: it does not say whose answer it is. */
export function readRowAnswer(entry: Readonly<Record<string, unknown>>): RowAnswer | undefined {
  const { key } = entry;
  if (typeof key !== 'string') return undefined;
  const unread: AnswerPart[] = [];
  const read = (Object.keys(parts) as AnswerPart[]).flatMap((part) => {
    const value = entry[part];
    if (isAbsent(part, value)) return [];
    const { success, data } = z.safeParse(parts[part], value);
    if (!success) unread.push(part);
    return success ? [[part, data] as const] : [];
  });
  return {
    key,
    status: z.safeParse(status, entry.status).data,
    retryAfterSeconds: z.safeParse(retryAfterSeconds, entry.retryAfterSeconds).data,
    unread,
    ...(Object.fromEntries(read) as Parts),
  };
}

/** Many servers send null or nothing between quotes for what they do not have. A password is never that. */
function isAbsent(part: AnswerPart, value: unknown): boolean {
  const isBlank = typeof value === 'string' && value.trim() === '';
  return value === undefined || value === null || (isBlank && part !== 'temporaryPassword');
}
