/** A cell of the grid: the row's position in the list, -1 for the head, and the column from 0. */
export interface GridPlace {
  readonly position: number;
  readonly column: number;
}

export interface GridSize {
  readonly rows: number;
  readonly columns: number;
  /** Rows that one PageDown passes. */
  readonly page: number;
  readonly rightToLeft: boolean;
  /** The head can be reached: its position is -1. */
  readonly hasHead?: boolean;
}

export interface PressedKey {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}

/** The cell that a key leads to, by the grid pattern of WAI-ARIA; `undefined` where the grid has no use for the key. */
export function cellByKey(pressed: PressedKey, from: GridPlace, size: GridSize): GridPlace | undefined {
  if (size.rows === 0) return undefined;
  const whole = pressed.ctrlKey || pressed.metaKey;
  const last = { position: size.rows - 1, column: size.columns - 1 };
  const top = size.hasHead && (from.position < 0 || pressed.key === 'ArrowUp') ? -1 : 0;
  const forwards = size.rightToLeft ? -1 : 1;
  const to = (position: number, column: number): GridPlace => ({
    position: Math.max(top, Math.min(position, last.position)),
    column: Math.max(0, Math.min(column, last.column)),
  });
  switch (pressed.key) {
    case 'ArrowDown':
      return to(whole ? last.position : from.position + 1, from.column);
    case 'ArrowUp':
      return to(whole ? 0 : from.position - 1, from.column);
    case 'ArrowRight':
      return to(from.position, from.column + forwards);
    case 'ArrowLeft':
      return to(from.position, from.column - forwards);
    case 'Home':
      return to(whole ? 0 : from.position, 0);
    case 'End':
      return to(whole ? last.position : from.position, last.column);
    case 'PageDown':
      return to(from.position + size.page, from.column);
    case 'PageUp':
      return to(from.position - size.page, from.column);
    default:
      return undefined;
  }
}

/** What a key does to the cell that has the focus, other than moving the focus. */
export type GridAction =
  | { readonly kind: 'toggle' | 'commit' | 'cancel' | 'undo' | 'redo' }
  | { readonly kind: 'find-error'; readonly isBackwards: boolean }
  /** `typed` takes the place of what the cell holds. */
  | { readonly kind: 'edit'; readonly typed?: string };

export interface ActionKey extends PressedKey {
  readonly altKey: boolean;
  readonly shiftKey: boolean;
  getModifierState(key: 'AltGraph'): boolean;
}

/** The action of a key; `undefined` where the key only moves the focus, or is the input's own. */
export function gridAction(
  pressed: ActionKey,
  isEditing: boolean,
  isButton: boolean,
): GridAction | undefined {
  const { key, shiftKey } = pressed;
  if (key === 'F8') return { kind: 'find-error', isBackwards: shiftKey };
  if (isEditing) {
    if (key === 'Enter') return { kind: 'commit' };
    return key === 'Escape' ? { kind: 'cancel' } : undefined;
  }
  // Many keyboards write @ with AltGr.
  const isCommand =
    (pressed.ctrlKey || pressed.metaKey || pressed.altKey) && !pressed.getModifierState('AltGraph');
  if (isCommand) return pressed.altKey ? undefined : undoAction(key.toLowerCase(), shiftKey);
  if (isButton) return undefined;
  switch (key) {
    case ' ':
      return { kind: 'toggle' };
    case 'Enter':
    case 'F2':
      return { kind: 'edit' };
    case 'Backspace':
    case 'Delete':
      return { kind: 'edit', typed: '' };
    default:
      return [...key].length === 1 ? { kind: 'edit', typed: key } : undefined;
  }
}

/** A composition is not finished yet. Safari shows that only by this code. */
export function isComposed(event: KeyboardEvent): boolean {
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- there is no other sign of it
  return event.isComposing || event.keyCode === 229;
}

function undoAction(key: string, shiftKey: boolean): GridAction | undefined {
  if (key === 'y' && !shiftKey) return { kind: 'redo' };
  if (key !== 'z') return undefined;
  return { kind: shiftKey ? 'redo' : 'undo' };
}
