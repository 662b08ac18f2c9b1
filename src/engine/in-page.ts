import { lazyFiles } from './lazy-files.js';
import { Engine } from './engine.js';
import type { JournalPort } from './journal-protocol.js';

/** The engine where no worker could be started. The end of a worker frees its locks: in the page, journals have to release theirs. */
export function createEngine(): { readonly engine: Engine; close(): void } {
  const journals: Promise<JournalPort>[] = [];
  const engine = new Engine({
    ...lazyFiles,
    loadJournal: (...args) => {
      const loading = lazyFiles.loadJournal(...args);
      journals.push(loading);
      return loading;
    },
  });
  return {
    engine,
    close: () => {
      for (const loading of journals) loading.then((journal) => journal.close()).catch(() => undefined);
    },
  };
}
