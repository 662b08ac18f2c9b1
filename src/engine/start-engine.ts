import { portInPage, type RunningEngine } from './engine-port.js';
import { startWorker } from './start-worker.js';
import { workerFiles, type FileFault } from './worker-files.js';

export interface StartEngineOptions {
  /** Address of the worker file, or of the folder of all worker files. Default: the files that belong to this module. */
  readonly workerUrl?: string | undefined;
  /** Milliseconds until the worker must have answered. Default 10000. */
  readonly timeout?: number;
  /** The file for whose fault no worker is tried. */
  readonly fault?: FileFault | undefined;
}

/** Starts the engine in a worker; where none can be started, in the page. Never rejects because of the worker. */
export async function startEngine({
  workerUrl,
  timeout = 10_000,
  fault,
}: StartEngineOptions = {}): Promise<RunningEngine> {
  const files = workerFiles(workerUrl);
  if (!files) adviseOnce();
  const started = fault || !files ? { fault } : await startWorker(files, timeout);
  if ('engine' in started) return started;
  const { createEngine } = await import('./in-page.js');
  const running = createEngine();
  return {
    engine: portInPage(running.engine),
    where: 'page',
    fault: started.fault,
    close: () => running.close(),
  };
}

let isAdvised = false;

/** Only the portal's developers can put the files where a worker finds them. */
function adviseOnce(): void {
  if (isAdvised) return;
  isAdvised = true;
  // eslint-disable-next-line no-console -- see above
  console.warn(
    '<bulk-user-import> works in the page, without a worker: the bundler has not taken the worker files along. ' +
      'Copy the folder node_modules/bulk-user-import/dist/cdn/workers to your server, and set worker-url to its address. ' +
      'See docs/bundlers.md.',
  );
}
