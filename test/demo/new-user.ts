import type { NewUser } from '../../src/host.js';

/** A user as the element sends one; `change` has the values that matter to the test. */
export function newUser(username: string, change: Partial<NewUser> = {}): NewUser {
  return {
    key: `key-${username}`,
    row: 2,
    username,
    email: `${username}@example.com`,
    roleId: '3',
    desks: ['103'],
    virtualExtension: 'generate',
    sip: { option: 'webrtc' },
    authentication: 'default',
    digitsOnlyPassword: false,
    extra: {},
    ...change,
  };
}
