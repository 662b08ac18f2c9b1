import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { RateLimit } from '../../demo/server/rate-limit.mjs';
import { newUser, startDemoServer } from './demo-server.mjs';
import { until } from './import-page.mjs';

/** `takes`: the time of each request, and the seconds to wait in its response. */
const CASES = [
  {
    description: 'every request without a limit',
    perSecond: 0,
    takes: Array.from({ length: 100 }, () => [0, 0]),
  },
  {
    description: 'as many requests at once as in a second',
    perSecond: 2,
    takes: [
      [0, 0],
      [0, 0],
      [0, 1],
    ],
  },
  {
    description: 'one request when its share of a second is over',
    perSecond: 2,
    takes: [
      [0, 0],
      [0, 0],
      [499, 1],
      [500, 0],
    ],
  },
  {
    description: 'no more requests after a long rest',
    perSecond: 2,
    takes: [
      [0, 0],
      [60_000, 0],
      [60_000, 0],
      [60_000, 1],
    ],
  },
  {
    description: 'one request in ten seconds',
    perSecond: 0.1,
    takes: [
      [0, 0],
      [0, 10],
      [4000, 6],
      [9500, 1],
      [10_000, 0],
    ],
  },
];

describe('the rate limit of the demo’s server', () => {
  for (const { description, perSecond, takes } of CASES) {
    it(`allows ${description}`, () => {
      let now = 0;
      const limit = new RateLimit(perSecond, () => now);
      const waits = takes.map(([time]) => {
        now = time;
        return limit.take();
      });
      assert.deepEqual(
        waits,
        takes.map(([, seconds]) => seconds),
      );
    });
  }

  it('refuses a batch before it is read, and says how long to wait', async (test) => {
    const server = await startDemoServer({ RATE_LIMIT: 1 });
    test.after(() => server.stop());
    // Both requests are sent at the same time: on a slow machine the second might come a second later.
    const names = ['first', 'second'];
    const answers = await Promise.all(names.map((name) => server.create([newUser(name)], name)));
    assert.deepEqual(answers.map(({ status }) => status).sort(), [200, 429]);
    const at = answers.findIndex(({ status }) => status === 429);
    const name = names[at];
    assert.equal(answers[at].headers.get('retry-after'), '1');
    assert.equal((await server.recover([`key-${name}`]))[0].status, 'absent');
    await until(async () => (await server.create([newUser(name)], name)).status === 200, 'its turn');
  });
});
