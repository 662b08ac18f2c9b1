/** Marks that some tools put around every cell instead of the quotes of CSV. */
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

/** The marks that are around all names of a header. */
export function findQuoteMarks(headers: readonly string[]): QuoteMarks | undefined {
  const names = headers.filter((name) => name !== '');
  return names.length < 2 ? undefined : KNOWN.find((marks) => names.every((name) => isMarked(name, marks)));
}

/** The cell without the marks around it; one that has none stays as it is. */
export function stripQuoteMarks(cell: string, marks: QuoteMarks): string {
  return isMarked(cell, marks) ? cell.slice(1, -1) : cell;
}

function isMarked(cell: string, { open, close }: QuoteMarks): boolean {
  return cell.length > 1 && cell.startsWith(open) && cell.endsWith(close);
}
