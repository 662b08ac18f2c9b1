/** Milliseconds that another tab may need to check whether there is an import to resume. */
export const lookUpTime = 1000;

/** How far an import is, as the tab that holds its lock reports to the others. */
export interface ImportProgress {
  readonly done: number;
  readonly total: number;
}

/**
 * Allows each owner one import at a time, in all tabs of the browser. The browser itself releases the lock of a tab that
 * is gone, however the tab ended: https://w3c.github.io/web-locks/. The channel only reports the progress.
 */
export class ImportLock {
  readonly #release: () => void;
  readonly #channel: BroadcastChannel;

  constructor(owner: string, release: () => void) {
    this.#release = release;
    this.#channel = new BroadcastChannel(lockName(owner));
  }

  /** The lock, or `undefined` when another tab holds it. */
  static acquire(owner: string): Promise<ImportLock | undefined> {
    return request(owner, { ifAvailable: true });
  }

  /** As {@link acquire}, but waits for a tab that only checks whether there is an import to resume. */
  static async acquireSoon(owner: string): Promise<ImportLock | undefined> {
    const signal = AbortSignal.timeout(lookUpTime);
    return (
      (await ImportLock.acquire(owner)) ?? ImportLock.wait(owner, { signal, onProgress: () => undefined })
    );
  }

  /** Waits until no other tab holds the lock. `undefined` when the lock is no longer wanted. */
  static async wait(
    owner: string,
    { signal, onProgress }: { signal: AbortSignal; onProgress: (progress: ImportProgress) => void },
  ): Promise<ImportLock | undefined> {
    const channel = new BroadcastChannel(lockName(owner));
    channel.addEventListener('message', ({ data }) => {
      if (isProgress(data)) onProgress(data);
    });
    try {
      return await request(owner, { signal });
    } catch {
      return undefined;
    } finally {
      channel.close();
    }
  }

  announce({ done, total }: ImportProgress): void {
    this.#channel.postMessage({ done, total });
  }

  release(): void {
    this.#channel.close();
    this.#release();
  }
}

/** Reports to all tabs that everything of the owner was deleted. */
export function announceForgotten(owner: string): void {
  const channel = new BroadcastChannel(lockName(owner));
  channel.postMessage(forgotten);
  channel.close();
}

/** Calls back once everything of the owner was deleted, until the returned function is called. */
export function watchForgotten(owner: string, onForgotten: () => void): () => void {
  const channel = new BroadcastChannel(lockName(owner));
  channel.addEventListener('message', ({ data }) => {
    if (data === forgotten) onForgotten();
  });
  return () => channel.close();
}

const forgotten = 'forgotten';

function request(owner: string, options: LockOptions): Promise<ImportLock | undefined> {
  return new Promise((resolve, reject) => {
    const onGranted = (lock: Lock | null): Promise<void> | undefined => {
      if (!lock) {
        resolve(undefined);
        return undefined;
      }
      // The lock is held until this promise resolves.
      return new Promise((release) => resolve(new ImportLock(owner, release)));
    };
    navigator.locks.request(lockName(owner), options, onGranted).catch(reject);
  });
}

function lockName(owner: string): string {
  return `bulk-user-import ${owner}`;
}

function isProgress(data: unknown): data is ImportProgress {
  return (
    typeof data === 'object' &&
    data !== null &&
    'done' in data &&
    'total' in data &&
    Number.isSafeInteger(data.done) &&
    Number.isSafeInteger(data.total)
  );
}
