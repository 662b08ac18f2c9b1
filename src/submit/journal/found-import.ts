/** An import that waits to be resumed. Nothing in it is personal but the name of the file. */
export interface FoundImport {
  /** `undefined`: what was saved can't be read any more. */
  readonly fileName: string | undefined;
  /** When it was started, in milliseconds since the epoch. */
  readonly started: number;
  /** Users whose outcome is known. */
  readonly done: number;
  /** Users that were to be imported. */
  readonly rows: number;
}
