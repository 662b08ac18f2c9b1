import type { DecodedText } from './encodings/decode.js';
import type { ReadingChoices, ReadOptions, ReadResult, Table, TableRecord } from './table.js';

export type FileOptions = ReadOptions &
  Pick<ReadingChoices, 'sheet'> & {
    /** Name of the file: only what is called a spreadsheet may be a table in HTML or XML. */
    readonly fileName?: string | undefined;
  };

/** The text of a table from a file that is not Unicode text. */
export type ForeignText =
  | (DecodedText & {
      readonly ok: true;
      /** The delimiter of the text, whatever was chosen for the file. */
      readonly delimiter?: string;
    })
  | Extract<ReadResult, { readonly ok: false }>;

/** Rows that are searched for texts that were encoded twice. */
export const searchedRows = 300;

/** The lazy reader of texts that are not Unicode, or once were not. */
export interface EncodingReader {
  /** `undefined`: the bytes make sense in no encoding. Of the encodings `chosen` may be one without a decoder. */
  readonly decodeGuessed: (bytes: Uint8Array, chosen?: string) => ForeignText | undefined;
  /** Adds a note when the header or one of the first rows holds a text that was encoded twice, and repairs headers. */
  readonly noteDoubleEncoding: (table: Table) => ReadResult;
}

/** The lazy reader of workbooks. */
export interface SpreadsheetReader {
  readonly readSpreadsheet: (bytes: Uint8Array, options: FileOptions) => ForeignText;
  /** Reads a table of a web page, or of XML. `undefined`: there is none. */
  readonly readMarkup: (source: Uint8Array | string, options: FileOptions) => ForeignText | undefined;
}

/** The lazy reader of texts of an odd shape: rows that are no users, marks that are not those of CSV, a hidden header. */
export interface ShapeReader {
  /** Reads the bytes of a Unicode text, or the text of another kind of file. */
  readonly readOddShape: (
    source: Uint8Array | DecodedText,
    options: FileOptions,
    plain: PlainReader,
  ) => ReadResult;
}

/** The reader of plain tables. A lazy reader is given the engine's, and has no copy of its own. */
export interface PlainReader {
  /** @param read Reads the decoded text, in place of {@link readText}. */
  readonly readTable: (
    bytes: Uint8Array,
    options: ReadOptions,
    read?: (decoded: DecodedText, options: ReadOptions) => ReadResult,
  ) => ReadResult;
  readonly readText: (decoded: DecodedText, options: ReadOptions) => ReadResult;
  /** The first records that are not blank, read with a delimiter. */
  readonly readSample: (text: string, delimiter: string, headerRow?: number) => readonly TableRecord[];
  /** A text without the first line that names the delimiter, and the delimiter. */
  readonly parseSeparatorLine: (text: string) => { readonly text: string; readonly hint?: string };
}
