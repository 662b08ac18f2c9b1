import assert from 'node:assert/strict';
import { request } from 'node:http';
import { after, before, describe, it } from 'node:test';
import { newUser, startDemoServer } from './demo-server.mjs';

const KEY = { 'Idempotency-Key': 'some-key' };

const REFUSED = [
  { description: 'no idempotency key', body: { users: [] }, headers: {}, status: 400 },
  { description: 'a body that is not JSON', body: '{', status: 400 },
  { description: 'another type', body: '{}', headers: { ...KEY, 'Content-Type': 'text/plain' }, status: 415 },
  { description: 'a list instead of an object', body: [], status: 422 },
  { description: 'no users', body: {}, status: 422 },
  { description: 'a user without a key', body: { users: [newUser('a', { key: undefined })] }, status: 422 },
  { description: 'a user with an empty key', body: { users: [newUser('a', { key: '' })] }, status: 422 },
  { description: 'a user that is null', body: { users: [null] }, status: 422 },
  {
    description: 'a username that is a number',
    body: { users: [newUser('a', { username: 1 })] },
    status: 422,
  },
  { description: 'desks that are numbers', body: { users: [newUser('a', { desks: [101] })] }, status: 422 },
  { description: 'the same key twice', body: { users: [newUser('a'), newUser('a')] }, status: 422 },
  {
    description: 'too many users',
    body: { users: Array.from({ length: 201 }, (_, index) => newUser(`u${index}`)) },
    status: 413,
  },
  {
    description: 'too many bytes',
    body: { users: [newUser('a', { firstName: 'x'.repeat(1024 * 1024) })] },
    status: 413,
  },
];

describe('a request to the demo’s server', () => {
  let server;
  before(async () => (server = await startDemoServer()));
  after(() => server.stop());

  for (const { description, body, headers = KEY, status } of REFUSED) {
    it(`with ${description} gets ${status}, and creates nobody`, async () => {
      const answer = await server.post('/api/users:batch', body, headers);
      assert.equal(answer.status, status);
      assert.equal(typeof answer.body.message, 'string');
      assert.equal((await server.users()).length, 12);
    });
  }

  const NOT_SERVED = [
    { path: '/api/nothing', status: 404 },
    { path: '/api/__proto__', status: 404 },
    { path: '/api/choices/planets', status: 404 },
    { path: '/api/users:batch', status: 405, allow: 'POST' },
  ];
  for (const { path, status, allow = null } of NOT_SERVED) {
    it(`for ${path} gets ${status}`, async () => {
      const answer = await server.get(path);
      assert.equal(answer.status, status);
      assert.equal(answer.headers.get('allow'), allow);
    });
  }

  it('may not be cached on the way, nor read by another site', async () => {
    const { headers } = await server.get('/api/users');
    assert.equal(headers.get('cache-control'), 'no-store');
    assert.equal(headers.get('access-control-allow-origin'), null);
  });

  it('under another host name is refused, since its page would be of another site', async () => {
    assert.equal(await statusUnderName(server, 'evil.example'), 403);
    assert.equal(await statusUnderName(server, `localhost:${server.port}`), 200);
  });

  it('creates nobody and harms nobody when it is cut off in the middle', async () => {
    await cutOff(server, { 'Content-Type': 'application/json', ...KEY, 'Content-Length': 1000 });
    assert.equal((await server.users()).length, 12);
  });

  it('gets the portal’s page with the address of the server', async () => {
    const page = await fetch(`${server.address}/portal/`);
    assert.equal(page.headers.get('content-type'), 'text/html; charset=utf-8');
    assert.match(await page.text(), /<meta name="directory-api" content="\/api" \/>\s*<\/head>/);
  });

  for (const path of ['/server/main.mjs', '/portal.ts', '/server/.npmrc', '/server/', '/server']) {
    it(`gets no ${path}`, async () => {
      const { status } = await fetch(`${server.address}${path}`);
      assert.equal(status, 404);
    });
  }
});

function statusUnderName({ port }, host) {
  return new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port, path: '/api/users', headers: { host } }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on('error', reject)
      .end();
  });
}

function cutOff({ port }, headers) {
  return new Promise((resolve) => {
    const sent = request({ host: '127.0.0.1', port, path: '/api/users:batch', method: 'POST', headers });
    sent.on('error', () => undefined).on('close', resolve);
    sent.write('{"users":[', () => setTimeout(() => sent.destroy(), 50));
  });
}
