import type { CreateResponse } from './host-response.js';
import { rejectedOutcome, type HostClient } from './host-client.js';
import type { CallScheduler } from './call-scheduler.js';
import type { CallFailure } from './host-error.js';
import type { ImportReplica } from './import-replica.js';
import type { Batch, LedgerPort } from './ledger-port.js';
import type { Outcome } from './outcomes.js';
import { recover } from './recover.js';
import { backoff } from './retry.js';

const maxFailures = 5;

export interface SendOptions {
  readonly client: HostClient;
  readonly scheduler: CallScheduler;
  readonly ledger: Pick<LedgerPort, 'rebatch' | 'clear'>;
  readonly replica?: Pick<ImportReplica, 'noteSent'> | undefined;
  readonly record: (outcomes: readonly Outcome[]) => Promise<void>;
  readonly batchSize: number;
  readonly random: () => number;
  readonly signal: AbortSignal;
}

/** The failures of a list so far. */
interface ListHistory {
  /** Sends since one of its rows got an outcome. */
  readonly failures: number;
  /** True when the list needs no back-off: no call failed, or the server itself said how long to wait. */
  readonly skipsBackoff: boolean;
  /** The host's own words for the last failure. */
  readonly message: string | undefined;
}

/** Rows of a list to be sent again: all or some. None of the rows is ambiguous, and all were sent before. */
interface Sublist extends ListHistory {
  readonly keys: readonly string[];
}

/** Sends a batch that may be sent at once, and then the sublists into which it is split, until every row has an outcome. */
export async function sendBatch(batch: Batch, options: SendOptions): Promise<void> {
  const fresh = { failures: 0, skipsBackoff: true, message: undefined };
  const sublists = [...(await sendList(batch, fresh, options))];
  for (let sublist = sublists.shift(); sublist; sublist = sublists.shift())
    sublists.unshift(...(await sendSublist(sublist, options)));
}

/** Sublists were certainly not created: the ledger is cleared of their rows before a wait may be cut short. */
async function sendList(
  batch: Batch,
  history: ListHistory,
  options: SendOptions,
): Promise<readonly Sublist[]> {
  options.replica?.noteSent(batch);
  const sublists = await new ListSender(batch, history, options).send();
  if (sublists.length) await options.ledger.clear(sublists.flatMap(({ keys }) => keys));
  return sublists;
}

async function sendSublist(sublist: Sublist, options: SendOptions): Promise<readonly Sublist[]> {
  const { scheduler, ledger, client, random, record } = options;
  if (!sublist.skipsBackoff) await scheduler.wait(backoff(sublist.failures, random));
  const maySend = await scheduler.waitForTurn();
  const keys = sublist.keys.filter((key) => !client.isAnsweredOutOfTurn(key));
  if (!keys.length) return [];
  if (maySend) return sendList(await ledger.rebatch(keys), sublist, options);
  await record(keys.map((key) => rejectedOutcome(key, 'refused', sublist.message)));
  return [];
}

/** One list of users: sent, sent again as it is, split, or given up. */
class ListSender {
  readonly #options: SendOptions;
  readonly #batch: Batch;
  /** Rows without an outcome. */
  readonly #unresolved: Set<string>;
  /** Unresolved rows that may have been created: an ambiguous row is never simply sent again. */
  readonly #ambiguous: Set<string>;
  /** Ambiguous rows that the host calls duplicates, maybe of users whom this import has created. */
  readonly #suspected = new Map<string, Outcome>();
  /** True when the list may be sent at once. */
  #maySend: boolean;
  #attempt: number;
  #failures: number;
  #skipsBackoff: boolean;
  #message: string | undefined;

  constructor(batch: Batch, { failures, skipsBackoff, message }: ListHistory, options: SendOptions) {
    this.#options = options;
    this.#batch = batch;
    this.#unresolved = new Set(batch.unresolved);
    this.#ambiguous = new Set(batch.isAmbiguous ? batch.unresolved : []);
    this.#maySend = !batch.isAmbiguous;
    this.#attempt = batch.attempt;
    this.#failures = failures;
    this.#skipsBackoff = skipsBackoff;
    this.#message = message;
  }

