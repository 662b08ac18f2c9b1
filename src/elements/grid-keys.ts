/** A cell of the grid: the row's position in the list, the column from 0. */
export interface CellPlace {
  readonly position: number;
  readonly column: number;
}

export interface GridSize {
  readonly rows: number;
  readonly columns: number;
  /** Rows that one PageDown passes. */
  readonly page: number;
  readonly rightToLeft: boolean;
}

export interface PressedKey {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}

/** Where a key leads, by the grid pattern of WAI-ARIA; `undefined` where the grid has no use for it. */
export function cellByKey(pressed: PressedKey, from: CellPlace, size: GridSize): CellPlace | undefined {
  if (size.rows === 0) return undefined;
  const whole = pressed.ctrlKey || pressed.metaKey;
  const last = { position: size.rows - 1, column: size.columns - 1 };
  const forwards = size.rightToLeft ? -1 : 1;
  const to = (position: number, column: number): CellPlace => ({
    position: Math.max(0, Math.min(position, last.position)),
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
