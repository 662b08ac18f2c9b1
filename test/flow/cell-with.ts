import { allByRole, waitFor } from '../harness.js';

/** The cell of the grid that holds a text. */
export async function cellWith(element: Element, text: string): Promise<HTMLElement> {
  return waitFor(
    () => allByRole(element, 'gridcell').find(({ textContent }) => textContent.includes(text)),
    `the cell “${text}”`,
  );
}
