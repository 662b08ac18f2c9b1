import { createHash } from 'node:crypto';
import { inTransaction } from './database.mjs';
import { HttpError } from './http-error.mjs';
import { temporaryPassword } from './passwords.mjs';
import { hasOwnExtension, objectionTo } from './user-rules.mjs';
import { addUser, findByImportKey, takenParts } from './users.mjs';

/**
 * Creates the users of one request, or returns the response of the first such request. All changes are written, and the
 * response is kept, in one transaction.
 */
export function createBatch(database, users, idempotencyKey) {
  const listHash = hashOf(users);
  return inTransaction(database, () => {
    const known = database.get('SELECT list_hash FROM requests WHERE idempotency_key = ?', idempotencyKey);
    if (known && known.list_hash !== listHash)
      throw new HttpError(422, 'This idempotency key was used for another list of users.');
    if (!known) answerFirst(database, users, { idempotencyKey, listHash });
    return users.map(({ key }) => tell(database, answerTo(database, key, idempotencyKey)));
  });
}

/** The last result of `createBatch` for a key; undefined for a key that was never sent. */
export function outcomeOf(database, key) {
  const created = findByImportKey(database, key);
  if (created) return createdResult(created);
  const last = database.get('SELECT * FROM answers WHERE import_key = ? ORDER BY rowid DESC', key);
  return last ? tell(database, last) : undefined;
}

function answerFirst(database, users, { idempotencyKey, listHash }) {
  database.run('INSERT INTO requests VALUES (?, ?, ?)', [idempotencyKey, listHash, Date.now()]);
  // Extensions that users name go first, so that no such extension is given to a user who takes any.
  const others = users.filter((user) => !hasOwnExtension(user));
  for (const user of [...users.filter(hasOwnExtension), ...others]) {
    const { status, field = null, message = null } = create(database, user);
    const answer = [idempotencyKey, user.key, status, field, message];
    database.run('INSERT INTO answers VALUES (?, ?, ?, ?, ?)', answer);
  }
}

/** A rejected user does not keep the others out. A user whose key is there already is not created again. */
function create(database, user) {
  if (findByImportKey(database, user.key)) return { status: 'created' };
  const objection = objectionTo(user);
  if (objection) return objection;
  const password = user.password ?? temporaryPassword(user.digitsOnlyPassword === true);
  if (addUser(database, user, password)) return { status: 'created' };
  return { status: 'duplicate', ...takenParts(database, user)[0] };
}

function answerTo(database, key, idempotencyKey) {
  return database.get('SELECT * FROM answers WHERE idempotency_key = ? AND import_key = ?', [
    idempotencyKey,
    key,
  ]);
}

function tell(database, { import_key: key, status, field, message }) {
  if (status === 'created') return createdResult(findByImportKey(database, key));
  return { key, status, ...(field !== null && { field }), ...(message !== null && { message }) };
}

function createdResult({ import_key: key, id, extension, temporary_password: password }) {
  return {
    ...{ key, status: 'created', id },
    ...(password !== null && { temporaryPassword: password }),
    ...(extension !== null && { virtualExtension: extension }),
  };
}

/** The order in which an object's properties were set does not count. */
function hashOf(users) {
  const text = JSON.stringify(users, (_key, value) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
  return createHash('sha256').update(text).digest('hex');
}
