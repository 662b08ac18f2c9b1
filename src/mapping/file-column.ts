/** One column of the file, as far as mapping needs to know it. */
export interface FileColumn {
  /** Position in the file, from 0. */
  readonly index: number;
  readonly header: string;
  /** Some of its values, empty ones left out. */
  readonly samples: readonly string[];
}
