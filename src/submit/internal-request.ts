import type { BatchRequest } from '../host.js';

/**
 * What `oneByOne` and the import tell each other besides the contract. Registered symbols, since a page may hold two copies
 * of this module.
 */
export interface InternalBatchRequest extends BatchRequest {
  readonly [reportEarly]?: (result: unknown) => void;
  readonly [isAwaited]?: () => boolean;
}

/**
 * Where a host that learns of its users one after the other can tell of each at once: a password is then taken
 * even if the rest of the batch never ends.
 */
export const reportEarly = Symbol.for('bulk-user-import.tellEarly');

/**
 * False once the batch has timed out: from then on the host is asked what became of its users, and the answer `absent` must
 * not be made untrue by a request that this page has yet to send.
 */
export const isAwaited = Symbol.for('bulk-user-import.isAwaited');
