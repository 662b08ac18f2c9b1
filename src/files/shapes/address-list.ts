/** A list of email addresses, one a line. */
export interface AddressList {
  readonly text: string;
  /** Spreadsheet row of the header; 0: there is none. */
  readonly headerRow: number;
}

/** Greatest number of lines above the addresses. */
const MOST_ABOVE = 3;
const LINE_END = /\r\n|\r|\n/;

/** Finds a list of email addresses alone: one a line, or all in a line, as a mail program takes them. */
export function findAddressList(text: string): AddressList | undefined {
  const found = linesOf(text).filter((line) => line !== '');
  if (found.length === 0 || !found.every((line) => line.includes('@') || !/[,;\t|]/.test(line)))
    return undefined;
  // Several addresses in each of several lines are columns.
  const several = found.filter((line) => addressesIn(line)).length;
  if (several > 1) return undefined;
  const lines = linesOf(text).flatMap((line) => addressesIn(line) ?? [line]);
  const first = lines.findIndex(isAddress);
  const above = lines.slice(0, first).filter((line) => line !== '');
  const below = lines.slice(first).filter((line) => line !== '');
  if (first < 0 || above.length > MOST_ABOVE || !below.every(isAddress)) return undefined;
  const headerRow = lines.slice(0, first).findLastIndex((line) => line !== '') + 1;
  return { text: lines.join('\n'), headerRow };
}

function linesOf(text: string): string[] {
  return text.split(LINE_END).map((line) => line.replace(/[\s,;|]+$/, '').trim());
}

/** The addresses of a line that holds several, and nothing else. */
function addressesIn(line: string): string[] | undefined {
  const pieces = line.split(/[\s,;|]+/);
  return pieces.length > 1 && pieces.every(isAddress) ? pieces : undefined;
}

function isAddress(text: string): boolean {
  return /^"?[^\s@:,;|<>()"]+@[^\s@:,;|<>()"]+"?$/.test(text);
}
