import { expect } from '@open-wc/testing';
import { fieldOfHostName } from '../../src/checking/field-of-host-name.js';
import { field } from '../fields/field-fixtures.js';
import { pbxUserFields } from '../../src/fields/pbx-user-fields.js';

const cases = [
  { input: 'email', expected: 'email' },
  { input: 'EMAIL', expected: 'email' },
  { input: 'First name', expected: 'firstName' },
  { input: 'first_name', expected: 'firstName' },
  { input: 'roleId', expected: 'role' },
  { input: 'role_id', expected: 'role' },
  { input: 'desks', expected: 'desk' },
  { input: 'desks[0]', expected: 'desk' },
  { input: 'extension', expected: 'virtualExtension' },
  { input: 'sip', expected: 'sip' },
  { input: 'sip.option', expected: 'sip' },
  { input: 'sip.uri', expected: 'sipUri' },
  { input: 'sip.domainId', expected: 'pbxDomain' },
  { input: 'sip.device', expected: 'pbxDevice' },
  { input: 'security.sessionMinutes', expected: 'sessionMinutes' },
  { input: 'extra.region', expected: 'region' },
  { input: '/users/3/username', expected: 'username' },
  { input: 'users[0].email', expected: 'email' },
  { input: 'constructor', expected: undefined },
  { input: 'password', expected: undefined },
  { input: '...', expected: undefined },
  { input: '', expected: undefined },
];

describe('the field of a name from the host', () => {
  for (const { input, expected } of cases) {
    it(`is ${expected ?? 'unknown'} for "${input}"`, () =>
      expect(fieldOfHostName(input, pbxUserFields)?.id).to.equal(expected));
  }

  it('is found by the target of a portal’s own field', () => {
    const fields = [field({ id: 'mail', target: 'email' }), field({ id: 'place', target: 'sipDomainId' })];
    expect(fieldOfHostName('users[0].email', fields)?.id).to.equal('mail');
    expect(fieldOfHostName('sip.domain', fields)?.id).to.equal('place');
  });
});
