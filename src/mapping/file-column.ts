/** One column of the file, as mapping sees it. */
export interface FileColumn {
  /** Position in the file, from 0. */
  readonly index: number;
  /** Empty for a column without a header. */
  readonly header: string;
  /** Some of the column's values, without empty ones. */
  readonly samples: readonly string[];
  /** True for a hidden column of a spreadsheet: a visible column that fits a field comes first. */
  readonly hidden?: boolean;
}
