import { expect } from '@open-wc/testing';
import type { ChoiceLists } from '../../src/fields/field-definition.js';
import type { FieldSource, ImportPlan } from '../../src/fields/plan.js';
import { pbxUserFields } from '../../src/fields/pbx-user-fields.js';
import { planGaps } from '../../src/mapping/plan-gaps.js';
import { startPlan } from '../../src/mapping/start-plan.js';
import { lists, sameCheckWith } from '../fields/field-fixtures.js';

const headers = ['Login', 'Mail', 'Ext', 'SIP', 'Address'];
const column = (index: number): FieldSource => ({ from: 'column', header: headers[index] ?? '', index });
const same = (value: string | readonly string[]): FieldSource => ({ from: 'same', value });

const { plan: defaults } = startPlan(pbxUserFields, headers, { matches: new Map() });
const complete: ImportPlan = {
  ...defaults,
  username: column(0),
  email: column(1),
  virtualExtension: column(2),
  role: same('1'),
};

interface Case {
  readonly description: string;
  readonly change: Readonly<Record<string, FieldSource | undefined>>;
  readonly expected: readonly (readonly [field: string, reason: string, code?: string])[];
  readonly known?: ChoiceLists;
}

const noDomains = new Map([...lists].filter(([name]) => name !== 'pbxDomains'));

const cases: readonly Case[] = [
  { description: 'a field with a source', change: {}, expected: [] },
  {
    description: 'a required field without a source',
    change: { username: undefined, virtualExtension: undefined },
    expected: [
      ['username', 'choose-column'],
      ['virtualExtension', 'choose-column'],
    ],
  },
  { description: 'a generated value', change: { virtualExtension: { from: 'generated' } }, expected: [] },
  {
    description: 'a column that is not in the file',
    change: { email: { from: 'column', header: 'Gone', index: 1 } },
    expected: [['email', 'choose-column']],
  },
  {
    description: 'a source that is not allowed',
    change: { email: same('a@b.co') },
    expected: [['email', 'choose-column']],
  },
  {
    description: 'a field that shares its column with another',
    change: { username: column(1) },
    expected: [],
  },
  {
    description: 'a value that is not chosen yet',
    change: { role: same('') },
    expected: [['role', 'choose-value']],
  },
  {
    description: 'a value that is not in the list',
    change: { role: same('9') },
    expected: [['role', 'value-invalid', 'choice-unknown']],
  },
  {
    description: 'an optional field that somebody must decide on',
    change: { desk: undefined },
    expected: [['desk', 'choose-column']],
  },
  {
    description: 'an optional value that is empty',
    change: { desk: same([]), timeZone: same(' ') },
    expected: [],
  },
  {
    description: 'an optional value that is wrong',
    change: { timeZone: same('Mars') },
    expected: [['timeZone', 'value-invalid', 'time-zone-unknown']],
  },
  { description: 'a value whose switch is off', change: { sessionMinutes: same('0') }, expected: [] },
  {
    description: 'a wrong value whose switch is on',
    change: { advancedSecurity: same('true'), sessionMinutes: same('0'), allowedIps: same('here') },
    expected: [
      ['sessionMinutes', 'value-invalid', 'integer-range'],
      ['allowedIps', 'value-invalid', 'ip-invalid'],
    ],
  },
  {
    description: 'the fields that classic PBX needs',
    change: { sip: same('classic-pbx') },
    expected: [
      ['pbxDomain', 'choose-value'],
      ['pbxDevice', 'choose-column'],
    ],
  },
  {
    description: 'a value whose list the host does not have, which leaves only the columns',
    change: { sip: same('classic-pbx'), pbxDevice: column(2) },
    expected: [['pbxDomain', 'choose-column']],
    known: noDomains,
  },
  {
    description: 'a complete classic PBX, with the device in the column of the extension',
    change: { sip: same('classic-pbx'), pbxDomain: same('pbx-1'), pbxDevice: column(2) },
    expected: [],
  },
  {
    description: 'the field that a custom URI needs',
    change: { sip: same('custom-uri') },
    expected: [['sipUri', 'choose-column']],
  },
  { description: 'any field for built-in PBX', change: { sip: same('built-in-pbx') }, expected: [] },
  {
    description: 'the fields of SIP options that are decided row by row',
    change: { sip: column(3) },
    expected: [],
  },
  {
    description: 'wrong sources for SIP options that are decided row by row',
    change: {
      sip: column(3),
      pbxDomain: same('nowhere'),
      sipUri: { from: 'column', header: 'Gone', index: 0 },
    },
    expected: [
      ['pbxDomain', 'value-invalid', 'choice-unknown'],
      ['sipUri', 'choose-column'],
    ],
  },
];

describe('the gaps of a plan', () => {
  for (const { description, change, expected, known = lists } of cases) {
    it(`${expected.length ? 'include' : 'do not include'} ${description}`, () => {
      const sources = Object.entries({ ...complete, ...change }).filter(([, source]) => source !== undefined);
      const plan = Object.fromEntries(sources) as ImportPlan;
      const gaps = planGaps(pbxUserFields, plan, headers, known, sameCheckWith(known));
      expect(
        gaps.map(({ field, reason, problem }) => [field, reason, ...(problem ? [problem.code] : [])]),
      ).to.deep.equal(expected);
    });
  }

  it('have a problem that names the field, and no row', () => {
    const [gap] = planGaps(
      pbxUserFields,
      { ...complete, role: same('9') },
      headers,
      lists,
      sameCheckWith(lists),
    );
    expect(gap?.problem).to.deep.equal({
      code: 'choice-unknown',
      severity: 'error',
      params: { value: '9' },
      row: 0,
      field: 'role',
    });
  });
});
