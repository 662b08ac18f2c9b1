import { expect } from '@open-wc/testing';
import { applicability, appliesToAll } from '../../src/fields/applicability.js';
import type { FieldDefinition } from '../../src/fields/field-definition.js';
import { type FieldSource, type ImportPlan, resolveColumn, sourceOf } from '../../src/fields/plan.js';
import { matchHeaders } from '../../src/mapping/match-headers.js';
import { pbxUserFields } from '../../src/fields/pbx-user-fields.js';
import { startPlan, type StartPlanOptions } from '../../src/mapping/start-plan.js';
import { columnsOf, field, fieldOf, lists } from './field-fixtures.js';

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

describe('the plan to start with', () => {
  const start = (header: string, given?: unknown, fields: readonly FieldDefinition[] = pbxUserFields) => {
    const columns = columnsOf(header);
    const matches = matchHeaders(fields, columns);
    const headers = columns.map((column) => column.header);
    return startPlan(fields, headers, { given: given as ImportPlan, matches, lists }).plan;
  };

  it('has matches and defaults, and leaves unresolved what nobody can know', () => {
    expect(start('Login|E-mail|Given name')).to.deep.equal({
      username: column('Login', 0),
      email: column('E-mail', 1),
      sip: same('webrtc'),
      pbxDomain: same(''),
      authentication: same('default'),
      advancedSecurity: same('false'),
      sessionMinutes: same(''),
      concurrentSessions: same(''),
      allowedIps: same(''),
      firstName: column('Given name', 2),
      lastName: { from: 'none' },
      desk: { from: 'none' },
      timeZone: { from: 'none' },
      language: { from: 'none' },
      region: { from: 'none' },
      callerId: { from: 'none' },
      active: { from: 'none' },
      digitsOnlyPassword: same('false'),
    });
  });

  it('generates a value by default only where `generated` comes first', () => {
    const fields = [field({ id: 'pin', sources: ['generated', 'column'] })];
    expect(start('Email', {}, fields)).to.deep.equal({ pin: { from: 'generated' } });
  });

  const cases: readonly { description: string; given: unknown; field: string; expected: unknown }[] = [
    {
      description: 'a given column before a match',
      given: { email: column('Other', 1) },
      field: 'email',
      expected: column('Other', 1),
    },
    {
      description: 'a given column at its new place',
      given: { role: column('Other', 7) },
      field: 'role',
      expected: column('Other', 1),
    },
    {
      description: 'the match where the given column is not in the file',
      given: { email: column('Gone', 0) },
      field: 'email',
      expected: column('Email', 0),
    },
    {
      description: 'no source where the given column is not in the file and nothing matches',
      given: { desk: column('Gone', 0) },
      field: 'desk',
      expected: undefined,
    },
    { description: 'a given value', given: { role: same('1') }, field: 'role', expected: same('1') },
    {
      description: 'the id of an entry that is given by its name',
      given: { role: same('agent') },
      field: 'role',
      expected: same('1'),
    },
    {
      description: 'an unknown value unchanged, so that the screen can show it',
      given: { role: same('boss') },
      field: 'role',
      expected: same('boss'),
    },
    {
      description: 'the ids of several given values',
      given: { desk: same(['Support', '11']) },
      field: 'desk',
      expected: same(['10', '11']),
    },
    {
      description: 'the boolean of a given "yes"',
      given: { active: same('YES') },
      field: 'active',
      expected: same('true'),
    },
    {
      description: 'lines of text unchanged',
      given: { allowedIps: same('::1\n::2') },
      field: 'allowedIps',
      expected: same('::1\n::2'),
    },
    {
      description: 'a given `none`, even though a column matches',
      given: { lastName: { from: 'none' } },
      field: 'lastName',
      expected: { from: 'none' },
    },
    {
      description: 'a given `generated`',
      given: { virtualExtension: { from: 'generated' } },
      field: 'virtualExtension',
      expected: { from: 'generated' },
    },
    {
      description: 'the default where the given source is not allowed',
      given: { sip: { from: 'generated' } },
      field: 'sip',
      expected: same('webrtc'),
    },
    {
      description: 'no source of a wrong type',
      given: { email: 7 },
      field: 'email',
      expected: column('Email', 0),
    },
    {
      description: 'no value of a wrong type',
      given: { role: { from: 'same', value: 7 } },
      field: 'role',
      expected: undefined,
    },
    {
      description: 'no column of a wrong type',
      given: { role: { from: 'column', header: 7, index: 0 } },
      field: 'role',
      expected: undefined,
    },
  ];
  for (const { description, given, field: id, expected } of cases) {
    it(`takes ${description}`, () => {
      expect(sourceOf(start('Email|Other|Last name', given), id)).to.deep.equal(expected);
    });
  }

  it('takes no inherited property of a plan for a source', () => {
    const fields = [field({ id: 'constructor', sources: ['column'] }), field({ id: 'valueOf' })];
    const plan = start('Email', {}, fields);
    expect(Object.keys(plan)).to.deep.equal(['valueOf']);
    expect(sourceOf(plan, 'constructor')).to.equal(undefined);
  });
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
