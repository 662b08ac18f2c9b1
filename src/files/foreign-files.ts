import type { DecodedText } from './encodings/decode.js';
import type { ReadOptions, ReadResult, Refusal, Table } from './table.js';
import type { ReadingChoices } from '../engine/protocol.js';

export type FileOptions = ReadOptions & Pick<ReadingChoices, 'sheet'>;

/** A file that is no Unicode text, as the text of a table. */
export type ForeignText =
  | (DecodedText & {
      readonly ok: true;
      /** Of that text, whatever was chosen for the file. */
      readonly delimiter?: string;
    })
  | { readonly ok: false; readonly refusal: Refusal };

/** What is loaded to read a foreign file. */
export interface ForeignReader {
  /** Nothing: it is no such file after all. */
  readForeign(bytes: Uint8Array, options: FileOptions): ForeignText | undefined;
}

export interface EncodingReader extends ForeignReader {
  /** Adds a note where one of the first rows holds a text that was encoded twice. */
  readonly noteDoubleEncoding: (table: Table) => ReadResult;
}
