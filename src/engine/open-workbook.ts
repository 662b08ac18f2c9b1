import * as Comlink from 'comlink';
import { watchWorker, WorkerLost } from './open-workbook-watch.js';
import type { Workbook } from './workbook.js';

/** The workbook as the page uses it: every call answers with a promise, wherever the rows are. */
export type WorkbookPort = {
  readonly [M in Exclude<keyof Workbook, 'journal' | 'review'>]: Workbook[M] extends (
    ...args: infer A
  ) => infer R
    ? (...args: A) => Promise<Awaited<R>>
    : never;
} & Pick<Workbook, 'journal' | 'review'>;

export interface OpenWorkbook {
  readonly workbook: WorkbookPort;
  /** `page`: no worker could be started, the same object works in the page. */
  readonly where: 'worker' | 'page';
  /** Resolves when the worker has ended by itself; from then on, as after {@link close}, every call is rejected with a {@link WorkerLost}. */
  readonly lost?: Promise<void>;
  /** Ends the worker and forgets the rows. */
  close(): void;
}

export interface OpenWorkbookOptions {
  /** Where the worker file is served from. Default: beside this module. */
  readonly workerUrl?: string | undefined;
  /** Milliseconds until the worker must have answered. Default 10000. */
  readonly timeout?: number;
}

/** Calls that may take a worker long. */
const long = new Set(['read', 'check', 'review', 'errorDetails', 'successDetails', 'journal']);

/**
 * Starts the workbook in a worker; where none can be started, in the page. Never rejects because of the worker.
 *
 * A 404 or a CSP refusal is asynchronous (HTML, "run a worker"; CSP 3, worker-src), so the start is a handshake with a time-out.
 */
export async function openWorkbook({
  workerUrl,
  timeout = 10_000,
}: OpenWorkbookOptions = {}): Promise<OpenWorkbook> {
  const url = new URL(workerUrl ?? new URL('./workbook.worker.js', import.meta.url), document.baseURI);
  const refusals = watchForRefusal();
  try {
    const started =
      (await startWorker(url.href, timeout)) ??
      (url.origin !== location.origin && !refusals.seen() ? await startFromBlob(url, timeout) : undefined);
    if (started) return started;
  } finally {
    refusals.end();
  }
  const { createWorkbook } = await import('./in-page.js');
  const workbook = createWorkbook();
  return { workbook: inPage(workbook), where: 'page', close: () => workbook.close() };
}

function startFromBlob(url: URL, timeout: number): Promise<OpenWorkbook | undefined> {
  const source = `import ${JSON.stringify(url.href)};`;
  const blobUrl = URL.createObjectURL(new Blob([source], { type: 'text/javascript' }));
  return startWorker(blobUrl, timeout).finally(() => {
    URL.revokeObjectURL(blobUrl);
  });
}

async function startWorker(url: string, timeout: number): Promise<OpenWorkbook | undefined> {
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
  const line = new Line(port1);
  const close = (): void => {
    endWatch();
    port1.close();
    running.terminate();
    line.cut();
  };
  const { promise: lost, resolve: tell } = withResolvers<undefined>();
  const endWatch = watchWorker({
    port: port1,
    lock: name,
    ask: () => line.ask(),
    isAtWork: () => line.isAtWork,
    onLost: () => {
      close();
      tell(undefined);
    },
  });
  return { workbook: line.port, where: 'worker', lost, close };
}

/** What the worker answers when it listens: until then it may be a 404, a page of HTML, or refused by a CSP. Its lock has the same name. */
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
  const { promise, resolve, reject } = withResolvers<undefined>();
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

/** Calls over a port. None stays without an answer once it is cut. */
class Line {
  readonly port: WorkbookPort;
  readonly #remote: Comlink.Remote<Workbook>;
  readonly #open = new Set<{ readonly method: string; readonly reject: (reason: unknown) => void }>();
  #isCut = false;

  constructor(port: MessagePort) {
    this.#remote = Comlink.wrap<Workbook>(port);
    this.port = new Proxy({} as WorkbookPort, {
      get: (_target, method) =>
        method === 'then' ? undefined : (...args: unknown[]) => this.#call(String(method), args),
    });
  }

  get isAtWork(): boolean {
    return [...this.#open].some(({ method }) => long.has(method));
  }

  /** Any question: what matters is that there is an answer. */
  ask(): PromiseLike<unknown> {
    return Reflect.get(this.#remote, 'isThere') as PromiseLike<unknown>;
  }

  cut(): void {
    this.#isCut = true;
    for (const { reject } of this.#open) reject(new WorkerLost());
    this.#open.clear();
  }

  #call(method: string, args: readonly unknown[]): Promise<unknown> {
    if (this.#isCut) return Promise.reject(new WorkerLost());
    return new Promise((resolve, reject) => {
      const call = { method, reject };
      this.#open.add(call);
      const remote = Reflect.get(this.#remote, method) as (...args: unknown[]) => Promise<unknown>;
      remote(...args.map(proxied))
        .then(resolve, reject)
        .finally(() => this.#open.delete(call));
    });
  }
}

/** Functions among the arguments stay on this side: the worker calls them back. */
function proxied(value: unknown): unknown {
  return typeof value === 'function' ? Comlink.proxy(value as () => unknown) : value;
}

/** The same calls without a worker: they still answer with promises. */
function inPage(workbook: Workbook): WorkbookPort {
  return new Proxy({} as WorkbookPort, {
    get: (_target, method) =>
      method === 'then'
        ? undefined
        : // eslint-disable-next-line @typescript-eslint/require-await -- what is thrown becomes a rejection, as from a worker
          async (...args: unknown[]) =>
            (Reflect.get(workbook, method) as (...args: unknown[]) => unknown).apply(workbook, args),
  });
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
    // The page lists no such policy; that none is required says nothing to the contrary.
    return url;
  }
  return policy.createScriptURL(url);
}

function onlyWebUrls(url: string): string {
  if (/^(?:https?|blob|file):/.test(url)) return url;
  throw new TypeError(`A worker can't be loaded from ${url}`);
}

/** A CSP that refused the worker would refuse a blob as well, and report it once more. */
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

function withResolvers<T>(): {
  promise: Promise<T>;
  resolve: (value: T) => void;
  reject: (reason: unknown) => void;
} {
  let resolve!: (value: T) => void;
  let reject!: (reason: unknown) => void;
  const promise = new Promise<T>((res, rej) => {
    resolve = res;
    reject = rej;
  });
  return { promise, resolve, reject };
}
