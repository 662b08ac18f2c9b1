import type { LaterPart } from './later-parts.js';
import { LongListElement } from './long-list/long-list.js';
import { longListStyles } from './long-list/long-list-styles.js';

/** The control of a list that is too long for a native menu. */
export const longListPart: LaterPart = {
  elements: [['bulk-user-import-long-list', LongListElement]],
  styles: longListStyles,
};
