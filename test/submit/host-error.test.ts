import { expect } from '@open-wc/testing';
import { classifyFailure, ImportHostError, type CallFailure } from '../../src/submit/host-error.js';

const boom = (): never => {
  throw new Error('hands off');
};
const hostile = new Proxy({}, { get: boom });

const cases: readonly { description: string; input: unknown; expected: Partial<CallFailure> }[] = [
  ...[400, 409, 413, 422].map((status) => ({
    description: `takes ${status} for a fault in the list`,
    input: { status },
    expected: { kind: 'rejected', splittable: true } as const,
  })),
  ...[402, 403, 404, 405, 410, 451, 499].map((status) => ({
    description: `takes ${status} for a rejection of every row`,
    input: { status },
    expected: { kind: 'rejected', splittable: false } as const,
  })),
  ...[408, 425, 429, 500, 501, 502, 503, 504, 599, 0, 200, 302, NaN, 4000].map((status) => ({
    description: `takes ${status} for ambiguous`,
    input: { status },
    expected: { kind: 'ambiguous', splittable: false } as const,
  })),
  { description: 'takes 401 for signed out', input: { status: 401 }, expected: { kind: 'signed-out' } },
  {
    description: 'prefers 401 to retryable',
    input: { status: 401, retryable: false },
    expected: { kind: 'signed-out' },
  },
  {
    description: 'takes a retryable error for deferred',
    input: { retryable: true },
    expected: { kind: 'deferred' },
  },
  {
    description: 'prefers retryable to the status',
    input: { status: 422, retryable: true },
    expected: { kind: 'deferred', splittable: false },
  },
  {
    description: 'takes an error that is not retryable for rejected',
    input: { status: 503, retryable: false },
    expected: { kind: 'rejected', splittable: false },
  },
  {
    description: 'takes an error that is not retryable for a fault in the list where the status says so',
    input: { status: 422, retryable: false },
    expected: { kind: 'rejected', splittable: true },
  },
  {
    description: 'ignores a retryable of another type',
    input: { status: 503, retryable: 'true' },
    expected: { kind: 'ambiguous' },
  },
  {
    description: 'ignores a status of another type',
    input: { status: '422' },
    expected: { kind: 'ambiguous' },
  },
  {
    description: 'takes a network failure for ambiguous',
    input: new TypeError('Failed to fetch'),
    expected: { kind: 'ambiguous' },
  },
  {
    description: 'takes an abort for ambiguous',
    input: new DOMException('x', 'AbortError'),
    expected: { kind: 'ambiguous' },
  },
  { description: 'takes undefined for ambiguous', input: undefined, expected: { kind: 'ambiguous' } },
  { description: 'takes null for ambiguous', input: null, expected: { kind: 'ambiguous' } },
  { description: 'takes a string for ambiguous', input: '422', expected: { kind: 'ambiguous' } },
  { description: 'takes a symbol for ambiguous', input: Symbol('x'), expected: { kind: 'ambiguous' } },
  {
    description: 'takes an error with hostile getters for ambiguous',
    input: hostile,
    expected: { kind: 'ambiguous' },
  },
  {
    description: 'reads the properties of a function',
    input: Object.assign(() => 1, { status: 403 }),
    expected: { kind: 'rejected' },
  },
  {
    description: 'reads the time to wait',
    input: { status: 429, retryAfterSeconds: 3 },
    expected: { retryAfterMs: 3000, isRateLimited: true },
  },
  {
    description: 'reads the message for the administrator',
    input: { status: 403, userMessage: ' No. ' },
    expected: { userMessage: 'No.' },
  },
];

describe('reading host errors', () => {
  for (const { description, input, expected } of cases) {
    it(description, () => {
      expect(classifyFailure(input)).to.include(expected);
    });
  }

  it('drops malformed properties', () => {
    for (const input of [
      { retryAfterSeconds: '3', userMessage: 7 },
      { retryAfterSeconds: -1, userMessage: ' ' },
      { retryAfterSeconds: NaN },
    ]) {
      expect(classifyFailure(input)).to.have.all.keys('kind', 'splittable', 'isRateLimited', 'conflict');
    }
  });

  it('keeps the properties of an ImportHostError', () => {
    const cause = new Error('socket');
    const error = new ImportHostError(
      'Busy',
      { status: 503, retryable: true, retryAfterSeconds: 2, userMessage: 'Soon' },
      { cause },
    );
    expect(error).to.be.instanceOf(Error);
    expect(error).to.include({
      name: 'ImportHostError',
      message: 'Busy',
      status: 503,
      retryable: true,
      cause,
    });
    expect(classifyFailure(error)).to.include({ kind: 'deferred', retryAfterMs: 2000, userMessage: 'Soon' });
  });

  const date = 'Sun, 22 Nov 2026 10:00:30 GMT';
  for (const { description, headers, expected } of [
    { description: 'no Retry-After', headers: {}, expected: undefined },
    { description: 'seconds', headers: { 'Retry-After': ' 120 ' }, expected: 120 },
    { description: 'zero', headers: { 'Retry-After': '0' }, expected: 0 },
    {
      description: "a date, by the server's own clock",
      headers: { 'Retry-After': date, Date: 'Sun, 22 Nov 2026 10:00:00 GMT' },
      expected: 30,
    },
    {
      description: 'a date that has passed',
      headers: { 'Retry-After': 'Sun, 22 Nov 2020 10:00:00 GMT' },
      expected: 0,
    },
    { description: 'nonsense', headers: { 'Retry-After': 'soon' }, expected: undefined },
    { description: 'empty', headers: { 'Retry-After': '' }, expected: undefined },
  ]) {
    it(`takes the wait of a response with ${description}`, () => {
      const error = ImportHostError.fromResponse(
        new Response('', { status: 503, headers: headers as HeadersInit }),
      );
      expect(error.status).to.equal(503);
      expect(error.retryAfterSeconds).to.equal(expected);
    });
  }

  it('measures a date by the clock here where the response has none', () => {
    const headers = { 'Retry-After': new Date(Date.now() + 60_000).toUTCString() };
    const { retryAfterSeconds } = ImportHostError.fromResponse(new Response('', { status: 429, headers }));
    expect(retryAfterSeconds).to.be.within(58, 61);
  });

  it('adds what the portal knows beyond the response', () => {
    const error = ImportHostError.fromResponse(new Response('', { status: 503 }), { retryable: true });
    expect(classifyFailure(error).kind).to.equal('deferred');
  });
});
