import { identityKey } from './identity.mjs';
import { seedUsers } from './seed.mjs';

const FIRST_EXTENSION = 2000;

/** The users, newest first, without passwords and keys. */
export function listUsers(database) {
  const rows = database.all(
    'SELECT id, username, username_key, email, email_key, extension, profile, created_at FROM users ORDER BY id DESC',
  );
  return rows.map((row) => ({
    ...JSON.parse(row.profile),
    id: row.id,
    username: row.username,
    usernameKey: row.username_key,
    email: row.email,
    emailKey: row.email_key,
    ...(row.extension !== null && { extension: row.extension }),
    createdAt: row.created_at,
  }));
}

export function countUsers(database) {
  return database.get('SELECT count(*) AS count FROM users').count;
}

export function addSeedUsers(database) {
  for (const user of seedUsers()) insert(database, user);
}

/** The row of a new user; undefined when a value of the user is taken, see `takenParts`. */
export function addUser(database, user, temporaryPassword) {
  const { firstName, lastName, sip, security, extra } = user;
  const profile = {
    ...{ firstName, lastName, sip, security, extra },
    roleId: user.roleId === undefined ? undefined : Number(user.roleId),
    desks: user.desks === 'all' ? 'all' : (user.desks ?? []).map(Number),
    authentication: user.authentication ?? 'default',
  };
  return insert(database, {
    username: user.username.trim(),
    usernameKey: identityKey(user.username),
    email: user.email.trim(),
    emailKey: identityKey(user.email),
    extension: user.virtualExtension === 'generate' ? nextExtension(database) : user.virtualExtension,
    profile: JSON.stringify(profile),
    importKey: user.key,
    temporaryPassword,
    createdAt: Date.now(),
  });
}

/** The user that was created for this key of an import. */
export function findByImportKey(database, key) {
  return database.get('SELECT * FROM users WHERE import_key = ?', key) ?? undefined;
}

/** The values of this user that somebody else has: the field, and a message for the administrator. */
export function takenParts(database, { username, email, virtualExtension }) {
  const isTaken = (column, value) => database.get(`SELECT 1 FROM users WHERE ${column} = ?`, value) !== null;
  const taken = [];
  if (isTaken('username_key', identityKey(username)))
    taken.push({ field: 'username', message: `The username “${username}” is taken.` });
  if (isTaken('email_key', identityKey(email)))
    taken.push({ field: 'email', message: `The address ${email} belongs to another user.` });
  if (virtualExtension !== undefined && isTaken('extension', virtualExtension))
    taken.push({ field: 'virtualExtension', message: `Extension ${virtualExtension} is taken.` });
  return taken;
}

/** The unique constraints decide: a query before the insert could be outdated. */
function insert(database, user) {
  const values = Object.entries(user).map(([name, value]) => [`:${name}`, value ?? null]);
  const inserted = database.get(
    `INSERT INTO users
       (username, username_key, email, email_key, extension, profile, import_key, temporary_password, created_at)
     VALUES
       (:username, :usernameKey, :email, :emailKey, :extension, :profile, :importKey, :temporaryPassword, :createdAt)
     ON CONFLICT DO NOTHING
     RETURNING *`,
    Object.fromEntries(values),
  );
  return inserted ?? undefined;
}

/** The next free extension, counted up from 2000. */
function nextExtension(database) {
  let next = database.get("SELECT value FROM counters WHERE name = 'extension'")?.value ?? FIRST_EXTENSION;
  while (database.get('SELECT 1 FROM users WHERE extension = ?', String(next))) next += 1;
  database.run("INSERT OR REPLACE INTO counters (name, value) VALUES ('extension', ?)", next + 1);
  return String(next);
}
