import { Buffer } from 'node:buffer';
import { HttpError } from './http-error.mjs';

const MAX_BYTES = 1024 * 1024;
const MAX_USERS = 200;
const MAX_KEY_LENGTH = 200;

/** The body of a request, parsed. */
export async function readJson(request) {
  // A page of another site can send text without a preflight request, but not this type.
  const [type] = (request.headers['content-type'] ?? '').split(';');
  if (type.trim().toLowerCase() !== 'application/json')
    throw new HttpError(415, 'The body has to be application/json.');
  if (Number(request.headers['content-length'] ?? 0) > MAX_BYTES) throw tooLarge();
  const chunks = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size > MAX_BYTES) throw tooLarge();
    chunks.push(chunk);
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8'));
  } catch {
    throw new HttpError(400, 'The body is not JSON.');
  }
}

function tooLarge() {
  return new HttpError(413, 'The request is too large.', { Connection: 'close' });
}

/** The body `{ users }`, each user with what the rest of the server relies on. */
export function usersOf(body) {
  const users = listOf(body, 'users');
  for (const [index, user] of users.entries()) {
    const wrong = wrongPartOf(user);
    if (wrong) throw new HttpError(422, `users[${index}].${wrong} is missing or of the wrong type.`);
  }
  requireDistinct(users.map(({ key }) => key));
  return users;
}

/** The body `{ keys }`. */
export function keysOf(body) {
  const keys = listOf(body, 'keys');
  if (!keys.every(isKey)) throw new HttpError(422, 'keys holds something that is not a key.');
  requireDistinct(keys);
  return keys;
}

/** The header `Idempotency-Key`. */
export function idempotencyKeyOf({ 'idempotency-key': key }) {
  if (!isKey(key)) throw new HttpError(400, 'The request needs an Idempotency-Key.');
  return key;
}

function listOf(body, name) {
  const list = isObject(body) ? body[name] : undefined;
  if (!Array.isArray(list)) throw new HttpError(422, `The body needs a list “${name}”.`);
  if (list.length > MAX_USERS) throw new HttpError(413, `At most ${MAX_USERS} users a request.`);
  return list;
}

function requireDistinct(keys) {
  if (new Set(keys).size < keys.length) throw new HttpError(422, 'A key is there twice.');
}

const isText = (value) => typeof value === 'string';
const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
const isKey = (value) => isText(value) && value !== '' && value.length <= MAX_KEY_LENGTH;
const isTextList = (value) => Array.isArray(value) && value.every(isText);

const REQUIRED = { key: isKey, username: isText, email: isText };
const OPTIONAL = {
  firstName: isText,
  lastName: isText,
  roleId: isText,
  desks: (value) => value === 'all' || isTextList(value),
  virtualExtension: isText,
  sip: (value) => isObject(value) && isText(value.option),
  authentication: isText,
  security: isObject,
  digitsOnlyPassword: (value) => typeof value === 'boolean',
  password: isText,
  extra: isObject,
};

function wrongPartOf(user) {
  if (!isObject(user)) return 'key';
  const missing = Object.keys(REQUIRED).find((name) => !REQUIRED[name](user[name]));
  return (
    missing ?? Object.keys(OPTIONAL).find((name) => user[name] !== undefined && !OPTIONAL[name](user[name]))
  );
}
