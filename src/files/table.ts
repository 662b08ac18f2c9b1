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
  /** What the reader found wrong with this record and could not repair. */
  readonly fault?: RowFault;
}

/** Why one record can't be trusted. */
export type RowFault = 'unclosed-quote' | 'stray-quote' | 'repeated-header' | 'undecodable';

/** The file as read. */
export interface Table {
  /** The header cells, trimmed of white space; blank and equal ones stay separate columns. */
  readonly headers: readonly string[];
  readonly rows: readonly TableRow[];
  /** Spreadsheet row number of the header; 0: there is none, and all names are blank. */
  readonly headerRow: number;
  /** Encoding label as the Encoding standard spells it, e.g. `utf-8`. */
  readonly encoding: string;
  /** The delimiter: `,` `;` tab `|`. */
  readonly delimiter: string;
  /** Blank and delimiter-only records that were passed over. */
  readonly blankRows: number;
  /** The first records that are not blank, what stands above the header among them: one of them is the header. */
  readonly firstRecords?: readonly TableRecord[];
  /** Of a file that is no plain table in Unicode. */
  readonly origin?: TableOrigin;
}

/** What should be known of where a table comes from. */
export interface TableOrigin {
  /** Name of the sheet that was read. `encoding` and `delimiter` mean nothing then. */
  readonly sheet?: string;
  /** Names of all sheets that are shown. */
  readonly sheets?: readonly string[];
  readonly notes?: readonly TableNote[];
}

/** What should be known about how a file was read. */
export type TableNote =
  /** It is not Unicode: the encoding is the likeliest one, no more. */
  | { readonly code: 'guessed-encoding' }
  /** Some texts look as if they had been encoded twice ("MÃ¼ller"); the first of them. */
  | { readonly code: 'double-encoded'; readonly row: number; readonly sample: string };

/** A record before it is known whether it is a header, a user or a remark. */
export interface TableRecord {
  readonly row: number;
  readonly cells: readonly string[];
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
   * `too-many-rows` { rows, limit }, `file-too-large` { size, limit } in bytes, `not-text` { kind }, `spreadsheet`
   * { kind, trouble } with the trouble `damaged` or `too-large` of a kind that can be read,
   * `undecodable` { encoding, row }, `one-column` { header }, `no-header` { columns, limit } when it has too many.
   */
  readonly params: Readonly<Record<string, string | number>>;
}

/** How to read a file where somebody has chosen it. What is absent is found out from the file itself. */
export interface ReadingChoices {
  /** As the Encoding standard labels it. What it can't decode becomes U+FFFD, in rows marked `undecodable`. */
  readonly encoding?: string;
  readonly delimiter?: string;
  /** Spreadsheet row number of the header; 0: the file has none, and its first row is a user. */
  readonly headerRow?: number;
  /** Name of a workbook's sheet. */
  readonly sheet?: string;
}

/** How to read the text of a table. */
export interface ReadOptions extends Omit<ReadingChoices, 'sheet'> {
  /** Most user rows accepted. */
  readonly maxRows: number;
  /** Fewest columns that make sense; below it the file is refused as `one-column`. Default 2. */
  readonly minColumns?: number;
}

export type ReadResult =
  | { readonly ok: true; readonly table: Table }
  /** `sheets`: of a workbook, the names of all that are shown. */
  | { readonly ok: false; readonly refusal: Refusal; readonly sheets?: readonly string[] };
