import { expect } from '@open-wc/testing';
import { readContent, readSheetTable } from './read-workbook.js';
import { rowsOf } from './build-workbook.js';

const users = rowsOf([
  ['Username', 'Email', 'Extension'],
  ['ann', 'ann@example.com', '6001'],
  ['bob', 'bob@example.com', '6002'],
]);
const others = rowsOf([
  ['Login', 'First name', 'Extension'],
  ['cid', 'Cid', '6003'],
  ['dora', 'Dora', '6004'],
]);
const help = rowsOf([
  ['Column', 'What it holds', 'Example'],
  ['Username', 'what the user signs in with', 'ann'],
  ['Email', 'where the password goes', 'ann@example.com'],
  ['Extension', 'four digits', '6001'],
]);
const text = rowsOf([['Fill in the other sheet']]);
const list = rowsOf([
  ['Role', 'Rights'],
  ['Agent', 'some'],
  ['Admin', 'all'],
]);
const damaged = '<?xml version="1.0"?><worksheet><sheetData><row><c><v>1</v>';

const CASES = [
  { description: 'the first of equals', sheets: { A: users, B: users }, taken: 'A' },
  { description: 'the active one of equals', sheets: { A: users, B: users }, activeTab: 1, taken: 'B' },
  { description: 'users behind instructions', sheets: { 'How to': help, B: users }, taken: 'B' },
  { description: 'users behind instructions of any name', sheets: { A: help, B: users }, taken: 'B' },
  {
    description: 'users called Instructors',
    sheets: { Instructors: users, Lists: list },
    taken: 'Instructors',
  },
  { description: 'users of a help desk', sheets: { Helpdesk: users, Lists: list }, taken: 'Helpdesk' },
  { description: 'users behind a text', sheets: { A: text, B: others }, taken: 'B' },
  { description: 'users behind lists', sheets: { A: list, B: others }, taken: 'B' },
  {
    description: 'users behind active instructions',
    sheets: { A: users, B: help },
    activeTab: 1,
    taken: 'A',
  },
  {
    description: 'active users without addresses',
    sheets: { A: users, B: others },
    activeTab: 1,
    taken: 'B',
  },
  {
    description: 'a table behind the summary of Numbers',
    sheets: { 'Export Summary': list, B: list },
    taken: 'B',
  },
  { description: 'users behind users as an example', sheets: { Instructions: users, B: others }, taken: 'B' },
  {
    description: 'instructions where there is nothing else',
    sheets: { Instructions: users, B: '' },
    taken: 'Instructions',
  },
  { description: 'users behind a sheet that is damaged', sheets: { A: damaged, B: users }, taken: 'B' },
  { description: 'a sheet shown by name', sheets: { A: users, B: text }, states: { A: 'show' }, taken: 'A' },
  {
    description: 'no sheet that nobody can show',
    sheets: { A: users, B: others },
    states: { A: 'veryHidden' },
    taken: 'B',
  },
];

describe('the sheet of a workbook', () => {
  for (const { description, sheets, taken, ...content } of CASES) {
    it(`is taken: ${description}`, () => {
      const filled = Object.entries<string>(sheets).map(
        ([name, xml]) => [name, xml === '' ? '</sheetData>' : xml] as const,
      );
      const answer = readContent({ sheets: Object.fromEntries(filled), ...content });
      expect(answer.ok && answer.origin?.sheet).to.equal(taken);
    });
  }

  it('is found without reading large sheets as a whole', () => {
    const row = `<row>${'<c t="str"><v>some text</v></c>'.repeat(40)}</row>`;
    const log = `${row.repeat(40_000)}</sheetData>`;
    const sheets = { A: log, B: log, C: log, Users: users };
    expect(readSheetTable({ sheets }).rows).to.have.length(2);
  });

  it('may still be another one where the first is refused', () => {
    const formula = rowsOf([
      ['Username', 'Email'],
      ['<c><f>A1</f></c>', 'ann@example.com'],
    ]);
    const answer = readContent({ sheets: { A: formula, B: text } });
    expect(!answer.ok && answer.sheets).to.deep.equal(['A', 'B']);
  });
});
