const WRAPPED = /^"((?:[^"\r\n]|"")*)"[,;\t|]*$/;
const DELIMITERS = [',', ';', '\t', '|'] as const;
/** Lines by which a text is judged. */
const JUDGED = 200;
/** Share of wrapped lines from which on all of them are. */
const MOSTLY = 0.8;

/**
 * Takes the quotes off lines that are quoted as a whole: within the quotes is an ordinary record. A file of one column
 * has such lines, too, so that in a mixed file only lines count that are as wide within their quotes as the others.
 */
export function unwrapLines(text: string): string {
  const lines = text.split(/(\r\n|\r|\n)/);
  const isWithin = linesWithinCells(lines);
  const records = lines.filter((line, at) => at % 2 === 0 && line.trim() !== '' && !isWithin(at));
  const judged = records.slice(0, JUDGED);
  const wrapped = judged.filter((line) => innerOf(line) !== undefined);
  // A mixed file may have its first quoted line far below.
  const isMixed = wrapped.length < judged.length * MOSTLY;
  const plain = isMixed
    ? judged.filter((line) => innerOf(line) === undefined)
    : wrapped.map((line) => innerOf(line) ?? '');
  const shape = shapeOf(plain);
  if (!shape || (isMixed && !records.some((line) => WRAPPED.test(line)))) return text;
  return lines
    .map((line, at) => {
      const inner = isWithin(at) ? undefined : innerOf(line);
      return inner !== undefined && (!isMixed || fits(inner, shape)) ? inner : line;
    })
    .join('');
}

/** Says of each line whether it begins within a quoted cell. A text with a quote too many says so of none. */
function linesWithinCells(lines: readonly string[]): (at: number) => boolean {
  let quotes = 0;
  const before = lines.map((line) => {
    const sum = quotes;
    quotes += line.split('"').length - 1;
    return sum;
  });
  return quotes % 2 === 0 ? (at) => (before[at] ?? 0) % 2 === 1 : () => false;
}

/** The record within the quotes of a line; `undefined` for a line that is not quoted as a whole. */
function innerOf(line: string): string | undefined {
  const inner = WRAPPED.exec(line.trim())?.[1]?.replaceAll('""', '"');
  return inner !== undefined && DELIMITERS.some((delimiter) => inner.includes(delimiter)) ? inner : undefined;
}

interface LineShape {
  readonly delimiter: string;
  readonly count: number;
}

/** The delimiter that most lines have equally often. */
function shapeOf(lines: readonly string[]): LineShape | undefined {
  const shapes = DELIMITERS.flatMap((delimiter) => {
    const counts = lines.map((line) => countOf(line, delimiter)).filter((count) => count > 0);
    const usual = counts.toSorted((a, b) => a - b)[counts.length >> 1];
    return usual === undefined
      ? []
      : [{ delimiter, count: usual, lines: counts.filter((count) => count === usual).length }];
  });
  const [best] = shapes.sort((a, b) => b.lines - a.lines || b.count - a.count);
  return best && best.lines * 2 >= lines.length ? best : undefined;
}

function fits(inner: string, { delimiter, count }: LineShape): boolean {
  return countOf(inner, delimiter) === count;
}

/** Delimiters outside quotes. */
function countOf(line: string, delimiter: string): number {
  return line.replace(/"(?:[^"]|"")*"/g, '').split(delimiter).length - 1;
}
