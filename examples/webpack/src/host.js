/** The users of this tab: they stand in for your back end, and so outlive a reload. */
export function createdUsers() {
  return JSON.parse(sessionStorage.getItem('users') ?? '[]');
}

/** @type {import('bulk-user-import').ImportHost} */
export const host = {
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
