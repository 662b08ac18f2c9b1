import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type { Table } from '../../src/csv/table.js';
import { checkRows, recheckRows, type CheckRequest } from '../../src/users/check-rows.js';
import type { ImportPlan } from '../../src/users/fields.js';
import { matchHeaders } from '../../src/users/match-headers.js';
import { pbxUserFields } from '../../src/users/pbx-user-fields.js';
import type { Problem } from '../../src/users/problem.js';
import { rowStatuses } from '../../src/users/settle-rows.js';
import { startPlan } from '../../src/users/start-plan.js';
import { columnsOf, table, tableOf } from './given.js';

const header = 'Username|Email|Extension';

/** Everything that the headers say, checked without lists. */
function request(file: Table, change: ImportPlan = { role: { from: 'same', value: '1' } }): CheckRequest {
  const columns = columnsOf(file.headers.join('|'));
  const matches = matchHeaders(pbxUserFields, columns);
  const plan = { ...startPlan(pbxUserFields, file.headers, { matches }).plan, ...change };
  return { table: file, fields: pbxUserFields, plan, lists: new Map() };
}

function check(file: Table, leftOut: readonly number[] = []) {
  const { statuses, problems, counts } = checkRows({ ...request(file), leftOut: new Set(leftOut) });
  const names = Array.from(statuses, (status) => rowStatuses[status]);
  return { names, counts, told: [...problems.values()].flat().map(tell) };
}

/** e.g. "2 email duplicate-value 3,4". */
function tell({ row, field, code, params }: Problem): string {
  const rows = params.rows as readonly number[] | undefined;
  return [row, field, code, rows?.join()].filter((part) => part !== undefined).join(' ');
}

describe('checking rows', () => {
  it('tells ready rows, errors, duplicates, warnings and left-out rows apart', () => {
    const file = table(
      header,
      'ada|ada@example.com|2001',
      'grace|not an address|2002',
      'alan|alan@localhost|2003',
      'linus|linus@example.com|2004',
      'radia|linus@example.com|2005',
      'tim|bad|2006',
    );
    const { names, counts, told } = check(file, [5]);
    expect(names).to.deep.equal(['ready', 'error', 'ready', 'duplicate', 'duplicate', 'left-out']);
    expect(counts).to.deep.equal({ rows: 6, ready: 2, duplicates: 2, errors: 1, warnings: 1, leftOut: 1 });
    expect(told).to.have.members([
      '3 email email-invalid',
      '4 email email-host-without-dot',
      '5 email duplicate-value 6',
      '6 email duplicate-value 5',
      '7 email email-invalid',
    ]);
  });

  it('does not take a totals line for a user', () => {
    expect(check(table(header, 'ada|ada@example.com|2001', 'Total users: 1||')).told).to.deep.equal([
      '3 email missing',
      '3 virtualExtension missing',
    ]);
  });

  it('makes problems of what the reader could not mend', () => {
    const cells = ['ada', 'ada@example.com', '2001'];
    const file = tableOf(header, [
      { cells: ['Username', 'Email', 'Extension'], fault: 'repeated-header' },
      { cells: ['x\n".y', '', ''], fault: 'unclosed-quote' },
      { cells: ['a"da', 'nobody', '2001'], fault: 'stray-quote' },
      { cells: ['al\ufffdn', 'alan@example.com', '2002'], fault: 'undecodable' },
      { cells: ['tim', 'tim@example.com', '2003'], extra: ['more', 'and more'] },
      { cells, short: true },
    ]);
    const { names, told, counts } = check(file);
    expect(told).to.deep.equal(
      [
        '2 repeated-header',
        '3 unclosed-quote',
        '4 stray-quote',
        '4 email email-invalid',
        '5 undecodable',
        '6 extra-cells',
        '7 short-row',
        '4 virtualExtension duplicate-value 7',
        '7 virtualExtension duplicate-value 4',
      ].sort((a, b) => Number.parseInt(a) - Number.parseInt(b)),
    );
    expect(names).to.deep.equal(['error', 'error', 'error', 'error', 'error', 'duplicate']);
    expect(counts.warnings).to.equal(0);
  });

  it('holds back the rows of our own file whose outcome is unknown', () => {
    const file = table(
      `${header}|Import error code`,
      'ada|a@b.co|20|Unknown ',
      'bob|b@b.co|21|',
      'cy|c@b.co|22|rejected',
    );
    expect(check(file).told).to.deep.equal(['2 held-back']);
  });

  it('answers again without checking cells when rows are left out', () => {
    const file = table(header, 'ada|a@b.co|20', 'bob|a@b.co|21', 'cy|c@b.co|x');
    const asked = request(file);
    const first = checkRows(asked);
    expect(first.counts).to.include({ ready: 0, duplicates: 2, errors: 1 });
    const again = recheckRows(file, first.cells, new Set([0]));
    expect(again.counts).to.deep.equal({
      rows: 3,
      ready: 1,
      duplicates: 0,
      errors: 1,
      warnings: 0,
      leftOut: 1,
    });
    expect(again).to.deep.equal(
      (({ cells: _, ...rest }) => rest)(checkRows({ ...asked, leftOut: new Set([0]) })),
    );
  });

  it('adds what the host knows', () => {
    const file = table(header, 'ada|a@b.co|20', 'bob|b@b.co|21');
    const { cells } = checkRows(request(file));
    const taken: Problem = {
      code: 'host-duplicate',
      severity: 'duplicate',
      row: 3,
      field: 'email',
      params: { message: 'Taken' },
    };
    const { statuses, problems, counts } = recheckRows(file, cells, new Set(), new Map([[1, [taken]]]));
    expect([...statuses]).to.deep.equal([0, 1]);
    expect(problems.get(1)).to.deep.equal([taken]);
    expect(counts).to.include({ ready: 1, duplicates: 1 });
  });

  it('puts every row in exactly one bucket, and a row is ready only without error and duplicate', () => {
    const cell = fc.constantFrom('', 'ada', 'ADA', 'a@b.co', 'A@B.CO', 'a@localhost', '20', '020', 'x\0');
    const rows = fc.array(
      fc.tuple(cell, cell, cell).map((cells) => cells.join('|')),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(rows, fc.array(fc.nat(11)), (lines, out) => {
        const file = table(header, ...lines);
        const leftOut = new Set(out.filter((id) => id < lines.length));
        const { statuses, problems, counts } = checkRows({ ...request(file), leftOut });
        const { rows: all, ready, duplicates, errors, leftOut: left } = counts;
        expect(ready + duplicates + errors + left).to.equal(all);
        expect(all).to.equal(lines.length);
        statuses.forEach((status, id) => {
          const severities = (problems.get(id) ?? []).map(({ severity }) => severity);
          const expected = leftOut.has(id)
            ? 'left-out'
            : severities.includes('error')
              ? 'error'
              : severities.includes('duplicate')
                ? 'duplicate'
                : 'ready';
          expect(rowStatuses[status]).to.equal(expected);
        });
      }),
    );
  });
});

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
      const { told } = check(table(header, ...lines), leftOut);
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
