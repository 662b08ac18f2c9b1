import type { WorkerStart } from './engine.worker.js';
import type { RunningEngine } from './engine-port.js';
import { trustedScriptUrl } from './trusted-script-url.js';
import { version } from './version.js';
import { watchWorker } from './watch-worker.js';
import type { WorkerFiles } from './worker-addresses.js';
import { WorkerClient } from './worker-client.js';
import type { FileFault } from './worker-files.js';

/** No worker; `fault` names the file at fault, unless the page's policy has refused the worker. */
export interface NotStarted {
  readonly fault: FileFault | undefined;
}

/**
 * Starts the engine in a worker.
 *
 * A 404 or a CSP refusal is asynchronous (HTML, "run a worker"; CSP 3, worker-src), so the start is a handshake with a time-out.
 */
export async function startWorker(files: WorkerFiles, timeout: number): Promise<RunningEngine | NotStarted> {
  const refusals = watchForRefusal();
  try {
    const started = await startFrom(files.engine, files, timeout);
    if ('engine' in started || started.fault?.found !== undefined) return started;
    if (refusals.seen()) return { fault: undefined };
    const isElsewhere = new URL(files.engine).origin !== location.origin;
    return isElsewhere ? await startFromBlob(files, timeout) : started;
  } finally {
    refusals.end();
  }
}

/** A worker of another origin can't be started, but imported. */
function startFromBlob(files: WorkerFiles, timeout: number): Promise<RunningEngine | NotStarted> {
  const source = `import ${JSON.stringify(files.engine)};`;
  const blobUrl = URL.createObjectURL(new Blob([source], { type: 'text/javascript' }));
  return startFrom(blobUrl, files, timeout).finally(() => {
    URL.revokeObjectURL(blobUrl);
  });
}

async function startFrom(
  url: string,
  files: WorkerFiles,
  timeout: number,
): Promise<RunningEngine | NotStarted> {
  const worker = createWorker(url);
  if (!worker) return { fault: undefined };
  const { port1, port2 } = new MessageChannel();
  const start: WorkerStart = { name: newName(), files };
  worker.postMessage(start, [port2]);
  // Without an answer the file is not there, or is no worker of ours.
  const found = await handshake({ worker, port: port1, name: start.name, timeout }).catch(() => undefined);
  if (found === version) return runningIn(worker, port1, start.name);
  worker.terminate();
  port1.close();
  return { fault: { address: files.engine, ...(found !== undefined && { found }) } };
}

/** @returns `undefined` where the page may not start a worker from the address: another origin, or refused by Trusted Types. */
function createWorker(url: string): Worker | undefined {
  try {
    return new Worker(trustedScriptUrl(url), { type: 'module', name: 'bulk-user-import' });
  } catch {
    return undefined;
  }
}

function runningIn(worker: Worker, port: MessagePort, name: string): RunningEngine {
  const client = new WorkerClient(port);
  const terminate = (): void => {
    port.close();
    worker.terminate();
  };
  const end = (atOnce: boolean, fault?: FileFault): void => {
    endWatch();
    const closing = client.close(fault);
    if (atOnce) terminate();
    else void Promise.race([closing, timePassed(longestClosing)]).then(terminate);
  };
  const { promise: lost, resolve: resolveLost } = Promise.withResolvers<FileFault | undefined>();
  const onLost = (fault?: FileFault): void => {
    // The loss is known before calls are rejected for it: work that is done once more finds the next engine.
    resolveLost(fault);
    end(!fault, fault);
  };
  const endWatch = watchWorker({
    port,
    lock: name,
    ping: () => client.ping(),
    isBusy: () => client.isBusy,
    onLost: () => onLost(),
  });
  // All calls go over the port. The one other message of a worker names a file that the worker can't use.
  worker.addEventListener('message', ({ data }: MessageEvent<FileFault>) => onLost(data), { once: true });
  return { engine: client.engine, where: 'worker', lost, close: ({ atOnce = false } = {}) => end(atOnce) };
}

/**
 * Milliseconds that journals have to close. WebKit (WebKitGTK 2.50) may block a database for good when the worker that has it
 * open is terminated: nothing could be kept, or found, until the browser is started anew.
 */
const longestClosing = 10_000;

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

/** @returns the version of the worker; blank, where the worker names none. */
function handshake({ worker, port, name, timeout }: Handshake): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  const timer = setTimeout(() => {
    reject(new DOMException('The worker did not answer in time', 'TimeoutError'));
  }, timeout);
  worker.addEventListener('error', reject, { once: true });
  port.addEventListener(
    'message',
    ({ data }: MessageEvent<{ readonly name?: unknown; readonly version?: string } | undefined>) => {
      if (data?.name === name) resolve(data.version ?? '');
    },
    { once: true },
  );
  port.start();
  return promise.finally(() => {
    clearTimeout(timer);
    worker.removeEventListener('error', reject);
  });
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
