import { readDigits, readExactNumber, readMessage, readNumber, readOneOf, readString } from './readers.js';
import type { ResultProperty } from './result-properties.js';

const statuses = ['created', 'duplicate', 'rejected', 'refused', 'unknown', 'absent', 'pending'] as const;

const propertyReaders = {
  id: (value: unknown) => readString(value) ?? readExactNumber(value),
  temporaryPassword: readPassword,
  virtualExtension: readExtension,
  field: readString,
  message: readMessage,
} as const satisfies Record<ResultProperty, (value: unknown) => unknown>;

type ReadProperties = {
  readonly [P in ResultProperty]?: NonNullable<ReturnType<(typeof propertyReaders)[P]>>;
};

/** One entry of a response: what it says of its row. */
export interface RowResult extends ReadProperties {
  readonly key: string;
  readonly status: (typeof statuses)[number] | undefined;
  readonly retryAfterSeconds: number | undefined;
  /** Properties that came and can't be used. */
  readonly unread: readonly ResultProperty[];
}

/** The properties that are read of an entry. */
export const rowResultProperties = ['key', 'status', 'retryAfterSeconds', ...Object.keys(propertyReaders)];

/** The result of an entry; `undefined` where the entry has no key. */
export function parseRowResult(entry: Readonly<Record<string, unknown>>): RowResult | undefined {
  const { key } = entry;
  if (typeof key !== 'string') return undefined;
  const unread: ResultProperty[] = [];
  const read = (Object.keys(propertyReaders) as ResultProperty[]).flatMap((part) => {
    const value = entry[part];
    if (isMissing(part, value)) return [];
    const found = propertyReaders[part](value);
    if (found === undefined) unread.push(part);
    return found === undefined ? [] : [[part, found] as const];
  });
  return {
    key,
    status: readOneOf(statuses, entry.status),
    retryAfterSeconds: readSeconds(entry.retryAfterSeconds),
    unread,
    ...(Object.fromEntries(read) as ReadProperties),
  };
}

function readPassword(value: unknown): string | undefined {
  const text = readDigits(value);
  return text === '' ? undefined : text;
}

/** Extensions are kept as dialled: the server knows which ones it assigns. */
function readExtension(value: unknown): string | undefined {
  const text = readDigits(value)?.trim();
  return text !== undefined && /^(?=.*[\d*#])[-\d+*#(). ]{1,40}$/.test(text) ? text : undefined;
}

function readSeconds(value: unknown): number | undefined {
  const seconds = readNumber(value);
  return seconds !== undefined && seconds >= 0 ? seconds : undefined;
}

/** True for null and empty text, which many servers send in place of a missing value. An empty password counts as unreadable. */
function isMissing(part: ResultProperty, value: unknown): boolean {
  const isBlank = typeof value === 'string' && value.trim() === '';
  return value === undefined || value === null || (isBlank && part !== 'temporaryPassword');
}
