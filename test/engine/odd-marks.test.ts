import { expect } from '@open-wc/testing';
import {
  ANNA,
  eachLine,
  HEADER,
  lines,
  LUIS,
  NOOR,
  read,
  TABLE,
  testKinds,
  withDelimiter,
  type ShapeCase,
  type ShapeKinds,
} from './odd-shapes-fixture.js';

const KINDS: ShapeKinds = {
  'another delimiter in a cell of a short row': [
    {
      description: 'commas in addresses below semicolons',
      text: 'Username;Name;Adresse\nann;Ann Lee;Hauptstr. 1, Bonn',
      users: ['ann'],
      headers: ['Username', 'Name', 'Adresse'],
    },
    {
      description: 'several users, and a field left out',
      text: 'Username;Email;Address\nann;a@example.com;Main St 1, Bonn\nbob;b@example.com\ncid;c@example.com;Long St 2, Rome',
      users: ['ann', 'bob', 'cid'],
    },
    {
      description: 'semicolons in lists below commas',
      text: 'Username,Email,Desks\nann,a@example.com,Sales;Support\nbob,b@example.com',
      users: ['ann', 'bob'],
    },
    {
      description: 'commas in names below tabs',
      text: 'Login\tMail\tName\nann\ta@example.com\tLee, Ann\nbob\tb@example.com\tRoy, Bob',
      users: ['ann', 'bob'],
    },
    {
      description: 'names that nobody knows',
      text: 'Tunnus;Osoite;Huone\nann;Katu 1, Oulu;12\nbob;Katu 2, Turku',
      users: ['ann', 'bob'],
      headers: ['Tunnus', 'Osoite', 'Huone'],
    },
  ],
  'quotes around whole lines': [
    {
      description: 'all lines',
      text: eachLine(TABLE, (line) => `"${line}"`),
    },
    {
      description: 'all lines, with quoted cells inside',
      text: lines(`"${HEADER}"`, '"fiona,f@example.com,Fiona,""Byrne, MSc"",Agent,6299"', `"${ANNA}"`),
      users: ['fiona', 'anna.berg'],
      cell: [0, 3, 'Byrne, MSc'],
    },
    { description: 'all lines but the header', text: lines(HEADER, `"${ANNA}"`, `"${LUIS}"`, `"${NOOR}"`) },
    { description: 'some lines', text: lines(HEADER, ANNA, `"${LUIS}"`, NOOR) },
    {
      description: 'semicolons, and delimiters behind the quotes',
      text: eachLine(withDelimiter(';'), (line) => `"${line}";;;`),
    },
    {
      description: 'a line within a cell that only looks quoted as a whole',
      text: 'Username,Email\nada,"ada@example.com\n","\nx"\nbob,bob@example.com\n',
      users: ['ada', 'bob'],
      cell: [0, 1, 'ada@example.com\n'],
    },
    {
      description: 'one quoted cell alone is a cell',
      text: 'Username;Email;Name\nann;a@example.com;"Lee, Ann"\n"bob;b@example.com;Bob"',
      users: ['ann', 'bob'],
      cell: [0, 2, 'Lee, Ann'],
    },
  ],
  'guards against Excel': [
    { description: 'bare', text: TABLE.replace(/600\d/g, '="00$&"'), cell: [0, 5, '006001'] },
    { description: 'quoted', text: TABLE.replace(/600\d/g, '"=""00$&"""'), cell: [2, 5, '006003'] },
    {
      description: 'around every cell, header included',
      text: TABLE.replace(/[^,\r\n]+/g, '="$&"'),
      headers: HEADER.split(','),
    },
    {
      description: 'with semicolons, and a delimiter inside',
      text: 'Username;Email;Name\n="ann";a@example.com;="Lee; Ann"',
      users: ['ann'],
      cell: [0, 2, 'Lee; Ann'],
    },
    {
      description: 'formulas stay what they are',
      text: 'Username,Email,Note\nann,a@example.com,="x"&B2\nbob,b@example.com,=1+1',
      users: ['ann', 'bob'],
      cell: [0, 2, '="x"&B2'],
    },
  ],
  'other quotes around all cells': ["''", '“”', '„“', '‘’', '«»', '``'].map(
    ([open = '', close = '']): ShapeCase => ({
      description: `${open}…${close}`,
      text: lines(HEADER, ANNA, `fiona,f@example.com,Fiona,Byrne,Agent,6004`)
        .replace(/[^,\r\n]+/g, `${open}$&${close}`)
        .replace('Byrne', "O'Neil, MSc"),
      users: ['anna.berg', 'fiona'],
      headers: HEADER.split(','),
      cell: [1, 3, "O'Neil, MSc"],
    }),
  ),
  'a list of email addresses alone': [
    {
      description: 'below a header',
      text: 'Email\na@example.com\nb@example.com',
      users: ['a@example.com', 'b@example.com'],
      headers: ['Email'],
    },
    {
      description: 'without a header',
      text: 'a@example.com\r\nb@example.com\r\n',
      users: ['a@example.com', 'b@example.com'],
      headers: [''],
    },
    {
      description: 'in one line',
      text: 'a@example.com; b@example.com; c@example.com',
      users: ['a@example.com', 'b@example.com', 'c@example.com'],
    },
    {
      description: 'with a delimiter behind each',
      text: 'E-Mail;\na@example.com;\nb@example.com;',
      users: ['a@example.com', 'b@example.com'],
      headers: ['E-Mail'],
    },
    {
      description: 'in quotes',
      text: '"a@example.com"\n"b@example.com"',
      users: ['a@example.com', 'b@example.com'],
    },
  ],
  'addresses as a mail program writes them': [
    {
      description: 'in one line, separated by semicolons',
      text: 'Lee, Ann <ann@example.com>; "Ray, Bob" <bob@example.com>; cid@example.com',
      users: ['Lee, Ann', 'Ray, Bob', ''],
      headers: ['', ''],
      cell: [1, 1, 'bob@example.com'],
    },
    {
      description: 'in one line, separated by commas',
      text: 'Lee, Ann <ann@example.com>, Ray, Bob <bob@example.com>',
      users: ['Lee, Ann', 'Ray, Bob'],
      cell: [1, 1, 'bob@example.com'],
    },
    {
      description: 'with bare addresses between, separated by commas',
      text: 'ann@example.com, Bob Fox <bob@example.com>, cid@example.com, Dee <dee@example.com>',
      users: ['', 'Bob Fox', '', 'Dee'],
      cell: [2, 1, 'cid@example.com'],
    },
    {
      description: 'one a line, below a header',
      text: 'Members\r\nAnn Lee <ann@example.com>\r\nBob “Bobby” Ray <bob@example.com>\r\n',
      users: ['Ann Lee', 'Bob “Bobby” Ray'],
      headers: ['', 'Members'],
      cell: [0, 1, 'ann@example.com'],
    },
  ],
  'marks around values alone': [
    {
      description: 'with delimiters inside',
      text: "Username,Email,Name\n'ann','a@example.com','Lee, Ann'\n'bob','b@example.com','Roy, Bob'",
      users: ['ann', 'bob'],
      cell: [1, 2, 'Roy, Bob'],
    },
    {
      description: 'but not around numbers',
      text: "'Username','Email','Ext'\n'ann','a@example.com',6001\n'bob','b@example.com',6002",
      users: ['ann', 'bob'],
      headers: ['Username', 'Email', 'Ext'],
    },
  ],
};

