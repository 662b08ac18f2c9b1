import type { CreateResult } from '../host.js';
import { ImportHostError } from '../submit/host-error.js';
import { readProperty } from '../submit/read-property.js';
import { maxMessageLength, userProperties } from '../submit/result-properties.js';

/** The statuses of `CreateResult`: a back end that uses one means the same. */
const statuses = new Set<unknown>(['created', 'duplicate', 'rejected', 'refused', 'unknown']);
const turnedDown = new Set<unknown>(['duplicate', 'rejected', 'refused']);
const success = /^(ok|created|success|succeeded|done|completed?)$/;
/** Beginnings of words by which back ends say that a user is not there, or not yet. */
const failing =
  /\b(fail|err|reject|refus|deni|invalid|pend|queu|process|in progress|run|start|accept|schedul|submit|receiv|unknown|unsucc|incompl|duplic|conflict|exist|cancel|abort|time|skip|wait|retry|not?\b|partial|unauth|forbid|missing|unavail|delet|draft)/;

/**
 * Reads what a back end's response says of its one user. `created` takes evidence; a response that says neither that the
 * user was created nor why not is `unknown`, with its text.
 *
 * @param key of the user.
 * @param answer a whole result, the body of a response, or a response as fetch, axios and others have it.
 * @throws ImportHostError where the response has a status other than success.
 */
export async function readUserResponse(key: string, answer: unknown): Promise<CreateResult> {
  if (tagOf(answer) === 'Error') throw answer as Error;
  const status = httpStatusOf(answer);
  if (status !== undefined && (status < 200 || status > 299)) throw await errorOfResponse(answer, status);
  const body = await bodyOf(answer);
  if (isWholeResult(body, key)) return body;
  const isCreated = isObject(body)
    ? showsUser(body) && isDone(status) && (!isObject(answer) || showsUser(answer))
    : status === 201 && !isListed(body);
  if (isCreated) return { key, status: 'created', ...detailsOf(body) };
  if (isObject(body) && turnedDown.has(body.status) && !hasUser(body))
    return { ...body, key } as CreateResult;
  const text = textOf(body);
  return { key, status: 'unknown', ...(text && { message: text }), ...detailsOf(body) };
}

/** The error as the import reads it: several clients put the response into the error that they throw, or throw the response itself. */
export function readThrown(error: unknown): unknown {
  const hasMeaning = ['retryable', 'retryAfterSeconds', 'userMessage'].some(
    (name) => readProperty(error, name) !== undefined,
  );
  const response = isResponse(error) ? error : readProperty(error, 'response');
  const status = httpStatusOf(response);
  return hasMeaning || status === undefined ? error : errorOfResponse(response, status);
}

async function errorOfResponse(response: unknown, status: number): Promise<ImportHostError> {
  const body = await bodyOf(response).catch(() => undefined);
  const userMessage = messageOf(body);
  const headers = { get: (name: string) => headerOf(response, name) };
  return ImportHostError.fromResponse({ status, headers }, userMessage ? { userMessage } : {});
}

function headerOf(response: unknown, name: string): string | null {
  const headers = readProperty(response, 'headers');
  const value: unknown =
    typeof readProperty(headers, 'get') === 'function'
      ? (headers as Headers).get(name)
      : readProperty(headers, name.toLowerCase());
  return typeof value === 'string' ? value : null;
}

/** A response of another realm, or of another client than fetch, is of another class. */
function isResponse(answer: unknown): answer is Pick<Response, 'text' | 'bodyUsed' | 'headers'> {
  const has = (name: string, type: string): boolean => typeof readProperty(answer, name) === type;
  return has('status', 'number') && has('ok', 'boolean') && has('text', 'function');
}

/** The HTTP status of an object; `undefined` where a number or word of its own stands in that place. */
function httpStatusOf(answer: unknown): number | undefined {
  const status = readProperty(answer, 'status');
  if (isResponse(answer)) return status as number;
  const number = typeof status === 'string' && /^\d{3}\b/.test(status) ? parseInt(status, 10) : status;
  return typeof number === 'number' && number >= 100 && number <= 599 ? number : undefined;
}

