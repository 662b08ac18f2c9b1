import { expect } from '@open-wc/testing';
import { deleteDB } from 'idb';
import { CALM, type Conditions } from '../../demo/conditions.js';
import { Directory } from '../../demo/directory/directory.js';
import { createDirectoryHost } from '../../demo/host.js';
import type { ImportHost, ImportHostErrorLike } from '../../src/host.js';
import { newUser } from './new-user.js';

const NAME = 'host-test';
const SEEDED = 12;
const signal = new AbortController().signal;

describe('the host of the demo', () => {
  let directory: Directory;
  let conditions: Conditions;
  let host: ImportHost;
  let chance: number;
  let now: number;
  /** Requests that are on their way; the call of an entry lets its request go on. */
  let travelling: (() => void)[];
  let isSlow: boolean;

  beforeEach(async () => {
    directory = await Directory.open(NAME);
    conditions = { ...CALM };
    chance = 0.5;
    now = 0;
    travelling = [];
    isSlow = false;
    host = createDirectoryHost(directory, {
      conditions: () => conditions,
      random: () => chance,
      now: () => now,
      wait: () => (isSlow ? new Promise((resolve) => travelling.push(resolve)) : Promise.resolve()),
    });
  });

  afterEach(async () => {
    directory.close();
    await deleteDB(NAME);
  });

  const create = (username: string, idempotencyKey = username, abort = signal) =>
    host.createUsers([newUser(username)], { signal: abort, idempotencyKey, attempt: 1 });
  const recover = async (key: string) => (await host.recoverUsers?.([key], { signal }))?.[0]?.status;
  const countUsers = async () => (await directory.listUsers()).length;

  async function failureOf(promise: Promise<unknown>): Promise<Error & ImportHostErrorLike> {
    const outcome: unknown = await promise.then(
      () => undefined,
      (error: unknown) => error,
    );
    if (!(outcome instanceof Error)) throw new Error('It should have failed.');
    return outcome;
  }

  /** Lets all waiting requests go on. */
  function arrive(): void {
    for (const go of travelling.splice(0)) go();
  }

  /** What became of a user, once no request is under way that may create the user. */
  async function fateOf(key: string): Promise<string | undefined> {
    for (;;) {
      const status = await recover(key);
      if (status !== 'pending') return status;
    }
  }

  it('offers the lists of the directory', async () => {
    expect((await host.listRoles?.({ signal }))?.[0]).to.deep.include({
      id: 1,
      name: 'Admin',
      privileged: true,
    });
    expect((await host.listDesks?.({ signal }))?.[0]).to.deep.include({ id: 101, name: 'Sales EMEA' });
    expect((await host.listPbxDomains?.({ signal }))?.[0]).to.deep.include({ id: 11 });
    expect(await host.listChoices?.('regions', { signal })).to.have.length(4);
    const unknown = host.listChoices?.('planets', { signal }) ?? Promise.resolve();
    expect((await failureOf(unknown)).status).to.equal(404);
  });

  it('creates users, and reports what is taken before and after', async () => {
    expect(await host.checkUsers?.([newUser('ada')], { signal })).to.deep.equal([]);
    expect((await create('ada'))[0]).to.include({ status: 'created' });
    expect(await host.checkUsers?.([newUser('ada')], { signal })).to.have.length(2);
    expect((await create('ada', 'other'))[0]).to.include({ status: 'duplicate' });
  });

  it('gives passwords that no spreadsheet takes for a formula', async () => {
    const [result] = await create('ada');
    expect(result?.status === 'created' && result.temporaryPassword).to.match(/^[a-zA-Z]/);
  });

  it('fails as fetch does while offline', async () => {
    conditions.offline = true;
    expect(await failureOf(create('ada'))).to.be.instanceOf(TypeError);
    expect(await countUsers()).to.equal(SEEDED);
  });

  it('fails with 401 and a text for the administrator while signed out', async () => {
    conditions.signedOut = true;
    const error = await failureOf(create('ada'));
    expect(error.status).to.equal(401);
    expect(error.userMessage).to.contain('signed out');
    expect(await countUsers()).to.equal(SEEDED);
  });

  it('fails with 503 before anybody is created', async () => {
    conditions.failBefore = 60;
    expect(await failureOf(create('ada'))).to.include({ status: 503 });
    expect(await countUsers()).to.equal(SEEDED);
    expect(await recover('key-ada')).to.equal('absent');
    chance = 0.7;
    expect((await create('ada'))[0]).to.include({ status: 'created' });
  });

  it('loses the response after the user was created, who can be recovered', async () => {
    conditions.failAfter = 60;
    expect(await failureOf(create('ada'))).to.include({ status: 502 });
    expect(await countUsers()).to.equal(SEEDED + 1);
    expect(await fateOf('key-ada')).to.equal('created');
  });

  it('limits the rate with 429 and Retry-After, safe to send again', async () => {
    conditions.rateLimit = 2;
    await create('a');
    now = 4000;
    await create('b');
    now = 5000;
    const error = await failureOf(create('c'));
    expect(error).to.include({ status: 429, retryable: true, retryAfterSeconds: 5 });
    expect(await countUsers()).to.equal(SEEDED + 2);
    now = 10_000;
    expect((await create('c'))[0]).to.include({ status: 'created' });
  });

  it('returns the first response for the same request', async () => {
    expect(host.idempotent).to.be.true;
    const first = await create('ada', 'one');
    expect(await create('ada', 'one')).to.deep.equal(first);
    expect(await failureOf(create('grace', 'one'))).to.include({ status: 409, retryable: false });
  });

  it('still serves an aborted request, which is pending until then', async () => {
    isSlow = true;
    const controller = new AbortController();
    const creating = create('ada', 'one', controller.signal);
    controller.abort();
    expect((await failureOf(creating)).name).to.equal('AbortError');
    isSlow = false;
    expect(await recover('key-ada')).to.equal('pending');
    arrive();
    expect(await fateOf('key-ada')).to.equal('created');
    expect(await countUsers()).to.equal(SEEDED + 1);
  });

  it('never sends a request that is aborted before', async () => {
    expect((await failureOf(create('ada', 'one', AbortSignal.abort()))).name).to.equal('AbortError');
    expect(await recover('key-ada')).to.equal('absent');
  });

  it('reports a request that never arrived as absent, not pending', async () => {
    isSlow = true;
    const failure = failureOf(create('ada'));
    conditions.offline = true;
    arrive();
    expect(await failure).to.be.instanceOf(TypeError);
    conditions.offline = false;
    isSlow = false;
    expect(await recover('key-ada')).to.equal('absent');
  });
});
