import { expect } from '@open-wc/testing';
import type { ChoiceLists } from '../../src/fields/field-definition.js';
import { matchHeaders, MIN_CONFIDENCE } from '../../src/mapping/match-headers.js';
import { pbxUserFields } from '../../src/fields/pbx-user-fields.js';
import { lists } from '../fields/field-fixtures.js';

interface Case {
  readonly description: string;
  /** A column each: header, then values. */
  readonly input: readonly (readonly [header: string, ...samples: string[]])[];
  readonly known?: ChoiceLists;
  /** Positions by field id. */
  readonly expected: Readonly<Record<string, number>>;
}

const emails = ['ada@example.com', 'grace@example.com'] as const;
const oneRole: ChoiceLists = new Map([['roles', [{ id: 'a', name: 'Agent' }]]]);

const cases: readonly Case[] = [
  {
    description: 'emails beneath a blank header',
    input: [
      ['', ...emails],
      ['', 'Ada', 'Grace'],
    ],
    expected: { email: 0 },
  },
  {
    description: 'emails beneath headers that say nothing',
    input: [
      ['Column 3', ...emails],
      ['Data', 'Ada'],
    ],
    expected: { email: 0 },
  },
  { description: 'emails beneath “Spalte1”', input: [['Spalte1', ...emails]], expected: { email: 0 } },
  { description: 'emails beneath “Столбец 2”', input: [['Столбец 2', ...emails]], expected: { email: 0 } },
  { description: 'not beneath a header that says something', input: [['Contact', ...emails]], expected: {} },
  { description: 'not where one value is none', input: [['', ...emails, 'none']], expected: {} },
  { description: 'not an address without a dot in its host', input: [['', 'ada@localhost']], expected: {} },
  {
    description: 'not one of two columns of emails',
    input: [
      ['', ...emails],
      ['B', 'a@b.example'],
    ],
    expected: {},
  },
  {
    description: 'not where a column has the name',
    input: [
      ['', ...emails],
      ['Email', 'x@y.example'],
    ],
    expected: { email: 1 },
  },
  {
    description: 'SIP URIs',
    input: [
      ['', 'sip:2001@pbx.example.com'],
      ['', 'ada@example.com'],
    ],
    expected: { sipUri: 0, email: 1 },
  },
  {
    description: 'extensions that the SIP URIs have as well',
    input: [
      ['', '2001', '2002'],
      ['', 'sip:2001@pbx.example.com', 'sips:2002@pbx.example.com'],
    ],
    expected: { virtualExtension: 0, sipUri: 1 },
  },
  { description: 'no digits alone', input: [['', '2001', '2002', '2003']], expected: {} },
  {
    description: 'names of known roles, in any case',
    input: [['', 'agent', 'ADMINISTRATOR']],
    known: lists,
    expected: { role: 0 },
  },
  { description: 'not without the list', input: [['', 'agent', 'administrator']], expected: {} },
  {
    description: 'not where one is not in the list',
    input: [['', 'Agent', 'Boss']],
    known: lists,
    expected: {},
  },
  { description: 'not in a list of one', input: [['', 'Agent']], known: oneRole, expected: {} },
  {
    description: 'not ids that are numbers like any others',
    input: [['', '1', '2']],
    known: lists,
    expected: {},
  },
  {
    description: 'not what two lists have',
    input: [['', 'Agent']],
    known: new Map([
      ...lists,
      [
        'desks',
        [
          { id: 'x', name: 'Agent' },
          { id: 'y', name: 'Other' },
        ],
      ],
    ]),
    expected: {},
  },
  { description: 'not what was cut off', input: [['', `${'a'.repeat(40)}@example.c…`]], expected: {} },
];

describe('matching by values', () => {
  for (const { description, input, known = new Map(), expected } of cases) {
    it(description, () => {
      const columns = input.map(([header, ...samples], index) => ({ header, index, samples }));
      const matches = matchHeaders(pbxUserFields, columns, known);
      expect(Object.fromEntries([...matches].map(([id, { index }]) => [id, index]))).to.deep.equal(expected);
    });
  }

  it('says what told a column, and is less sure of values than of names', () => {
    const columns = [
      { header: 'Login', index: 0, samples: ['ada'] },
      { header: '', index: 1, samples: emails },
    ];
    const matches = matchHeaders(pbxUserFields, columns);
    expect(matches.get('username')?.by).to.equal('name');
    const email = matches.get('email');
    expect(email?.by).to.equal('values');
    expect(email?.confidence).to.be.within(MIN_CONFIDENCE, 0.7);
  });
});
