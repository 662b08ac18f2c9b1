import assert from 'node:assert/strict';
import { Buffer } from 'node:buffer';
import { after, before, describe, it } from 'node:test';
import { build } from 'esbuild';
import { newUser, startDemoServer } from './demo-server.mjs';

const { signal } = new globalThis.AbortController();

describe('the host of a REST API', () => {
  let server;
  let host;
  before(async () => {
    const [{ createRestHost }, started] = await Promise.all([load('demo/rest-host.ts'), startDemoServer()]);
    server = started;
    host = createRestHost(`${server.address}/api`);
  });
  after(() => server.stop());

  const create = (users, idempotencyKey) => host.createUsers(users, { signal, idempotencyKey, attempt: 1 });

  it('returns the lists of the server', async () => {
    assert.equal((await host.listRoles({ signal })).length, 6);
    assert.equal((await host.listDesks({ signal })).length, 5);
    assert.equal((await host.listPbxDomains({ signal })).length, 2);
    assert.equal((await host.listChoices('regions', { signal })).length, 4);
    await assert.rejects(host.listChoices('../users', { signal }), { status: 404 });
  });

  it('checks, creates and recovers users', async () => {
    const users = [newUser('ada'), newUser('ingrid.solheim')];
    const [problem] = await host.checkUsers(users, { signal });
    assert.deepEqual([problem.key, problem.kind, problem.field], [users[1].key, 'duplicate', 'username']);
    const results = await create(users, 'first');
    assert.deepEqual(
      results.map(({ status }) => status),
      ['created', 'duplicate'],
    );
    const keys = users.map(({ key }) => key);
    assert.deepEqual(await host.recoverUsers([...keys, 'never'], { signal }), [
      ...results,
      { key: 'never', status: 'absent' },
    ]);
    assert.deepEqual(await create(users, 'first'), results);
  });

  it('shows what the server says of a rejected list', async () => {
    await create([newUser('bob')], 'second');
    await assert.rejects(create([newUser('cyd')], 'second'), {
      name: 'ImportHostError',
      status: 422,
      userMessage: 'This idempotency key was used for another list of users.',
    });
  });

  it('vouches that nobody was created where the server was too busy', async (test) => {
    const busy = await startDemoServer({ RATE_LIMIT: 0.1 });
    test.after(() => busy.stop());
    const { createRestHost } = await load('demo/rest-host.ts');
    const { createUsers } = createRestHost(`${busy.address}/api`);
    const send = () => createUsers([newUser('ada')], { signal, idempotencyKey: 'busy', attempt: 1 });
    const answers = await Promise.allSettled([send(), send()]);
    const { reason } = answers.find(({ status }) => status === 'rejected');
    const { status, retryable, retryAfterSeconds } = reason;
    assert.deepEqual([status, retryable, retryAfterSeconds], [429, true, 10]);
  });

  it('leaves a network failure ambiguous', async () => {
    const gone = await startDemoServer();
    const { createRestHost } = await load('demo/rest-host.ts');
    const { createUsers } = createRestHost(`${gone.address}/api`);
    await gone.stop();
    await assert.rejects(createUsers([newUser('ada')], { signal, idempotencyKey: 'gone', attempt: 1 }), {
      name: 'TypeError',
    });
  });
});

async function load(path) {
  const { outputFiles } = await build({ entryPoints: [path], bundle: true, format: 'esm', write: false });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
}
