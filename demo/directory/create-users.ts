import type { CreateResult, NewUser } from '../../src/host.js';
import { allocateExtension } from './extensions.js';
import { identityKey } from './identity.js';
import { temporaryPassword } from './passwords.js';
import type { DirectoryUser, WriteTransaction } from './schema.js';

/** Creates the users of one request, each by itself: a rejected user does not keep the others out. */
export async function createUsers(
  users: readonly NewUser[],
  transaction: WriteTransaction,
): Promise<CreateResult[]> {
  const results = new Map<string, CreateResult>();
  // Extensions that users name go first, so that no such extension is given to a user who takes any.
  for (const user of [...users.filter(hasOwnExtension), ...users.filter((user) => !hasOwnExtension(user))]) {
    results.set(user.key, await createUser(user, transaction));
  }
  const answers = users.map((user) => results.get(user.key)).filter((result) => result !== undefined);
  await remember(answers, transaction);
  return answers;
}

function hasOwnExtension(user: NewUser): boolean {
  return user.virtualExtension !== undefined && user.virtualExtension !== 'generate';
}

async function createUser(user: NewUser, transaction: WriteTransaction): Promise<CreateResult> {
  const objection = (await invalid(user, transaction)) ?? (await taken(user, transaction));
  if (objection) return objection;
  const extension =
    user.virtualExtension === 'generate' ? await allocateExtension(transaction) : user.virtualExtension;
  const id = await transaction.objectStore('users').add(toRecord(user, extension));
  return {
    key: user.key,
    status: 'created',
    id,
    temporaryPassword: user.password ?? temporaryPassword(user.digitsOnlyPassword),
    ...(extension !== undefined && { virtualExtension: extension }),
  };
}

async function invalid(user: NewUser, transaction: WriteTransaction): Promise<CreateResult | undefined> {
  const reject = (field: string, message: string): CreateResult => ({
    key: user.key,
    status: 'rejected',
    field,
    message,
  });
  if (!identityKey(user.username)) return reject('username', 'A user needs a username.');
  if (!user.email.includes('@')) return reject('email', `“${user.email}” is not an email address.`);
  if (hasOwnExtension(user) && !/^\d{2,20}$/.test(user.virtualExtension ?? '')) {
    return reject('virtualExtension', 'An extension has 2 to 20 digits.');
  }
  if (user.roleId !== undefined && !(await exists('roles', user.roleId, transaction))) {
    return reject('role', `There is no role with the ID ${user.roleId}.`);
  }
  for (const desk of user.desks === 'all' ? [] : (user.desks ?? [])) {
    if (!(await exists('desks', desk, transaction)))
      return reject('desk', `There is no desk with the ID ${desk}.`);
  }
  if (user.sip?.option === 'classic-pbx' && !(await exists('domains', user.sip.domainId, transaction))) {
    return reject('pbxDomain', `There is no PBX domain with the ID ${user.sip.domainId}.`);
  }
  return undefined;
}

async function exists(
  store: 'roles' | 'desks' | 'domains',
  id: string,
  transaction: WriteTransaction,
): Promise<boolean> {
  if (!/^\d+$/.test(id)) return false;
  return (await transaction.objectStore(store).getKey(Number(id))) !== undefined;
}

async function taken(user: NewUser, transaction: WriteTransaction): Promise<CreateResult | undefined> {
  const users = transaction.objectStore('users');
  const duplicate = (field: string, message: string): CreateResult => ({
    key: user.key,
    status: 'duplicate',
    field,
    message,
  });
  if ((await users.index('usernameKey').getKey(identityKey(user.username))) !== undefined) {
    return duplicate('username', `The username “${user.username}” is taken.`);
  }
  if ((await users.index('emailKey').getKey(identityKey(user.email))) !== undefined) {
    return duplicate('email', `The address ${user.email} belongs to another user.`);
  }
  const extension = hasOwnExtension(user) ? user.virtualExtension : undefined;
  if (extension !== undefined && (await users.index('extension').getKey(extension)) !== undefined) {
    return duplicate('virtualExtension', `Extension ${extension} is taken.`);
  }
  return undefined;
}

function toRecord(user: NewUser, extension: string | undefined): DirectoryUser {
  // The store gives the next id.
  const record: Omit<DirectoryUser, 'id'> = {
    username: user.username.trim(),
    email: user.email.trim(),
    usernameKey: identityKey(user.username),
    emailKey: identityKey(user.email),
    ...(user.firstName !== undefined && { firstName: user.firstName }),
    ...(user.lastName !== undefined && { lastName: user.lastName }),
    ...(user.roleId !== undefined && { roleId: Number(user.roleId) }),
    desks: user.desks === 'all' ? 'all' : (user.desks ?? []).map(Number),
    ...(extension !== undefined && { extension }),
    ...(user.sip !== undefined && { sip: user.sip }),
    authentication: user.authentication ?? 'default',
    ...(user.security !== undefined && { security: user.security }),
    extra: user.extra,
    createdAt: Date.now(),
  };
  return record as DirectoryUser;
}

/** Keeps each outcome for `recover`. Created is final: a later outcome for the same key never hides `created`. */
async function remember(results: readonly CreateResult[], transaction: WriteTransaction): Promise<void> {
  const outcomes = transaction.objectStore('outcomes');
  for (const result of results) {
    const known = await outcomes.get(result.key);
    if (known?.result.status === 'created') continue;
    await outcomes.put({ key: result.key, result, at: Date.now() });
  }
}
