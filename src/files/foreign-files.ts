import type { DecodedText } from './encodings/decode.js';
import type { ReadingChoices, ReadOptions, ReadResult, Refusal, Table } from './table.js';

export type FileOptions = ReadOptions & Pick<ReadingChoices, 'sheet'>;

/** A file that is no Unicode text, as the text of a table. */
export type ForeignText =
  | (DecodedText & {
      readonly ok: true;
      /** Of that text, whatever was chosen for the file. */
      readonly delimiter?: string;
    })
  | { readonly ok: false; readonly refusal: Refusal };

/** What is loaded for a text that is not Unicode, or was not once. */
export interface EncodingReader {
  /** `undefined`: no encoding makes sense of the bytes. */
  readonly decodeGuessed: (bytes: Uint8Array) => ForeignText | undefined;
  /** Adds a note where one of the first rows holds a text that was encoded twice. */
  readonly noteDoubleEncoding: (table: Table) => ReadResult;
}

/** What is loaded for a workbook. */
export interface SpreadsheetReader {
  readonly readSpreadsheet: (bytes: Uint8Array, options: FileOptions) => ForeignText;
}
