import { expect } from '@open-wc/testing';
import {
  ANNA,
  eachLine,
  HEADER,
  lines,
  LUIS,
  NOOR,
  noted,
  read,
  TABLE,
  tableOf,
  testKinds,
  THREE,
  usersOf,
  withDelimiter,
  type ShapeKinds,
} from './odd-shapes-fixture.js';

const KINDS: ShapeKinds = {
  'comment lines': [
    {
      description: 'above and between',
      text: lines(
        '# Users, all, of Berlin',
        '// exported',
        HEADER,
        ANNA,
        '# the new ones',
        LUIS,
        '// end of new',
        NOOR,
      ),
      notes: { comment: 2 },
    },
    {
      description: 'with a semicolon in front, and quotes',
      text: lines('; it\'s "all', HEADER, ANNA, '; more', LUIS, '; and "more', NOOR),
      notes: { comment: 2 },
    },
    {
      description: 'a commented header is the header',
      text: lines(`#${HEADER}`, ANNA, LUIS, NOOR),
    },
    {
      description: '#1 Fan is somebody',
      text: lines(HEADER, ANNA, '#1 Fan,fan@example.com,Fay,Fan,Agent,6009', '#2 Fan,,Fay,Fan,Agent,6010'),
      users: ['anna.berg', '#1 Fan', '#2 Fan'],
      notes: {},
    },
    {
      description: 'a user in a comment stays',
      text: lines(HEADER, ANNA, `#${LUIS}`),
      users: ['anna.berg', '#luis.ortega'],
    },
  ],
  'the end of the file': [
    { description: 'Ctrl-Z in a line of its own', text: `${TABLE}\r\n\x1a`, notes: { 'end-mark': 1 } },
    { description: 'Ctrl-Z behind the last cell', text: `${TABLE}\x1a`, cell: [2, 5, '6003'] },
    { description: 'many zeros', text: `${TABLE}\r\n${'\0'.repeat(2000)}` },
    { description: 'Ctrl-Z and zeros', text: `${TABLE}\r\n\x1a${'\0'.repeat(100)}\r\n` },
    { description: 'joined files', text: `${lines(HEADER, ANNA)}\r\n\x1a${lines(LUIS, NOOR)}\r\n\x1a` },
    ...[
      'End of list',
      '*** Ende der Liste ***',
      '-- fin de la lista --',
      'EOF',
      '[конец файла]',
      'Fim do arquivo',
    ].map((mark) => ({ description: mark, text: lines(TABLE, mark), notes: { 'end-mark': 1 } })),
  ],
  rulers: [
    {
      description: 'around a table of MySQL',
      text: '+---+---+\n| username | email |\n+---+---+\n| ann | a@example.com |\n+---+---+\n1 row in set (0.00 sec)',
      users: [''],
      notes: { ruler: 2, 'total-row': [6] },
    },
    {
      description: 'of Markdown',
      text: '| Username | Email |\n|---|---|\n| ann | a@example.com |\n| bob | b@example.com |',
      users: ['', ''],
      notes: { ruler: 1 },
    },
    {
      description: 'below the header and the users',
      text: lines(HEADER, '--------,-----,---,---,---,----', ANNA, LUIS, NOOR, '======'),
      notes: { ruler: 2 },
    },
    {
      description: 'of a database',
      text: ' username | email \n----------+-------\n ann | a@example.com\n bob | b@example.com\n(2 rows)\n',
      users: [' ann ', ' bob '],
      notes: { ruler: 1, 'total-row': [5] },
    },
  ],
  totals: [
    ...[
      'Total,4 users,,,,',
      'Total: 3',
      ',,,,Summe,3',
      '3 users',
      'Gesamt;;;;;3',
      'Итого: 3',
      'Anzahl Benutzer: 3',
      'Total général,3',
      '合計,3',
      '(3 rows)',
      'Number of users,3',
    ].map((total) => {
      const delimiter = total.includes(';') ? ';' : ',';
      return {
        description: total,
        text: lines(withDelimiter(delimiter), delimiter.repeat(5), total),
        notes: { 'total-row': [6] },
      };
    }),
    {
      description: 'a subtotal between the users',
      text: lines(HEADER, ANNA, 'Subtotal,1,,,,', LUIS, NOOR, 'Total,3,,,,'),
      notes: { 'total-row': [3, 6] },
    },
    {
      description: 'somebody who is called so',
      text: lines(HEADER, ANNA, 'total,total@example.com,Sum,Li,Agent,6005'),
      users: ['anna.berg', 'total'],
      notes: {},
    },
  ],
  'lines below the users': [
    ...[
      'Questions? Contact hr@example.com',
      'Contact:,hr@example.com',
      'Ansprechpartner: Max Muster, Tel. 030 5550',
      '* required fields',
      'Please do not change the order of the columns.',
      'Erstellt am 30.11.2026',
      'Seite 1 von 1',
      'Confidential - internal use only',
    ].map((line) => ({ description: line, text: lines(TABLE, '', line), notes: { 'remark-row': [6] } })),
    {
      description: 'a contact in the columns of users, and a mailbox that is a user',
      text: lines(TABLE, 'Contact,hr@example.com,,,,', 'support,support@example.com,,,,'),
      users: [...THREE, 'support'],
      notes: { 'remark-row': [5] },
    },
    {
      description: 'headings of groups',
      text: lines(HEADER, 'Berlin office,,,,,', ANNA, 'Rome office,,,,,', LUIS, NOOR),
      notes: { 'remark-row': [2, 4] },
    },
    {
      description: 'a legend',
      text: lines(TABLE, '', 'Agent,takes calls', 'Admin,may do all'),
      notes: { 'remark-row': [6, 7] },
    },
    {
      description: 'somebody without an email address stays',
      text: lines(TABLE, 'ewa.zielinska,,Ewa,Zielińska,Agent,6005', 'paulo'),
      users: [...THREE, 'ewa.zielinska', 'paulo'],
      notes: {},
    },
  ],
  'second headers': [
    {
      description: 'at a page break, below its title',
      text: lines('Users of Berlin', '', HEADER, ANNA, LUIS, '', 'Users of Berlin', HEADER, NOOR),
      notes: { 'remark-row': [7], 'repeated-header': [8] },
    },
    {
      description: 'in capitals',
      text: lines(HEADER, ANNA, HEADER.toUpperCase(), LUIS, NOOR),
      notes: { 'repeated-header': [3] },
    },
    {
      description: 'groups of columns above',
      text: lines('Person,Person,Person,Person,Telephony,Telephony', HEADER, ANNA, LUIS, NOOR),
      headers: HEADER.split(','),
    },
    {
      description: 'technical names above',
      text: lines('col_1,col_2,col_3,col_4,col_5,col_6', HEADER, ANNA, LUIS, NOOR),
      headers: HEADER.split(','),
    },
    {
      description: 'in two languages',
      text: lines(HEADER, 'Benutzername,E-Mail,Vorname,Nachname,Rolle,Durchwahl', ANNA, LUIS, NOOR),
      headers: HEADER.split(','),
      notes: { 'repeated-header': [2] },
    },
    {
      description: 'explanations below',
      text: lines(
        HEADER,
        'required,"like a@b.com",optional,optional,see list,2 to 20 digits',
        ANNA,
        LUIS,
        NOOR,
      ),
      notes: { 'remark-row': [2] },
    },
    {
      description: 'an example below',
      text: lines(HEADER, 'e.g. jdoe,e.g. j@example.com,John,Doe,Agent,1234', ANNA, LUIS, NOOR),
      notes: { 'remark-row': [2] },
    },
    {
      description: 'facts in as many cells as a title has, above',
      text: lines('Exported by,Admin', 'Date,2026-11-30', 'Filter:,active,all,-', HEADER, ANNA, LUIS, NOOR),
      headers: HEADER.split(','),
    },
  ],
  'columns that were filled down': [
    {
      description: 'check boxes',
      text: lines(
        `${HEADER},Active`,
        ...[ANNA, LUIS, NOOR].map((user) => `${user},TRUE`),
        ...Array<string>(990).fill(',,,,,,FALSE'),
      ),
      notes: { filler: 990 },
    },
    {
      description: 'a default and a number',
      text: lines(
        `No,${HEADER}`,
        ...[ANNA, LUIS, NOOR].map((user, at) => `${at + 1},${user}`),
        ...Array.from({ length: 60 }, (_, at) => `${at + 4},,,,,Agent,`),
      ),
      users: ['1', '2', '3'],
      notes: { filler: 60 },
    },
    {
      description: 'one row of a check box',
      text: lines(
        `${HEADER};Aktiv`,
        ...[ANNA, LUIS, NOOR].map((user) => `${user};FALSCH`),
        ',,,,,;FALSCH',
      ).replaceAll(',', ';'),
      notes: { filler: 1 },
    },
    {
      description: 'users of few details are users',
      text: lines('Username,Email,Note', 'ann,a@example.com,x', 'bob,b@example.com,', 'cid,c@example.com,'),
      users: ['ann', 'bob', 'cid'],
      notes: {},
    },
  ],
};

