import { expect } from '@open-wc/testing';
import { applyPlan } from '../../src/checking/apply-plan.js';
import { basicUserFields } from '../../src/fields/basic-user-fields.js';
import type { FieldDefinition, FieldValue } from '../../src/fields/field-definition.js';
import type { FieldSource, ImportPlan } from '../../src/fields/plan.js';
import { newUser } from '../../src/checking/new-user.js';
import { pbxUserFields } from '../../src/fields/pbx-user-fields.js';
import { field, lists } from '../fields/field-fixtures.js';

const column = (header: string, index: number): FieldSource => ({ from: 'column', header, index });
const same = (value: string | readonly string[]): FieldSource => ({ from: 'same', value });
const id = { key: 'k1', row: 2 };

const headers = ['User', 'Mail', 'Ext', 'URI'];
const cells = ['ada', 'ada@example.com', '0042', 'SIP:ada@PBX.example.com'];
const minimal: ImportPlan = {
  username: column('User', 0),
  email: column('Mail', 1),
  virtualExtension: column('Ext', 2),
  role: same('1'),
  sip: same('webrtc'),
  authentication: same('default'),
  advancedSecurity: same('false'),
  digitsOnlyPassword: same('false'),
};

function made(change: ImportPlan, fields: readonly FieldDefinition[] = pbxUserFields) {
  const { values, problems } = applyPlan(fields, { ...minimal, ...change }, headers, lists)(cells);
  expect(problems).to.deep.equal([]);
  return newUser(fields, values, id);
}

const base = {
  key: 'k1',
  row: 2,
  username: 'ada',
  email: 'ada@example.com',
  roleId: '1',
  virtualExtension: '0042',
  sip: { option: 'webrtc' },
  authentication: 'default',
  digitsOnlyPassword: false,
  extra: {},
};

const cases: readonly { description: string; change: ImportPlan; expected: object }[] = [
  { description: 'has WebRTC, and nothing that is not set', change: {}, expected: {} },
  {
    description: 'has classic PBX, with the device from the column of the extension',
    change: { sip: same('classic-pbx'), pbxDomain: same('pbx-1'), pbxDevice: column('Ext', 2) },
    expected: { sip: { option: 'classic-pbx', domainId: 'pbx-1', device: '0042' } },
  },
  {
    description: 'has a custom URI',
    change: { sip: same('custom-uri'), sipUri: column('URI', 3) },
    expected: { sip: { option: 'custom-uri', uri: 'sip:ada@pbx.example.com' } },
  },
  {
    description: 'has built-in PBX',
    change: { sip: same('built-in-pbx') },
    expected: { sip: { option: 'built-in-pbx' } },
  },
  {
    description: 'has a generated extension',
    change: { virtualExtension: { from: 'generated' } },
    expected: { virtualExtension: 'generate' },
  },
  { description: 'has desks', change: { desk: same(['10', '11']) }, expected: { desks: ['10', '11'] } },
  { description: 'has all desks', change: { desk: same('all') }, expected: { desks: 'all' } },
  {
    description: 'has names, and every other value in `extra`',
    change: {
      firstName: column('User', 0),
      lastName: column('User', 0),
      timeZone: same('Europe/Madrid'),
      language: same('es_ES'),
      region: same('eu'),
      callerId: column('Ext', 2),
      active: same('true'),
    },
    expected: {
      firstName: 'ada',
      lastName: 'ada',
      extra: { timeZone: 'Europe/Madrid', language: 'es_ES', region: 'eu', callerId: '0042', active: true },
    },
  },
  {
    description: 'has the filled-in settings of advanced security',
    change: {
      advancedSecurity: same('true'),
      sessionMinutes: same('60'),
      concurrentSessions: same(''),
      allowedIps: same('::1\n10.0.0.0/8'),
    },
    expected: { security: { sessionMinutes: 60, allowedIps: ['::1', '10.0.0.0/8'] } },
  },
  {
    description: 'has no security settings if advanced security is off',
    change: { sessionMinutes: same('60') },
    expected: {},
  },
  {
    description: 'has authentication and a password of digits only',
    change: { authentication: same('google'), digitsOnlyPassword: same('true') },
    expected: { authentication: 'google', digitsOnlyPassword: true },
  },
];

describe('the new user', () => {
  for (const { description, change, expected } of cases) {
    it(description, () => expect(made(change)).to.deep.equal({ ...base, ...expected }));
  }

  it('has no telephony in a portal without telephony', () => {
    expect(made({}, basicUserFields)).to.deep.equal({
      key: 'k1',
      row: 2,
      username: 'ada',
      email: 'ada@example.com',
      roleId: '1',
      digitsOnlyPassword: false,
      extra: {},
    });
  });

  it('has security settings if the catalogue has no switch', () => {
    const fields = [...basicUserFields, field({ id: 'sessionMinutes', kind: 'integer', sources: ['same'] })];
    expect(made({ sessionMinutes: same('5') }, fields).security).to.deep.equal({ sessionMinutes: 5 });
    expect(made({ sessionMinutes: same('') }, fields)).to.not.have.property('security');
  });

  it('has the values of a portal’s own fields at their targets', () => {
    const fields = [
      field({ id: 'login', target: 'username' }),
      field({ id: 'mail', kind: 'email', target: 'email' }),
      field({ id: 'team', target: 'desks' }),
      field({ id: 'costCenter' }),
    ];
    expect(newUser(fields, ['ada', 'ada@example.com', '10', '42'], id)).to.deep.equal({
      key: 'k1',
      row: 2,
      username: 'ada',
      email: 'ada@example.com',
      desks: ['10'],
      digitsOnlyPassword: false,
      extra: { costCenter: '42' },
    });
  });

  it('has the values of fields without a target by their ids', () => {
    const fields = ['username', 'email', 'role'].map((name) => field({ id: name }));
    const user = newUser(fields, ['ada', 'ada@example.com', '1'], id);
    expect(user).to.include({ username: 'ada', email: 'ada@example.com', roleId: '1' });
    expect(user.extra).to.deep.equal({});
  });

  it('keeps every field id as a key of `extra`', () => {
    const ids = ['__proto__', 'constructor', 'toString'];
    const fields = ids.map((name) => field({ id: name }));
    const { extra } = newUser(fields, ['a', 'b', 3] satisfies FieldValue[], id);
    expect(Object.keys(extra)).to.have.members(ids);
    expect(Object.getOwnPropertyDescriptor(extra, '__proto__')?.value).to.equal('a');
    expect(Object.getPrototypeOf(extra)).to.equal(Object.prototype);
    expect(Object.hasOwn(Object.prototype, 'a')).to.equal(false);
  });
});
