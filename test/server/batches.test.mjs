import assert from 'node:assert/strict';
import { request } from 'node:http';
import { after, before, describe, it } from 'node:test';
import { newUser, startDemoServer } from './demo-server.mjs';

const TAKEN = [
  { description: 'a username in other capitals', parts: { username: 'Ingrid.SOLHEIM ' }, field: 'username' },
  {
    description: 'an address in other capitals',
    parts: { email: 'INGRID.solheim@northwind.example' },
    field: 'email',
  },
  { description: 'an extension', parts: { virtualExtension: '1001' }, field: 'virtualExtension' },
];

const INVALID = [
  { description: 'no username', parts: { username: ' ' }, field: 'username' },
  { description: 'no address', parts: { email: 'somebody' }, field: 'email' },
  { description: 'an extension of letters', parts: { virtualExtension: 'abc' }, field: 'virtualExtension' },
  { description: 'an unknown role', parts: { roleId: '99' }, field: 'role' },
  { description: 'an unknown desk', parts: { desks: ['101', '99'] }, field: 'desk' },
  {
    description: 'an unknown domain',
    parts: { sip: { option: 'classic-pbx', domainId: '99', device: 'd' } },
    field: 'pbxDomain',
  },
];

describe('a batch of the demo’s server', () => {
  let server;
  before(async () => (server = await startDemoServer()));
  after(() => server.stop());

  const create = async (users, idempotencyKey = users[0].key) => {
    const { status, body } = await server.create(users, idempotencyKey);
    assert.equal(status, 200, body.message);
    return body.results;
  };
  const check = async (users) => (await server.post('/api/users:check', { users })).body.problems;

  it('creates users, each with an extension and a password', async () => {
    const [any, own] = await create([
      newUser('any', { virtualExtension: 'generate', digitsOnlyPassword: true }),
      newUser('own', { virtualExtension: '2000', roleId: '3', desks: ['101', '103'] }),
    ]);
    assert.equal(any.status, 'created');
    // A requested extension is not given to a user without a request, although that user comes first.
    assert.equal(any.virtualExtension, '2001');
    assert.match(any.temporaryPassword, /^[1-9]\d{11}$/);
    assert.equal(own.virtualExtension, '2000');
    assert.match(own.temporaryPassword, /^[A-Za-z][A-Za-z2-9]{13}$/);
    const [newest, before] = await server.users();
    assert.deepEqual([newest.id, before.id], [any.id, own.id]);
    assert.deepEqual([before.roleId, before.desks, before.extension], [3, [101, 103], '2000']);
    assert.equal(JSON.stringify([newest, before]).includes(own.temporaryPassword), false);
  });

  for (const { description, parts, field } of TAKEN) {
    it(`does not create a user who has ${description} of another user`, async () => {
      const user = newUser(`taken-${field}`, parts);
      const [result, other] = await create([user, newUser(`beside-${field}`)]);
      assert.deepEqual([result.status, result.field], ['duplicate', field]);
      assert.equal(other.status, 'created');
      assert.deepEqual(
        (await check([user])).map((problem) => [problem.kind, problem.field]),
        [['duplicate', field]],
      );
    });
  }

  for (const { description, parts, field } of INVALID) {
    it(`does not create a user who has ${description}`, async () => {
      const user = newUser(`invalid-${field}`, parts);
      const [result] = await create([user]);
      assert.deepEqual([result.status, result.field], ['rejected', field]);
      assert.equal((await check([user]))[0].kind, 'invalid');
    });
  }

  it('does not create two users of one name in one list', async () => {
    const results = await create([newUser('twin'), newUser('TWIN', { email: 'other@example.org' })]);
    assert.deepEqual(
      results.map(({ status }) => status),
      ['created', 'duplicate'],
    );
  });

  it('gets its first response again when it is repeated', async () => {
    const users = [newUser('again', { virtualExtension: 'generate' }), newUser('ingrid.solheim')];
    const first = await create(users, 'again');
    const count = (await server.users()).length;
    // Neither later changes nor the order of an object’s properties count.
    await create([newUser('between', { virtualExtension: 'generate' })]);
    const reordered = users.map((user) => Object.fromEntries(Object.entries(user).reverse()));
    assert.deepEqual(await create(reordered, 'again'), first);
    assert.equal((await server.users()).length, count + 1);
  });

  it('is not taken for another batch with the same idempotency key', async () => {
    await create([newUser('first')], 'reused');
    const { status } = await server.create([newUser('second')], 'reused');
    assert.equal(status, 422);
    assert.equal((await server.recover(['key-second']))[0].status, 'absent');
  });

  it('does not create a user whose key was created in another list', async () => {
    const [first] = await create([newUser('moved')], 'one-list');
    const [same, other] = await create([newUser('moved'), newUser('stays')], 'another-list');
    assert.deepEqual(same, first);
    assert.equal(other.status, 'created');
  });

  it('is enough to know later what became of a user', async () => {
    const first = await create([newUser('known'), newUser('Known', { email: 'known2@example.org' })]);
    const keys = ['key-known', 'key-Known', 'key-never-sent'];
    assert.deepEqual(await server.recover(keys), [...first, { key: 'key-never-sent', status: 'absent' }]);
  });

  it('may create a user who was rejected before: created counts', async () => {
    const wrong = newUser('mended', { email: 'wrong' });
    assert.equal((await create([wrong], 'wrong'))[0].status, 'rejected');
    const [created] = await create([newUser('mended')], 'mended');
    assert.deepEqual(await server.recover(['key-mended']), [created]);
    assert.equal((await create([wrong], 'wrong'))[0].status, 'rejected');
  });

  it('is forgotten with the users when the directory is reset', async () => {
    await create([newUser('passing')]);
    await server.post('/api/reset', {});
    assert.equal((await server.users()).length, 12);
    assert.equal((await server.recover(['key-passing']))[0].status, 'absent');
  });
});

