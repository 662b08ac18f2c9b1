/** Milliseconds that another tab may need to look whether there is something to resume. */
export const lookUpTime = 1000;

/** How far an import is, as the tab that has the import reports it to the others. */
export interface ImportProgress {
  readonly done: number;
  readonly total: number;
}

/**
 * One import at a time for each owner, in all tabs of the browser. The browser itself takes the lock from a tab that is gone,
 * however it went: https://w3c.github.io/web-locks/. The channel only reports what happens meanwhile.
 */
export class ImportLock {
  readonly #release: () => void;
  readonly #channel: BroadcastChannel;

  constructor(owner: string, release: () => void) {
    this.#release = release;
    this.#channel = new BroadcastChannel(lockName(owner));
  }

  /** `undefined`: another tab has it. */
  static acquire(owner: string): Promise<ImportLock | undefined> {
    return request(owner, { ifAvailable: true });
  }

  /** As {@link acquire}; a tab that only looks whether there is something to resume is waited for. */
  static async acquireSoon(owner: string): Promise<ImportLock | undefined> {
    const signal = AbortSignal.timeout(lookUpTime);
    return (
      (await ImportLock.acquire(owner)) ?? ImportLock.wait(owner, { signal, onProgress: () => undefined })
    );
  }

  /** Waits until the others are gone. `undefined`: no longer wanted. */
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

/** Everything of the owner was deleted: all tabs hear of it. */
export function announceForgotten(owner: string): void {
  const channel = new BroadcastChannel(lockName(owner));
  channel.postMessage(forgotten);
  channel.close();
}

/** Calls back once everything of the owner was deleted, until the answer is called. */
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
