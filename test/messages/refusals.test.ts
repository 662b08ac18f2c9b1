import { expect } from '@open-wc/testing';
import type { RefusalCode } from '../../src/files/table.js';
import { en } from '../../src/messages/en.js';
import { createFormat } from '../../src/messages/format.js';

const format = createFormat('en');

const cases: readonly {
  code: RefusalCode;
  params?: Readonly<Record<string, string | number>>;
  names: readonly string[];
}[] = [
  { code: 'empty-file', names: ['empty', 'header'] },
  { code: 'no-rows', names: ['no users below', 'Add at least one row'] },
  { code: 'no-header', names: ['No header', 'Add a row above the users'] },
  {
    code: 'no-header',
    params: { columns: 20_000, limit: 10_000 },
    names: ['20,000 columns', '10,000', 'remove columns'],
  },
  { code: 'one-column', params: { header: 'Username' }, names: ['one column, “Username”', 'semicolons'] },
  { code: 'one-column', names: ['one column', 'commas'] },
  {
    code: 'too-many-rows',
    params: { rows: 1203, limit: 500 },
    names: ['1,203 users', '500 users', 'Split it'],
  },
  {
    code: 'file-too-large',
    params: { size: 12 * 1024 * 1024, limit: 10 * 1024 * 1024 },
    names: ['12 megabytes', '10 megabytes', 'split it'],
  },
  { code: 'not-text', params: { kind: 'pdf' }, names: ['a PDF document', '.csv'] },
  { code: 'not-text', params: { kind: 'never heard of' }, names: ['not a text file', '.csv'] },
  { code: 'not-text', names: ['not a text file'] },
  {
    code: 'spreadsheet',
    params: { kind: 'xlsx' },
    names: ['an Excel workbook (.xlsx)', 'File > Save As > CSV UTF-8'],
  },
  {
    code: 'spreadsheet',
    params: { kind: 'xlsx', trouble: 'damaged' },
    names: ['an Excel workbook (.xlsx) that is damaged', 'File > Save As > CSV UTF-8'],
  },
  {
    code: 'spreadsheet',
    params: { kind: 'xlsx', trouble: 'too-large' },
    names: ['too large', 'File > Save As > CSV UTF-8'],
  },
  {
    code: 'spreadsheet',
    params: { kind: 'xlsx', trouble: 'macros' },
    names: ['with macros', 'File > Save As > CSV UTF-8'],
  },
  { code: 'spreadsheet', params: { kind: 'xls' }, names: ['of the old kind (.xls)', 'Save As'] },
  { code: 'spreadsheet', params: { kind: 'encrypted' }, names: ['with a password', 'Save As'] },
  { code: 'spreadsheet', params: { kind: 'ods' }, names: ['an OpenDocument spreadsheet (.ods)'] },
  { code: 'spreadsheet', params: { kind: 'new' }, names: ['a spreadsheet', 'File > Save As'] },
  { code: 'undecodable', params: { row: 41 }, names: ['Row 41', 'Save As'] },
  { code: 'undecodable', names: ['The file holds', 'Save As'] },
  { code: 'read-failed', names: ['could not be read', 'choose it again'] },
];

describe('the texts of refused files', () => {
  for (const { code, params = {}, names } of cases) {
    it(`name what is wrong, where and what to do for ${code} ${JSON.stringify(params)}`, () => {
      const text = en.refusals[code](params, format);
      for (const name of names) expect(text).to.contain(name);
      expect(text).not.to.match(/undefined|NaN|!|please/i);
    });
  }
});
