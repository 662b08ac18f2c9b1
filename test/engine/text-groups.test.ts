import { expect } from '@open-wc/testing';
import type { FieldDefinition } from '../../src/fields/field-definition.js';
import type { ImportPlan } from '../../src/fields/plan.js';
import { field } from '../fields/field-fixtures.js';
import { cellsOf, checkTable, headers, setupOf, tableOf } from './review-service-fixture.js';

/** A review in which the column of desks is that of another field. */
function reviewOf(own: FieldDefinition, texts: readonly string[]) {
  const source = { from: 'column', header: headers[4] ?? '', index: 4 } as const;
  const change: ImportPlan = {
    virtualExtension: { from: 'generated' },
    desk: { from: 'none' },
    [own.id]: source,
  };
  const base = setupOf(change);
  const table = tableOf(texts.map((desk, at) => cellsOf(`user${at}`, { desk })));
  return checkTable(table, { ...base, fields: [...base.fields, own] });
}

const isContractor = field({ id: 'contractor', kind: 'boolean' });
const zone = field({ id: 'zone', kind: 'time-zone' });
const since = field({ id: 'since', kind: 'date' });

describe('texts that are no value of their field', () => {
  it('are one question each, in any case and with blanks around', () => {
    const { service } = reviewOf(isContractor, ['ture', ' TURE ', 'yep', 'no']);
    expect(service.summary().problemGroups).to.deep.equal([
      {
        code: 'boolean-invalid',
        severity: 'error',
        params: {},
        rows: 2,
        field: 'contractor',
        value: 'ture',
      },
      { code: 'boolean-invalid', severity: 'error', params: {}, rows: 1, field: 'contractor', value: 'yep' },
    ]);
  });

  it('are put right for all of their rows at once', () => {
    const fixture = reviewOf(zone, ['Berlin', 'BERLIN', 'Paris', 'Europe/Rome']);
    const { check } = fixture.service.repair({
      kind: 'replace',
      field: 'zone',
      value: 'Berlin',
      text: 'Europe/Berlin',
    });
    expect(fixture.table().rows.map(({ cells }) => cells[4])).to.deep.equal([
      'Europe/Berlin',
      'Europe/Berlin',
      'Paris',
      'Europe/Rome',
    ]);
    expect(check.counts.errors).to.equal(1);
  });

  it('find their own rows', () => {
    const { service } = reviewOf(zone, ['Berlin', 'Paris', 'berlin']);
    const problem = { code: 'time-zone-unknown', field: 'zone', value: 'Berlin' } as const;
    expect(service.rows('all', { problem }, 0, 10).rows.map(({ id }) => id)).to.deep.equal([0, 2]);
  });

  it('have each date that may be meant', () => {
    const { service } = reviewOf(since, ['1/2/2026', '1/2/2026', '31 Jan 2026']);
    expect(
      service.summary().problemGroups.map(({ value, rows, suggestions }) => [value, rows, suggestions]),
    ).to.deep.equal([
      [
        '1/2/2026',
        2,
        [
          { id: '2026-02-01', name: '2026-02-01' },
          { id: '2026-01-02', name: '2026-01-02' },
        ],
      ],
      ['31 Jan 2026', 1, undefined],
    ]);
  });

  it('are one question together where they are many', () => {
    const texts = Array.from({ length: 30 }, (_, at) => `Nowhere ${at}`);
    const { service } = reviewOf(zone, ['Nowhere 1', ...texts, 'Europe/Rome']);
    const [group, ...others] = service.summary().problemGroups;
    expect(others).to.deep.equal([]);
    expect(group).to.include({ code: 'time-zone-unknown', rows: 31 }).and.not.to.have.property('value');
    const problem = { code: 'time-zone-unknown', field: 'zone' } as const;
    expect(service.rows('all', { problem }, 0, 10).total).to.equal(31);
  });

  it('are listed once each where they are many, as long as they are few enough to look up', () => {
    const days = (count: number) => Array.from({ length: count }, (_, at) => `day ${at}`);
    const few = reviewOf(since, ['DAY 1', ...days(30), '46053']).service.summary().problemGroups;
    expect(few.map(({ code, texts }) => [code, texts])).to.deep.equal([
      ['date-invalid', ['DAY 1', ...days(30)]],
      ['date-number', undefined],
    ]);
    const [many] = reviewOf(since, days(1001)).service.summary().problemGroups;
    expect(many).to.include({ rows: 1001 }).and.not.to.have.property('texts');
  });

  it('are put right each in its own way, as one change', () => {
    const fixture = reviewOf(since, ['31 Jan 26', ' 31 JAN 26', 'soon', '1 Feb 26', '2026-03-01']);
    const { cells, changed } = fixture.service.repair({
      kind: 'replace-each',
      field: 'since',
      texts: [
        ['31 Jan 26', '2026-01-31'],
        ['1 Feb 26', '2026-02-01'],
        ['__proto__', 'x'],
      ],
    });
    const texts = () => fixture.table().rows.map((row) => row.cells[4]);
    expect(texts()).to.deep.equal(['2026-01-31', '2026-01-31', 'soon', '2026-02-01', '2026-03-01']);
    expect([cells, changed]).to.deep.equal([3, [0, 1, 3]]);
    fixture.service.undo();
    expect(texts()).to.deep.equal(['31 Jan 26', ' 31 JAN 26', 'soon', '1 Feb 26', '2026-03-01']);
  });
});

describe('an abbreviation of a time zone', () => {
  it('is a warning where it is a name of IANA, and an error otherwise', () => {
    const { service } = reviewOf(zone, ['CET', 'PST', 'UTC', 'GMT', 'GMT+1', 'est', 'BST', 'Rom', 'PRC']);
    const { problemGroups } = service.summary();
    expect(problemGroups.map(({ code, value, severity }) => [code, value, severity])).to.deep.equal([
      ['time-zone-abbreviation', 'PST', 'error'],
      ['time-zone-unknown', 'GMT+1', 'error'],
      ['time-zone-abbreviation', 'BST', 'error'],
      ['time-zone-unknown', 'Rom', 'error'],
      ['time-zone-abbreviation', 'CET', 'warning'],
      ['time-zone-abbreviation', 'est', 'warning'],
    ]);
  });
});
