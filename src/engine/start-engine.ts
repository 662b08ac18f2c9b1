import * as Comlink from 'comlink';
import { watchWorker, WorkerLost } from './watch-worker.js';
import type { Engine } from './engine.js';
import type { JournalPort } from './journal-protocol.js';
import { callOn, portTo, withPorts, type Promised } from './port.js';
import type { ReviewPort } from './review-protocol.js';

/** The engine as the page calls it: every call answers with a promise, wherever the rows are. */
export type EnginePort = Promised<EngineCalls> & {
  readonly ledger: Promised<Engine['ledger']>;
  readonly review: Promised<ReviewPort>;
  /** The journal of a resume key's owner. */
  journal(resumeKey: string): Promised<JournalPort>;
};

type EngineCalls = Omit<Engine, 'ledger' | 'review' | 'journals'>;

export interface RunningEngine {
  readonly engine: EnginePort;
  /** `page`: no worker could be started, and the engine works in the page. */
  readonly where: 'worker' | 'page';
  /** Resolves when the worker has ended by itself; from then on, as after {@link close}, every call is rejected with a {@link WorkerLost}. */
  readonly lost?: Promise<void>;
  /**
   * Ends the worker and forgets the rows. Journals are closed first, which takes a moment.
   * `atOnce`: the page may be frozen before that, and must not keep the locks of the worker.
   */
  close(options?: { readonly atOnce?: boolean }): void;
}

export interface StartEngineOptions {
  /** Where the worker file is served from. Default: beside this module. */
  readonly workerUrl?: string | undefined;
  /** Milliseconds until the worker must have answered. Default 10000. */
  readonly timeout?: number;
}

/** Calls that may take long, besides those of the review and of a journal. */
const slowCalls: ReadonlySet<string> = new Set<keyof Engine>([
  'read',
  'check',
  'errorDetails',
  'successDetails',
]);

/**
 * Starts the engine in a worker; where none can be started, in the page. Never rejects because of the worker.
 *
 * A 404 or a CSP refusal is asynchronous (HTML, "run a worker"; CSP 3, worker-src), so the start is a handshake with a time-out.
 */
export async function startEngine({
  workerUrl,
  timeout = 10_000,
}: StartEngineOptions = {}): Promise<RunningEngine> {
  const url = new URL(workerUrl ?? new URL('./engine.worker.js', import.meta.url), document.baseURI);
  const refusals = watchForRefusal();
  try {
    const started =
      (await startWorker(url.href, timeout)) ??
      (url.origin !== location.origin && !refusals.seen() ? await startFromBlob(url, timeout) : undefined);
    if (started) return started;
  } finally {
    refusals.end();
  }
  const { createEngine } = await import('./in-page.js');
  const running = createEngine();
  return { engine: inPage(running.engine), where: 'page', close: () => running.close() };
}

function startFromBlob(url: URL, timeout: number): Promise<RunningEngine | undefined> {
  const source = `import ${JSON.stringify(url.href)};`;
  const blobUrl = URL.createObjectURL(new Blob([source], { type: 'text/javascript' }));
  return startWorker(blobUrl, timeout).finally(() => {
    URL.revokeObjectURL(blobUrl);
  });
}

async function startWorker(url: string, timeout: number): Promise<RunningEngine | undefined> {
  const { port1, port2 } = new MessageChannel();
  const name = newName();
  let worker: Worker | undefined;
  try {
    worker = new Worker(trustedScriptUrl(url), { type: 'module', name: 'bulk-user-import' });
    worker.postMessage(name, [port2]);
    await handshake({ worker, port: port1, name, timeout });
  } catch {
    worker?.terminate();
    port1.close();
    return undefined;
  }
  const running = worker;
  const client = new WorkerClient(port1);
  const terminate = (): void => {
    port1.close();
    running.terminate();
  };
  const close = ({ atOnce = false } = {}): void => {
    endWatch();
    const closing = client.close();
    if (atOnce) terminate();
    else void Promise.race([closing, timePassed(longestClosing)]).then(terminate);
  };
  const { promise: lost, resolve: resolveLost } = Promise.withResolvers<undefined>();
  const endWatch = watchWorker({
    port: port1,
    lock: name,
    ping: () => client.ping(),
    isBusy: () => client.isBusy,
    onLost: () => {
      close({ atOnce: true });
      resolveLost(undefined);
    },
  });
  return { engine: client.engine, where: 'worker', lost, close };
}

