/** The status of a row in the import: exactly one of these. */
export type RowStatus = 'ready' | 'duplicate' | 'error' | 'left-out';

export interface CheckCounts {
  readonly rows: number;
  readonly ready: number;
  readonly duplicates: number;
  readonly errors: number;
  /** Number of ready rows with a warning, which `ready` also counts. */
  readonly warnings: number;
  readonly leftOut: number;
  /** Of the rows that are left out, those that were set aside when the file was read. Absent: no row was. */
  readonly setAside?: number;
}
