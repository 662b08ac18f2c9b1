/**
 * The part of papaparse that is used here: text in, rows of strings out, all at once.
 * The published types bring all of Node's and the page's globals with them, and this folder must have neither.
 */
declare module 'papaparse' {
  export interface ParseConfig {
    delimiter?: string;
    newline?: '\r' | '\n' | '\r\n';
    quoteChar?: string;
    escapeChar?: string;
    /** Stop after so many records. */
    preview?: number;
    comments?: false | string;
    skipEmptyLines?: boolean | 'greedy';
    /** Split without looking for quotes; right only where the text has none. */
    fastMode?: boolean;
    delimitersToGuess?: string[];
    /** Called for each record instead of collecting them; without a worker it still all happens in the one call. */
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

  /** The record reader alone: no guessing of delimiter or line breaks. */
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
