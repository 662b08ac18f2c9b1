import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { basicUserFields } from '../../../src/fields/basic-user-fields.js';
import { checkOf } from '../../../src/fields/check-value.js';
import { checkAll } from '../../checking/check-all.js';
import { columnReadings } from '../../../src/checking/column-readings.js';
import { columnReaders } from '../../../src/fields/kinds/cell-tables.js';
import { displays } from '../../../src/fields/kinds/kinds.js';
import { matchHeaders } from '../../../src/mapping/match-headers.js';
import { parseFields } from '../../../src/fields/parse-fields.js';
import { startPlan } from '../../../src/mapping/start-plan.js';
import { columnsOf, field, lists, sameCheckWith, table } from '../field-fixtures.js';

const startDate = field({ id: 'startDate', label: 'Start date', kind: 'date' });
const bounded = { ...startDate, min: '2026-01-01', max: '2026-12-31' };

interface Case {
  readonly input: string;
  /** The date, or the code of the problem. */
  readonly expected: string;
}

function outcome(
  text: string,
  { order, definition = startDate }: { order?: string; definition?: object } = {},
) {
  const { value, findings } = checkOf({ ...startDate, ...definition }, lists, order).cell(text);
  return findings[0]?.code ?? value;
}

const certain: readonly Case[] = [
  { input: '2026-04-03', expected: '2026-04-03' },
  { input: '2026-4-3', expected: '2026-04-03' },
  { input: '2026/04/03', expected: '2026-04-03' },
  { input: '2026-12-31 00:00:00', expected: '2026-12-31' },
  { input: '2026-12-31T00:00:00.000Z', expected: '2026-12-31' },
  { input: '31/12/2026 0:00', expected: '2026-12-31' },
  { input: '03.04.2026', expected: '2026-04-03' },
  { input: '3.4.2026', expected: '2026-04-03' },
  { input: '31. 12. 2026', expected: '2026-12-31' },
  { input: '2026. 12. 31.', expected: '2026-12-31' },
  { input: '31/12/2026', expected: '2026-12-31' },
  { input: '12/31/2026', expected: '2026-12-31' },
  { input: '31-12-2026', expected: '2026-12-31' },
  { input: '05/05/2026', expected: '2026-05-05' },
  { input: '29.02.2028', expected: '2028-02-29' },
  { input: '29.02.2000', expected: '2000-02-29' },
];

const refused: readonly Case[] = [
  { input: '03/04/2026', expected: 'date-ambiguous' },
  { input: '3-4-2026', expected: 'date-ambiguous' },
  { input: '31.12.26', expected: 'date-ambiguous' },
  { input: '31/12/26', expected: 'date-ambiguous' },
  { input: '31.02.2026', expected: 'date-invalid' },
  { input: '29.02.2026', expected: 'date-invalid' },
  { input: '29.02.1900', expected: 'date-invalid' },
  { input: '2026-13-01', expected: 'date-invalid' },
  { input: '2026-00-10', expected: 'date-invalid' },
  { input: '12.31.2026', expected: 'date-invalid' },
  { input: '32/13/2026', expected: 'date-invalid' },
  { input: '0026-01-31', expected: 'date-invalid' },
  { input: '31/12-2026', expected: 'date-invalid' },
  { input: '31/12/026', expected: 'date-invalid' },
  { input: '31/12', expected: 'date-invalid' },
  { input: '2026-12-31 08:30', expected: 'date-invalid' },
  { input: 'tomorrow', expected: 'date-invalid' },
  { input: '31 December 2026', expected: 'date-invalid' },
  { input: '٣١/١٢/٢٠٢٦', expected: 'date-invalid' },
  { input: '46023', expected: 'date-number' },
  { input: '46023.5', expected: 'date-number' },
  { input: '20261231', expected: 'date-number' },
];

const inColumn: readonly (Case & { readonly column: string })[] = [
  { column: '31/12/2026', input: '03/04/2026', expected: '2026-04-03' },
  { column: '12/31/2026', input: '03/04/2026', expected: '2026-03-04' },
  { column: '05/05/2026|13-01-2026', input: '03/04/2026', expected: '2026-04-03' },
  { column: '', input: '03/04/2026', expected: 'date-ambiguous' },
  { column: '05/06/2026|07/08/2026', input: '03/04/2026', expected: 'date-ambiguous' },
  { column: '31/12/2026|12/31/2026', input: '03/04/2026', expected: 'date-ambiguous' },
  { column: '2026-12-31', input: '03/04/2026', expected: 'date-ambiguous' },
  { column: '31.12.2026', input: '03/04/2026', expected: 'date-ambiguous' },
  { column: '31/02/2026|no date|46023', input: '03/04/2026', expected: 'date-ambiguous' },
  { column: '31/12/2026', input: '12/31/2026', expected: '2026-12-31' },
  { column: '26/12/45', input: '03/04/2026', expected: '2026-04-03' },
];

