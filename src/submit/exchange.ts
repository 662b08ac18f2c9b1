import type { ImportHost } from '../host.js';
import { parseCreateResults, parseRecovered, type CreateAnswers, type RecoverAnswers } from './answers.js';
import { callHost, type Settled } from './call-host.js';
import type { Clock } from './clock.js';
import { isAwaited, tellEarly, type InnerBatchRequest } from './inner-request.js';
import type { Gate } from './gate.js';
import { classifyFailure, type Failure } from './host-error.js';
import type { Batch, Outcome } from './outcome.js';
import type { Pace } from './pace.js';
import { readProperty } from './read-property.js';

export interface ExchangeOptions {
  readonly host: () => ImportHost | undefined;
  readonly batchTimeout: number;
  readonly clock: Clock;
  readonly signal: AbortSignal;
  readonly gate: Gate;
  readonly pace: Pace;
  readonly record: (outcomes: readonly Outcome[], late?: boolean) => Promise<void>;
  /** The host answered for users it was never asked about, or far too much. */
  readonly onStrangers: () => void;
}

export type Reply<T> =
  { readonly kind: 'answers'; readonly answers: T } | { readonly kind: 'failure'; readonly failure: Failure };

const noAnswer: Failure = { kind: 'ambiguous', splittable: false, tooMany: false, conflict: false };

/** The two calls that matter, and what is remembered about them: which rows were sent twice, and what came late. */
export class Exchange {
  readonly #options: ExchangeOptions;
  /** Rows that were sent more than once: a late answer to one of the calls does not speak for the others. */
  readonly #resent = new Set<string>();
  /** Rows that were corrected after the host had turned them down: the ledger takes no late answer for them. */
  readonly #revised = new Set<string>();
  readonly #answeredMeanwhile = new Set<string>();
  /** The host had `recoverUsers`: without it now, part of it was taken away. */
  #couldRecover = false;
  /** Calls that failed one after the other, without any row answered in between. */
  failuresInARow = 0;

  constructor(options: ExchangeOptions) {
    this.#options = options;
  }

  /** False: the host, or a part of it, was taken away for a moment. A call would be sent nothing, and yet leave rows unknown. */
  get isHostThere(): boolean {
    this.#couldRecover ||= this.canRecover;
    return typeof this.#hostPart('createUsers') === 'function' && (this.canRecover || !this.#couldRecover);
  }

  get canRecover(): boolean {
    return typeof this.#hostPart('recoverUsers') === 'function';
  }

  get isIdempotent(): boolean {
    return this.#hostPart('idempotent') === true;
  }

  /** The row went to the host before the last call that had it. */
  isResent(key: string): boolean {
    return this.#resent.has(key);
  }

  /** The row needs no further call: its answer came after its time-out, or before that of its list. */
  isAnsweredMeanwhile(key: string): boolean {
    return this.#answeredMeanwhile.has(key);
  }

