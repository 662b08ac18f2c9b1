import type { ImportHost, NewUser } from 'bulk-user-import';

/** The users of this tab: they stand in for your back end, and so outlive a reload. */
export function createdUsers(): NewUser[] {
  return JSON.parse(sessionStorage.getItem('users') ?? '[]');
}

export const host: ImportHost = {
  async listRoles() {
    return [
      { id: 'agent', name: 'Agent' },
      { id: 'support', name: 'Support' },
      { id: 'admin', name: 'Administrator', privileged: true },
    ];
  },
  async createUsers(users) {
    sessionStorage.setItem('users', JSON.stringify([...createdUsers(), ...users]));
    return users.map(({ key }) => ({ key, status: 'created', temporaryPassword: 'change-me' }));
  },
  async recoverUsers(keys) {
    const created = new Set(createdUsers().map(({ key }) => key));
    return keys.map((key) => ({ key, status: created.has(key) ? 'created' : 'absent' }));
  },
};
