import type { FileFault } from './worker-files.js';

/** Milliseconds between two pings. */
const pingInterval = 4000;
/** Pings without an answer until the worker counts as lost; busy with many rows, a worker can't answer for some time. */
const maxMissed = 3;
const maxMissedWhileBusy = 12;

/** Rejects every call that is under way when the worker ends, or begins after that. */
export class WorkerLost extends Error {
  override readonly name = 'WorkerLost';
  /** The file for whose fault the worker was given up. */
  readonly fault: FileFault | undefined;

  constructor(fault?: FileFault) {
    super('The worker of <bulk-user-import> has ended');
    this.fault = fault;
  }
}

export interface WatchOptions {
  readonly port: MessagePort;
  /** Name of the lock that the worker holds for as long as it lives, where there are locks. */
  readonly lock: string;
  /** Resolves when the worker has answered. */
  readonly ping: () => PromiseLike<unknown>;
  /** The worker has something to do that may take long. */
  readonly isBusy: () => boolean;
  /** Called once, when the worker has ended by itself. */
  readonly onLost: () => void;
}

/**
 * Notices that a worker has ended (crashed, out of memory, closed): not every browser reports it, and calls would stay
 * without an answer for ever.
 *
 * @returns What ends the watch.
 */
export function watchWorker(options: WatchOptions): () => void {
  const { port, lock } = options;
  const ended = new AbortController();
  const { signal } = ended;
  const lose = (): void => {
    if (signal.aborted) return;
    ended.abort();
    options.onLost();
  };
  // An answer that can't be read belongs to some call, and nothing says to which.
  port.addEventListener('messageerror', lose, { signal });
  // Not all browsers have this event; it is the quickest sign.
  port.addEventListener('close', lose, { signal });
  void isHeld(lock).then((held) => {
    if (signal.aborted) return;
    if (held) navigator.locks.request(lock, { signal }, lose).catch(() => undefined);
    else pingRegularly(options, signal, lose);
  });
  return () => ended.abort();
}

async function isHeld(lock: string): Promise<boolean> {
  const { locks } = navigator as { readonly locks?: LockManager };
  try {
    return (await locks?.request(lock, { ifAvailable: true }, (free) => free === null)) ?? false;
  } catch {
    return false;
  }
}

/** An interval, so that answers which came while the page was asleep are taken in before the next ping counts as missed. */
function pingRegularly({ ping, isBusy }: WatchOptions, signal: AbortSignal, lose: () => void): void {
  let missed = 0;
  let isAnswered = true;
  const timer = setInterval(() => {
    missed = isAnswered ? 0 : missed + 1;
    if (missed >= (isBusy() ? maxMissedWhileBusy : maxMissed)) return lose();
    if (!isAnswered) return;
    isAnswered = false;
    void ping().then(() => {
      isAnswered = true;
    });
  }, pingInterval);
  signal.addEventListener('abort', () => clearInterval(timer));
}
