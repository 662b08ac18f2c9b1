import { expect } from '@open-wc/testing';
import { cellsOf, csvRefusal, flaggedRows, readCsv } from './read-csv.js';

const TABLE = 'Name,Email,Extension,Role\nAnn,a@example.com,0042,user\nBob,b@example.com,0043,admin\n';

const FOUND = [
  { description: 'in the first row', above: '', row: 1 },
  { description: 'below blank lines', above: '\n\n   \n,,,\n', row: 5 },
  { description: 'below title rows', above: 'User export,,,\nGenerated: 22/11/2026,,,\n\n', row: 4 },
  { description: 'below a title in two cells', above: 'Exported by,Admin\n', row: 2 },
  { description: 'below a quoted title of two lines', above: '"Users\nof 2026"\n', row: 2 },
  { description: 'below a version line', above: 'version:v1.0\n', row: 2 },
  {
    description: 'below the line of PowerShell',
    above: '#TYPE System.Management.Automation.PSCustomObject\n',
    row: 2,
  },
  { description: 'below comments', above: '# users\n# do not edit\n', row: 3 },
  { description: 'below names of groups of columns', above: 'Person,,Telephony,\n', row: 2 },
];

const NAMES = [
  { description: 'blanks', header: ' Name ,\tEmail\t', names: ['Name', 'Email'] },
  { description: 'no-break spaces', header: '\u00A0Name\u00A0,Email\u202F', names: ['Name', 'Email'] },
  {
    description: 'zero-width characters',
    header: '\u200BName\u200B,\uFEFFEmail\u2060',
    names: ['Name', 'Email'],
  },
  {
    description: 'a great many blanks in a name',
    header: `A${' '.repeat(300_000)}B ,Email`,
    names: [`A${' '.repeat(300_000)}B`, 'Email'],
  },
  { description: 'equal names', header: 'Email,Email,EMAIL', names: ['Email', 'Email', 'EMAIL'] },
  { description: 'a blank name in the middle', header: 'Name,,Email', names: ['Name', '', 'Email'] },
  { description: 'a line end in a name', header: '"Name\nof user",Email', names: ['Name\nof user', 'Email'] },
  {
    description: 'names of objects',
    header: '__proto__,constructor,toString',
    names: ['__proto__', 'constructor', 'toString'],
  },
  {
    description: 'formulas',
    header: '"=1+1",@SUM(1),+1,Name,Email',
    names: ['=1+1', '@SUM(1)', '+1', 'Name', 'Email'],
  },
  { description: 'markup', header: '<b>Name</b>,Email', names: ['<b>Name</b>', 'Email'] },
];

const REFUSED = [
  {
    description: 'nothing but users',
    text: 'Ann,a@example.com,0042\nBob,b@example.com,0043',
    code: 'no-header',
  },
  { description: 'nothing but one user', text: 'Ann,a@example.com,0042', code: 'no-header' },
  {
    description: 'users below a title',
    text: 'Users,,\nAnn,a@example.com,0042\nBob,b@example.com,0043',
    code: 'no-header',
  },
  { description: 'users without email', text: 'Ann,Baker,ann1,2001\nBob,Roy,bob1,2002', code: 'no-header' },
  {
    description: 'blank names',
    text: ',,\nAnn,a@example.com,0042\nBob,b@example.com,0043',
    code: 'no-header',
  },
  { description: 'nothing but a header', text: 'Name,Email', code: 'no-rows' },
  { description: 'a header and rows of commas', text: 'Name,Email\n,\n , \n,\n', code: 'no-rows' },
];

describe('the header', () => {
  for (const { description, above, row } of FOUND) {
    it(`is found ${description}`, () => {
      const table = readCsv(above + TABLE);
      expect(table.headerRow).to.equal(row);
      expect(table.headers).to.deep.equal(['Name', 'Email', 'Extension', 'Role']);
      expect(table.rows.map((tableRow) => tableRow.row)).to.deep.equal([row + 1, row + 2]);
      expect(table.blankRows).to.equal(0);
    });
  }

  for (const { description, header, names } of NAMES) {
    it(`may have ${description}`, () => {
      const cells = names.map((_, index) => `v${index}`);
      const table = readCsv(`${header}\n${cells.join(',')}`);
      expect(table.headers).to.deep.equal(names);
      expect(cellsOf(table)).to.deep.equal([cells]);
    });
  }

  for (const { description, text, code } of REFUSED) {
    it(`is missing from a file with ${description}, which is refused as ${code}`, () => {
      expect(csvRefusal(text)).to.deep.equal({ code, params: {} });
    });
  }

  it('is found where users have only names', () => {
    const table = readCsv('Name,Login\nAnn,ann\nBob,bob\n');
    expect(table.headers).to.deep.equal(['Name', 'Login']);
    expect(table.rows).to.have.length(2);
  });

  it('is found where rows fill few of its columns', () => {
    const table = readCsv('Name,Email,Desk,Role,City\nAnn,a@example.com,,,\nBob,,,,\n');
    expect(table.headerRow).to.equal(1);
    expect(flaggedRows(table)).to.deep.equal([]);
  });

  it('is recognised again in a row that repeats the header, and the row is marked', () => {
    const table = readCsv(`${TABLE}"Name", Email ,Extension,Role\nCid,c@example.com,0044,user\n`);
    expect(flaggedRows(table)).to.deep.equal([{ row: 4, fault: 'repeated-header' }]);
    expect(table.rows).to.have.length(4);
  });

  it('is the chosen row', () => {
    const table = readCsv(`Ann,a@example.com\nBob,b@example.com\nCid,c@example.com`, { headerRow: 2 });
    expect(table.headers).to.deep.equal(['Bob', 'b@example.com']);
    expect(cellsOf(table)).to.deep.equal([['Cid', 'c@example.com']]);
    expect(table.rows[0]?.row).to.equal(3);
  });

  it('must not be chosen among blank rows', () => {
    expect(csvRefusal(TABLE + '\n', { headerRow: 4 }).code).to.equal('no-header');
  });
});

