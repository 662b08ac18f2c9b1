import { generalText } from './number-text.js';

/** What a cell of an OpenDocument spreadsheet holds beside the text that is shown. */
export interface CellValue {
  readonly type: string;
  readonly value: string;
}

/** Greatest length of a number or date: longer texts are not searched. */
const LONGEST = 100;
/** A number without all its digits, or with marks that group them, or with decimals. */
const SCIENTIFIC = /^[+-]?\d(?:[.,]\d+)?E[+-]?\d+$/i;
const MARKED = /^-?(?!0\d)(?:\d{1,3}(?:[.,'’\s]\d{3})+(?:[.,]\d+)?|\d+[.,]\d+)$/;
/** A date with names and seconds: the C library writes it so, and no spreadsheet program shows it. */
const WITH_SECONDS = /\p{L}{3}.*\d:\d\d:\d\d/u;

/**
 * The text that is shown, except where a format only gets in the way: numbers are read without it, as those of a
 * workbook are, and some programs write any text beside a date, since others show the date anew.
 */
export function textOfValue(shown: string, { type, value }: CellValue): string {
  if (value === '' || shown.length > LONGEST) return shown;
  if (type === 'float' && (SCIENTIFIC.test(shown) || MARKED.test(shown))) return generalText(value);
  if (type === 'date' && WITH_SECONDS.test(shown)) return value.replace(/T00:00:00(?:\.0+)?$/, '');
  return shown;
}
