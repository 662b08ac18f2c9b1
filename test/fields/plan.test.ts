import { expect } from '@open-wc/testing';
import { applicability, appliesToAll } from '../../src/fields/applicability.js';
import { type FieldSource, type ImportPlan, resolveColumn } from '../../src/fields/plan.js';
import { matchHeaders } from '../../src/mapping/match-headers.js';
import { pbxUserFields } from '../../src/fields/pbx-user-fields.js';
import { startPlan, type StartPlanOptions } from '../../src/mapping/start-plan.js';
import { columnsOf, field, fieldOf } from './field-fixtures.js';

const column = (header: string, index: number): FieldSource => ({ from: 'column', header, index });
const same = (value: string | readonly string[]): FieldSource => ({ from: 'same', value });

describe('the column of a source', () => {
  const cases = [
    { description: 'is the one at its index while the header matches', header: 'B', index: 2, expected: 2 },
    { description: 'is otherwise the first with its name', header: 'B', index: 0, expected: 1 },
    {
      description: 'is the first with its name even if the file has fewer columns',
      header: 'B',
      index: 99,
      expected: 1,
    },
    { description: 'is absent if no column has its name', header: 'C', index: 1, expected: undefined },
    { description: 'is found by its index if the header is blank', header: '', index: 3, expected: 3 },
    {
      description: 'is absent if the header is blank and stands at another index',
      header: '',
      index: 1,
      expected: undefined,
    },
    {
      description: 'is the first with its name if the index is negative',
      header: 'B',
      index: -1,
      expected: 1,
    },
  ];
  for (const { description, expected, ...source } of cases) {
    it(description, () => expect(resolveColumn(source, ['A', 'B', 'B', ''])).to.equal(expected));
  }
});

describe('what a source was matched by', () => {
  const columns = columnsOf('Email|Login|Other');
  const headers = columns.map(({ header }) => header);
  const start = (plans: Omit<StartPlanOptions, 'matches'>) =>
    startPlan(pbxUserFields, headers, { matches: matchHeaders(pbxUserFields, columns), ...plans });

  it('is the header for a column found by name, and absent for a default', () => {
    const { matched } = start({});
    expect([...matched]).to.deep.equal([
      ['username', 'name'],
      ['email', 'name'],
    ]);
  });

  it("is the first of the given plan, the remembered plan and the host's matches", () => {
    const { plan, matched } = start({
      given: { email: column('Other', 2) },
      remembered: { email: column('Login', 1), username: column('Other', 2), role: same('1') },
      hostMatches: { username: column('Email', 0), role: same('2'), lastName: column('Other', 2) },
    });
    expect(plan).to.include.keys('email', 'username', 'role', 'lastName');
    expect([plan.email, plan.username, plan.role]).to.deep.equal([
      column('Other', 2),
      column('Other', 2),
      same('1'),
    ]);
    expect([...matched]).to.deep.equal([
      ['username', 'remembered'],
      ['email', 'host'],
      ['role', 'remembered'],
      ['lastName', 'host'],
    ]);
  });

  it('is absent where the given column is not in the file', () => {
    const gone = { desk: column('Gone', 0) };
    for (const plans of [{ given: gone }, { remembered: gone }, { hostMatches: gone }])
      expect(start(plans).matched.has('desk'), JSON.stringify(plans)).to.equal(false);
    expect(start({ given: gone }).plan.desk).to.equal(undefined);
    expect(start({ hostMatches: gone }).plan.desk).to.deep.equal({ from: 'none' });
  });
});

describe('a field with a condition', () => {
  const domain = fieldOf(pbxUserFields, 'pbxDomain');
  const cases: readonly { description: string; plan: ImportPlan; expected: string }[] = [
    {
      description: 'applies to every row if the value for all users meets the condition',
      plan: { sip: same('classic-pbx') },
      expected: 'always',
    },
    {
      description: 'applies to no row if the value for all users does not meet the condition',
      plan: { sip: same('webrtc') },
      expected: 'never',
    },
    {
      description: 'applies row by row if the other field has a column',
      plan: { sip: column('SIP', 0) },
      expected: 'by-row',
    },
    { description: 'applies to no row while the other field is unresolved', plan: {}, expected: 'never' },
  ];
  for (const { description, plan, expected } of cases) {
    it(description, () => {
      expect(applicability(domain, plan, pbxUserFields)).to.equal(expected);
      expect(appliesToAll(domain, plan, pbxUserFields)).to.equal(expected === 'always');
    });
  }

  it('applies to every row once it has no condition', () => {
    expect(appliesToAll(fieldOf(pbxUserFields, 'email'), {}, pbxUserFields)).to.equal(true);
  });

  const chain = [
    field({ id: 'a' }),
    field({ id: 'b', when: { field: 'a', is: 'x' } }),
    field({ id: 'c', when: { field: 'b', is: 'y' } }),
  ];
  const chained: readonly { description: string; plan: ImportPlan; expected: string }[] = [
    {
      description: 'always applies if both conditions hold',
      plan: { a: same('x'), b: same('y') },
      expected: 'always',
    },
    {
      description: 'never applies if the first condition does not hold',
      plan: { a: same('z'), b: same('y') },
      expected: 'never',
    },
    {
      description: 'applies row by row if only a row decides the first condition',
      plan: { a: column('A', 0), b: same('y') },
      expected: 'by-row',
    },
  ];
  for (const { description, plan, expected } of chained) {
    it(`${description} in a chain of conditions`, () => {
      expect(applicability(fieldOf(chain, 'c'), plan, chain)).to.equal(expected);
    });
  }

  it('applies to no row if two fields wait for each other', () => {
    const circle = [
      field({ id: 'a', when: { field: 'b', is: 'x' } }),
      field({ id: 'b', when: { field: 'a', is: 'x' } }),
    ];
    expect(applicability(fieldOf(circle, 'a'), { a: same('x'), b: same('x') }, circle)).to.equal('never');
  });
});
