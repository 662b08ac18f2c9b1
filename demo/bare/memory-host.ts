import type { CreateResult, ImportHost, NewUser } from '../../src/host.js';
import { identityKey } from '../directory/identity.js';
import { temporaryPassword } from '../directory/passwords.js';
import { DESKS, DOMAINS, REGIONS, ROLES } from '../directory/seed.js';

/** The smallest host with every callback: its users are in memory, and gone with the page. */
export function createMemoryHost(): ImportHost {
  const taken = new Set<string>();
  const results = new Map<string, CreateResult>();
  let nextExtension = 2000;

  function create(user: NewUser): CreateResult {
    const identity = identityKey(user.username);
    if (taken.has(identity)) return { key: user.key, status: 'duplicate', field: 'username' };
    taken.add(identity);
    const virtualExtension =
      user.virtualExtension === 'generate' ? String(nextExtension++) : user.virtualExtension;
    return {
      key: user.key,
      status: 'created',
      id: taken.size,
      temporaryPassword: temporaryPassword(user.digitsOnlyPassword),
      ...(virtualExtension !== undefined && { virtualExtension }),
    };
  }

  return {
    listRoles: () => Promise.resolve(ROLES),
    listDesks: () => Promise.resolve(DESKS),
    listPbxDomains: () => Promise.resolve(DOMAINS),
    listChoices: () => Promise.resolve(REGIONS),
    createUsers(users) {
      for (const user of users) if (!results.has(user.key)) results.set(user.key, create(user));
      return Promise.resolve(users.flatMap(({ key }) => results.get(key) ?? []));
    },
    recoverUsers: (keys) => Promise.resolve(keys.map((key) => results.get(key) ?? { key, status: 'absent' })),
  };
}
