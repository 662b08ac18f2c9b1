import type { BulkUserImport } from '../../src/bulk-user-import.js';

/** Of an administrator of the test's own: what one test leaves behind is none of the next one's business. */
export function newKey(): string {
  return `tenant/${crypto.randomUUID()}`;
}

/** Takes the page away: as far as the journal is concerned, a crash. */
export function crash(element: BulkUserImport): void {
  element.reset({ force: true });
  element.remove();
}
