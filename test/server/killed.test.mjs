import assert from 'node:assert/strict';
import { truncateSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { newUser, startDemoServer, temporaryFolder } from './demo-server.mjs';

const SEEDED = 12;
const USERS = 3;
// No batch here needs as many writes, and no test may run for ever.
const MOST_WRITES = 500;

const listOf = (name) => Array.from({ length: USERS }, (_, index) => newUser(`${name}-${index}`));
const keysOf = (users) => users.map(({ key }) => key);

describe('a server that is killed', () => {
  it('keeps a batch once it has sent a response', async (test) => {
    const folder = temporaryFolder();
    const users = listOf('kept');
    const killed = await startDemoServer({ folder });
    const { body: first } = await killed.create(users, 'kept');
    await killed.kill();
    const server = await startDemoServer({ folder });
    test.after(() => server.stop());
    assert.deepEqual(await server.recover(keysOf(users)), first.results);
    assert.deepEqual((await server.create(users, 'kept')).body, first);
    assert.equal((await server.users()).length, SEEDED + USERS);
  });

  it('keeps a batch once it has sent a response, although the power fails', async (test) => {
    const folder = temporaryFolder();
    const users = listOf('kept');
    const killed = await startDemoServer({ folder });
    const before = await killed.flushedLength();
    const { body } = await killed.create(users, 'kept');
    const flushed = await killed.flushedLength();
    assert.ok(flushed > before, 'Nothing was flushed before the answer.');
    await killed.kill();
    truncateSync(join(folder, 'directory.sqlite-wal'), flushed);
    const server = await startDemoServer({ folder });
    test.after(() => server.stop());
    assert.deepEqual(await server.recover(keysOf(users)), body.results);
  });

  it('has a batch as a whole or not at all, before whichever write it dies', async () => {
    const folder = temporaryFolder();
    const seen = new Set();
    let server = await startDemoServer({ folder });
    let wasAnswered = false;
    for (let round = 1; !wasAnswered; round++) {
      assert.ok(round < MOST_WRITES);
      const users = listOf(`round${round}`);
      await server.dieBefore(round);
      wasAnswered = await server.create(users, `round${round}`).then(
        () => true,
        () => false,
      );
      await server.kill();
      server = await startDemoServer({ folder });
      const statuses = new Set((await server.recover(keysOf(users))).map(({ status }) => status));
      assert.equal(statuses.size, 1, `${[...statuses].join()} before write ${round}`);
      seen.add([...statuses][0]);
      await server.create(users, `round${round}`);
      assert.equal((await server.users()).length, SEEDED + round * USERS, `before write ${round}`);
    }
    await server.stop();
    // The server was killed early enough, and late enough.
    assert.deepEqual([...seen], ['absent', 'created']);
  });

  it('keeps everything when it dies while it tidies up', async () => {
    const folder = temporaryFolder();
    const users = listOf('tidy');
    let results;
    let hasStopped = false;
    for (let round = 1; !hasStopped; round++) {
      assert.ok(round < MOST_WRITES);
      const server = await startDemoServer({ folder });
      const { body } = await server.create([...users, newUser(`tidy-in-${round}`)], `tidy${round}`);
      results ??= body.results.slice(0, USERS);
      assert.deepEqual(await server.recover(keysOf(users)), results);
      assert.equal((await server.users()).length, SEEDED + USERS + round);
      await server.dieBefore(round);
      await server.stop();
      const [, signal] = await server.ended;
      hasStopped = signal === null;
    }
  });

  it('leaves its database to the next server, unlike a living one', async (test) => {
    const folder = temporaryFolder();
    const killed = await startDemoServer({ folder });
    await killed.kill();
    const server = await startDemoServer({ folder });
    test.after(() => server.stop());
    await assert.rejects(startDemoServer({ folder }), /Another server has .*directory\.sqlite open/);
    assert.equal((await server.users()).length, SEEDED);
  });
});
