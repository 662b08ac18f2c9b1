import type { CellEdit, EditState } from '../../engine/review-protocol.js';
import type { GridRow } from '../../engine/protocol.js';
import type { ReviewState } from '../../session/state.js';
import type { GridCursor } from './grid-cursor.js';
import { positionOfRow } from './listed-rows.js';

/** The cell that is being edited. */
export interface EditedCell {
  readonly id: number;
  readonly field: string;
  /** The text before the edit; without meaning while it is not {@link isWhole}. */
  readonly before: string;
  /** False while only the beginning of the text before is loaded. */
  readonly isWhole: boolean;
  /** Something was typed, if only to empty the cell. */
  readonly isTyped: boolean;
  /** What stands in the input. */
  readonly text: string;
}

/** The engine shortens longer texts before it sends them to the page. */
const MAX_WHOLE_LENGTH = 60;

/** The one cell that is being edited, and the edits that the rows do not have yet. */
export class GridEditing {
  #cell: EditedCell | undefined;
  #acknowledged: EditState | undefined;
  /** Edits that are shown until the rows come back with them, so that the old texts do not flash up. */
  #pending: readonly CellEdit[] = [];

  get cell(): EditedCell | undefined {
    return this.#cell;
  }

  /**
   * @param typed takes the place of what the cell holds.
   * @returns false while only the beginning of the text is here, see {@link receiveWholeText}.
   */
  start(row: GridRow, field: string, shown: string, typed?: string): boolean {
    const sent = this.pendingText(row.id, field);
    const isWhole = sent !== undefined || shown.length < MAX_WHOLE_LENGTH || !shown.endsWith('…');
    const before = sent ?? (isWhole ? shown : '');
    const isTyped = typed !== undefined;
    this.#cell = { id: row.id, field, before, isWhole, isTyped, text: typed ?? before };
    return isWhole;
  }

  /** Takes in the whole text of a cell, unless something was typed since. */
  receiveWholeText(received: CellEdit | undefined): void {
    const cell = this.#cell;
    if (!received || cell?.id !== received.id || cell.field !== received.field || cell.isWhole) return;
    const { text: before } = received;
    this.#cell = { ...cell, before, isWhole: true, text: cell.isTyped ? cell.text : before };
  }

  type(text: string): void {
    if (this.#cell) this.#cell = { ...this.#cell, text, isTyped: true };
  }

  /** Ends the editing. @returns the edit, where the text was changed. */
  commit(): CellEdit | undefined {
    const cell = this.#cell;
    this.#cell = undefined;
    const isChanged = cell?.isWhole ? cell.text !== cell.before : cell?.isTyped;
    if (!cell || !isChanged) return undefined;
    const edit = { id: cell.id, field: cell.field, text: cell.text };
    this.#pending = [...this.#pending, edit];
    return edit;
  }

  /** True where the row of the cell is not the one at the cursor any more, or not drawn. */
  isLost(review: ReviewState | undefined, { place, isRendered }: GridCursor): boolean {
    const cell = this.#cell;
    return !!cell && !(isRendered && positionOfRow(review, cell.id) === place.position);
  }

  cancel(): void {
    this.#cell = undefined;
  }

  /** True when edits were made since the last call: the rows that are shown have them. */
  acknowledge(edits: EditState | undefined): boolean {
    if (edits === this.#acknowledged) return false;
    this.#acknowledged = edits;
    this.#pending = [];
    return true;
  }

  /** The text that was entered into a cell and is on its way. */
  pendingText(id: number, field: string): string | undefined {
    return this.#pending.findLast((edit) => edit.id === id && edit.field === field)?.text;
  }
}
