import { expect } from '@open-wc/testing';
import { cellsOf, csvRefusal, readCsv } from './read-csv.js';

const latin1 = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));
const filler = '\0\x01\x02\x03'.repeat(100);
const zipWith = (name: string) => latin1(`PK\x03\x04${filler}${name}${filler}`);
const utf16 = (text: string) => text.replace(/./g, '$&\0');
const OLE = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1';
/** The first record of an old workbook, of 1997 and of 1995. */
const BOF_8 = `\x09\x08\x10\0\0\x06\x05\0${'x'.repeat(12)}`;
const BOF_5 = '\x09\x08\x08\0\0\x05\x05\0xxxx';

const REFUSED = [
  { kind: 'xlsx', code: 'spreadsheet', bytes: zipWith('xl/workbook.xml') },
  { kind: 'xlsb', code: 'spreadsheet', bytes: zipWith('xl/_rels/ and xl/workbook.bin') },
  {
    kind: 'ods',
    code: 'spreadsheet',
    bytes: zipWith('mimetypeapplication/vnd.oasis.opendocument.spreadsheet'),
  },
  { kind: 'numbers', code: 'spreadsheet', bytes: zipWith('Index/Document.iwa') },
  { kind: 'xls', code: 'spreadsheet', bytes: latin1(OLE + filler + utf16('Workbook')) },
  { kind: 'xlsx', code: 'spreadsheet', bytes: zipWith('xl\\workbook.xml') },
  { kind: 'xls', code: 'spreadsheet', bytes: latin1(`${OLE}${filler}${BOF_8}\x42\0\x02\0`) },
  { kind: 'encrypted', code: 'spreadsheet', bytes: latin1(OLE + filler + utf16('EncryptedPackage')) },
  { kind: 'encrypted', code: 'spreadsheet', bytes: latin1(`${OLE}${filler}${BOF_8}/\0\x36\0`) },
  { kind: 'encrypted', code: 'spreadsheet', bytes: latin1(`${OLE}${filler}${BOF_5}/\0\x04\0`) },
  { kind: 'doc', code: 'not-text', bytes: latin1(OLE + filler + utf16('WordDocument')) },
  { kind: 'docx', code: 'not-text', bytes: zipWith('word/document.xml') },
  { kind: 'zip', code: 'not-text', bytes: zipWith('users.csv') },
  { kind: 'pdf', code: 'not-text', bytes: latin1('%PDF-1.7\n') },
  { kind: 'png', code: 'not-text', bytes: latin1('\x89PNG\r\n\x1a\n') },
  { kind: 'jpeg', code: 'not-text', bytes: latin1('\xff\xd8\xff\xe0') },
  { kind: 'gif', code: 'not-text', bytes: latin1('GIF89a') },
  { kind: 'gzip', code: 'not-text', bytes: latin1('\x1f\x8b\x08') },
  { kind: 'sqlite', code: 'not-text', bytes: latin1('SQLite format 3\0') },
  { kind: 'sylk', code: 'spreadsheet', bytes: latin1('ID;PWXL;N;E\nP;PGeneral\n') },
  { kind: 'sylk', code: 'spreadsheet', bytes: latin1('ID;PCALCOOO32\nC;X1;Y1;K"Username"\n') },
  { kind: 'dif', code: 'spreadsheet', bytes: latin1('TABLE\r\n0,1\r\n"EXCEL"\r\n') },
  { kind: 'binary', code: 'not-text', bytes: latin1(`a,b\n${filler}`) },
] as const;

describe('the format of a file', () => {
  for (const { kind, code, bytes } of REFUSED) {
    it(`is refused as ${code}: ${kind}`, () => {
      expect(csvRefusal(bytes)).to.deep.equal({ code, params: { kind } });
    });
  }

  const READ = [
    {
      description: 'a NUL in a cell',
      text: 'Name,Email\nAnn\0,a@example.com',
      cells: ['Ann\0', 'a@example.com'],
    },
    { description: 'an angle bracket at the start', text: '<Name>,Email\nAnn,a', cells: ['Ann', 'a'] },
    { description: 'a name in brackets at the start', text: '[Name],[Email]\nAnn,a', cells: ['Ann', 'a'] },
    { description: 'markup in a cell', text: 'Name,Email\n<html>,a', cells: ['<html>', 'a'] },
    { description: 'two headers as SYLK starts', text: 'ID;Personnel\n1;a', cells: ['1', 'a'] },
    { description: '"PK" at the start', text: 'PK,Email\n1,a', cells: ['1', 'a'] },
  ];
  for (const { description, text, cells } of READ) {
    it(`is that of a table with ${description}`, () => {
      expect(cellsOf(readCsv(text))).to.deep.equal([cells]);
    });
  }
});
