import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { applyPlan } from '../../src/checking/apply-plan.js';
import type { FieldDefinition } from '../../src/fields/field-definition.js';
import type { FieldSource, ImportPlan } from '../../src/fields/plan.js';
import { pbxUserFields } from '../../src/fields/pbx-user-fields.js';
import { field, lists } from '../fields/field-fixtures.js';

const column = (header: string, index: number) => ({ from: 'column', header, index }) as const;
const same = (value: string): FieldSource => ({ from: 'same', value });

function mapRow(fields: readonly FieldDefinition[], plan: ImportPlan, header: string, line: string) {
  const { values, problems } = applyPlan(fields, plan, header.split('|'), lists)(line.split('|'));
  const named = Object.fromEntries(fields.map(({ id }, at) => [id, values[at]]));
  return { values: named, problems: problems.map(({ field: id, code }) => `${id}: ${code}`) };
}

const one = (definition: Partial<FieldDefinition>) => [field({ id: 'x', ...definition })];

const cases = [
  {
    description: 'trims a cell',
    fields: one({}),
    plan: { x: column('A', 0) },
    line: '  Ada ',
    values: { x: 'Ada' },
  },
  {
    description: 'reads an empty cell as no value',
    fields: one({}),
    plan: { x: column('A', 0) },
    line: ' ',
    values: { x: undefined },
  },
  {
    description: 'reports an empty cell of a required field',
    fields: one({ required: true }),
    plan: { x: column('A', 0) },
    line: '\u200b',
    values: { x: undefined },
    problems: ['x: missing'],
  },
  {
    description: 'replaces an empty cell by the default of the field',
    fields: one({ required: true, default: '5', kind: 'integer' }),
    plan: { x: column('A', 0) },
    line: '',
    values: { x: 5 },
  },
  {
    description: 'reads a text as what it stands for by the plan, however it is written',
    fields: one({ kind: 'integer' }),
    plan: { x: { ...column('A', 0), values: { Five: '5', constructor: '6' } } },
    line: ' FIVE ',
    values: { x: 5 },
  },
  {
    description: 'reads a text by itself that only looks like a property of the texts',
    fields: one({}),
    plan: { x: { ...column('A', 0), values: { a: 'b' } } },
    line: 'constructor',
    values: { x: 'constructor' },
  },
  {
    description: 'reads an empty cell as the plan says, before the default of the field',
    fields: one({ required: true, default: '5', kind: 'integer' }),
    plan: { x: { ...column('A', 0), ifEmpty: '7' } },
    line: ' ',
    values: { x: 7 },
  },
  {
    description: 'reads an empty cell of a contrary column as what the plan says of the field',
    fields: one({ id: 'x', kind: 'boolean' }),
    plan: { x: { ...column('A', 0), opposite: true, ifEmpty: 'no' } },
    line: ' ',
    values: { x: false },
  },
  {
    description: 'gives a wrong cell no value, whatever the default',
    fields: one({ default: '5', kind: 'integer' }),
    plan: { x: column('A', 0) },
    line: 'five',
    values: { x: undefined },
    problems: ['x: integer-invalid'],
  },
  {
    description: 'reports a required field in a row with too few cells',
    fields: one({ required: true }),
    plan: { x: column('B', 1) },
    line: 'a',
    values: { x: undefined },
    problems: ['x: missing'],
  },
  {
    description: 'keeps a value with a warning',
    fields: one({ kind: 'email' }),
    plan: { x: column('A', 0) },
    line: 'root@localhost',
    values: { x: 'root@localhost' },
    problems: ['x: email-host-without-dot'],
  },
  {
    description: 'takes a value that is the same for all users',
    fields: one({ kind: 'boolean' }),
    plan: { x: same('yes') },
    line: '',
    values: { x: true },
  },
  {
    description: 'marks a value as generated',
    fields: one({}),
    plan: { x: { from: 'generated' } },
    line: '',
    values: { x: 'generate' },
  },
  {
    description: 'leaves a field out',
    fields: one({}),
    plan: { x: { from: 'none' } },
    line: '',
    values: { x: undefined },
  },
  {
    description: 'leaves a field out even if it has a default for empty cells',
    fields: one({ default: 'a' }),
    plan: { x: { from: 'none' } },
    line: '',
    values: { x: undefined },
  },
  {
    description: 'reports a required field without a source',
    fields: one({ required: true }),
    plan: {},
    line: '',
    values: { x: undefined },
    problems: ['x: missing'],
  },
  {
    description: 'reports a required field whose column is not in the file',
    fields: one({ required: true }),
    plan: { x: column('Gone', 0) },
    line: 'a',
    values: { x: undefined },
    problems: ['x: missing'],
  },
  {
    description: 'applies a field that depends on a later one',
    fields: [field({ id: 'late', when: { field: 'x', is: 'true' } }), field({ id: 'x', kind: 'boolean' })],
    plan: { late: column('B', 1), x: column('A', 0) },
    line: 'Y|b',
    values: { late: 'b', x: true },
  },
  {
    description: 'reports nothing for a field that does not apply',
    fields: [
      field({ id: 'x', kind: 'boolean' }),
      field({ id: 'late', required: true, kind: 'integer', when: { field: 'x', is: 'true' } }),
    ],
    plan: { late: column('B', 1), x: column('A', 0) },
    line: 'no|b',
    values: { x: false, late: undefined },
  },
  ...['yes', 'no'].flatMap((x) => {
    const fields = [
      field({ id: 'late', when: { field: 'x', is: 'true' } }),
      field({ id: 'x', kind: 'boolean' }),
    ];
    const values = { late: x === 'yes' ? 'b' : undefined, x: x === 'yes' };
    const late = same('b');
    return [
      {
        description: `takes one value for all rows that the field applies to (${x})`,
        fields,
        plan: { late, x: column('A', 0) },
        line: x,
        values,
      },
      {
        description: `takes one value for all rows where the condition is the same for all (${x})`,
        fields,
        plan: { late, x: same(x) },
        line: '',
        values,
      },
    ];
  }),
] satisfies readonly {
  description: string;
  fields: readonly FieldDefinition[];
  plan: ImportPlan;
  line: string;
  values: unknown;
  problems?: readonly string[];
}[];

