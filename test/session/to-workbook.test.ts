import { expect } from '@open-wc/testing';
import { strFromU8, unzipSync } from 'fflate';
import { writeCsv } from '../../src/files/csv/write.js';
import { toWorkbook, type ReportKind } from '../../src/session/to-workbook.js';

const own = ['Import row', 'Import error code', 'Import error'];

async function textsOf(file: ReportKind, rows: readonly (readonly string[])[]): Promise<string[][]> {
  const workbook = await toWorkbook(writeCsv(rows), file);
  const sheet = unzipSync(new Uint8Array(await workbook.arrayBuffer()))['xl/worksheets/sheet1.xml'];
  const xml = new DOMParser().parseFromString(strFromU8(sheet ?? new Uint8Array()), 'application/xml');
  return [...xml.querySelectorAll('row')].map((row) =>
    [...row.querySelectorAll('c')].map(({ textContent }) => textContent),
  );
}

const CASES: readonly { description: string; file: ReportKind; rows: string[][]; expected: string[][] }[] = [
  {
    description: 'leaves the apostrophes out of success details',
    file: 'success',
    rows: [
      ['Username', 'Temporary password'],
      ['=1+1', '+49'],
      ["'=1", "''=1"],
    ],
    expected: [
      ['Username', 'Temporary password'],
      ['=1+1', '+49'],
      ["'=1", "''=1"],
    ],
  },
  {
    description:
      'leaves the apostrophes out of error details, but for texts that would lose one of their own',
    file: 'errors',
    rows: [
      ['=Note', ...own],
      ['=1+1', '2', '', '-x'],
      ["'=1", '3', '', "a;'=1"],
    ],
    expected: [
      ['=Note', ...own],
      ['=1+1', '2', '', '-x'],
      ["''=1", '3', '', "a;''=1"],
    ],
  },
  {
    description: 'keeps the apostrophe before what the reader takes for a guard of Excel’s',
    file: 'errors',
    rows: [
      ['Note', ...own],
      ['="0042"', '2', '', ''],
    ],
    expected: [
      ['Note', ...own],
      ['\'="0042"', '2', '', ''],
    ],
  },
];

describe('the workbook of a report', () => {
  for (const { description, file, rows, expected } of CASES) {
    it(description, async () => {
      expect(await textsOf(file, rows)).to.deep.equal(expected);
    });
  }

  it('is made while the page handles events', async () => {
    const rows = Array.from({ length: 20_000 }, (_, at) => Array.from({ length: 10 }, () => `text ${at}`));
    let events = 0;
    const timer = setInterval(() => events++);
    const workbook = await toWorkbook(writeCsv(rows), 'success');
    clearInterval(timer);
    expect(workbook.size).to.be.above(1000);
    expect(events).to.be.above(5);
  });
});