  /** Ends when every row has an outcome, or is in a returned sublist. */
  async send(): Promise<readonly Sublist[]> {
    const { client, scheduler } = this.#options;
    for (;;) {
      this.#dropAnswered();
      if (this.#ambiguous.size) await this.#recoverAmbiguous();
      this.#dropAnswered();
      if (!this.#unresolved.size) return [];
      if (this.#failures >= maxFailures || scheduler.isClosed) return this.#giveUp();
      // A list that is not ambiguous is taken from the ledger each time it is sent, so that a journal knows of it.
      const isWhole = this.#unresolved.size === this.#batch.users.length;
      if (!this.#ambiguous.size && !(this.#maySend && isWhole)) return [this.#sublist(this.#unresolved)];
      if (this.#maySend && client.isHostAvailable) {
        this.#maySend = false;
        const sublists = await this.#sendOnce();
        if (sublists) return sublists;
      } else {
        if (!this.#skipsBackoff) await scheduler.wait(backoff(this.#failures, this.#options.random));
        this.#maySend = await scheduler.waitForTurn();
      }
    }
  }

  async #sendOnce(): Promise<readonly Sublist[] | undefined> {
    const reply = await this.#options.client.create(this.#batch, this.#attempt++);
    return reply.kind === 'response'
      ? this.#applyResponse(reply.response)
      : this.#applyFailure(reply.failure);
  }

  async #applyResponse({ outcomes, deferred, ambiguous }: CreateResponse): Promise<undefined> {
    const before = this.#unresolved.size;
    // Where some rows had an outcome before, only a creation is new.
    const news = outcomes.filter(({ key, status }) => this.#unresolved.has(key) || status === 'created');
    const suspects = news.filter((outcome) => this.#isSuspect(outcome));
    await this.#resolve(news.filter((outcome) => !suspects.includes(outcome)));
    for (const outcome of suspects) this.#suspect(outcome);
    for (const key of ambiguous) if (this.#unresolved.has(key)) this.#ambiguous.add(key);
    const isProgress = this.#unresolved.size < before;
    this.#failures = isProgress ? 0 : this.#failures + 1;
    this.#skipsBackoff = deferred.length
      ? deferred.some(({ retryAfterMs }) => retryAfterMs !== undefined)
      : isProgress;
  }

  /** True for a duplicate of a row that was sent before: the user may be one that this import has created. */
  #isSuspect({ key, status }: Outcome): boolean {
    return status === 'duplicate' && this.#options.client.isResent(key);
  }

  /** A suspected duplicate is believed only when the host confirms that it knows nothing of the row. */
  #suspect(outcome: Outcome): void {
    this.#suspected.set(outcome.key, outcome);
    this.#ambiguous.add(outcome.key);
  }

  async #applyFailure(failure: CallFailure): Promise<readonly Sublist[] | undefined> {
    this.#message = failure.userMessage;
    this.#skipsBackoff = failure.retryAfterMs !== undefined || failure.kind === 'signed-out';
    if (failure.kind === 'signed-out') this.#options.scheduler.pause('sign-in');
    else this.#failures++;
    if (failure.kind === 'ambiguous') for (const key of this.#unresolved) this.#ambiguous.add(key);
    // While rows are ambiguous, a rejection speaks for this try only: an earlier try may have created a user.
    return failure.kind === 'rejected' && !this.#ambiguous.size ? this.#reject(failure) : undefined;
  }

  async #reject({ splittable, conflict }: CallFailure): Promise<readonly Sublist[] | undefined> {
    const { client } = this.#options;
    const keys = [...this.#unresolved];
    if (splittable && keys.length > 1) {
      const middle = Math.ceil(keys.length / 2);
      this.#failures = 0;
      this.#skipsBackoff = true;
      return [this.#sublist(keys.slice(0, middle)), this.#sublist(keys.slice(middle))];
    }
    const outcomes = keys.map((key) => rejectedOutcome(key, 'rejected', this.#message));
    if (conflict && client.canRecover && keys.every((key) => client.isResent(key))) {
      for (const outcome of outcomes) this.#suspect(outcome);
      return undefined;
    }
    await this.#resolve(outcomes);
    return [];
  }

  /** Afterwards no row is ambiguous, except where the identical list may be sent again without harm. */
  async #recoverAmbiguous(): Promise<void> {
    const { client, scheduler } = this.#options;
    if (!client.isHostAvailable) await scheduler.waitForTurn();
    if (client.canRecover) {
      const onFound = (outcomes: readonly Outcome[]): Promise<void> => this.#resolve(outcomes);
      const absent = await recover([...this.#ambiguous], { ...this.#options, onFound });
      await this.#resolve(absent.flatMap((key) => this.#suspected.get(key) ?? []));
      for (const key of absent) this.#ambiguous.delete(key);
      await this.#resolveAsUnknown(this.#ambiguous);
    } else if (client.isIdempotent) {
      await this.#resolveAsUnknown(this.#suspected.keys());
    } else {
      await this.#resolveAsUnknown(this.#ambiguous);
    }
  }

  /**
   * Gives up after a stop, after too many tries, or once no row of the import is pending. A sent row that is not ambiguous
   * was certainly not created.
   */
  async #giveUp(): Promise<readonly Sublist[]> {
    await this.#resolveAsUnknown(this.#ambiguous);
    const sentBefore = new Set(this.#batch.sentBefore);
    const isSent = this.#attempt > this.#batch.attempt;
    await this.#resolve(
      Array.from(this.#unresolved, (key) =>
        isSent || sentBefore.has(key)
          ? rejectedOutcome(key, 'refused', this.#message)
          : { key, status: 'not-attempted' },
      ),
    );
    return [];
  }

  async #resolveAsUnknown(keys: Iterable<string>): Promise<void> {
    await this.#resolve(Array.from(keys, (key) => ({ key, status: 'unknown' })));
  }

  async #resolve(outcomes: readonly Outcome[]): Promise<void> {
    for (const { key } of outcomes) this.#remove(key);
    if (outcomes.length) await this.#options.record(outcomes);
  }

  #dropAnswered(): void {
    const { client } = this.#options;
    for (const key of [...this.#unresolved]) if (client.isAnsweredOutOfTurn(key)) this.#remove(key);
  }

  #remove(key: string): void {
    this.#unresolved.delete(key);
    this.#ambiguous.delete(key);
    this.#suspected.delete(key);
  }

  #sublist(keys: Iterable<string>): Sublist {
    return {
      keys: [...keys],
      failures: this.#failures,
      skipsBackoff: this.#skipsBackoff,
      message: this.#message,
    };
  }
}
