import { quoteCell } from '../csv/write.js';

/** Marks that some tools put around every cell in place of CSV quotes. */
interface QuoteMarks {
  readonly open: string;
  readonly close: string;
}

const KNOWN: readonly QuoteMarks[] = [
  { open: "'", close: "'" },
  { open: '“', close: '”' },
  { open: '„', close: '“' },
  { open: '‘', close: '’' },
  { open: '«', close: '»' },
  { open: '`', close: '`' },
];

const BEFORE = String.raw`(^|[,;\t|\r\n])[ ]*`;
const AFTER = String.raw`[ ]*(?=[,;\t|\r\n]|$)`;
const BARE_GUARD = new RegExp(String.raw`${BEFORE}=("(?:[^"\r\n]|"")*")${AFTER}`, 'g');
const QUOTED_GUARD = new RegExp(String.raw`${BEFORE}"=""([^"\r\n]*)"""${AFTER}`, 'g');
/** Lines by which the marks of a text are judged. */
const JUDGED = 100;
/** Share of cells that must have the marks. */
const MOSTLY = 0.6;

/** Takes off what keeps Excel from changing a value: `="0042"`, bare or as a quoted cell. */
export function unwrapGuards(text: string): string {
  if (!text.includes('="')) return text;
  return text.replace(BARE_GUARD, '$1$2').replace(QUOTED_GUARD, '$1"$2"');
}

/** Makes CSV quotes of other marks, where most cells, or all names of the header, stand between such marks. */
export function unwrapMarks(text: string): string {
  const lines = text.split(/[\r\n]+/, JUDGED).filter((line) => line.trim() !== '');
  const cells = lines.map(cellsOf);
  const [header = []] = cells;
  const marks = KNOWN.find(
    (known) =>
      (header.length > 1 && shareOf(header, known) === 1) ||
      shareOf(cells.flat(), known) >= MOSTLY ||
      hasMarkedLines(lines.slice(1), known),
  );
  return marks ? replaceMarks(text, marks) : text;
}

function cellsOf(line: string): string[] {
  return line
    .split(/[,;\t|]/)
    .map((cell) => cell.trim())
    .filter((cell) => cell !== '');
}

function shareOf(cells: readonly string[], { open, close }: QuoteMarks): number {
  const marked = cells.filter((cell) => cell.length > 1 && cell.startsWith(open) && cell.endsWith(close));
  return marked.length / cells.length;
}

/** True where most lines stand between marks, with marks on both sides of a delimiter: cells may hold delimiters. */
function hasMarkedLines(lines: readonly string[], { open, close }: QuoteMarks): boolean {
  const between = new RegExp(`^${open}.*${close}[,;\\t|]${open}.*${close}$`);
  return lines.length > 0 && lines.filter((line) => between.test(line)).length >= lines.length * MOSTLY;
}

/** A mark ends a cell only before a delimiter or a line end: `'O'Neil'` is one cell. */
function replaceMarks(text: string, { open, close }: QuoteMarks): string {
  const cell = new RegExp(`${BEFORE}${open}([^\\r\\n]*?)${close}${AFTER}`, 'g');
  return text.replace(cell, (_all, before: string, value: string) => {
    const plain = open === close ? value.replaceAll(open + open, open).replaceAll(`\\${open}`, open) : value;
    return before + quoteCell(plain);
  });
}
