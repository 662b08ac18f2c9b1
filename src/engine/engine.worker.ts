import * as Comlink from 'comlink';
import { lazyFiles } from './lazy-files.js';
import { Engine } from './engine.js';

/**
 * The page sends a port and calls the engine over it. `self` itself is never exposed: anybody who can post
 * a message to it could otherwise call the engine.
 */
function listen(): void {
  addEventListener(
    'message',
    ({ data, ports: [port] }: MessageEvent) => {
      if (!port) return;
      Comlink.expose(new Engine(lazyFiles), port);
      void hold(data as string).then(() => port.postMessage(data));
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
