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
