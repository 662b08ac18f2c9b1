import { selection } from '../messages/en/selection.js';
import type { LaterPart } from './later-parts.js';
import { SelectionBar } from './review/selection-bar.js';
import { selectionStyles } from './review/selection-styles.js';

/** What can be done to rows that are selected in the grid. */
export const selectionPart: LaterPart = {
  elements: [['bulk-user-import-selection', SelectionBar]],
  styles: selectionStyles,
  texts: { selection },
};
