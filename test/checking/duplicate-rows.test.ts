import { expect } from '@open-wc/testing';
import { checkRows } from '../../src/checking/check-rows.js';
import { checkTable, header, request } from '../fields/check-table.js';
import { table } from '../fields/field-fixtures.js';

interface DuplicateCase {
  readonly description: string;
  readonly lines: readonly string[];
  readonly leftOut?: readonly number[];
  readonly expected: readonly string[];
}

const duplicates: readonly DuplicateCase[] = [
  { description: 'none', lines: ['ada|a@b.co|20', 'bob|b@b.co|21'], expected: [] },
  {
    description: 'a username in another case',
    lines: ['Admin|a@b.co|20', 'ADMIN|b@b.co|21', 'admin|c@b.co|22'],
    expected: [
      '2 username duplicate-value 3,4',
      '3 username duplicate-value 2,4',
      '4 username duplicate-value 2,3',
    ],
  },
  {
    description: 'usernames of which a hash can not tell the different ones apart',
    lines: ['az|a@b.co|20', 'b[|b@b.co|21', 'az|c@b.co|22'],
    expected: ['2 username duplicate-value 4', '4 username duplicate-value 2'],
  },
  {
    description: 'a username composed and decomposed',
    lines: ['jos\u00e9|a@b.co|20', 'jose\u0301|b@b.co|21'],
    expected: ['2 username duplicate-value 3', '3 username duplicate-value 2'],
  },
  {
    description: 'Turkish letters: only those that are equal everywhere',
    lines: ['istanbul|a@b.co|20', 'İSTANBUL|b@b.co|21', 'ISTANBUL|c@b.co|22', 'ıstanbul|d@b.co|23'],
    expected: ['2 username duplicate-value 4', '4 username duplicate-value 2'],
  },
  {
    description: 'an extension with spaces around it, not one with other zeros',
    lines: ['ada|a@b.co|0042', 'bob|b@b.co| 0042 ', 'cy|c@b.co|042', 'di|d@b.co|42'],
    expected: ['2 virtualExtension duplicate-value 3', '3 virtualExtension duplicate-value 2'],
  },
  {
    description: 'two fields with two rows',
    lines: ['ada|a@b.co|20', 'ada|b@b.co|21', 'cy|a@b.co|22'],
    expected: [
      '2 username duplicate-value 3',
      '2 email duplicate-value 4',
      '3 username duplicate-value 2',
      '4 email duplicate-value 2',
    ],
  },
  {
    description: 'the email of one is the username of another: two people',
    lines: ['x|grace@b.co|20', 'grace@b.co|b@b.co|21'],
    expected: [],
  },
  {
    description: 'missing values are not equal',
    lines: ['|a@b.co|20', '|b@b.co|21'],
    expected: ['2 username missing', '3 username missing'],
  },
  {
    description: 'wrong values are not equal',
    lines: ['ada|nobody|20', 'bob|nobody|21'],
    expected: ['2 email email-invalid', '3 email email-invalid'],
  },
  {
    description: 'equal copies: the first is kept',
    lines: ['ada|a@b.co|20', ' ada|a@b.co|20 ', 'ada|a@b.co|20'],
    expected: ['3 duplicate-copy 2', '4 duplicate-copy 2'],
  },
  {
    description: 'equal copies: the next is kept when the first is left out',
    lines: ['ada|a@b.co|20', 'ada|a@b.co|20', 'ada|a@b.co|20'],
    leftOut: [0],
    expected: ['4 duplicate-copy 3'],
  },
  {
    description: 'copies of a row that another contradicts',
    lines: ['ada|a@b.co|20', 'ada|a@b.co|20', 'ada|other@b.co|21'],
    expected: ['2 username duplicate-value 4', '3 duplicate-copy 2', '4 username duplicate-value 2'],
  },
  {
    description: 'a contradiction ends when one of the two is left out',
    lines: ['ada|a@b.co|20', 'ada|other@b.co|21'],
    leftOut: [1],
    expected: [],
  },
  {
    description: 'a row with an error still holds its username',
    lines: ['ada|a@b.co|20', 'ada|b@b.co|x'],
    expected: [
      '2 username duplicate-value 3',
      '3 virtualExtension extension-invalid',
      '3 username duplicate-value 2',
    ],
  },
];

describe('duplicates in the file', () => {
  for (const { description, lines, leftOut = [], expected } of duplicates) {
    it(description, () => {
      const { problems: told } = checkTable(table(header, ...lines), leftOut);
      expect([...told].sort(byRow)).to.deep.equal(expected);
    });
  }

  it('are not found among generated extensions', () => {
    const file = table('Username|Email', 'ada|a@b.co', 'bob|b@b.co');
    const { counts } = checkRows(
      request(file, { role: { from: 'same', value: '1' }, virtualExtension: { from: 'generated' } }),
    );
    expect(counts.ready).to.equal(2);
  });

  it('are not found in columns that two fields share but only one must have alone', () => {
    const file = table('Username|Email|Extension', 'ada|a@b.co|20', 'bob|b@b.co|21');
    const { counts } = checkRows(
      request(file, {
        role: { from: 'same', value: '1' },
        sip: { from: 'same', value: 'classic-pbx' },
        pbxDomain: { from: 'same', value: 'pbx-1' },
        pbxDevice: { from: 'column', header: 'Extension', index: 2 },
      }),
    );
    expect(counts.ready).to.equal(2);
  });

  it('name at most twenty of many others, and how many there are', () => {
    const lines = Array.from({ length: 30 }, (_, at) => `user${at}|same@b.co|${100 + at}`);
    const { problems } = checkRows(request(table(header, ...lines)));
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
