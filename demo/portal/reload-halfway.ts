import type { BulkUserImport } from '../../src/index.js';
import type { ConditionStore } from '../conditions.js';

const REOPEN = 'northwind-voice.reopen-import';

export interface ReloadOptions {
  conditions: ConditionStore;
  storage: Storage;
  reload: () => void;
}

/** Loads the page anew when half of the import is done, once, where the visitor wants to see that. */
export function reloadHalfway(element: BulkUserImport, { conditions, storage, reload }: ReloadOptions): void {
  let isReloading = false;
  // As in a crash, nobody is asked. The element listens only once it is busy, and so comes second.
  addEventListener('beforeunload', (event) => {
    if (isReloading) event.stopImmediatePropagation();
  });
  element.addEventListener('import-progress', ({ detail: { total, pending } }) => {
    if (!conditions.current.reloadHalfway || pending === 0 || pending > total / 2) return;
    conditions.set({ reloadHalfway: false });
    storage.setItem(REOPEN, 'yes');
    isReloading = true;
    reload();
  });
}

/** True, once, when the page was loaded anew in mid-import. */
export function wasReloaded(storage: Storage): boolean {
  const found = storage.getItem(REOPEN) !== null;
  storage.removeItem(REOPEN);
  return found;
}
