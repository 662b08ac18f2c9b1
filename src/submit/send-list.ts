import type { CreateAnswers } from './answers.js';
import { rejectedOutcome, type Exchange } from './exchange.js';
import type { Gate } from './gate.js';
import type { Failure } from './host-error.js';
import type { Batch, LedgerPort, Outcome } from './outcome.js';
import { recover } from './recover.js';
import { backoff } from './retry.js';

const mostFailures = 5;

export interface SendOptions {
  readonly exchange: Exchange;
  readonly gate: Gate;
  readonly ledger: Pick<LedgerPort, 'rebatch' | 'clear'>;
  readonly record: (outcomes: readonly Outcome[]) => Promise<void>;
  readonly batchSize: number;
  readonly random: () => number;
  readonly signal: AbortSignal;
}

/** What a list has been through. */
interface History {
  /** Sends since one of its rows was answered. */
  readonly failures: number;
  /** It needs no back-off: nothing failed, or the server itself said how long to wait. */
  readonly isPaced: boolean;
  /** The host's own words for the last failure. */
  readonly message: string | undefined;
}

/** Rows that are to be sent again, all of a list or a part. None of them is in doubt, all of them were sent before. */
interface Part extends History {
  readonly keys: readonly string[];
}

/** Sends a batch that may be sent at once, and then the parts it falls into, until every row of it has an outcome. */
export async function sendBatch(batch: Batch, options: SendOptions): Promise<void> {
  const fresh = { failures: 0, isPaced: true, message: undefined };
  const parts = [...(await sendList(batch, fresh, options))];
  for (let part = parts.shift(); part; part = parts.shift())
    parts.unshift(...(await sendPart(part, options)));
}

/** What comes back to be sent again was certainly not created: the ledger hears of it before a wait may be cut short. */
async function sendList(batch: Batch, history: History, options: SendOptions): Promise<readonly Part[]> {
  const parts = await new ListSender(batch, history, options).send();
  if (parts.length) await options.ledger.clear(parts.flatMap(({ keys }) => keys));
  return parts;
}

async function sendPart(part: Part, options: SendOptions): Promise<readonly Part[]> {
  const { gate, ledger, exchange, random, record } = options;
  if (!part.isPaced) await gate.rest(backoff(part.failures, random));
  const mayGo = await gate.turn();
  const keys = part.keys.filter((key) => !exchange.isAnsweredMeanwhile(key));
  if (!keys.length) return [];
  if (mayGo) return sendList(await ledger.rebatch(keys), part, options);
  await record(keys.map((key) => rejectedOutcome(key, 'refused', part.message)));
  return [];
}

/** One list of users: sent, sent again as it is, split, or given up. */
class ListSender {
  readonly #options: SendOptions;
  readonly #batch: Batch;
  /** Rows that need an answer. */
  readonly #open: Set<string>;
  /** Open rows that may have been created: they are never simply sent again. */
  readonly #inDoubt: Set<string>;
  /** Rows in doubt because the host says that they are there already, maybe because we sent them ourselves. */
  readonly #suspected = new Map<string, Outcome>();
  /** The list may be sent at once. */
  #mayGo: boolean;
  #attempt: number;
  #failures: number;
  #isPaced: boolean;
  #message: string | undefined;

  constructor(batch: Batch, { failures, isPaced, message }: History, options: SendOptions) {
    this.#options = options;
    this.#batch = batch;
    this.#open = new Set(batch.open);
    this.#inDoubt = new Set(batch.inDoubt ? batch.open : []);
    this.#mayGo = !batch.inDoubt;
    this.#attempt = batch.attempt;
    this.#failures = failures;
    this.#isPaced = isPaced;
    this.#message = message;
  }

