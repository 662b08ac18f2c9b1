import type { ImportHost } from '../host.js';
import {
  parseCreateResults,
  parseRecovered,
  type CreateResponse,
  type RecoverResponse,
} from './host-response.js';
import { callHost, type CallResult } from './call-host.js';
import type { Clock } from './clock.js';
import { isAwaited, reportEarly, type InternalBatchRequest } from './internal-request.js';
import type { CallScheduler } from './call-scheduler.js';
import { classifyFailure, type CallFailure } from './host-error.js';
import type { Batch } from './ledger-port.js';
import type { Outcome } from './outcomes.js';
import type { RateLimiter } from './rate-limiter.js';
import type { SubmitIncident } from './submit-status.js';
import { readProperty } from './read-property.js';

export interface HostClientOptions {
  readonly host: () => ImportHost | undefined;
  readonly batchTimeout: number;
  readonly clock: Clock;
  readonly signal: AbortSignal;
  readonly scheduler: CallScheduler;
  readonly rateLimiter: RateLimiter;
  readonly record: (outcomes: readonly Outcome[], late?: boolean) => Promise<void>;
  readonly onIncident?: ((incident: SubmitIncident) => void) | undefined;
  /** The response had unexpected keys, or far too many entries. */
  readonly onUnexpectedKeys: () => void;
}

export type Reply<T> =
  | { readonly kind: 'response'; readonly response: T }
  | { readonly kind: 'failure'; readonly failure: CallFailure };

const timedOut: CallFailure = { kind: 'ambiguous', splittable: false, isRateLimited: false, conflict: false };

/** The calls of `createUsers` and `recoverUsers`, and what is remembered of them: rows that were sent twice, and late responses. */
export class HostClient {
  readonly #options: HostClientOptions;
  /** Rows that were sent more than once: a late response to one of the calls does not speak for the others. */
  readonly #resent = new Set<string>();
  /** Rows that were corrected after the host had rejected them: the ledger takes no late response for such rows. */
  readonly #revised = new Set<string>();
  readonly #answeredOutOfTurn = new Set<string>();
  /** True once the host had `recoverUsers`: a host without `recoverUsers` has then been taken away in part. */
  #couldRecover = false;
  /** Calls that failed one after the other, without an outcome of any row in between. */
  failuresInARow = 0;

  constructor(options: HostClientOptions) {
    this.#options = options;
  }

  /** False when the host, or a part of it, was taken away for a moment. A call would send nothing, and yet leave rows unknown. */
  get isHostAvailable(): boolean {
    this.#couldRecover ||= this.canRecover;
    return typeof this.#hostMember('createUsers') === 'function' && (this.canRecover || !this.#couldRecover);
  }

  get canRecover(): boolean {
    return typeof this.#hostMember('recoverUsers') === 'function';
  }

  get isIdempotent(): boolean {
    return this.#hostMember('idempotent') === true;
  }

  /** True when the row was sent before the last call that had the row. */
  isResent(key: string): boolean {
    return this.#resent.has(key);
  }

  /** True when the row needs no further call: its response came after a time-out, or before that of its list. */
  isAnsweredOutOfTurn(key: string): boolean {
    return this.#answeredOutOfTurn.has(key);
  }

