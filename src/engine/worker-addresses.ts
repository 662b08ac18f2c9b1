/** The absolute addresses of the worker files. */
export interface WorkerFiles {
  readonly engine: string;
  readonly journal: string;
  readonly encodings: string;
  readonly spreadsheet: string;
  readonly shapes: string;
  readonly names: string;
  readonly repairs: string;
}

/**
 * The worker files that belong to this module. `undefined`: the bundler of the page has taken none along.
 *
 * Vite, webpack and Parcel take a file along where its address stands literally in `new URL`, in a module of the page, and
 * put its new address there. Named by the worker itself, the same file would be missing from the build.
 */
export function workerAddresses(): WorkerFiles | undefined {
  try {
    const files: WorkerFiles = {
      engine: absolute(new URL('./engine.worker.js', import.meta.url)),
      journal: absolute(new URL('./journal.worker.js', import.meta.url)),
      encodings: absolute(new URL('./encodings.worker.js', import.meta.url)),
      spreadsheet: absolute(new URL('./spreadsheet.worker.js', import.meta.url)),
      shapes: absolute(new URL('./shapes.worker.js', import.meta.url)),
      names: absolute(new URL('./names.worker.js', import.meta.url)),
      repairs: absolute(new URL('./repairs.worker.js', import.meta.url)),
    };
    return isUnbundled(import.meta.url) || files.engine !== asWritten(import.meta.url) ? files : undefined;
  } catch {
    // A classic script has no `import.meta.url`.
    return undefined;
  }
}

/** Turbopack's own `URL` holds an address that is relative to the page. */
function absolute({ href }: URL): string {
  return new URL(href, document.baseURI).href;
}

function isUnbundled(url: string): boolean {
  return /\/engine\/worker-addresses\.[jt]s$/.test(new URL(url).pathname);
}

/** The address of the worker where no bundler has replaced it. */
function asWritten(url: string): string {
  const path = './engine.worker.js';
  return new URL(path, url).href;
}
