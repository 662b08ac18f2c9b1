/** One record of the file, numbered as a spreadsheet numbers it: blank lines and the header count, a `sep=` line doesn't. */
export interface TableRow {
  /** Row number in a spreadsheet, from 1. */
  readonly row: number;
  /** One cell per header; a short record is filled up with empty cells. */
  readonly cells: readonly string[];
  /** Cells beyond the last header, when any of them holds text: nothing is shifted, the row is flagged. */
  readonly extra?: readonly string[];
  /** True when the record had fewer cells than the header. */
  readonly short?: true;
  /** What the reader found wrong with this record and could not mend. */
  readonly fault?: RowFault;
}

/** Why one record can't be trusted. */
export type RowFault = 'unclosed-quote' | 'stray-quote' | 'repeated-header' | 'undecodable';

/** The file as read. */
export interface Table {
  /** The header cells, trimmed of white space; blank and equal ones stay separate columns. */
  readonly headers: readonly string[];
  readonly rows: readonly TableRow[];
  /** Spreadsheet row number of the header. */
  readonly headerRow: number;
  /** Encoding label as the Encoding standard spells it, e.g. `utf-8`. */
  readonly encoding: string;
  /** The delimiter: `,` `;` tab `|`. */
  readonly delimiter: string;
  /** Blank and delimiter-only records that were passed over. */
  readonly blankRows: number;
}

/** Why a file was refused as a whole. */
export type RefusalCode =
  | 'empty-file'
  | 'no-rows'
  | 'no-header'
  | 'one-column'
  | 'too-many-rows'
  | 'file-too-large'
  | 'not-text'
  | 'spreadsheet'
  | 'undecodable'
  | 'read-failed';

/** A refused file: the code, and the facts its message names. */
export interface Refusal {
  readonly code: RefusalCode;
  /**
   * `too-many-rows` { rows, limit }, `file-too-large` { size, limit } in bytes, `spreadsheet` and `not-text` { kind },
   * `undecodable` { encoding, row }, `one-column` { header }, `no-header` { columns, limit } when it has too many.
   */
  readonly params: Readonly<Record<string, string | number>>;
}

/** How to read a file. What is absent is found out from the file itself. */
export interface ReadOptions {
  /** Most user rows accepted. */
  readonly maxRows: number;
  /** Fewest columns that make sense; below it the file is refused as `one-column`. Default 2. */
  readonly minColumns?: number;
  /** As the Encoding standard labels it. What it can't decode becomes U+FFFD, in rows marked `undecodable`. */
  readonly encoding?: string;
  readonly delimiter?: string;
  /** Spreadsheet row number of the header. */
  readonly headerRow?: number;
}

export type ReadResult =
  { readonly ok: true; readonly table: Table } | { readonly ok: false; readonly refusal: Refusal };
