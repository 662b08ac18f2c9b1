import type { ImportHostErrorLike } from '../host.js';
import { readProperty } from './read-property.js';
import { maxMessageLength } from './result-properties.js';

/** An error whose properties say what it means for the users of a batch. Any other error with these properties counts as well. */
export class ImportHostError extends Error implements ImportHostErrorLike {
  declare readonly status?: number;
  declare readonly retryable?: boolean;
  declare readonly retryAfterSeconds?: number;
  declare readonly userMessage?: string;

  constructor(message: string, meaning: ImportHostErrorLike = {}, options?: ErrorOptions) {
    super(message, options);
    this.name = 'ImportHostError';
    const { status, retryable, retryAfterSeconds, userMessage } = meaning;
    Object.assign(this, { status, retryable, retryAfterSeconds, userMessage });
  }

  /**
   * Reads status and `Retry-After` of a response that is not ok.
   *
   * @param response of `fetch`, or anything with its status and headers.
   * @param meaning what the portal knows beyond that, e.g. `{ retryable: true }` for a 503 that never creates anybody.
   * @returns the error, to be thrown by the host.
   * @example
   * if (!response.ok) throw ImportHostError.fromResponse(response);
   */
  static fromResponse(
    { status, headers }: { readonly status: number; readonly headers: Pick<Headers, 'get'> },
    meaning: Omit<ImportHostErrorLike, 'status'> = {},
  ): ImportHostError {
    const retryAfterSeconds = parseRetryAfter(headers.get('Retry-After'), headers.get('Date'));
    return new ImportHostError(`The server answered with status ${status}`, {
      status,
      ...(retryAfterSeconds !== undefined && { retryAfterSeconds }),
      ...meaning,
    });
  }
}

/** Seconds, or a date: a date is measured by the server's own clock where the response has that. */
function parseRetryAfter(value: string | null, serverDate: string | null): number | undefined {
  if (value === null) return undefined;
  if (/^\s*\d+\s*$/.test(value)) return Number(value);
  const now = Date.parse(serverDate ?? '') || Date.now();
  const seconds = Math.ceil((Date.parse(value) - now) / 1000);
  return Number.isNaN(seconds) ? undefined : Math.max(0, seconds);
}

/** What a failed call means for the users of its batch. */
export interface CallFailure {
  /**
   * `deferred`: nobody was created, the batch is sent again later. `rejected`: nobody was created, and trying again does
   * not help. `signed-out`: nobody was created before the administrator signs in. `ambiguous`: any user may have been
   * created.
   */
  readonly kind: 'deferred' | 'rejected' | 'signed-out' | 'ambiguous';
  /** The list was rejected for something in it: a shorter list may be created. */
  readonly splittable: boolean;
  /** The server requested a slower rate. */
  readonly isRateLimited: boolean;
  /** The status says that something is there already. */
  readonly conflict: boolean;
  readonly retryAfterMs?: number;
  readonly userMessage?: string;
}

/** Statuses that blame the list, and not who sent it. */
const splittableStatus = new Set([400, 409, 413, 422]);
/** Client errors that don't say what became of the users. */
const ambiguousStatus = new Set([408, 425, 429]);

/** Reads a thrown value by its own properties, whatever it is. Never throws. */
export function classifyFailure(error: unknown): CallFailure {
  const status = readProperty(error, 'status');
  const seconds = readProperty(error, 'retryAfterSeconds');
  const text = readProperty(error, 'userMessage');
  const userMessage = typeof text === 'string' ? text.trim().slice(0, maxMessageLength) : '';
  const kind = failureKindOf(status, readProperty(error, 'retryable'));
  return {
    kind,
    splittable: kind === 'rejected' && splittableStatus.has(status as number),
    isRateLimited: status === 429,
    conflict: status === 409,
    ...(typeof seconds === 'number' && seconds >= 0 && { retryAfterMs: seconds * 1000 }),
    ...(userMessage && { userMessage }),
  };
}

function failureKindOf(status: unknown, retryable: unknown): CallFailure['kind'] {
  if (status === 401) return 'signed-out';
  if (retryable === true) return 'deferred';
  if (retryable === false) return 'rejected';
  const isClientError = typeof status === 'number' && status >= 400 && status < 500;
  return isClientError && !ambiguousStatus.has(status) ? 'rejected' : 'ambiguous';
}