describe('a batch that takes its time', () => {
  let server;
  before(async () => {
    server = await startDemoServer({ LATENCY: 300 });
  });
  after(() => server.stop());

  const statusOf = async (username) => (await server.recover([`key-${username}`]))[0].status;

  it('is pending until it is written, and known from then on', async () => {
    const answered = server.create([newUser('slow')], 'slow');
    const seen = new Set();
    while (!seen.has('created')) seen.add(await statusOf('slow'));
    assert.deepEqual([...seen].slice(-2), ['pending', 'created']);
    assert.equal((await answered).status, 200);
  });

  it('is pending although its user was rejected before', async () => {
    await server.create([newUser('twice', { email: 'wrong' })], 'wrong');
    assert.equal(await statusOf('twice'), 'rejected');
    const answered = server.create([newUser('twice')], 'right');
    const seen = new Set();
    while (!seen.has('created')) seen.add(await statusOf('twice'));
    assert.ok(seen.has('pending'), [...seen].join());
    await answered;
  });

  it('is written once when it comes twice at the same time', async () => {
    const before = (await server.users()).length;
    const [first, second] = await Promise.all([1, 2].map(() => server.create([newUser('both')], 'both')));
    assert.deepEqual(first.body, second.body);
    assert.equal((await server.users()).length, before + 1);
  });

  it('is written once, with one response, when a browser repeats it after its connection died', async () => {
    const users = [newUser('repeated', { virtualExtension: 'generate' })];
    const before = (await server.users()).length;
    const headers = { 'Content-Type': 'application/json', 'Idempotency-Key': 'repeated' };
    const sent = request(`${server.address}/api/users:batch`, { method: 'POST', headers });
    sent.on('error', () => undefined).end(JSON.stringify({ users }));
    while ((await statusOf('repeated')) === 'absent');
    sent.destroy();
    // The first repeat comes while the batch is under way, the second one once it is written.
    const answers = [await server.create(users, 'repeated'), await server.create(users, 'repeated')];
    assert.deepEqual(
      answers.map(({ status }) => status),
      [200, 200],
    );
    assert.deepEqual(answers[1].body, answers[0].body);
    assert.deepEqual(await server.recover(['key-repeated']), answers[0].body.results);
    assert.equal((await server.users()).length, before + 1);
  });

  it('is written although nobody waits for it any more', async () => {
    const body = JSON.stringify({ users: [newUser('left')] });
    const headers = { 'Content-Type': 'application/json', 'Idempotency-Key': 'left' };
    const sent = request(`${server.address}/api/users:batch`, { method: 'POST', headers });
    sent.on('error', () => undefined).end(body);
    while ((await statusOf('left')) !== 'pending');
    sent.destroy();
    while ((await statusOf('left')) === 'pending');
    assert.equal(await statusOf('left'), 'created');
  });
});
