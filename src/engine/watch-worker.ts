/** Milliseconds between two signs of life, where they have to be asked for. */
const pingInterval = 4000;
/** Beats without an answer until the worker counts as gone; at work on many rows it can't answer for some time. */
const maxMissed = 3;
const maxMissedWhileBusy = 12;

/** What every call gets that was under way, or begins, once the worker has ended. */
export class WorkerLost extends Error {
  override readonly name = 'WorkerLost';

  constructor() {
    super('The worker of <bulk-user-import> has ended');
  }
}

export interface WatchOptions {
  readonly port: MessagePort;
  /** Held by the worker for as long as it lives, where there are locks. */
  readonly lock: string;
  /** Resolves when the worker has answered. */
  readonly ping: () => PromiseLike<unknown>;
  /** The worker has something to do that may take long. */
  readonly isBusy: () => boolean;
  /** Called once, when the worker has ended by itself. */
  readonly onLost: () => void;
}

/**
 * Notices that a worker has ended (crashed, out of memory, closed): nothing tells the page of it everywhere, and calls would
 * stay without an answer for ever. Answers with what ends the watch.
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
  // An answer that can't be read belongs to a call that nobody can name any more.
  port.addEventListener('messageerror', lose, { signal });
  // Where browsers have it, it is the quickest.
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

/** Each beat is a timer of its own: what came in while the page was asleep is heard before the next one. */
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
