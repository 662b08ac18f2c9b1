import type { BatchRequest } from '../host.js';

/**
 * Where a host that learns of its users one after the other can tell of each at once: a password is then taken
 * even if the rest of the batch never ends. Not part of the contract; `oneByOne` uses it. A registered symbol,
 * since a page may hold two copies of this module.
 */
export const tellEarly = Symbol.for('bulk-user-import.tellEarly');

export interface EarlyBatchRequest extends BatchRequest {
  readonly [tellEarly]?: (result: unknown) => void;
}
