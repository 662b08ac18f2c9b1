import { expect } from '@open-wc/testing';
import type { ChoiceLists } from '../../src/fields/field-definition.js';
import { MIN_CONFIDENCE } from '../../src/mapping/column-match.js';
import { matchHeaders } from '../../src/mapping/match-headers.js';
import { pbxUserFields } from '../../src/fields/pbx-user-fields.js';
import { lists } from '../fields/field-fixtures.js';

interface Case {
  readonly description: string;
  /** Columns, each with its header and then its values. */
  readonly input: readonly (readonly [header: string, ...samples: string[]])[];
  readonly known?: ChoiceLists;
  /** Positions of the expected columns, by field id. */
  readonly expected: Readonly<Record<string, number>>;
}

const emails = ['ada@example.com', 'grace@example.com'] as const;
const oneRole: ChoiceLists = new Map([['roles', [{ id: 'a', name: 'Agent' }]]]);

const cases: readonly Case[] = [
  {
    description: 'finds emails beneath a blank header',
    input: [
      ['', ...emails],
      ['', 'Ada', 'Grace'],
    ],
    expected: { email: 0 },
  },
  {
    description: 'finds emails beneath a meaningless header',
    input: [
      ['Column 3', ...emails],
      ['Data', 'Ada'],
    ],
    expected: { email: 0 },
  },
  { description: 'finds emails beneath “Spalte1”', input: [['Spalte1', ...emails]], expected: { email: 0 } },
  {
    description: 'finds emails beneath “Столбец 2”',
    input: [['Столбец 2', ...emails]],
    expected: { email: 0 },
  },
  {
    description: 'finds emails beneath a header that means something else',
    input: [['Contact', ...emails]],
    expected: { email: 0 },
  },
  {
    description: 'finds no emails of other people',
    input: [
      ['Supervisor', ...emails],
      ['Parent address', 'eve@example.com'],
    ],
    expected: {},
  },
  {
    description: 'does not choose between two columns of emails beneath other headers',
    input: [
      ['Contact', ...emails],
      ['Office', 'eve@example.com'],
    ],
    expected: {},
  },
  {
    description: 'finds no emails where one value is no email',
    input: [['', ...emails, 'none']],
    expected: {},
  },
  { description: 'finds no emails without a dot in the host', input: [['', 'ada@localhost']], expected: {} },
  {
    description: 'does not choose between two columns of emails',
    input: [
      ['', ...emails],
      ['B', 'a@b.example'],
    ],
    expected: {},
  },
  {
    description: 'finds no second column where one has the name',
    input: [
      ['', ...emails],
      ['Email', 'x@y.example'],
    ],
    expected: { email: 1 },
  },
  {
    description: 'finds SIP URIs',
    input: [
      ['', 'sip:2001@pbx.example.com'],
      ['', 'ada@example.com'],
    ],
    expected: { sipUri: 0, email: 1 },
  },
  {
    description: 'finds extensions that the SIP URIs contain as well',
    input: [
      ['', '2001', '2002'],
      ['', 'sip:2001@pbx.example.com', 'sips:2002@pbx.example.com'],
    ],
    expected: { virtualExtension: 0, sipUri: 1 },
  },
  {
    description: 'takes no digits for extensions by themselves',
    input: [['', '2001', '2002', '2003']],
    expected: {},
  },
  {
    description: 'finds names of known roles in any case',
    input: [['', 'agent', 'ADMINISTRATOR']],
    known: lists,
    expected: { role: 0 },
  },
  { description: 'finds no roles without the list', input: [['', 'agent', 'administrator']], expected: {} },
  {
    description: 'finds no roles where one value is not in the list',
    input: [['', 'Agent', 'Boss']],
    known: lists,
    expected: {},
  },
  {
    description: 'finds no roles in a list of one entry',
    input: [['', 'Agent']],
    known: oneRole,
    expected: {},
  },
  {
    description: 'finds no roles by ids that are plain numbers',
    input: [['', '1', '2']],
    known: lists,
    expected: {},
  },
  {
    description: 'does not choose between two lists with the same entries',
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
  {
    description: 'takes no value that was cut off for an email',
    input: [['', `${'a'.repeat(40)}@example.c…`]],
    expected: {},
  },
];

describe('matching by values', () => {
  for (const { description, input, known = new Map(), expected } of cases) {
    it(description, () => {
      const columns = input.map(([header, ...samples], index) => ({ header, index, samples }));
      const matches = matchHeaders(pbxUserFields, columns, known);
      expect(Object.fromEntries([...matches].map(([id, { index }]) => [id, index]))).to.deep.equal(expected);
    });
  }

  it('returns what a column was matched by, with less confidence for values than for names', () => {
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