const REFUSED = [
  { kind: 'vcard', text: 'BEGIN:VCARD\r\nVERSION:3.0\r\nN:Berg;Anna;;;\r\nEND:VCARD' },
  { kind: 'icalendar', text: 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR' },
  { kind: 'ldif', text: 'version: 1\n\ndn: uid=anna,dc=example,dc=com\nuid: anna\nmail: a@example.com' },
  { kind: 'ldif', text: '# comment\n\ndn:: dWlkPWFubmE=\nuid: anna' },
  {
    kind: 'json',
    text: '[{"username":"anna","email":"a@example.com"},\n{"username":"luis","email":"l@example.com"}]',
  },
  {
    kind: 'json',
    text: '{"username":"anna","email":"a@example.com"}\n{"username":"luis","email":"l@example.com"}',
  },
  { kind: 'html', text: '\n<!DOCTYPE html>\n<table><tr><td>Username</td><td>Email</td></tr></table>' },
  { kind: 'html', text: '<table><tr><td>a,b</td></tr></table>' },
  { kind: 'xml', text: '\uFEFF<?xml version="1.0"?>\n<Workbook/>' },
  {
    kind: 'fods',
    text: '<?xml version="1.0"?>\n<office:document xmlns:office="o"><office:body/></office:document>',
  },
  { kind: 'rtf', text: '{\\rtf1\\ansi Name,Email}' },
];

const HEADERLESS = [
  {
    description: 'words',
    text: 'anna,berg,agent,support\nluis,ortega,agent,sales\nnoor,haddad,agent,support',
  },
  { description: 'words that are all different', text: 'Anna;Berg\nLuis;Ortega\nNoor;Haddad' },
  {
    description: 'a first person without an address',
    text: 'anna,,agent\nluis,l@example.com,agent\nnoor,n@example.com,agent',
  },
  { description: 'values', text: `${ANNA}\n${LUIS}\n${NOOR}` },
];

/** With a delimiter that is none, everything stands in one column. */
const ONE_COLUMN = [
  'Email~Role\na@example.com~Agent\nb@example.com~Agent',
  'Email^Role\na@example.com^Agent\nb@example.com^Agent',
  'Email\u001FRole\na@example.com\u001FAgent\nb@example.com\u001FAgent',
];

describe('a text with marks of its own', () => {
  testKinds(KINDS);

  for (const { kind, text } of REFUSED) {
    it(`is refused by its name: ${kind}, ${JSON.stringify(text.slice(0, 30))}`, async () => {
      expect(await read(text)).to.deep.equal({ ok: false, refusal: { code: 'not-text', params: { kind } } });
    });
  }

  for (const text of ONE_COLUMN) {
    it(`is no list of addresses: ${JSON.stringify(text)}`, async () => {
      const result = await read(text);
      expect(result.ok || result.refusal.code).to.equal('one-column');
    });
  }

  for (const { description, text } of HEADERLESS) {
    it(`keeps the first person of a list without a header: ${description}`, async () => {
      expect(await read(text)).to.deep.equal({ ok: false, refusal: { code: 'no-header', params: {} } });
    });
  }
});
