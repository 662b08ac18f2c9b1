import * as z from 'zod/mini';
import { maxMessageLength, type ResultProperty } from './result-properties.js';

// zod would otherwise probe `new Function`, which a strict CSP reports. Must be set before the first schema is made.
z.config({ jitless: true });

/** A whole number past 2⁵³ has lost digits on its way through JSON, and differs from the one that was sent. */
const exactNumber = z
  .number()
  .check(z.refine((value) => !Number.isInteger(value) || Number.isSafeInteger(value)));
const digits = z.pipe(z.custom<number | bigint>(isWhole), z.transform(String));
/** Every check is a function: each check that zod has of its own would be one more class to load. */
export const filled = z.refine<string>((text) => text !== '');

export const textSchema = z.pipe(
  z.string().check(z.trim(), filled),
  z.transform((said: string) => said.slice(0, maxMessageLength)),
);

/** Some servers send several messages at once. */
export const messageSchema = z.pipe(
  z.union([
    z.string(),
    z.pipe(exactNumber, z.transform(String)),
    z.pipe(
      z.array(z.string()),
      z.transform((texts: string[]) => texts.slice(0, 20).join(' ')),
    ),
  ]),
  textSchema,
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

const propertySchemas = {
  id: z.union([z.string(), exactNumber]),
  temporaryPassword: z.pipe(z.union([z.string(), digits]), z.string().check(filled)),
  // Extensions are kept as dialled: the server knows which ones it assigns.
  virtualExtension: z.pipe(
    z.union([z.string(), digits]),
    z.string().check(
      z.trim(),
      z.refine((text) => /^(?=.*[\d*#])[-\d+*#(). ]{1,40}$/.test(text)),
    ),
  ),
  field: z.string(),
  message: messageSchema,
} as const satisfies Record<ResultProperty, z.core.$ZodType>;

type ReadProperties = { readonly [P in ResultProperty]?: z.output<(typeof propertySchemas)[P]> };

/** One entry of a response: what it says of its row. */
export interface RowResult extends ReadProperties {
  readonly key: string;
  readonly status: z.output<typeof status> | undefined;
  readonly retryAfterSeconds: number | undefined;
  /** Properties that came and can't be used. */
  readonly unread: readonly ResultProperty[];
}

const retryAfterSeconds = z.number().check(z.refine((seconds) => seconds >= 0));

/** The properties that are read of an entry. */
export const rowResultProperties = ['key', 'status', 'retryAfterSeconds', ...Object.keys(propertySchemas)];

/** The result of an entry; `undefined` where the entry has no key. */
export function parseRowResult(entry: Readonly<Record<string, unknown>>): RowResult | undefined {
  const { key } = entry;
  if (typeof key !== 'string') return undefined;
  const unread: ResultProperty[] = [];
  const read = (Object.keys(propertySchemas) as ResultProperty[]).flatMap((part) => {
    const value = entry[part];
    if (isMissing(part, value)) return [];
    const { success, data } = z.safeParse(propertySchemas[part], value);
    if (!success) unread.push(part);
    return success ? [[part, data] as const] : [];
  });
  return {
    key,
    status: z.safeParse(status, entry.status).data,
    retryAfterSeconds: z.safeParse(retryAfterSeconds, entry.retryAfterSeconds).data,
    unread,
    ...(Object.fromEntries(read) as ReadProperties),
  };
}

function isWhole(value: unknown): boolean {
  return typeof value === 'bigint' ? value >= 0 : Number.isSafeInteger(value) && Number(value) >= 0;
}

/** True for null and empty text, which many servers send in place of a missing value. An empty password counts as unreadable. */
function isMissing(part: ResultProperty, value: unknown): boolean {
  const isBlank = typeof value === 'string' && value.trim() === '';
  return value === undefined || value === null || (isBlank && part !== 'temporaryPassword');
}
