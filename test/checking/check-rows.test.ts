import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { checkRows } from '../../src/checking/check-rows.js';
import { checkAll } from './check-all.js';
import type { Problem } from '../../src/checking/problem.js';
import { rowStatuses } from '../../src/checking/classify-rows.js';
import { checkTable, header, request } from '../fields/check-table.js';
import { table, tableOfRows } from '../fields/field-fixtures.js';

describe('checking rows', () => {
  it('distinguishes ready rows, errors, duplicates, warnings and excluded rows', () => {
    const file = table(
      header,
      'ada|ada@example.com|2001',
      'grace|not an address|2002',
      'alan|alan@localhost|2003',
      'linus|linus@example.com|2004',
      'radia|linus@example.com|2005',
      'tim|bad|2006',
    );
    const { names, counts, problems } = checkTable(file, [5]);
    expect(names).to.deep.equal(['ready', 'error', 'ready', 'duplicate', 'duplicate', 'left-out']);
    expect(counts).to.deep.equal({ rows: 6, ready: 2, duplicates: 2, errors: 1, warnings: 1, leftOut: 1 });
    expect(problems).to.have.members([
      '3 email email-invalid',
      '4 email email-host-without-dot',
      '5 email duplicate-value 6',
      '6 email duplicate-value 5',
      '7 email email-invalid',
    ]);
  });

  it('does not take a totals line for a user', () => {
    expect(checkTable(table(header, 'ada|ada@example.com|2001', 'Total users: 1||')).problems).to.deep.equal([
      '3 email missing',
      '3 virtualExtension missing',
    ]);
  });

  it('reports what the reader could not repair as problems', () => {
    const cells = ['ada', 'ada@example.com', '2001'];
    const file = tableOfRows(header, [
      { cells: ['Username', 'Email', 'Extension'], fault: 'repeated-header' },
      { cells: ['x\n".y', '', ''], fault: 'unclosed-quote' },
      { cells: ['a"da', 'nobody', '2001'], fault: 'stray-quote' },
      { cells: ['al\ufffdn', 'alan@example.com', '2002'], fault: 'undecodable' },
      { cells: ['tim', 'tim@example.com', '2003'], extra: ['more', 'and more'] },
      { cells, short: true },
    ]);
    const { names, problems, counts } = checkTable(file);
    expect(problems).to.deep.equal(
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

  it('holds back the rows of unknown outcome in a file with error details', () => {
    const file = table(
      `${header}|Import error code`,
      'ada|a@b.co|20|Unknown ',
      'bob|b@b.co|21|',
      'cy|c@b.co|22|rejected',
    );
    expect(checkTable(file).problems).to.deep.equal(['2 held-back']);
  });

  it('needs no cell checked again when rows are excluded', () => {
    const file = table(header, 'ada|a@b.co|20', 'bob|a@b.co|21', 'cy|c@b.co|x');
    const initial = request(file);
    const first = checkAll(initial);
    expect(first.counts).to.include({ ready: 0, duplicates: 2, errors: 1 });
    const again = checkRows(file, first.cells, new Set([0]));
    expect(again.counts).to.deep.equal({
      rows: 3,
      ready: 1,
      duplicates: 0,
      errors: 1,
      warnings: 0,
      leftOut: 1,
    });
    expect(again).to.deep.equal(
      (({ cells: _, ...rest }) => rest)(checkAll({ ...initial, excluded: new Set([0]) })),
    );
  });

  it('adds the problems that the host reported', () => {
    const file = table(header, 'ada|a@b.co|20', 'bob|b@b.co|21');
    const { cells } = checkAll(request(file));
    const taken: Problem = {
      code: 'host-duplicate',
      severity: 'duplicate',
      row: 3,
      field: 'email',
      params: { message: 'Taken' },
    };
    const { statuses, problems, counts } = checkRows(file, cells, new Set(), new Map([[1, [taken]]]));
    expect([...statuses]).to.deep.equal([0, 1]);
    expect(problems.get(1)).to.deep.equal([taken]);
    expect(counts).to.include({ ready: 1, duplicates: 1 });
  });

  it('gives every row exactly one status, and `ready` only without error and duplicate', () => {
    const cell = fc.constantFrom('', 'ada', 'ADA', 'a@b.co', 'A@B.CO', 'a@localhost', '20', '020', 'x\0');
    const rows = fc.array(
      fc.tuple(cell, cell, cell).map((cells) => cells.join('|')),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(rows, fc.array(fc.nat(11)), (lines, out) => {
        const file = table(header, ...lines);
        const excluded = new Set(out.filter((id) => id < lines.length));
        const { statuses, problems, counts } = checkAll({ ...request(file), excluded });
        const { rows: all, ready, duplicates, errors, leftOut: left } = counts;
        expect(ready + duplicates + errors + left).to.equal(all);
        expect(all).to.equal(lines.length);
        statuses.forEach((status, id) => {
          const severities = (problems.get(id) ?? []).map(({ severity }) => severity);
          const expected = excluded.has(id)
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
