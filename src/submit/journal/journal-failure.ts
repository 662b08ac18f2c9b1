/**
 * Why an import can’t be kept in this browser.
 * `insecure`: a page on plain http has no such storage. `newer`: a newer version of the element wrote it.
 * `unavailable`: storage is full, blocked, or forbidden. `deleted`: the journal of the running import was deleted.
 */
export type JournalFailure = 'insecure' | 'newer' | 'unavailable' | 'deleted';

/** What keeps the journal of a running import from being written. */
export type WriteFailure = Extract<JournalFailure, 'unavailable' | 'deleted'>;