describe('a file without a header', () => {
  const USERS = 'Ann;a@example.com;0042\nBob;b@example.com;0043;x\n;;\nCid;c@example.com\n';

  it('has a user in every record, if somebody said so', () => {
    const table = readCsv(USERS, { headerRow: 0 });
    expect(table.headerRow).to.equal(0);
    expect(table.delimiter).to.equal(';');
    expect(table.headers).to.deep.equal(['', '', '', '']);
    expect(table.rows).to.deep.equal([
      { row: 1, cells: ['Ann', 'a@example.com', '0042', ''] },
      { row: 2, cells: ['Bob', 'b@example.com', '0043', 'x'] },
      { row: 4, cells: ['Cid', 'c@example.com', '', ''] },
    ]);
    expect(table.blankRows).to.equal(1);
  });

  it('has its first record taken for a user, even where it is a header', () => {
    expect(cellsOf(readCsv(TABLE, { headerRow: 0 }))[0]).to.deep.equal([
      'Name',
      'Email',
      'Extension',
      'Role',
    ]);
  });

  it('has rows flagged that are longer than the first records', () => {
    const users = Array.from({ length: 1500 }, (_, index) => `user${index},u${index}@example.com`);
    const text = [...users, 'last,l@example.com,more'].join('\n');
    const table = readCsv(text, { headerRow: 0, maxRows: 2000 });
    expect(flaggedRows(table)).to.deep.equal([{ row: 1501, extra: ['more'] }]);
  });

  it('may be one record, but must have two columns', () => {
    expect(cellsOf(readCsv('Ann,a@example.com', { headerRow: 0 }))).to.deep.equal([['Ann', 'a@example.com']]);
    expect(csvRefusal('a@example.com\nb@example.com', { headerRow: 0 }).code).to.equal('one-column');
    expect(cellsOf(readCsv('a\nb', { headerRow: 0, minColumns: 1 }))).to.deep.equal([['a'], ['b']]);
  });

  it('has all its users counted', () => {
    expect(csvRefusal(USERS, { headerRow: 0, maxRows: 2 })).to.deep.equal({
      code: 'too-many-rows',
      params: { rows: 3, limit: 2 },
    });
  });
});

describe('the first records', () => {
  it('are at most ten that may be the header, without blank ones', () => {
    const users = Array.from({ length: 20 }, (_, index) => `user${index},u@example.com`);
    const { firstRecords = [] } = readCsv(`Title\n\nName,Email\n${users.join('\n')}`);
    expect(firstRecords).to.have.length(10);
    expect(firstRecords.slice(0, 3)).to.deep.equal([
      { row: 1, cells: ['Title'] },
      { row: 3, cells: ['Name', 'Email'] },
      { row: 4, cells: ['user0', 'u@example.com'] },
    ]);
  });
});

describe('lines below the users', () => {
  for (const line of ['Total: 2', '* required fields', '# end of file', 'Total,,,2']) {
    it(`stay rows of the table: ${line}`, () => {
      const table = readCsv(`${TABLE}${line}\n`);
      expect(table.rows).to.have.length(3);
      expect(table.rows[2]?.cells[0]).to.equal(line.split(',')[0]);
    });
  }
});

describe('a file of one column', () => {
  const CASES = [
    { description: 'a list', text: 'Email\na@example.com\nb@example.com', header: 'Email' },
    { description: 'an unknown delimiter', text: 'Name:Email\nAnn:a', header: 'Name:Email' },
    {
      description: 'a list below a version line',
      text: 'version:v1.0\nUser name\na@example.com',
      header: 'User name',
    },
    { description: 'a header that is too long to show', text: 'x'.repeat(200), header: 'x'.repeat(60) },
  ];
  for (const { description, text, header } of CASES) {
    it(`is refused with its header: ${description}`, () => {
      expect(csvRefusal(text)).to.deep.equal({ code: 'one-column', params: { header } });
    });
  }

  it('is read where one column is enough', () => {
    const table = readCsv('Email\na@example.com\n\nb@example.com', { minColumns: 1 });
    expect(table.headers).to.deep.equal(['Email']);
    expect(table.rows.map(({ row }) => row)).to.deep.equal([2, 4]);
  });

  it('is refused where more columns are needed', () => {
    expect(csvRefusal('Name,Email\nAnn,a@example.com', { minColumns: 3 }).code).to.equal('one-column');
  });
});
