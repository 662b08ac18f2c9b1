/** One record of the file. `row` counts as a spreadsheet counts: blank lines and the header too, a `sep=` line not. */
export interface TableRow {
  /** Row number in a spreadsheet, from 1. */
  readonly row: number;
  /** One cell per header; a short record is filled up with empty cells. */
  readonly cells: readonly string[];
  /** Cells beyond the last header, present when any of them holds text: the row is flagged, and no cell is shifted. */
  readonly extra?: readonly string[];
  /** True when the record had fewer cells than the header. */
  readonly short?: true;
  /** The damage that the reader found in the record and could not repair. */
  readonly fault?: RowFault;
}

/** Why one record can't be trusted. */
export type RowFault = 'unclosed-quote' | 'stray-quote' | 'undecodable' | OddRowReason;

/** Why a row looks like no user. */
export type OddRowReason = 'repeated-header' | 'total-row' | 'remark-row';

/** Why a row was set aside: it looks like no user, or nobody sees it, and is excluded until somebody takes it back. */
export type AsideReason = OddRowReason | 'hidden-row';

/** Why a record is no row of the table. */
export type SkipReason =
  /** A comment line, such as `# users of Berlin`. */
  | 'comment'
  /** A line of dashes. */
  | 'ruler'
  /** "End of list", Ctrl-Z. */
  | 'end-mark'
  /** Nothing but what stands in every row of a column, such as unticked check boxes. */
  | 'filler';

/** The file as read. */
export interface Table {
  /** The header cells, trimmed of white space; blank and equal ones stay separate columns. */
  readonly headers: readonly string[];
  readonly rows: readonly TableRow[];
  /** Spreadsheet row number of the header; 0: the file has no header, and all names are blank. */
  readonly headerRow: number;
  /** Encoding label as the Encoding standard spells it, e.g. `utf-8`. */
  readonly encoding: string;
  /** The delimiter: `,` `;` tab `|`. */
  readonly delimiter: string;
  /** Number of skipped records that are blank or hold only delimiters. */
  readonly blankRows: number;
  /** The first records that are not blank, including the lines above the header and the header itself. */
  readonly firstRecords?: readonly TableRecord[];
  /** Ids of the rows that were set aside. */
  readonly aside?: readonly number[];
  /** Positions of the columns that are hidden in the spreadsheet. */
  readonly hiddenColumns?: readonly number[];
  /** Present unless the file is a plain table in Unicode. */
  readonly origin?: TableOrigin;
}

/** Facts about where a table comes from. */
export interface TableOrigin {
  /** Name of the sheet that was read; `encoding` and `delimiter` then have no meaning. */
  readonly sheet?: string;
  /** Names of all visible sheets. */
  readonly sheets?: readonly string[];
  /** Number of users in hidden rows, whether these were set aside or not. */
  readonly hiddenRows?: number;
  readonly notes?: readonly TableNote[];
}

/** A remark about how a file was read. */
export type TableNote =
  /** The file is not Unicode, and its encoding is only the likeliest one. */
  | { readonly code: 'guessed-encoding' }
  /** Some texts look as if they had been encoded twice ("MÃ¼ller"); `row` and `sample` are of the first one. */
  | { readonly code: 'double-encoded'; readonly row: number; readonly sample: string }
  /** Rows were set aside; `rows` are their numbers, `ids` their positions in the table. */
  | {
      readonly code: 'set-aside';
      readonly reason: AsideReason;
      readonly ids: readonly number[];
      readonly rows: readonly number[];
    }
  /** Records of the file that are no rows of the table. */
  | { readonly code: 'skipped'; readonly reason: SkipReason; readonly count: number };

/** A record that is not yet known to be a header, a user or a remark. */
export interface TableRecord {
  readonly row: number;
  readonly cells: readonly string[];
}

/** Why a whole file was refused. */
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

/** A refused file: the code, and the facts for the text of the refusal. */
export interface Refusal {
  readonly code: RefusalCode;
  /**
   * `too-many-rows` { rows, limit }, `file-too-large` { size, limit } in bytes, `not-text` { kind },
   * `spreadsheet` { kind, trouble }, where `trouble` is `damaged`, `too-large`, `macros`, `password` or `uncalculated` { row } for a
   * kind that can be read,
   * `undecodable` { encoding, row }, `one-column` { header }, `no-header` { columns, limit } for too many columns.
   */
  readonly params: Readonly<Record<string, string | number>>;
}

/** How to read a file, as far as somebody has chosen it. An absent choice is derived from the file itself. */
export interface ReadingChoices {
  /** Encoding label of the Encoding standard. Undecodable bytes become U+FFFD, in rows marked `undecodable`. */
  readonly encoding?: string;
  readonly delimiter?: string;
  /** Spreadsheet row number of the header; 0: the file has none, and its first row is a user. */
  readonly headerRow?: number;
  /** Name of a sheet of a workbook. */
  readonly sheet?: string;
  /** Hidden rows of a workbook are users as well. */
  readonly hiddenRows?: boolean;
}

/** How to read the text of a table. */
export interface ReadOptions extends Omit<ReadingChoices, 'sheet'> {
  /** Greatest number of user rows accepted. */
  readonly maxRows: number;
  /** Least number of columns; a file with fewer is refused as `one-column`. Default 2. */
  readonly minColumns?: number;
}

export type ReadResult =
  /** `isOdd`: the shape reader may read the file better. */
  | { readonly ok: true; readonly table: Table; readonly isOdd?: boolean }
  /** `sheets`: for a workbook, the names of all visible sheets. */
  | { readonly ok: false; readonly refusal: Refusal; readonly sheets?: readonly string[] };
