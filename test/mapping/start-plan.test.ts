import { expect } from '@open-wc/testing';
import type { FieldDefinition } from '../../src/fields/field-definition.js';
import { type FieldSource, type ImportPlan, sourceOf } from '../../src/fields/plan.js';
import { matchHeaders } from '../../src/mapping/match-headers.js';
import { pbxUserFields } from '../../src/fields/pbx-user-fields.js';
import { startPlan } from '../../src/mapping/start-plan.js';
import { columnsOf, field, lists, sameCheckWith } from '../fields/field-fixtures.js';

const column = (header: string, index: number): FieldSource => ({ from: 'column', header, index });
const same = (value: string | readonly string[]): FieldSource => ({ from: 'same', value });

describe('the plan to start with', () => {
  const start = (header: string, given?: unknown, fields: readonly FieldDefinition[] = pbxUserFields) => {
    const columns = columnsOf(header);
    const matches = matchHeaders(fields, columns);
    const headers = columns.map((column) => column.header);
    return startPlan(fields, headers, { given: given as ImportPlan, matches, check: sameCheckWith(lists) })
      .plan;
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
      description: 'a half of whole names, what texts stand for, and the text for empty cells',
      given: { firstName: { ...column('Other', 1), part: 'given-name', values: { A: 'Ann' }, ifEmpty: '-' } },
      field: 'firstName',
      expected: { ...column('Other', 1), part: 'given-name', values: { A: 'Ann' }, ifEmpty: '-' },
    },
    {
      description: 'a column without what the field can’t have, or what has the wrong shape',
      given: {
        role: { ...column('Other', 1), part: 'given-name', opposite: true, values: { a: 1 }, ifEmpty: 3 },
      },
      field: 'role',
      expected: column('Other', 1),
    },
    {
      description: 'a recipe for usernames',
      given: { username: { from: 'built', recipe: 'g.family' } },
      field: 'username',
      expected: { from: 'built', recipe: 'g.family' },
    },
    {
      description: 'no recipe that nobody knows',
      given: { username: { from: 'built', recipe: 'constructor' } },
      field: 'username',
      expected: undefined,
    },
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
