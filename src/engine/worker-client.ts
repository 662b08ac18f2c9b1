import * as Comlink from 'comlink';
import type { Engine } from './engine.js';
import { journalIn, type EngineCalls, type EnginePort } from './engine-port.js';
import type { JournalPort } from './journal-protocol.js';
import { callOn, portTo, withPorts, type Promised } from './port.js';
import type { ReviewPort } from './review-protocol.js';
import { WorkerLost } from './watch-worker.js';
import type { FileFault } from './worker-files.js';

/** Calls that may take long, besides those of the review and of a journal. */
const slowCalls: ReadonlySet<string> = new Set<keyof Engine>([
  'read',
  'matchOwnNames',
  'loadNames',
  'checkValues',
  'check',
  'result',
  'listCreated',
  'errorDetails',
  'successDetails',
]);

interface PendingCall {
  readonly isSlow: boolean;
  readonly reject: (reason: unknown) => void;
}

/** Calls over a port, all of them rejected once the port is closed. They share one port, and so arrive in the order in which they are made. */
export class WorkerClient {
  readonly engine: EnginePort;
  /** The engine by comlink paths: a method of it answers with a promise, a property is a path of its own. */
  readonly #remote: Engine;
  readonly #pending = new Set<PendingCall>();
  /** Of the resume keys whose journals were called. */
  readonly #journals = new Map<string, Promised<JournalPort>>();
  #isClosed = false;

  constructor(port: MessagePort) {
    const remote: unknown = Comlink.wrap(port);
    this.#remote = remote as Engine;
    const { ledger, review } = this.#remote;
    const always = (): boolean => true;
    this.engine = withPorts(
      this.#portTo<EngineCalls>(this.#remote, (method) => slowCalls.has(method)),
      {
        ledger: this.#portTo<Engine['ledger']>(ledger, () => false),
        review: this.#portTo<ReviewPort>(review, always),
        journal: (resumeKey: string) => {
          const journal = journalIn(this.#remote, resumeKey);
          this.#journals.set(resumeKey, journal);
          return this.#portTo<JournalPort>(journal, always);
        },
      },
    );
  }

  get isBusy(): boolean {
    return [...this.#pending].some(({ isSlow }) => isSlow);
  }

  /** Reads a property that does not exist: all that counts is the answer. */
  ping(): PromiseLike<unknown> {
    return Reflect.get(this.#remote, 'isThere') as PromiseLike<unknown>;
  }

  /** Resolves when the journals are closed, or can't be. */
  async close(fault?: FileFault): Promise<void> {
    this.#isClosed = true;
    for (const { reject } of this.#pending) reject(new WorkerLost(fault));
    this.#pending.clear();
    const closing = [...this.#journals.values()].map((journal) => journal.close());
    await Promise.allSettled(closing);
  }

  #portTo<T>(remote: object, isSlow: (method: string) => boolean): Promised<T> {
    return portTo((method, args) => this.#call(remote, method, args, isSlow(method)));
  }

  #call(remote: object, method: string, args: readonly unknown[], isSlow: boolean): Promise<unknown> {
    if (this.#isClosed) return Promise.reject(new WorkerLost());
    const { promise, resolve, reject } = Promise.withResolvers<unknown>();
    const pending: PendingCall = { isSlow, reject };
    this.#pending.add(pending);
    const answer = callOn(remote, method, args.map(proxied)) as Promise<unknown>;
    answer.then(resolve, reject).finally(() => this.#pending.delete(pending));
    return promise;
  }
}

/** A function among the arguments stays in the page: the worker calls it back. */
function proxied(value: unknown): unknown {
  return typeof value === 'function' ? Comlink.proxy(value as () => unknown) : value;
}
