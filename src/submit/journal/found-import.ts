/** An import that waits to be resumed. Nothing in it is personal but the name of the file. */
export interface FoundImport {
  /** `undefined` when the saved import can't be read any more. */
  readonly fileName: string | undefined;
  /** Start of the import, in milliseconds since the epoch. */
  readonly started: number;
  /** Users whose outcome is known. */
  readonly done: number;
  /** Users that were to be imported. */
  readonly rows: number;
}
