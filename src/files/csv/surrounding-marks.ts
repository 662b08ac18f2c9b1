/** Marks that some tools put around every cell in place of CSV quotes. */
export interface QuoteMarks {
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

/** Returns the marks around all names of a header. */
export function findQuoteMarks(headers: readonly string[]): QuoteMarks | undefined {
  const names = headers.filter((name) => name !== '');
  return names.length < 2 ? undefined : KNOWN.find((marks) => names.every((name) => isMarked(name, marks)));
}

/** Removes the marks around a cell; a cell without marks stays as it is. */
export function stripQuoteMarks(cell: string, marks: QuoteMarks): string {
  return isMarked(cell, marks) ? cell.slice(1, -1) : cell;
}

function isMarked(cell: string, { open, close }: QuoteMarks): boolean {
  return cell.length > 1 && cell.startsWith(open) && cell.endsWith(close);
}
