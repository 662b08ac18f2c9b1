/** What a row is for the import: exactly one of these. */
export type RowStatus = 'ready' | 'duplicate' | 'error' | 'left-out';

export interface CheckCounts {
  readonly rows: number;
  readonly ready: number;
  readonly duplicates: number;
  readonly errors: number;
  /** Ready rows that carry a warning; also counted in `ready`. */
  readonly warnings: number;
  readonly leftOut: number;
}
