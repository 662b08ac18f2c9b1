import type { EncodingsFile } from './encodings.worker.js';
import type { JournalFile } from './journal.worker.js';
import type { LazyLoaders } from './lazy-loaders.js';
import type { NamesFile } from './names.worker.js';
import type { RepairsFile } from './repairs.worker.js';
import type { ShapesFile } from './shapes.worker.js';
import type { SpreadsheetFile } from './spreadsheet.worker.js';
import { version } from './version.js';
import type { WorkerFiles } from './worker-addresses.js';
import type { FileFault } from './worker-files.js';
import { offered } from './worker-registry.js';

type FileName = Exclude<keyof WorkerFiles, 'engine'>;

/** What is read of a worker file before the rest of the file is trusted. */
interface AnyFile {
  readonly version?: string;
}

/**
 * The loaders of the files beside the worker, for the worker. A needed file that can't be used is reported, and its loader
 * never returns: the engine starts anew in the page, which has its own copy of the file.
 */
export function loadWorkerFiles(files: WorkerFiles, report: (fault: FileFault) => void): LazyLoaders {
  const tryToLoad = async <T extends AnyFile>(name: FileName, isNeeded = true): Promise<T | undefined> => {
    const address = files[name];
    const isThere = await importFile(address);
    const file = offered(name) as AnyFile | undefined;
    if (isThere && file?.version === version) return file as T;
    if (!isNeeded) return undefined;
    report({ address, ...(isThere && { found: file?.version ?? '' }) });
    return new Promise(() => undefined);
  };
  const load = tryToLoad as <T extends AnyFile>(name: FileName) => Promise<T>;
  return {
    loadJournal: async (state, resumeKey) => {
      const { JournalService } = await load<JournalFile>('journal');
      return new JournalService(state, resumeKey);
    },
    loadEncodings: () => load<EncodingsFile>('encodings'),
    loadSpreadsheet: () => load<SpreadsheetFile>('spreadsheet'),
    loadShapes: () => load<ShapesFile>('shapes'),
    loadNames: () => load<NamesFile>('names'),
    loadRepairs: (isNeeded) => tryToLoad<RepairsFile>('repairs', isNeeded),
  };
}

/** Bundlers are told to leave the import alone: the address is known only when the page runs. */
async function importFile(address: string): Promise<boolean> {
  try {
    await import(/* @vite-ignore */ /* webpackIgnore: true */ address);
    return true;
  } catch {
    return false;
  }
}
