import { allByRole, waitFor } from '../harness.js';

/** The number of a row, which selects the row. */
export function rowNumber(element: Element, row: string): HTMLElement {
  const cell = allByRole(element, 'rowheader').find(({ textContent }) => textContent.trim() === row);
  if (!cell) throw new Error(`There is no row ${row}`);
  return cell;
}

/** The cell of the grid that holds a text. */
export async function cellWith(element: Element, text: string): Promise<HTMLElement> {
  return waitFor(
    () => allByRole(element, 'gridcell').find(({ textContent }) => textContent.includes(text)),
    `the cell “${text}”`,
  );
}
