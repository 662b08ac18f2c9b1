import * as Comlink from 'comlink';
import { Engine } from './engine.js';
import { loadWorkerFiles } from './load-worker-files.js';
import { version } from './version.js';
import type { WorkerFiles } from './worker-addresses.js';

/** The first message of the page, with the port of the engine. */
export interface WorkerStart {
  /** Of the lock that the worker holds. */
  readonly name: string;
  readonly files: WorkerFiles;
}

/**
 * The page sends a port and calls the engine over it. `self` itself is never exposed: anybody who can post
 * a message to it could otherwise call the engine.
 */
function listen(): void {
  addEventListener(
    'message',
    ({ data, ports: [port] }: MessageEvent<WorkerStart>) => {
      if (!port) return;
      const { name, files } = data;
      Comlink.expose(new Engine(loadWorkerFiles(files, (fault) => postMessage(fault))), port);
      void hold(name).then(() => port.postMessage({ name, version }));
    },
    { once: true },
  );
}

/**
 * Takes a lock for as long as the worker lives: the page waits for the lock, and gets it once the worker is gone, for whatever reason.
 * Resolves once the lock is held, or can't be: the page finds out by itself which.
 */
function hold(lock: string): Promise<void> {
  return new Promise((resolve) => {
    const { locks } = navigator as { readonly locks?: LockManager };
    if (!locks) return resolve();
    const held = (): Promise<never> => {
      resolve();
      return new Promise(() => undefined);
    };
    locks.request(lock, held).catch(() => resolve());
  });
}

// A page that loads the worker file by mistake must not become a worker.
if (!('document' in globalThis)) listen();
