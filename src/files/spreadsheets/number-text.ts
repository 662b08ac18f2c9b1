import { format, getFormatFromId, isDateFormat } from 'numfmt';

const DAYS_1904 = 1462;
/** Number of digits that a spreadsheet keeps of a number. */
const DIGITS = 15;
/** Greatest length of a pattern: no spreadsheet program accepts a longer one. */
const LONGEST_PATTERN = 255;
/** Formats that differ from computer to computer, written so that everybody reads the same day. */
const REGIONAL_DATES = new Map([
  [14, 'yyyy-mm-dd'],
  [22, 'yyyy-mm-dd hh:mm'],
]);

export type NumberFormatter = (raw: string) => string;

/** The pattern of a format that a workbook only names by number. */
export function builtInPattern(id: number): string {
  return REGIONAL_DATES.get(id) ?? getFormatFromId(id) ?? 'General';
}

/** Returns what a person sees of the numbers with this format. */
export function createFormatter(pattern: string, is1904: boolean): NumberFormatter {
  if (pattern.length > LONGEST_PATTERN) return generalText;
  const code = pattern.replace(/"[^"]*"|\\./g, '');
  // Scientific notation would only shorten what may be a phone number: the cell holds all digits.
  if (/^(?:General|@)?$/i.test(code.trim()) || /[0#?]e[+-]/i.test(code)) return generalText;
  if (isPlain(pattern, code)) return generalText;
  if (isTruthFormat(pattern)) return truthText;
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

/** Groups of thousands, by the mark of Excel or by one that somebody chose. */
const GROUPS = /[#0],|#(?:\\?[\s'’]|"[\s.,'’]")##0/;
/** Decimals of a number without leading zeros. */
const DECIMALS = /(?:^|[^#0?])[#?]*0?\.[0#?]/;

/** True where a format only groups digits or adds decimals, which are no part of a number that is an id. */
function isPlain(pattern: string, code: string): boolean {
  return !/[%/]|[hms]\.0|^0{2}/i.test(code) && (GROUPS.test(pattern) || DECIMALS.test(code));
}

/** LibreOffice saves logical values as numbers with a format of two words: "WAHR";"WAHR";"FALSCH". */
function isTruthFormat(pattern: string): boolean {
  const [, positive, negative, zero] =
    /^(?:\[\$-[^\]]*\])?("[^"]+");("[^"]+");("[^"]+")$/.exec(pattern) ?? [];
  return positive !== undefined && positive === negative && positive !== zero;
}

function truthText(raw: string): string {
  return raw === '1' ? 'TRUE' : raw === '0' ? 'FALSE' : raw;
}

/** All digits of a number, except those that only stem from binary fractions. */
export function generalText(raw: string): string {
  if (/^-?\d+$/.test(raw)) return raw;
  const number = Number(raw);
  return raw === '' || Number.isNaN(number) ? raw : String(Number(number.toPrecision(DIGITS)));
}
