import { expect } from '@open-wc/testing';
import { systemClock } from '../../src/submit/clock.js';
import { browserOnline } from '../../src/submit/online.js';
import { RateLimiter } from '../../src/submit/rate-limiter.js';
import { Ledger } from '../../src/submit/ledger.js';
import { backoff } from '../../src/submit/retry.js';
import { Submission } from '../../src/submit/submission.js';
import { created, portOf, userOf } from './submission-fixture.js';

describe('the clock', () => {
  const signal = new AbortController().signal;

  it('sleeps for as long as requested', async () => {
    const before = systemClock.now();
    await systemClock.sleep(30, signal);
    expect(systemClock.now() - before).to.be.at.least(28);
  });

  it('wakes up when aborted, or does not fall asleep', async () => {
    const abort = new AbortController();
    const asleep = systemClock.sleep(60_000, abort.signal);
    abort.abort();
    await asleep;
    await systemClock.sleep(60_000, abort.signal);
  });
});

describe('a time of day that is set back an hour in mid-import', () => {
  const now = Date.now;
  afterEach(() => {
    Date.now = now;
  });

  it('makes no row wait an hour', async () => {
    const ledger = new Ledger('session', ['u1'], userOf);
    let calls = 0;
    const submission = new Submission({
      host: () => ({
        createUsers: (users) => {
          if (++calls > 1) return Promise.resolve(users.map(created));
          // The import waits for its next try.
          setTimeout(() => {
            Date.now = () => now() - 3_600_000;
          });
          return Promise.reject(Object.assign(new Error('busy'), { retryable: true }));
        },
      }),
      ledger: portOf(ledger),
      batchSize: 25,
      concurrency: 1,
      batchTimeout: 60_000,
      signal: new AbortController().signal,
      onCounts: () => undefined,
      onStatus: () => undefined,
      onUnrecorded: () => undefined,
      onHostFailed: () => undefined,
      random: () => 0,
    });
    await submission.run();
    expect(ledger.counts().created).to.equal(1);
  });
});

describe('the network', () => {
  it('is watched until the watch ends', () => {
    let changes = 0;
    const unwatch = browserOnline.watch(() => changes++);
    dispatchEvent(new Event('offline'));
    dispatchEvent(new Event('online'));
    unwatch();
    dispatchEvent(new Event('offline'));
    expect(changes).to.equal(2);
    expect(browserOnline.isOnline()).to.equal(navigator.onLine);
  });
});

describe('back-off', () => {
  for (const { failures, expected } of [
    { failures: 0, expected: 1000 },
    { failures: 1, expected: 1000 },
    { failures: 2, expected: 2000 },
    { failures: 5, expected: 16_000 },
    { failures: 6, expected: 30_000 },
    { failures: 2000, expected: 30_000 },
  ]) {
    it(`is at most ${expected} ms after ${failures} failures`, () => {
      expect(backoff(failures, () => 1)).to.equal(expected);
      expect(backoff(failures, () => 0.5)).to.equal(expected / 2);
      expect(backoff(failures, () => 0)).to.equal(0);
    });
  }
});

describe('the rate limiter', () => {
  it('halves the rate at every refusal, within bounds, and recovers bit by bit', () => {
    const pace = new RateLimiter();
    const gaps: number[] = [];
    let now = 0;
    const gap = (): void => {
      now += 1_000_000;
      pace.noteCall(now);
      gaps.push(pace.delay(now));
    };
    for (let refusals = 0; refusals < 6; refusals++) {
      gap();
      pace.slowDown(now);
    }
    expect(gaps).to.deep.equal([0, 1000, 2000, 4000, 8000, 8000]);
    expect(pace.isSlowed).to.equal(true);
    for (let successes = 0; successes < 32; successes++) pace.succeeded();
    expect(pace.isSlowed).to.equal(false);
    now += 1_000_000;
    pace.noteCall(now);
    expect(pace.delay(now)).to.equal(0);
  });
});
