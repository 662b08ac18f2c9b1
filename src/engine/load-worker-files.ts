import type * as EncodingsFile from './encodings.worker.js';
import type * as JournalFile from './journal.worker.js';
import type { LazyLoaders } from './lazy-loaders.js';
import type * as SpreadsheetFile from './spreadsheet.worker.js';
import { version } from './version.js';
import type { WorkerFiles } from './worker-addresses.js';
import type { FileFault } from './worker-files.js';

/**
 * The loaders of the files beside the worker, for the worker. A file that can't be used is reported, and its loader never
 * returns: the engine starts anew in the page, which has its own copy of the file.
 */
export function loadWorkerFiles(files: WorkerFiles, report: (fault: FileFault) => void): LazyLoaders {
  const load = async <T>(address: string): Promise<T> => {
    const loaded = (await importFile(address)) as { readonly version?: string } | undefined;
    if (loaded?.version === version) return loaded as T;
    report({ address, ...(loaded && { found: loaded.version ?? '' }) });
    return new Promise(() => undefined);
  };
  return {
    loadJournal: async (state, resumeKey) => {
      const { JournalService } = await load<typeof JournalFile>(files.journal);
      return new JournalService(state, resumeKey);
    },
    loadEncodings: () => load<typeof EncodingsFile>(files.encodings),
    loadSpreadsheet: () => load<typeof SpreadsheetFile>(files.spreadsheet),
  };
}

/** Bundlers are told to leave the import alone: the address is known only when the page runs. */
function importFile(address: string): Promise<unknown> {
  return import(/* @vite-ignore */ /* webpackIgnore: true */ address).catch(() => undefined);
}
