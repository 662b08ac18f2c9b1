import { format, getFormatFromId, isDateFormat } from 'numfmt';

const DAYS_1904 = 1462;
/** Digits that a spreadsheet has of a number. */
const DIGITS = 15;
/** Characters of a pattern: no spreadsheet program lets anybody write a longer one. */
const LONGEST_PATTERN = 255;
/** Formats that look different from one computer to another. Written so that everybody reads the same day. */
const REGIONAL_DATES = new Map([
  [14, 'yyyy-mm-dd'],
  [22, 'yyyy-mm-dd hh:mm'],
]);

export type NumberFormatter = (raw: string) => string;

/** The pattern of a format that a workbook names by number and does not spell out. */
export function builtInPattern(id: number): string {
  return REGIONAL_DATES.get(id) ?? getFormatFromId(id) ?? 'General';
}

/** Makes what a person sees of the numbers that have this format. */
export function createFormatter(pattern: string, is1904: boolean): NumberFormatter {
  if (pattern.length > LONGEST_PATTERN) return generalText;
  const code = pattern.replace(/"[^"]*"|\\./g, '');
  // Scientific notation only shortens what may be a phone number: the digits are all there.
  if (/^(?:General|@)?$/i.test(code.trim()) || /[0#?]e[+-]/i.test(code)) return generalText;
  const offset = is1904 && isDateFormat(pattern) && !/\[[hms]+\]/i.test(code) ? DAYS_1904 : 0;
  return (raw) => {
    const number = Number(raw);
    if (raw === '' || Number.isNaN(number)) return raw;
    try {
      return format(pattern, number + offset).trim();
    } catch {
      return generalText(raw);
    }
  };
}

/** All digits of a number, and none that only stem from binary fractions. */
function generalText(raw: string): string {
  if (/^-?\d+$/.test(raw)) return raw;
  const number = Number(raw);
  return raw === '' || Number.isNaN(number) ? raw : String(Number(number.toPrecision(DIGITS)));
}
