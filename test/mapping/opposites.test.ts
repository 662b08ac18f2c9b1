import { expect } from '@open-wc/testing';
import { applyPlan } from '../../src/checking/apply-plan.js';
import { basicUserFields } from '../../src/fields/basic-user-fields.js';
import { pbxUserFields } from '../../src/fields/pbx-user-fields.js';
import { matchHeaders } from '../../src/mapping/match-headers.js';
import { startPlan } from '../../src/mapping/start-plan.js';
import { columnsOf, field, fieldOf } from '../fields/field-fixtures.js';

const active = fieldOf(pbxUserFields, 'active');

/** The source of Active in a file with these columns. */
function sourceFor(columns: Readonly<Record<string, readonly string[]>>) {
  const headers = Object.keys(columns);
  const matches = matchHeaders(pbxUserFields, columnsOf(headers.join('|'), columns));
  return startPlan(pbxUserFields, headers, { matches }).plan.active;
}

describe('a column that means the contrary of Active', () => {
  const opposites = [
    ['Inactive', 'TRUE', 'FALSE'],
    ['Blocked', 'yes', 'no'],
    ['Block sign in', 'True', 'False'],
    ['Block credential', '0', '1'],
    ['Account disabled', 'x', 'no'],
    ['is_suspended', 't', 'f'],
    ['Gesperrt', 'ja', 'nein'],
    ['Konto deaktiviert', 'WAHR', 'FALSCH'],
    ['Désactivé', 'oui', 'non'],
    ['Bloqueado', 'sí', 'no'],
    ['Suspensa', 'sim', 'não'],
    ['Заблокирован', 'да', 'нет'],
  ] as const;
  for (const [header, ...samples] of opposites) {
    it(`is taken as that: ${header} with ${samples.join(', ')}`, () => {
      expect(sourceFor({ [header]: samples })).to.deep.equal({
        from: 'column',
        header,
        index: 0,
        opposite: true,
      });
    });
  }

  const others = [
    { description: 'reasons in place of yes and no', columns: { Blocked: ['left the company', ''] } },
    { description: 'a column without values', columns: { Blocked: [] } },
    { description: 'a name that is one letter away from “is active”', columns: { Inactive: ['maybe'] } },
  ];
  for (const { description, columns } of others) {
    it(`is not taken: ${description}`, () => {
      expect(sourceFor(columns)).to.deep.equal({ from: 'none' });
    });
  }

  it('gives way to a column of the field’s own name', () => {
    expect(sourceFor({ Blocked: ['no', 'yes'], Active: ['yes', 'no'] })).to.deep.equal({
      from: 'column',
      header: 'Active',
      index: 1,
    });
  });

  it('counts in a plan for fields that have a contrary alone', () => {
    const given = {
      active: { from: 'column', header: 'Blocked', index: 0, opposite: true },
      firstName: { from: 'column', header: 'First', index: 1, opposite: true },
    } as const;
    const { plan } = startPlan([active, ...basicUserFields], ['Blocked', 'First'], { given });
    expect(plan.active).to.deep.equal(given.active);
    expect(plan.firstName).to.deep.equal({ from: 'column', header: 'First', index: 1 });
  });

  it('is read by yes, no and the state in fields that are about being inactive', () => {
    const locked = field({ id: 'locked', kind: 'boolean' });
    const read = (cell: string, opposite?: true) => {
      const plan = { locked: { from: 'column', header: 'Locked', index: 0, opposite } } as const;
      return applyPlan([locked], plan, ['Locked'], new Map())([cell]);
    };
    expect(read('yes').values).to.deep.equal([true]);
    expect(read('active', true).values).to.deep.equal([false]);
    expect(read('active').values).to.deep.equal([false]);
    expect(read('locked', true).values).to.deep.equal([true]);
    expect(read('verified').problems.map(({ code }) => code)).to.deep.equal(['boolean-invalid']);
  });

  const cells = [
    { cell: 'TRUE', value: false },
    { cell: ' no ', value: true },
    { cell: 'x', value: false },
    { cell: 'blocked', value: false },
    { cell: 'Active', value: true },
    { cell: '', value: undefined },
    { cell: 'since May', value: undefined },
  ];
  for (const { cell, value } of cells) {
    it(`reads “${cell}” as ${value}`, () => {
      const plan = { active: { from: 'column', header: 'Blocked', index: 0, opposite: true } } as const;
      const { values } = applyPlan([active], plan, ['Blocked'], new Map())([cell]);
      expect(values).to.deep.equal([value]);
    });
  }
});