async function bodyOf(answer: unknown): Promise<unknown> {
  if (isResponse(answer)) return answer.bodyUsed ? undefined : fromText(await answer.text());
  if (typeof answer === 'string') return fromText(answer);
  if (httpStatusOf(answer) === undefined || !isObject(answer)) return answer;
  const carried = (['data', 'body'] as const).find((name) => name in answer);
  return carried ? bodyOf(answer[carried]) : answer;
}

function fromText(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text.trim() || undefined;
  }
}

function isWholeResult(body: unknown, key: string): body is CreateResult {
  return isObject(body) && body.key === key && statuses.has(body.status);
}

/** A user is there unless the body says otherwise; a word of the portal's own ("active", "disabled") takes details of the user besides. */
function showsUser(body: Readonly<Record<string, unknown>>): boolean {
  const { error, errors, success: isSuccess, ok, status, data } = body;
  if (isFilled(error) || isFilled(errors) || isNo(isSuccess) || isNo(ok)) return false;
  if (isObject(data) && !showsUser(data)) return false;
  if (httpStatusOf(body) !== undefined) return isDone(httpStatusOf(body));
  if (status === undefined || status === null || status === true) return true;
  const word = isText(status) ? status.toLowerCase().replace(/[\s_-]+/g, ' ') : undefined;
  if (status === false || failing.test(word ?? '')) return false;
  return word?.trim() === '' || success.test(word?.trim() ?? '') || hasUser(body);
}

function isDone(status: number | undefined): boolean {
  return status === undefined || status === 200 || status === 201;
}

function isFilled(value: unknown): boolean {
  return Boolean(value) && (typeof value !== 'object' || Object.keys(Object(value) as object).length > 0);
}

function isNo(value: unknown): boolean {
  return value === false || value === 0 || (typeof value === 'string' && /^(false|no|0)$/i.test(value));
}

function hasUser(body: unknown): boolean {
  return Object.keys(detailsOf(body)).length > 0;
}

/** Some back ends put the user one level deeper. */
function detailsOf(body: unknown): Partial<Record<(typeof userProperties)[number], never>> {
  const deeper = readProperty(body, 'data');
  const found = userProperties.map((part) => [part, readProperty(body, part) ?? readProperty(deeper, part)]);
  // The values are unchecked: whoever takes the result parses them.
  return Object.fromEntries(found.filter(([, value]) => value !== undefined && value !== null)) as never;
}

/** The server's error message, where the usual servers put it. */
function messageOf(body: unknown): string | undefined {
  const error = readProperty(body, 'error');
  const errors = readProperty(body, 'errors');
  const first: unknown = isText(errors) ? errors : Object.values(Object(errors) as object)[0];
  const candidates: readonly unknown[] = [
    ...['detail', 'message', 'error_description'].map((name) => readProperty(body, name)),
    ...['message', 'detail'].map((name) => readProperty(first, name)),
    Array.isArray(first) ? first[0] : first,
    readProperty(error, 'message'),
    error,
    readProperty(body, 'title'),
  ];
  const texts = candidates.map((one) => (Array.isArray(one) ? one.filter(isText).join(' ') : one));
  return texts
    .filter(isText)
    .map((text) => text.trim().slice(0, maxMessageLength))
    .find(Boolean);
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

/** The response as text for the error details, without any password. */
function textOf(body: unknown): string | undefined {
  const said = messageOf(body) ?? (isText(body) ? body : undefined);
  if (said !== undefined) return said.slice(0, maxMessageLength);
  try {
    return (JSON.stringify(body, withoutSecrets) as string | undefined)?.slice(0, maxMessageLength);
  } catch {
    return undefined;
  }
}

function withoutSecrets(name: string, value: unknown): unknown {
  return /pass|pwd|secret|token|credential|\bpin\b/i.test(name) ? undefined : value;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return tagOf(value) === 'Object';
}

function isListed(body: unknown): boolean {
  return typeof body === 'object' && body !== null;
}

function tagOf(value: unknown): string {
  return Object.prototype.toString.call(value).slice(8, -1);
}
