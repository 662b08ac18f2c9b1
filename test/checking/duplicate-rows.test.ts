import { expect } from '@open-wc/testing';
import { checkAll } from './check-all.js';
import { checkTable, header, request } from '../fields/check-table.js';
import { table } from '../fields/field-fixtures.js';

interface DuplicateCase {
  readonly description: string;
  readonly lines: readonly string[];
  readonly leftOut?: readonly number[];
  readonly expected: readonly string[];
}

const duplicates: readonly DuplicateCase[] = [
  {
    description: 'finds none where all values differ',
    lines: ['ada|a@b.co|20', 'bob|b@b.co|21'],
    expected: [],
  },
  {
    description: 'finds a username in another case',
    lines: ['Admin|a@b.co|20', 'ADMIN|b@b.co|21', 'admin|c@b.co|22'],
    expected: [
      '2 username duplicate-value 3,4',
      '3 username duplicate-value 2,4',
      '4 username duplicate-value 2,3',
    ],
  },
  {
    description: 'distinguishes usernames with equal hashes',
    lines: ['az|a@b.co|20', 'b[|b@b.co|21', 'az|c@b.co|22'],
    expected: ['2 username duplicate-value 4', '4 username duplicate-value 2'],
  },
  {
    description: 'finds a username composed and decomposed',
    lines: ['jos\u00e9|a@b.co|20', 'jose\u0301|b@b.co|21'],
    expected: ['2 username duplicate-value 3', '3 username duplicate-value 2'],
  },
  {
    description: 'finds only Turkish letters that are equal in every locale',
    lines: ['istanbul|a@b.co|20', 'İSTANBUL|b@b.co|21', 'ISTANBUL|c@b.co|22', 'ıstanbul|d@b.co|23'],
    expected: [
      '2 username lookalike 5',
      '2 username duplicate-value 4',
      '4 username lookalike 5',
      '4 username duplicate-value 2',
      '5 username lookalike 2,4',
    ],
  },
  {
    description: 'finds an extension with spaces around, but not with other leading zeros',
    lines: ['ada|a@b.co|0042', 'bob|b@b.co| 0042 ', 'cy|c@b.co|042', 'di|d@b.co|42'],
    expected: ['2 virtualExtension duplicate-value 3', '3 virtualExtension duplicate-value 2'],
  },
  {
    description: 'finds a row that shares two values with two other rows',
    lines: ['ada|a@b.co|20', 'ada|b@b.co|21', 'cy|a@b.co|22'],
    expected: [
      '2 username duplicate-value 3',
      '2 email duplicate-value 4',
      '3 username duplicate-value 2',
      '4 email duplicate-value 2',
    ],
  },
  {
    description: 'ignores an email that is another user’s username',
    lines: ['x|grace@b.co|20', 'grace@b.co|b@b.co|21'],
    expected: [],
  },
  {
    description: 'ignores missing values',
    lines: ['|a@b.co|20', '|b@b.co|21'],
    expected: ['2 username missing', '3 username missing'],
  },
  {
    description: 'ignores wrong values',
    lines: ['ada|nobody|20', 'bob|nobody|21'],
    expected: ['2 email email-invalid', '3 email email-invalid'],
  },
  {
    description: 'keeps the first of equal copies',
    lines: ['ada|a@b.co|20', ' ada|a@b.co|20 ', 'ada|a@b.co|20'],
    expected: ['3 duplicate-copy 2', '4 duplicate-copy 2'],
  },
  {
    description: 'keeps the next of equal copies when the first is excluded',
    lines: ['ada|a@b.co|20', 'ada|a@b.co|20', 'ada|a@b.co|20'],
    leftOut: [0],
    expected: ['4 duplicate-copy 3'],
  },
  {
    description: 'finds copies of a row that another row contradicts',
    lines: ['ada|a@b.co|20', 'ada|a@b.co|20', 'ada|other@b.co|21'],
    expected: ['2 username duplicate-value 4', '3 duplicate-copy 2', '4 username duplicate-value 2'],
  },
  {
    description: 'finds none once one of two contradicting rows is excluded',
    lines: ['ada|a@b.co|20', 'ada|other@b.co|21'],
    leftOut: [1],
    expected: [],
  },
  {
    description: 'counts the username of a row with an error',
    lines: ['ada|a@b.co|20', 'ada|b@b.co|x'],
    expected: [
      '2 username duplicate-value 3',
      '3 virtualExtension extension-invalid',
      '3 username duplicate-value 2',
    ],
  },
];

describe('the search for duplicates', () => {
  for (const { description, lines, leftOut = [], expected } of duplicates) {
    it(description, () => {
      const { problems } = checkTable(table(header, ...lines), leftOut);
      expect([...problems].sort(byRow)).to.deep.equal(expected);
    });
  }

  it('finds none among generated extensions', () => {
    const file = table('Username|Email', 'ada|a@b.co', 'bob|b@b.co');
    const { counts } = checkAll(
      request(file, { role: { from: 'same', value: '1' }, virtualExtension: { from: 'generated' } }),
    );
    expect(counts.ready).to.equal(2);
  });

  it('finds none in a column that a unique field shares with another', () => {
    const file = table('Username|Email|Extension', 'ada|a@b.co|20', 'bob|b@b.co|21');
    const { counts } = checkAll(
      request(file, {
        role: { from: 'same', value: '1' },
        sip: { from: 'same', value: 'classic-pbx' },
        pbxDomain: { from: 'same', value: 'pbx-1' },
        pbxDevice: { from: 'column', header: 'Extension', index: 2 },
      }),
    );
    expect(counts.ready).to.equal(2);
  });

  it('names at most twenty of many others, and their number', () => {
    const lines = Array.from({ length: 30 }, (_, at) => `user${at}|same@b.co|${100 + at}`);
    const { problems } = checkAll(request(table(header, ...lines)));
    for (const id of [0, 10, 20, 21, 29]) {
      const params = problems.get(id)?.[0]?.params;
      expect(params).to.have.property('count', 29);
      expect(params?.rows).to.have.lengthOf(20);
      expect(params?.rows).to.not.include(id + 2);
    }
  });
});

function byRow(a: string, b: string): number {
  return Number.parseInt(a, 10) - Number.parseInt(b, 10);
}
