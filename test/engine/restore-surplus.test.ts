import { expect } from '@open-wc/testing';
import { restoreSurplus } from '../../src/engine/restore-surplus.js';
import type { Table, TableRow } from '../../src/files/table.js';

const own = ['Import row', 'Import error code', 'Import error'];

function tableOf(headers: readonly string[], rows: readonly Omit<TableRow, 'row'>[]): Table {
  return {
    headers,
    rows: rows.map((row, at) => ({ row: at + 2, ...row })),
    headerRow: 1,
    encoding: 'utf-8',
    delimiter: ',',
    blankRows: 0,
  };
}

const CASES = [
  {
    description: 'takes the nameless columns at the end for surplus cells',
    table: tableOf(
      ['Username', ...own, '', ''],
      [
        { cells: ['ada', '2', '', '', 'x', ''] },
        { cells: ['bob', '3', '', '', '', ' '] },
        { cells: ['eve', '4', '', '', '', 'y'], extra: ['z'] },
      ],
    ),
    expected: tableOf(
      ['Username', ...own],
      [
        { cells: ['ada', '2', '', ''], extra: ['x'] },
        { cells: ['bob', '3', '', ''] },
        { cells: ['eve', '4', '', ''], extra: ['', 'y', 'z'] },
      ],
    ),
  },
  {
    description: 'leaves error details without nameless columns alone',
    table: tableOf(['Username', '', ...own], [{ cells: ['ada', 'x', '2', '', ''], extra: ['y'] }]),
  },
  {
    description: 'leaves a column alone that somebody has added',
    table: tableOf(['Username', ...own, 'Remark', ''], [{ cells: ['ada', '2', '', '', 'x', 'y'] }]),
  },
  {
    description: 'leaves a file without our own columns alone',
    table: tableOf(['Username', 'Email', ''], [{ cells: ['ada', 'ada@example.com', 'x'] }]),
  },
];

describe('error details that a spreadsheet program has made as wide as their widest row', () => {
  for (const { description, table, expected = table } of CASES) {
    it(description, () => {
      expect(restoreSurplus(table)).to.deep.equal(expected);
    });
  }
});