  async create(batch: Batch, attempt: number): Promise<Reply<CreateResponse>> {
    const keys = batch.users.map(({ key }) => key);
    const sentBefore = attempt > batch.attempt ? keys : batch.sentBefore;
    for (const key of sentBefore) this.#resent.add(key);
    if (sentBefore.length) this.#options.onIncident?.({ what: 'sent-again', users: sentBefore.length });
    for (const { key, revision } of batch.users) if (revision !== undefined) this.#revised.add(key);
    const { signal } = this.#options;
    const requestWhile = (awaited: () => boolean): InternalBatchRequest => ({
      signal,
      idempotencyKey: batch.idempotencyKey,
      attempt,
      [isAwaited]: awaited,
      [reportEarly]: (result) => void this.#recordEarly(parseCreateResults([result], keys)),
    });
    const callResult = await this.#call(
      // The list is copied each time, since a host may change the list and the same list may be sent again.
      (awaited) => this.#options.host()?.createUsers(structuredClone(batch.users), requestWhile(awaited)),
      (late) => this.#recordOutOfTurn(lateOutcomes(late, keys)),
    );
    if (callResult.kind !== 'answered') return this.#toFailure(callResult);
    const response = parseCreateResults(callResult.value, keys);
    this.#adjustRate(response);
    await this.#processExtras(response);
    return { kind: 'response', response };
  }

  /** Requests the outcomes once; the caller repeats the request for unresolved rows. */
  async recover(keys: readonly string[]): Promise<Reply<RecoverResponse>> {
    const { signal, onIncident } = this.#options;
    onIncident?.({ what: 'asked', users: keys.length });
    const callResult = await this.#call(
      () => this.#options.host()?.recoverUsers?.([...keys], { signal }),
      (late) => this.#recordOutOfTurn(lateRecovered(late, keys)),
    );
    if (callResult.kind !== 'answered') return this.#toFailure(callResult);
    const response = parseRecovered(callResult.value, keys);
    await this.#processExtras(response);
    return { kind: 'response', response };
  }

  /** Records what a response says besides the outcomes. */
  async #processExtras({
    provisional,
    unexpectedKeys,
    isTooLong,
  }: CreateResponse | RecoverResponse): Promise<void> {
    if (provisional) await this.#options.record(provisional);
    if (unexpectedKeys.length || isTooLong) this.#options.onUnexpectedKeys();
  }

  /** A method of the host; `undefined` when the host was taken away. */
  #hostMember(name: keyof ImportHost): unknown {
    try {
      return readProperty(this.#options.host(), name);
    } catch {
      return undefined;
    }
  }

  #call(
    call: (awaited: () => boolean) => unknown,
    onLate: (late: CallResult) => Promise<void>,
  ): Promise<CallResult | { readonly kind: 'timed-out' }> {
    const { scheduler, clock, batchTimeout: timeout, signal } = this.#options;
    return scheduler.trackCall(() =>
      callHost(call, { clock, timeout, signal, onLate: (late) => void onLate(late) }),
    );
  }

  #toFailure(callResult: { kind: 'failed'; error: unknown } | { kind: 'timed-out' }): {
    kind: 'failure';
    failure: CallFailure;
  } {
    const failure = callResult.kind === 'failed' ? classifyFailure(callResult.error) : timedOut;
    if (failure.kind !== 'signed-out' && !failure.splittable) this.failuresInARow++;
    if (failure.kind === 'deferred' || failure.isRateLimited) this.#slowDown();
    if (failure.retryAfterMs !== undefined) this.#hold(failure.retryAfterMs);
    return { kind: 'failure', failure };
  }

  #adjustRate({ outcomes, deferred }: CreateResponse): void {
    this.failuresInARow = outcomes.length ? 0 : this.failuresInARow + 1;
    if (!deferred.length) this.#options.rateLimiter.succeeded();
    else this.#slowDown();
    for (const { retryAfterMs } of deferred) if (retryAfterMs !== undefined) this.#hold(retryAfterMs);
  }

  #slowDown(): void {
    this.#options.rateLimiter.slowDown(this.#options.clock.now());
  }

  #hold(retryAfterMs: number): void {
    const { rateLimiter, clock, onIncident } = this.#options;
    const before = rateLimiter.heldUntil;
    rateLimiter.hold(retryAfterMs, clock.now());
    const { heldUntil } = rateLimiter;
    // Many users of one response may each ask for the same wait.
    if (heldUntil > before + 1000)
      onIncident?.({ what: 'held', until: Date.now() + heldUntil - clock.now() });
  }

  #recordEarly(response: CreateResponse): Promise<void> {
    return this.#recordOutOfTurn([...createdOnly(response), ...(response.provisional ?? [])]);
  }

  async #recordOutOfTurn(outcomes: readonly Outcome[]): Promise<void> {
    const believed = outcomes.filter(
      ({ key, status }) =>
        status === 'created' || status === 'unknown' || !(this.#resent.has(key) || this.#revised.has(key)),
    );
    if (!believed.length) return;
    for (const { key, status } of believed) if (status !== 'unknown') this.#answeredOutOfTurn.add(key);
    try {
      await this.#options.record(believed, true);
    } catch {
      // The ledger is gone, since the import was reset.
    }
  }
}

/** What a late response of `createUsers` says about its rows. */
function lateOutcomes(late: CallResult, keys: readonly string[]): readonly Outcome[] {
  if (late.kind === 'answered') {
    const { outcomes, provisional = [] } = parseCreateResults(late.value, keys);
    return [...outcomes, ...provisional];
  }
  const { kind, splittable, userMessage } = classifyFailure(late.error);
  if (kind !== 'rejected' || (splittable && keys.length > 1)) return [];
  return keys.map((key) => rejectedOutcome(key, 'rejected', userMessage));
}

/** Of a late response of `recoverUsers` only `created` counts, since everything else may have changed meanwhile. */
function lateRecovered(late: CallResult, keys: readonly string[]): readonly Outcome[] {
  if (late.kind !== 'answered') return [];
  const response = parseRecovered(late.value, keys);
  return [...createdOnly(response), ...(response.provisional ?? [])];
}

function createdOnly({ outcomes }: { readonly outcomes: readonly Outcome[] }): readonly Outcome[] {
  return outcomes.filter(({ status }) => status === 'created');
}

export function rejectedOutcome(
  key: string,
  reason: 'rejected' | 'refused',
  message: string | undefined,
): Outcome {
  return { key, status: 'rejected', reason, ...(message !== undefined && { message }) };
}
