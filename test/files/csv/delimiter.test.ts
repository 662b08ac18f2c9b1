import { expect } from '@open-wc/testing';
import { cellsOf, csvRefusal, readCsv } from './read-csv.js';

const LINES = ['Name|Email|Role', 'Ann|a@example.com|1', 'Bob|b@example.com|2'];
const withDelimiter = (delimiter: string) => LINES.join('\n').replaceAll('|', delimiter);

const FOUND = [
  { description: 'a comma', text: withDelimiter(','), delimiter: ',' },
  { description: 'a semicolon', text: withDelimiter(';'), delimiter: ';' },
  { description: 'a tab', text: withDelimiter('\t'), delimiter: '\t' },
  { description: 'a pipe', text: withDelimiter('|'), delimiter: '|' },
  {
    description: 'semicolons beside decimal commas',
    text: 'Name;Rate;Share\nAnn;1,5;0,1\nBob;2,5;0,2',
    delimiter: ';',
  },
  {
    description: 'semicolons beside commas in names',
    text: 'Name;City\nBaker, Ann;Rome\nRoy, Bob;Oslo',
    delimiter: ';',
  },
  {
    description: 'semicolons when header and rows also have commas',
    text: 'Last, first;Mail;Role\nRoy, Bob;b@x.com;1',
    delimiter: ';',
  },
  { description: 'commas beside lists', text: 'Name,Desk\nAnn,a|b|c\nBob,a|b|c\nCid,d|e|f', delimiter: ',' },
  {
    description: 'commas beside lists of ids',
    text: 'Email,Groups\na@x.com,1;2\nb@x.com,3;4',
    delimiter: ',',
  },
  {
    description: 'commas in ragged rows',
    text: 'Name,Email,Role\nAnn,a@x.com\nBob,b@x.com,1,2\nCid,c@x.com,1',
    delimiter: ',',
  },
  {
    description: 'semicolons below a title with commas',
    text: 'Users, all, of 2026\n\nName;Email\nAnn;a@x.com',
    delimiter: ';',
  },
  {
    description: 'semicolons with quoted commas',
    text: 'Name;Note\n"a,b";"c,d,e"\n"f,g";"h,i,j"',
    delimiter: ';',
  },
  {
    description: 'commas when a quoted header holds a semicolon',
    text: '"Name;s",Email\nAnn,a@x.com',
    delimiter: ',',
  },
];

const HINTED = [
  { description: 'sep=;', text: 'sep=;\nName;Email\nAnn;a@x.com', delimiter: ';' },
  {
    description: 'SEP=; and a byte order mark',
    text: '\uFEFFSEP=;\r\nName;Email\r\nAnn;a@x.com',
    delimiter: ';',
  },
  { description: 'a quoted "sep=,"', text: '"sep=,"\r\nName,Email\r\nAnn,a@x.com', delimiter: ',' },
  { description: 'a colon', text: 'sep=:\nName:Email\nAnn:a@x.com', delimiter: ':' },
  { description: 'a tab', text: 'sep=\t\nName\tEmail\nAnn\ta@x.com', delimiter: '\t' },
  {
    description: 'a delimiter that fits no row and is ignored',
    text: 'sep=|\nName,Email\nAnn,a@x.com',
    delimiter: ',',
  },
];

describe('the delimiter', () => {
  for (const { description, text, delimiter } of FOUND) {
    it(`is found: ${description}`, () => {
      expect(readCsv(text).delimiter).to.equal(delimiter);
    });
  }

  for (const { description, text, delimiter } of HINTED) {
    it(`is read from a first line that names the delimiter: ${description}`, () => {
      const table = readCsv(text);
      expect(table.delimiter).to.equal(delimiter);
      expect(table.headers).to.deep.equal(['Name', 'Email']);
      expect(cellsOf(table)).to.deep.equal([['Ann', 'a@x.com']]);
      expect(table.headerRow).to.equal(1);
    });
  }

  it('is the chosen one', () => {
    const table = readCsv('a;b,c;d\n1;2,3;4', { delimiter: ',' });
    expect(table.headers).to.deep.equal(['a;b', 'c;d']);
    expect(cellsOf(table)).to.deep.equal([['1;2', '3;4']]);
  });

  for (const delimiter of ['"', '\n', '', ',,']) {
    it(`is never ${JSON.stringify(delimiter)}, even if chosen`, () => {
      expect(readCsv(withDelimiter(';'), { delimiter }).delimiter).to.equal(';');
    });
  }

  it('must be the same in the header and in the rows', () => {
    const text = 'Name;Email;Role\nAnn,a@example.com,1\nBob,b@example.com,2';
    expect(csvRefusal(text).code).to.equal('no-header');
  });
});
