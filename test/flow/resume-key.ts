import type { BulkUserImport } from '../../src/bulk-user-import.js';

/** A resume key of the test's own, so that no test finds what another has left behind. */
export function newKey(): string {
  return `tenant/${crypto.randomUUID()}`;
}

/** Takes the page away, which is a crash for the journal. */
export function crash(element: BulkUserImport): void {
  element.reset({ force: true });
  element.remove();
}
