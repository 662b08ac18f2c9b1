import type { BulkUserImport } from '../../src/index.js';
import type { ConditionStore } from '../conditions.js';

const REOPEN = 'northwind-voice.reopen-import';

export interface ReloadOptions {
  conditions: ConditionStore;
  storage: Pick<Storage, 'setItem'>;
  reload: () => void;
}

/** Reloads the page once, when half of the import is done, where the visitor has chosen that condition. */
export function reloadHalfway(element: BulkUserImport, { conditions, storage, reload }: ReloadOptions): void {
  let isReloading = false;
  // As in a crash, no dialog comes first. The element listens only while it is busy, and so comes second.
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

/** True, once, when the page was reloaded in mid-import. */
export function wasReloaded(storage: Storage): boolean {
  const found = storage.getItem(REOPEN) !== null;
  storage.removeItem(REOPEN);
  return found;
}
