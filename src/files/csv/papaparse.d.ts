/**
 * The papaparse functions in use: text in, rows of strings out, all at once.
 * The published types pull in the globals of Node and of the page, and this folder must have neither.
 */
declare module 'papaparse' {
  export interface ParseConfig {
    delimiter?: string;
    newline?: '\r' | '\n' | '\r\n';
    quoteChar?: string;
    escapeChar?: string;
    /** Number of records after which parsing stops. */
    preview?: number;
    comments?: false | string;
    skipEmptyLines?: boolean | 'greedy';
    /** Splits without regard to quotes; correct only for a text without quotes. */
    fastMode?: boolean;
    delimitersToGuess?: string[];
    /** Called for each record, in place of collecting them. Parsing without a worker is synchronous all the same. */
    step?: (result: ParseStepResult, parser: Parser) => void;
    complete?: (result: ParseResult) => void;
  }

  export interface ParseError {
    type: 'Quotes' | 'Delimiter' | 'FieldMismatch';
    code: 'MissingQuotes' | 'UndetectableDelimiter' | 'TooFewFields' | 'TooManyFields' | 'InvalidQuotes';
    message: string;
    row?: number;
    /** Position in the text. */
    index?: number;
  }

  export interface ParseMeta {
    delimiter: string;
    linebreak: string;
    aborted: boolean;
    truncated: boolean;
    /** Position in the text after the last record read. */
    cursor: number;
  }

  export interface ParseResult {
    data: string[][];
    errors: ParseError[];
    meta: ParseMeta;
  }

  export interface ParseStepResult {
    data: string[];
    errors: ParseError[];
    meta: ParseMeta;
  }

  /** The record reader alone, which guesses neither delimiter nor line breaks. */
  export interface Parser {
    parse(text: string, baseIndex: number, ignoreLastRow: boolean): ParseResult;
    abort(): void;
    getCharIndex(): number;
  }

  export interface UnparseConfig {
    quotes?: boolean;
    delimiter?: string;
    newline?: string;
    header?: boolean;
    escapeFormulae?: boolean | RegExp;
  }

  interface Papa {
    parse(text: string, config?: ParseConfig): ParseResult;
    unparse(rows: readonly (readonly string[])[], config?: UnparseConfig): string;
    readonly Parser: new (config: ParseConfig) => Parser;
    readonly BAD_DELIMITERS: readonly string[];
    readonly RECORD_SEP: string;
    readonly UNIT_SEP: string;
  }

  const Papa: Papa;
  export default Papa;
}
