import type { BatchRequest } from '../host.js';

/** What `oneByOne` and the import share besides the contract. The symbols are registered, since a page may hold two copies of⏎this module. */
export interface InternalBatchRequest extends BatchRequest {
  readonly [reportEarly]?: (result: unknown) => void;
  readonly [isAwaited]?: () => boolean;
}

/**
 * A host that creates its users one after the other reports each result at once: a password is then kept even if the rest
 * of the batch never ends.
 */
export const reportEarly = Symbol.for('bulk-user-import.tellEarly');

/**
 * False once the batch has timed out: the import then requests what became of its users, and an `absent` must not be made
 * untrue by a request that this page has yet to send.
 */
export const isAwaited = Symbol.for('bulk-user-import.isAwaited');
