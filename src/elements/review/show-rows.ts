import type { RowFilter } from '../../engine/protocol.js';
import type { RowSearch } from '../../engine/review-protocol.js';
import { request } from '../shared/request.js';

/** Rows that are asked for with another list; the grid asks for what it lacks. */
const INITIAL_ROWS = 60;

/** Asks for another list of rows, from its start. */
export function showRows(from: EventTarget, filter: RowFilter, search?: RowSearch): void {
  request(from, { type: 'show-rows', filter, from: 0, count: INITIAL_ROWS, ...(search && { search }) });
}