describe('a text with rows that are no users', () => {
  testKinds(KINDS);

  for (const [name, change] of [
    ['LF', (text: string) => text.replaceAll('\r\n', '\n')],
    ['CR', (text: string) => text.replaceAll('\r\n', '\r')],
    ['a byte order mark', (text: string) => `\uFEFF${text}`],
    ['semicolons', (text: string) => withDelimiter(';', text)],
    ['tabs', (text: string) => withDelimiter('\t', text)],
    ['vertical bars', (text: string) => withDelimiter('|', text)],
    ['a line that names the delimiter', (text: string) => `sep=,\r\n${text}`],
    ['delimiters at the end of lines', (text: string) => eachLine(text, (line) => `${line},,`)],
  ] as const) {
    it(`is read the same with ${name}`, async () => {
      const text = lines(
        '# users',
        HEADER,
        ANNA,
        '# more',
        LUIS,
        HEADER,
        NOOR,
        'Total,3',
        'Questions? Ask Ann.',
      );
      const table = await tableOf(change(text));
      expect(usersOf(table)).to.deep.equal(THREE);
      expect(noted(table)).to.deep.equal({
        comment: 1,
        'repeated-header': [6],
        'total-row': [8],
        'remark-row': [9],
      });
    });
  }

  it('has only its users counted against the limit', async () => {
    const rest = Array<string>(900).fill(',,,,,,FALSE');
    const users = [ANNA, LUIS, NOOR].map((user) => `${user},TRUE`);
    expect(await read(lines(`${HEADER},Active`, ...users, ...rest), 2)).to.deep.equal({
      ok: false,
      refusal: { code: 'too-many-rows', params: { rows: 3, limit: 2 } },
    });
  });
});
