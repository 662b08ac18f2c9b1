import { expect } from '@open-wc/testing';
import { basicUserFields } from '../../src/fields/basic-user-fields.js';
import { parseFields } from '../../src/fields/parse-fields.js';
import { pbxUserFields } from '../../src/fields/pbx-user-fields.js';
import { field } from './field-fixtures.js';

const withField = (definition: object) => [...basicUserFields, { ...field(), ...definition }];

const refused = [
  { description: 'no array', input: undefined, expected: 'must be an array' },
  {
    description: 'no object',
    input: [...basicUserFields, null],
    expected: '"[5]": definition must be object',
  },
  { description: 'no username', input: basicUserFields.slice(1), expected: '"username" is missing' },
  { description: 'no email', input: [basicUserFields[0]], expected: '"email" is missing' },
  {
    description: 'an id with forbidden characters',
    input: withField({ id: '__proto__' }),
    expected: '"__proto__": id must be letters',
  },
  {
    description: 'an id twice',
    input: withField({ id: 'role' }),
    expected: '"role": id is used by two fields',
  },
  {
    description: 'an unknown target',
    input: withField({ target: 'roleid' }),
    expected: '"team": target must be one of username, ',
  },
  {
    description: 'a target that another field has',
    input: withField({ target: 'email' }),
    expected: '"email": target "email" is the one of "team" as well',
  },
  {
    description: 'a target that the id of another field means',
    input: withField({ target: 'roleId' }),
    expected: '"role": target "roleId" is the one of "team" as well',
  },
  { description: 'no label', input: withField({ label: '' }), expected: '"team": label must not be empty' },
  {
    description: 'a label of another type',
    input: withField({ label: 7 }),
    expected: '"team": label must be string',
  },
  {
    description: 'an unknown kind',
    input: withField({ kind: 'colour' }),
    expected: '"team": kind must be one of text, ',
  },
  {
    description: 'an unknown group',
    input: withField({ group: 'other' }),
    expected: '"team": group must be one of ',
  },
  {
    description: 'no source',
    input: withField({ sources: [] }),
    expected: '"team": sources must not be empty',
  },
  {
    description: 'an unknown source',
    input: withField({ sources: ['column', 'magic'] }),
    expected: '"team": sources.1 must be one of ',
  },
  {
    description: 'a built value of another field than the username',
    input: withField({ sources: ['column', 'built'] }),
    expected: '"team": sources has "built", which only the username can be',
  },
  {
    description: 'a source twice',
    input: withField({ sources: ['column', 'column'] }),
    expected: '"team": sources names one of them twice',
  },
  {
    description: 'a choice without a list',
    input: withField({ kind: 'choice' }),
    expected: '"team": list is needed for kind "choice"',
  },
  {
    description: 'a list of entries without id and name',
    input: withField({ kind: 'choice', list: [{ id: 1 }] }),
    expected: '"team": list',
  },
  {
    description: 'bounds the wrong way round',
    input: withField({ min: 3, max: 1 }),
    expected: '"team": min is greater',
  },
  {
    description: 'a length of zero',
    input: withField({ maxLength: 0 }),
    expected: '"team": maxLength must be a whole number above 0',
  },
  {
    description: 'a length that is no whole number',
    input: withField({ maxLength: 1.5 }),
    expected: '"team": maxLength must be a whole number above 0',
  },
  {
    description: 'a broken pattern',
    input: withField({ pattern: '(' }),
    expected: '"team": pattern is not a regular',
  },
  {
    description: 'a condition on no field',
    input: withField({ when: { field: 'nothing', is: 'x' } }),
    expected: '"team": when names "nothing", which is no field',
  },
  {
    description: 'a condition on itself',
    input: withField({ when: { field: 'team', is: 'x' } }),
    expected: '"team": when depends on the field itself',
  },
  {
    description: 'conditions in a circle',
    input: [
      ...basicUserFields,
      field({ id: 'a', when: { field: 'b', is: 'x' } }),
      field({ id: 'b', when: { field: 'a', is: 'x' } }),
    ],
    expected: '"a": when depends on the field itself',
  },
];

describe('parsing the fields of a portal', () => {
  for (const [name, fields] of Object.entries({ basicUserFields, pbxUserFields })) {
    it(`accepts ${name} unchanged`, () => expect(parseFields(fields)).to.deep.equal(fields));
  }

  it('accepts a portal’s own field, without undefined and unknown properties', () => {
    const own = { ...field({ id: 'cost-center_2', pattern: '[0-9]+' }), hint: undefined, note: 'for us' };
    const parsed = parseFields([...basicUserFields, own]).at(-1);
    expect(parsed).to.deep.equal(field({ id: 'cost-center_2', pattern: '[0-9]+' }));
    expect(parsed).to.not.have.property('hint');
  });

  it('accepts a catalogue whose own fields have the targets of username and email', () => {
    const own = [
      field({ id: 'login', target: 'username' }),
      field({ id: 'mail', kind: 'email', target: 'email' }),
    ];
    expect(parseFields(own)).to.deep.equal(own);
  });

  for (const { description, input, expected } of refused) {
    it(`throws an error that names field and fault: ${description}`, () => {
      expect(() => parseFields(input)).to.throw(TypeError, expected);
    });
  }
});

describe('the catalogue', () => {
  it('has the labels of the interface', () => {
    expect(pbxUserFields.map(({ label }) => label)).to.deep.equal([
      'Username',
      'Email',
      'Virtual extension',
      'Role',
      'SIP settings',
      'PBX domain',
      'PBX device',
      'SIP URI',
      'Authentication type',
      'Advanced security settings',
      'Session expires after (minutes)',
      'Maximum concurrent sessions',
      'Allowed IP addresses',
      'First name',
      'Last name',
      'Desk',
      'Time zone',
      'Language',
      'Call center region',
      'Caller ID',
      'Active',
      'Generate user passwords with digits only (not recommended)',
    ]);
  });

  it('is plain data that crosses to a worker', () => {
    expect(structuredClone(pbxUserFields)).to.deep.equal(pbxUserFields);
  });
});
