/** New texts for cells of one column. */
export interface ColumnChange {
  readonly column: number;
  /** Row ids, each once. */
  readonly ids: readonly number[];
  /** One for each id. */
  readonly texts: readonly string[];
}
