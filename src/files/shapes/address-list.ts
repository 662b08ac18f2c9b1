/** A list of email addresses, one a line, or of names and addresses. */
export interface AddressList {
  readonly text: string;
  /** Spreadsheet row of the header; 0: there is none. */
  readonly headerRow: number;
}

/** Greatest number of lines above the addresses. */
const MOST_ABOVE = 3;
const LINE_END = /\r\n|\r|\n/;
/** The look behind keeps a long row of blanks or delimiters elsewhere from being scanned from each of them. */
const AT_END_OF_LINE = /(?<![\s,;|])[\s,;|]+$/;

/** Finds a list of email addresses alone: one a line, or all in a line, as a mail program takes them. */
export function findAddressList(text: string): AddressList | undefined {
  return text.includes('<') ? findNamedAddresses(text) : findBareAddresses(text);
}

/** “Lee, Ann <ann@example.com>; bob@example.com”: a column of names, and one of addresses. */
function findNamedAddresses(text: string): AddressList | undefined {
  const pieces = text.split(/[;\r\n]+|(?<=>)[ \t]*,/).flatMap(withoutLeading);
  const found = pieces.filter((piece) => piece !== '');
  const header = found[0]?.includes('@') ? undefined : found.shift();
  const records = found.map(nameAndAddress);
  if (records.length === 0 || !records.every((record) => record !== undefined)) return undefined;
  const lines = [...(header === undefined ? [] : [['', header]]), ...records].map((cells) =>
    cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(','),
  );
  return { text: lines.join('\n'), headerRow: header === undefined ? 0 : 1 };
}

/** Bare addresses before a name, separated by commas as the names are. */
function withoutLeading(piece: string): readonly string[] {
  const parts = piece.split(',').map((part) => part.trim());
  const first = parts.findIndex((part) => !isAddress(part));
  if (first < 0) return parts;
  return [...parts.slice(0, first), parts.slice(first).join(', ')];
}

function nameAndAddress(piece: string): readonly [name: string, address: string] | undefined {
  if (isAddress(piece)) return ['', piece];
  const [, name = '', address = ''] = /^((?:[^<>@]*[^<>@,\s]\s*)?)<([^<>]+)>$/.exec(piece) ?? [];
  return isAddress(address) ? [name.trim().replace(/^(["'])(.*)\1$/, '$2'), address] : undefined;
}

function findBareAddresses(text: string): AddressList | undefined {
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
  return text.split(LINE_END).map((line) => line.replace(AT_END_OF_LINE, '').trim());
}

/** The addresses of a line that holds several, and nothing else. */
function addressesIn(line: string): string[] | undefined {
  const pieces = line.split(/[\s,;|]+/);
  return pieces.length > 1 && pieces.every(isAddress) ? pieces : undefined;
}

function isAddress(text: string): boolean {
  return /^"?[^\s@:,;|<>()"\p{Cc}]+@[\p{L}\p{M}\d.-]+"?$/u.test(text);
}
