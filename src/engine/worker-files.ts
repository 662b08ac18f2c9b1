import { workerAddresses, type WorkerFiles } from './worker-addresses.js';

/** A worker file that can't be used. */
export interface FileFault {
  readonly address: string;
  /** The file's version, where the file is of another version than the page; blank: it names none. */
  readonly found?: string;
}

/**
 * @param workerUrl of the worker file, or of the folder of all worker files; relative to the page.
 * @returns `undefined` where no address is known.
 */
export function workerFiles(workerUrl: string | undefined): WorkerFiles | undefined {
  if (!workerUrl) return workerAddresses();
  if (!URL.canParse(workerUrl, document.baseURI)) return undefined;
  const url = new URL(workerUrl, document.baseURI);
  // Nothing lies beside a blob.
  if (!/^(?:https?|file):$/.test(url.protocol)) {
    return { ...(workerAddresses() ?? filesIn(document.baseURI)), engine: url.href };
  }
  if (/\.[a-z]\w*$/i.test(url.pathname)) return { ...filesIn(url.href), engine: url.href };
  if (!url.pathname.endsWith('/')) url.pathname += '/';
  return filesIn(url.href);
}

function filesIn(folder: string): WorkerFiles {
  const { search } = new URL(folder);
  const address = (name: string): string => new URL(`${name}.worker.js${search}`, folder).href;
  return {
    engine: address('engine'),
    journal: address('journal'),
    encodings: address('encodings'),
    spreadsheet: address('spreadsheet'),
    shapes: address('shapes'),
    names: address('names'),
    repairs: address('repairs'),
  };
}
