/** One column of the file, as mapping sees it. */
export interface FileColumn {
  /** Position in the file, from 0. */
  readonly index: number;
  /** Empty for a column without a header. */
  readonly header: string;
  /** Some of the column's values, without empty ones. */
  readonly samples: readonly string[];
  /** Every value of the first rows, where these repeat few. Absent: there are more, or `samples` are all. */
  readonly values?: readonly string[];
  /** True when two of the first rows have the same value. */
  readonly repeats?: boolean;
  /** What the values are as whole names of people. Absent: hardly any value is one. */
  readonly wholeNames?: WholeNameFacts;
  /** True for a hidden column of a spreadsheet: a visible column that fits a field comes first. */
  readonly hidden?: boolean;
}

/** What the values of a column are as whole names of people. */
export interface WholeNameFacts {
  /** Row numbers, as a spreadsheet counts, of the first values that can't be divided for certain. Empty: each can. */
  readonly undivided: readonly number[];
  /** True when nothing but the order of the words tells given from family names, in some value. */
  readonly isByOrder: boolean;
  /** The halves of the samples that can be divided. */
  readonly givenNames: readonly string[];
  readonly familyNames: readonly string[];
}