  /** Ends when every row has an outcome, or is in one of the parts that are answered. */
  async send(): Promise<readonly Part[]> {
    const { exchange, gate } = this.#options;
    for (;;) {
      this.#dropAnswered();
      if (this.#inDoubt.size) await this.#clearDoubts();
      this.#dropAnswered();
      if (!this.#open.size) return [];
      if (this.#failures >= mostFailures || gate.isOver) return this.#giveUp();
      // A list that is not in doubt is taken from the ledger each time it is sent, so that a journal knows of it.
      const isWhole = this.#open.size === this.#batch.users.length;
      if (!this.#inDoubt.size && !(this.#mayGo && isWhole)) return [this.#part(this.#open)];
      if (this.#mayGo && exchange.isHostThere) {
        this.#mayGo = false;
        const parts = await this.#sendOnce();
        if (parts) return parts;
      } else {
        if (!this.#isPaced) await gate.rest(backoff(this.#failures, this.#options.random));
        this.#mayGo = await gate.turn();
      }
    }
  }

  async #sendOnce(): Promise<readonly Part[] | undefined> {
    const reply = await this.#options.exchange.create(this.#batch, this.#attempt++);
    return reply.kind === 'answers' ? this.#take(reply.answers) : this.#fail(reply.failure);
  }

  async #take({ outcomes, refused, inDoubt }: CreateAnswers): Promise<undefined> {
    const before = this.#open.size;
    // Where the list was answered in part before, only the news of a creation is news.
    const news = outcomes.filter(({ key, status }) => this.#open.has(key) || status === 'created');
    const suspects = news.filter((outcome) => this.#isSuspect(outcome));
    await this.#settle(news.filter((outcome) => !suspects.includes(outcome)));
    for (const outcome of suspects) this.#suspect(outcome);
    for (const key of inDoubt) if (this.#open.has(key)) this.#inDoubt.add(key);
    const isProgress = this.#open.size < before;
    this.#failures = isProgress ? 0 : this.#failures + 1;
    this.#isPaced = refused.length
      ? refused.some(({ retryAfterMs }) => retryAfterMs !== undefined)
      : isProgress;
  }

  /** A duplicate of a row that was sent before may be what we created ourselves. */
  #isSuspect({ key, status }: Outcome): boolean {
    return status === 'duplicate' && this.#options.exchange.isResent(key);
  }

  /** Believed only when the host confirms that it knows nothing of the row. */
  #suspect(outcome: Outcome): void {
    this.#suspected.set(outcome.key, outcome);
    this.#inDoubt.add(outcome.key);
  }

  async #fail(failure: Failure): Promise<readonly Part[] | undefined> {
    this.#message = failure.userMessage;
    this.#isPaced = failure.retryAfterMs !== undefined || failure.kind === 'signed-out';
    if (failure.kind === 'signed-out') this.#options.gate.pause('sign-in');
    else this.#failures++;
    if (failure.kind === 'ambiguous') for (const key of this.#open) this.#inDoubt.add(key);
    // While in doubt, a rejection speaks for this try only, and the one before may have created somebody.
    return failure.kind === 'rejected' && !this.#inDoubt.size ? this.#reject(failure) : undefined;
  }

  async #reject({ splittable, conflict }: Failure): Promise<readonly Part[] | undefined> {
    const { exchange } = this.#options;
    const keys = [...this.#open];
    if (splittable && keys.length > 1) {
      const middle = Math.ceil(keys.length / 2);
      this.#failures = 0;
      this.#isPaced = true;
      return [this.#part(keys.slice(0, middle)), this.#part(keys.slice(middle))];
    }
    const outcomes = keys.map((key) => rejectedOutcome(key, 'rejected', this.#message));
    if (conflict && exchange.canRecover && keys.every((key) => exchange.isResent(key))) {
      for (const outcome of outcomes) this.#suspect(outcome);
      return undefined;
    }
    await this.#settle(outcomes);
    return [];
  }

  /** Afterwards no row is in doubt, except where the identical list may be sent again without harm. */
  async #clearDoubts(): Promise<void> {
    const { exchange, gate } = this.#options;
    if (!exchange.isHostThere) await gate.turn();
    if (exchange.canRecover) {
      const onFound = (outcomes: readonly Outcome[]): Promise<void> => this.#settle(outcomes);
      const absent = await recover([...this.#inDoubt], { ...this.#options, onFound });
      await this.#settle(absent.flatMap((key) => this.#suspected.get(key) ?? []));
      for (const key of absent) this.#inDoubt.delete(key);
      await this.#settleAsUnknown(this.#inDoubt);
    } else if (exchange.isIdempotent) {
      await this.#settleAsUnknown(this.#suspected.keys());
    } else {
      await this.#settleAsUnknown(this.#inDoubt);
    }
  }

  /** Nothing more is sent: stopped, tried often enough, or the last row of all has its answer. What was sent and is not in doubt was certainly not created. */
  async #giveUp(): Promise<readonly Part[]> {
    await this.#settleAsUnknown(this.#inDoubt);
    const sentBefore = new Set(this.#batch.sentBefore);
    const isSent = this.#attempt > this.#batch.attempt;
    await this.#settle(
      Array.from(this.#open, (key) =>
        isSent || sentBefore.has(key)
          ? rejectedOutcome(key, 'refused', this.#message)
          : { key, status: 'not-attempted' },
      ),
    );
    return [];
  }

  async #settleAsUnknown(keys: Iterable<string>): Promise<void> {
    await this.#settle(Array.from(keys, (key) => ({ key, status: 'unknown' })));
  }

  async #settle(outcomes: readonly Outcome[]): Promise<void> {
    for (const { key } of outcomes) this.#close(key);
    if (outcomes.length) await this.#options.record(outcomes);
  }

  #dropAnswered(): void {
    const { exchange } = this.#options;
    for (const key of [...this.#open]) if (exchange.isAnsweredMeanwhile(key)) this.#close(key);
  }

  #close(key: string): void {
    this.#open.delete(key);
    this.#inDoubt.delete(key);
    this.#suspected.delete(key);
  }

  #part(keys: Iterable<string>): Part {
    return {
      keys: [...keys],
      failures: this.#failures,
      isPaced: this.#isPaced,
      message: this.#message,
    };
  }
}