describe('applying a plan to a row', () => {
  for (const { description, fields, plan, line, values, ...more } of cases) {
    it(description, () => {
      const problems = 'problems' in more ? more.problems : [];
      expect(mapRow(fields, plan, 'A|B', line)).to.deep.equal({ values, problems });
    });
  }

  const byRow: ImportPlan = {
    sip: column('SIP', 0),
    pbxDomain: same('pbx-1'),
    pbxDevice: column('Device', 1),
    sipUri: column('URI', 2),
  };
  const sipFields = pbxUserFields.filter(({ id }) =>
    ['sip', 'pbxDomain', 'pbxDevice', 'sipUri'].includes(id),
  );
  const rows = [
    { line: '|', needs: [] },
    { line: 'WebRTC|x|y', needs: [] },
    { line: 'built-in-pbx', needs: [] },
    { line: 'Classic PBX|501', needs: [] },
    { line: 'Classic PBX||sip:a@b.co', needs: ['pbxDevice: missing'] },
    { line: 'custom-uri||sip:a@b.co', needs: [] },
    { line: 'custom-uri|501', needs: ['sipUri: missing'] },
    { line: 'carrier pigeon|501', needs: ['sip: choice-unknown'] },
  ];
  for (const { line, needs } of rows) {
    it(`requires of each row what its own SIP option needs: "${line}"`, () => {
      expect(mapRow(sipFields, byRow, 'SIP|Device|URI', line).problems).to.deep.equal(needs);
    });
  }

  it('gives every field a value, a problem or nothing for any cells', () => {
    const plan: ImportPlan = Object.fromEntries(
      pbxUserFields
        .filter(({ sources }) => sources.includes('column'))
        .map(({ id }, at) => [id, column(`C${at}`, at)] as const),
    );
    const headers = Array.from({ length: 20 }, (_, at) => `C${at}`);
    const apply = applyPlan(pbxUserFields, plan, headers, lists);
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' }), { maxLength: 20 }), (cells) => {
        const { values, problems } = apply(cells);
        expect(values).to.have.lengthOf(pbxUserFields.length);
        for (const { field: id, severity } of problems) {
          const at = pbxUserFields.findIndex((candidate) => candidate.id === id);
          expect(at).to.be.at.least(0);
          expect(severity === 'error' && values[at] !== undefined).to.equal(false);
        }
      }),
    );
  });
});
