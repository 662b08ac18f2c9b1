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
 * Takes a lock for as long as the worker lives: the page waits for it, and gets it when the worker is gone, however it went.
 * Resolves once it is held, or can't be: the page finds that out by itself.
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

// Loaded in a page by mistake, it does nothing.
if (!('document' in globalThis)) listen();
