import type { Format } from '../format.js';

/** The texts of the rows that are selected in the grid. */
export const selection = {
  label: 'Selected rows',
  rows: (count: number, f: Format) => f.plural(count, { one: '# row selected', other: '# rows selected' }),
  leaveOut: (count: number, f: Format) =>
    f.plural(count, { one: 'Leave this row out', other: 'Leave these # rows out' }),
  takeBack: (count: number, f: Format) =>
    f.plural(count, { one: 'Take this row back', other: 'Take these # rows back' }),
  clear: 'Clear selection',
  /** On the menu of the fields whose cells can be filled. */
  fill: 'Fill a column',
  /** On the control for the text of all these cells. */
  value: (field: string) => `${field} for the selected rows`,
  fillRows: (count: number, f: Format) => f.plural(count, { one: 'Fill # row', other: 'Fill # rows' }),
};
