import * as Comlink from 'comlink';
import { laterFiles } from './later-files.js';
import { Workbook } from './workbook.js';

/**
 * The page sends a port and talks to the workbook over it. `self` itself is never exposed: anybody who can post
 * a message to it could otherwise call the workbook.
 */
function listen(): void {
  addEventListener(
    'message',
    ({ data, ports: [port] }: MessageEvent) => {
      if (!port) return;
      Comlink.expose(new Workbook(laterFiles), port);
      port.postMessage(data);
    },
    { once: true },
  );
}

// Loaded in a page by mistake, it does nothing.
if (!('document' in globalThis)) listen();
