import { element } from './element.js';

export interface Column<T> {
  name: string;
  /** The content of the cell; an empty string is shown as a dash. */
  cell: (item: T) => Node | string;
  /** True for numbers and ids. */
  isNumeric?: boolean;
}

/**
 * A table that becomes a list of cards on a narrow screen. In some browsers the styles for cards take the semantics of
 * a table away, and the roles restore the semantics.
 */
export function dataTable<T>(
  caption: string,
  columns: readonly Column<T>[],
  items: readonly T[],
  isNew: (item: T) => boolean = () => false,
): HTMLTableElement {
  const head = element(
    'tr',
    { role: 'row' },
    ...columns.map((column) =>
      element('th', { role: 'columnheader', scope: 'col', class: numeric(column) }, column.name),
    ),
  );
  const rows = items.map((item) =>
    element(
      'tr',
      { role: 'row', class: isNew(item) ? 'is-new' : undefined },
      ...columns.map((c) => cell(c, item)),
    ),
  );
  return element(
    'table',
    { role: 'table', class: 'data-table' },
    element('caption', { class: 'visually-hidden' }, caption),
    element('thead', { role: 'rowgroup' }, head),
    element('tbody', { role: 'rowgroup' }, ...rows),
  );
}

function cell<T>(column: Column<T>, item: T): HTMLElement {
  const content = column.cell(item);
  return element(
    'td',
    { role: 'cell', class: numeric(column), 'data-label': column.name },
    content === '' ? element('span', { class: 'none' }, '–') : content,
  );
}

function numeric<T>(column: Column<T>): string | undefined {
  return column.isNumeric ? 'is-numeric' : undefined;
}
