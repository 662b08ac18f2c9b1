import { expect } from '@open-wc/testing';
import type { HostProblem, ImportHost, NewUser } from '../../src/host.js';
import { checkUsers, type HostCheckResult } from '../../src/submit/check-users.js';
import { never, userOf } from './submission-fixture.js';
import { VirtualClock } from './virtual-clock.js';

const allUsers = ['u1', 'u2', 'u3'].map(userOf);
const taken = (key: string): HostProblem => ({ key, kind: 'duplicate', message: 'Taken' });

function check(
  host: Partial<ImportHost>,
  signal = new AbortController().signal,
  onProgress?: (checked: number) => void,
): Promise<HostCheckResult> {
  const clock = new VirtualClock();
  return clock.until(
    checkUsers({
      host: { createUsers: never, ...host },
      users: async (from, count) => allUsers.slice(from, from + count),
      batchSize: 2,
      timeout: 1000,
      signal,
      clock,
      ...(onProgress && { onProgress }),
    }),
  );
}

describe('the check by the host', () => {
  it('runs batch by batch, and collects the problems', async () => {
    const asked: string[][] = [];
    const answer = await check({
      checkUsers: async (users) => {
        asked.push(users.map(({ key }) => key));
        return users.map(({ key }) => taken(key));
      },
    });
    expect(asked).to.deep.equal([['u1', 'u2'], ['u3']]);
    expect(answer).to.deep.equal({ problems: [taken('u1'), taken('u2'), taken('u3')], complete: true });
  });

  it('says after each batch how many users it has checked', async () => {
    const heard: number[] = [];
    await check({ checkUsers: () => Promise.resolve([]) }, undefined, (checked) => heard.push(checked));
    expect(heard).to.deep.equal([2, 3]);
  });

  for (const { description, second } of [
    {
      description: 'throws',
      second: (): never => {
        throw new Error('no');
      },
    },
    { description: 'rejects with nothing', second: () => Promise.reject(undefined) },
    { description: 'never responds', second: never },
  ]) {
    it(`${description}: keeps the problems so far, is incomplete, and checks no further batch`, async () => {
      let calls = 0;
      const answer = await check({
        checkUsers: (users) => (calls++ ? second() : Promise.resolve(users.map(({ key }) => taken(key)))),
      });
      expect(answer).to.deep.equal({ problems: [taken('u1'), taken('u2')], complete: false });
      expect(calls).to.equal(2);
    });
  }

  it('is incomplete when the response is no list', async () => {
    const noList: unknown = 'fine';
    const answer = await check({ checkUsers: () => Promise.resolve(noList as HostProblem[]) });
    expect(answer).to.deep.equal({ problems: [], complete: false });
  });

  it('reads a response that is far too long only in part, and checks no further batch', async () => {
    let calls = 0;
    const answer = await check({
      checkUsers: async ([user]) => {
        calls++;
        return Array.from({ length: 20_000 }, () => taken(user?.key ?? ''));
      },
    });
    expect(answer).to.deep.include({ complete: false, isTooLong: true });
    expect(answer.problems).to.have.length.within(1, 20);
    expect(calls).to.equal(1);
  });

  it('allows a host to change its list', async () => {
    const answer = await check({
      checkUsers: async (users) => {
        const mine = users as NewUser[];
        const [user] = mine.splice(0);
        if (!user) return [];
        const { key } = user;
        user.key = user.username = 'other';
        return [taken(key)];
      },
    });
    expect(answer).to.deep.equal({ problems: [taken('u1'), taken('u3')], complete: true });
    expect(allUsers.map(({ username }) => username)).to.deep.equal(['u1', 'u2', 'u3']);
  });

  it('ends at once when aborted', async () => {
    const abort = new AbortController();
    const answer = await check(
      {
        checkUsers: async (_users, { signal }) => {
          expect(signal).to.equal(abort.signal);
          abort.abort();
          return never();
        },
      },
      abort.signal,
    );
    expect(answer).to.deep.equal({ problems: [], complete: false });
  });

  it('finds no problem with a host without checkUsers', async () => {
    expect(await check({})).to.deep.equal({ problems: [], complete: true });
  });
});
