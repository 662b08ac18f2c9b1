import * as Comlink from 'comlink';
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
  /** Ends the worker and forgets the rows. */
  close(): void;
}

export interface OpenWorkbookOptions {
  /** Where the worker file is served from. Default: beside this module. */
  readonly workerUrl?: string | undefined;
  /** Milliseconds until the worker must have answered. Default 10000. */
  readonly timeout?: number;
}

/** What the worker answers when it listens: until then it may be a 404, a page of HTML, or refused by a CSP. */
export const READY = 'workbook-ready';

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
  let worker: Worker | undefined;
  try {
    worker = new Worker(trustedScriptUrl(url), { type: 'module', name: 'bulk-user-import' });
    worker.postMessage(READY, [port2]);
    await handshake(worker, port1, timeout);
  } catch {
    worker?.terminate();
    port1.close();
    return undefined;
  }
  const running = worker;
  return {
    workbook: overPort(port1),
    where: 'worker',
    close: () => {
      port1.close();
      running.terminate();
    },
  };
}

function handshake(worker: Worker, port: MessagePort, timeout: number): Promise<void> {
  const { promise, resolve, reject } = withResolvers<undefined>();
  const timer = setTimeout(() => {
    reject(new DOMException('The worker did not answer in time', 'TimeoutError'));
  }, timeout);
  worker.addEventListener('error', reject, { once: true });
  port.addEventListener(
    'message',
    ({ data }) => {
      if (data === READY) resolve(undefined);
    },
    { once: true },
  );
  port.start();
  return promise.finally(() => {
    clearTimeout(timer);
    worker.removeEventListener('error', reject);
  });
}

/** Functions among the arguments stay on this side: the worker calls them back. */
function overPort(port: MessagePort): WorkbookPort {
  const remote = Comlink.wrap<Workbook>(port);
  const proxied = (value: unknown): unknown =>
    typeof value === 'function' ? Comlink.proxy(value as () => unknown) : value;
  return new Proxy({} as WorkbookPort, {
    get: (_target, method) =>
      method === 'then'
        ? undefined
        : (...args: unknown[]) =>
            (Reflect.get(remote, method) as (...args: unknown[]) => Promise<unknown>)(...args.map(proxied)),
  });
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
  policy ??= trustedTypes.createPolicy('bulk-user-import', { createScriptURL: onlyWebUrls });
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