/**
 * Milliseconds that journals have to close. WebKit (WebKitGTK 2.50) may block a database for good when the worker that has it
 * open is terminated: nothing could be kept, or found, until the browser is started anew.
 */
const longestClosing = 1000;

function timePassed(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/** The word that a worker answers once it listens: until then it may be a 404, a page of HTML, or refused by a CSP. Its lock has the same name. */
function newName(): string {
  return `bulk-user-import worker ${crypto.getRandomValues(new Uint32Array(4)).join('-')}`;
}

interface Handshake {
  readonly worker: Worker;
  readonly port: MessagePort;
  readonly name: string;
  readonly timeout: number;
}

function handshake({ worker, port, name, timeout }: Handshake): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<undefined>();
  const timer = setTimeout(() => {
    reject(new DOMException('The worker did not answer in time', 'TimeoutError'));
  }, timeout);
  worker.addEventListener('error', reject, { once: true });
  port.addEventListener(
    'message',
    ({ data }) => {
      if (data === name) resolve(undefined);
    },
    { once: true },
  );
  port.start();
  return promise.finally(() => {
    clearTimeout(timer);
    worker.removeEventListener('error', reject);
  });
}

interface PendingCall {
  readonly isSlow: boolean;
  readonly reject: (reason: unknown) => void;
}

/** Calls over a port, all of them rejected once the port is closed. They share one port, and so arrive in the order in which they are made. */
class WorkerClient {
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
  async close(): Promise<void> {
    this.#isClosed = true;
    for (const { reject } of this.#pending) reject(new WorkerLost());
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

function journalIn({ journals }: Engine, resumeKey: string): Promised<JournalPort> {
  const journal: unknown = Reflect.get(journals, `:${resumeKey}`);
  return journal as Promised<JournalPort>;
}

/** A function among the arguments stays in the page: the worker calls it back. */
function proxied(value: unknown): unknown {
  return typeof value === 'function' ? Comlink.proxy(value as () => unknown) : value;
}

/** The port of an engine in the page. */
function inPage(engine: Engine): EnginePort {
  return withPorts(
    portInPage<EngineCalls>(() => engine),
    {
      ledger: portInPage<Engine['ledger']>(() => engine.ledger),
      review: portInPage<ReviewPort>(() => engine.review),
      journal: (resumeKey: string) => portInPage<JournalPort>(() => journalIn(engine, resumeKey)),
    },
  );
}

function portInPage<T>(service: () => object): Promised<T> {
  // eslint-disable-next-line @typescript-eslint/require-await -- what is thrown becomes a rejection, as from a worker
  return portTo(async (method, args) => callOn(service(), method, args));
}

interface ScriptUrlPolicy {
  createScriptURL(url: string): string;
}

let policy: ScriptUrlPolicy | undefined;

/** `new Worker(url)` is a Trusted Types sink (https://w3c.github.io/trusted-types/dist/spec/). */
function trustedScriptUrl(url: string): string {
  const { trustedTypes } = globalThis as {
    trustedTypes?: { createPolicy(name: string, rules: ScriptUrlPolicy): ScriptUrlPolicy };
  };
  if (!trustedTypes) return url;
  try {
    policy ??= trustedTypes.createPolicy('bulk-user-import', { createScriptURL: onlyWebUrls });
  } catch {
    // The page's CSP does not list our policy, but may require none either.
    return url;
  }
  return policy.createScriptURL(url);
}

function onlyWebUrls(url: string): string {
  if (/^(?:https?|blob|file):/.test(url)) return url;
  throw new TypeError(`A worker can't be loaded from ${url}`);
}

/** Notes whether a CSP has refused the worker: a blob would be refused and reported as well. */
function watchForRefusal(): { seen(): boolean; end(): void } {
  let seen = false;
  const onViolation = ({ effectiveDirective }: SecurityPolicyViolationEvent): void => {
    seen ||= /^(?:worker|child|script)-src/.test(effectiveDirective);
  };
  document.addEventListener('securitypolicyviolation', onViolation);
  return {
    seen: () => seen,
    end: () => {
      document.removeEventListener('securitypolicyviolation', onViolation);
    },
  };
}