  async create(batch: Batch, attempt: number): Promise<Reply<CreateAnswers>> {
    const keys = batch.users.map(({ key }) => key);
    for (const key of attempt > batch.attempt ? keys : batch.sentBefore) this.#resent.add(key);
    for (const { key, revision } of batch.users) if (revision !== undefined) this.#revised.add(key);
    const { signal } = this.#options;
    const requestWhile = (awaited: () => boolean): InnerBatchRequest => ({
      signal,
      idempotencyKey: batch.idempotencyKey,
      attempt,
      [isAwaited]: awaited,
      [tellEarly]: (result) => void this.#takeEarly(parseCreateResults([result], keys)),
    });
    const settled = await this.#call(
      // A copy each time: what a host does to the list must not change what is sent when the list is sent again.
      (awaited) => this.#options.host()?.createUsers(structuredClone(batch.users), requestWhile(awaited)),
      (late) => this.#takeMeanwhile(lateOutcomes(late, keys)),
    );
    if (settled.kind !== 'answered') return this.#failed(settled);
    const answers = parseCreateResults(settled.value, keys);
    this.#judge(answers);
    await this.#take(answers);
    return { kind: 'answers', answers };
  }

  /** One question; the caller asks again for what stays open. */
  async recover(keys: readonly string[]): Promise<Reply<RecoverAnswers>> {
    const { signal } = this.#options;
    const settled = await this.#call(
      () => this.#options.host()?.recoverUsers?.([...keys], { signal }),
      (late) => this.#takeMeanwhile(lateRecovered(late, keys)),
    );
    if (settled.kind !== 'answered') return this.#failed(settled);
    const answers = parseRecovered(settled.value, keys);
    await this.#take(answers);
    return { kind: 'answers', answers };
  }

  /** What is no outcome, and counts all the same. */
  async #take({ heard, strangers, isTooLong }: CreateAnswers | RecoverAnswers): Promise<void> {
    if (heard) await this.#options.record(heard);
    if (strangers.length || isTooLong) this.#options.onStrangers();
  }

  /** A host that was taken away can't do anything. */
  #hostPart(name: keyof ImportHost): unknown {
    try {
      return readProperty(this.#options.host(), name);
    } catch {
      return undefined;
    }
  }

  #call(
    call: (awaited: () => boolean) => unknown,
    onLate: (late: Settled) => Promise<void>,
  ): Promise<Settled | { readonly kind: 'timed-out' }> {
    const { gate, clock, batchTimeout: timeout, signal } = this.#options;
    return gate.pass(() => callHost(call, { clock, timeout, signal, onLate: (late) => void onLate(late) }));
  }

  #failed(settled: { kind: 'failed'; error: unknown } | { kind: 'timed-out' }): {
    kind: 'failure';
    failure: Failure;
  } {
    const failure = settled.kind === 'failed' ? classifyFailure(settled.error) : noAnswer;
    if (failure.kind !== 'signed-out' && !failure.splittable) this.failuresInARow++;
    if (failure.kind === 'refused' || failure.tooMany) this.#slowDown();
    if (failure.retryAfterMs !== undefined) this.#hold(failure.retryAfterMs);
    return { kind: 'failure', failure };
  }

  #judge({ outcomes, refused }: CreateAnswers): void {
    this.failuresInARow = outcomes.length ? 0 : this.failuresInARow + 1;
    if (!refused.length) this.#options.pace.succeeded();
    else this.#slowDown();
    for (const { retryAfterMs } of refused) if (retryAfterMs !== undefined) this.#hold(retryAfterMs);
  }

  #slowDown(): void {
    this.#options.pace.slowDown(this.#options.clock.now());
  }

  #hold(retryAfterMs: number): void {
    this.#options.pace.hold(retryAfterMs, this.#options.clock.now());
  }

  #takeEarly(answers: CreateAnswers): Promise<void> {
    return this.#takeMeanwhile([...createdOnly(answers), ...(answers.heard ?? [])]);
  }

  async #takeMeanwhile(outcomes: readonly Outcome[]): Promise<void> {
    const believed = outcomes.filter(
      ({ key, status }) =>
        status === 'created' || status === 'unknown' || !(this.#resent.has(key) || this.#revised.has(key)),
    );
    if (!believed.length) return;
    for (const { key, status } of believed) if (status !== 'unknown') this.#answeredMeanwhile.add(key);
    try {
      await this.#options.record(believed, true);
    } catch {
      // The ledger is gone: the import was reset.
    }
  }
}

/** What a call says about its rows after its time-out. */
function lateOutcomes(late: Settled, keys: readonly string[]): readonly Outcome[] {
  if (late.kind === 'answered') {
    const { outcomes, heard = [] } = parseCreateResults(late.value, keys);
    return [...outcomes, ...heard];
  }
  const { kind, splittable, userMessage } = classifyFailure(late.error);
  if (kind !== 'rejected' || (splittable && keys.length > 1)) return [];
  return keys.map((key) => rejectedOutcome(key, 'rejected', userMessage));
}

/** Everything else may have changed since it was asked. */
function lateRecovered(late: Settled, keys: readonly string[]): readonly Outcome[] {
  if (late.kind !== 'answered') return [];
  const answers = parseRecovered(late.value, keys);
  return [...createdOnly(answers), ...(answers.heard ?? [])];
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
