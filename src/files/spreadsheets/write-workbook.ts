import { writeXlsxStream, type ColumnDef } from 'hucre/xlsx';

/** Number format of a text: Excel leaves such a cell as it is, also when somebody edits the cell. */
const TEXT = '@';

/** Widths of columns, in characters. */
const NARROWEST = 8;
const WIDEST = 60;
/** Room for the margins of a cell. */
const MARGIN = 2;

/** Half a character, characters that no XML can hold, and texts that would be read as the spelling of a character. */
const UNSAFE = /[\p{Cs}\uFFFE\uFFFF]|_(?=x[\dA-F]{4}_)/giu;

/** The widest text of each column, in characters. */
export type ColumnWidths = readonly number[];

/**
 * Writes a workbook of one sheet, whose first row stays in view. Every cell is a text, as it is.
 *
 * @param widths of all columns: a column without a width is no column of texts.
 */
export function writeWorkbook(
  name: string,
  rows: AsyncIterable<readonly string[]>,
  widths: ColumnWidths,
): Promise<Blob> {
  const stream = writeXlsxStream(cellsOf(rows), {
    name,
    columns: widths.map(columnOf),
    freezePane: { rows: 1 },
  });
  const headers = { 'Content-Type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' };
  return new Response(stream, { headers }).blob();
}

function columnOf(width: number): ColumnDef {
  return { numFmt: TEXT, width: Math.min(WIDEST, Math.max(NARROWEST, width + MARGIN)) };
}

/** An empty cell without a text keeps its format: what somebody types there later is a text, too. */
async function* cellsOf(rows: AsyncIterable<readonly string[]>): AsyncGenerator<(string | null)[]> {
  for await (const cells of rows) yield cells.map((text) => (text === '' ? null : spell(text)));
}

/** Spells characters as Excel does, like `_x000D_`. The writer itself does so for control characters. */
function spell(text: string): string {
  return text.replace(
    UNSAFE,
    (character) => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
  );
}