describe('a date', () => {
  for (const { input, expected } of [...certain, ...refused]) {
    it(`is read from ${input} as ${expected}`, () => expect(outcome(input)).to.equal(expected));
  }

  for (const { column, input, expected } of inColumn) {
    it(`is read from ${input} in a column of ${column || 'nothing else'} as ${expected}`, () => {
      const order = columnReaders.date?.([...column.split('|'), input]);
      expect(outcome(input, order === undefined ? {} : { order })).to.equal(expected);
    });
  }

  it('belongs to the only century within its bounds if the year has two digits', () => {
    expect(outcome('31.12.26', { definition: bounded })).to.equal('2026-12-31');
    expect(outcome('31.12.84', { definition: { max: '2010-01-01' } })).to.equal('1984-12-31');
    expect(outcome('31.12.84', { definition: bounded })).to.equal('date-ambiguous');
  });

  it('stays ambiguous between day and month, whatever its bounds', () => {
    expect(outcome('03/04/2026', { definition: { min: '2026-03-20' } })).to.equal('date-ambiguous');
  });

  it('must lie within its bounds, which are included', () => {
    expect(outcome('2026-01-01', { definition: bounded })).to.equal('2026-01-01');
    expect(outcome('31.12.2026', { definition: bounded })).to.equal('2026-12-31');
    const { findings } = checkOf(bounded, lists).cell('2027-01-01');
    expect(findings).to.deep.equal([
      { code: 'date-range', severity: 'error', params: { min: '2026-01-01', max: '2026-12-31' } },
    ]);
  });

  it('is reported with all its meanings if ambiguous', () => {
    const { findings } = checkOf(startDate, lists).cell('03/04/2026');
    expect(findings[0]?.params).to.deep.equal({
      value: '03/04/2026',
      dates: ['2026-04-03', '2026-03-04'],
    });
  });

  it('is read by the order that its column proves, in every row', () => {
    const file = table(
      'Username|Email|Start',
      'a|a@x.de|03/04/2026',
      'b|b@x.de|31/12/2026',
      'c|c@x.de|4/1/2027',
    );
    const fields = [...basicUserFields, startDate];
    const plan = {
      username: { from: 'column', header: 'Username', index: 0 },
      email: { from: 'column', header: 'Email', index: 1 },
      role: { from: 'same', value: '1' },
      startDate: { from: 'column', header: 'Start', index: 2 },
    } as const;
    const readings = columnReadings(fields, plan, file);
    expect(readings.get('startDate')).to.equal('dmy');
    const checked = { table: file, fields, plan, lists };
    expect(checkAll({ ...checked, readings }).counts.ready).to.equal(3);
    expect(checkAll(checked).counts.ready).to.equal(1);
  });

  it('has the form of a date input if it is a value for all users', () => {
    const given = { startDate: { from: 'same', value: '31.12.2026' } } as const;
    const { plan } = startPlan([startDate], [], { given, check: sameCheckWith(new Map()) });
    expect(plan.startDate).to.deep.equal({ from: 'same', value: '2026-12-31' });
  });

  it('has its column found by name, even if the values do not show their order', () => {
    const samples = { 'Date of start': ['03/04/2026', '05/06/2026'] };
    const matches = matchHeaders([startDate], columnsOf('Date of start|Born', samples));
    expect(matches.get('startDate')?.index).to.equal(0);
  });

  it('fills the date input of a cell if it is certain', () => {
    const { textOf } = displays.date.input;
    expect(textOf('31/12/2026')).to.equal('2026-12-31');
    expect(textOf('03/04/2026')).to.equal('');
    expect(textOf('03/04/2026', 'mdy')).to.equal('2026-03-04');
    expect(textOf('31.02.2026')).to.equal('');
  });

  it('is an existing day or an error for any text', () => {
    const part = fc.integer({ min: 0, max: 2100 }).map(String);
    const sign = fc.constantFrom('/', '-', '.');
    fc.assert(
      fc.property(part, part, part, sign, (a, b, c, between) => {
        const { value, findings } = checkOf(startDate, lists).cell([a, b, c].join(between));
        expect(value === undefined).to.equal(findings.length > 0);
        if (value !== undefined) expect(new Date(String(value)).toISOString().slice(0, 10)).to.equal(value);
      }),
    );
  });

  for (const { description, bounds, expected } of [
    { description: 'a number', bounds: { min: 2026 }, expected: 'min must be a date like 2026-01-31' },
    {
      description: 'a day that does not exist',
      bounds: { max: '2026-02-31' },
      expected: 'max must be a date',
    },
    {
      description: 'the wrong way round',
      bounds: { min: '2026-12-31', max: '2026-01-01' },
      expected: 'min is greater than max',
    },
  ]) {
    it(`has no bounds that are ${description}`, () => {
      expect(() => parseFields([...basicUserFields, { ...startDate, ...bounds }])).to.throw(
        TypeError,
        expected,
      );
    });
  }

  it('is the only kind with dates for bounds', () => {
    const wrong = { ...startDate, kind: 'integer', min: '2026-01-31' };
    expect(() => parseFields([...basicUserFields, wrong])).to.throw('min must be number');
  });
});
