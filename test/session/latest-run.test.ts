import { expect } from '@open-wc/testing';
import { LatestRun } from '../../src/session/latest-run.js';

describe('LatestRun', () => {
  const { signal: never } = new AbortController();

  it('leaves the only run alone', () => {
    expect(new LatestRun(never).start().aborted).to.equal(false);
  });

  it('aborts a run when the next one starts', () => {
    const runs = new LatestRun(never);
    const first = runs.start();
    const second = runs.start();
    expect(first.aborted).to.equal(true);
    expect(second.aborted).to.equal(false);
  });

  it('aborts a run that is cancelled, and starts others after it', () => {
    const runs = new LatestRun(never);
    const first = runs.start();
    runs.cancel();
    expect(first.aborted).to.equal(true);
    expect(runs.start().aborted).to.equal(false);
  });

  it('keeps one kind of work apart from another', () => {
    const [readings, checks] = [new LatestRun(never), new LatestRun(never)];
    const reading = readings.start();
    checks.start();
    expect(reading.aborted).to.equal(false);
  });

  it('aborts its runs, and those to come, with their owner', () => {
    const owner = new AbortController();
    const runs = new LatestRun(owner.signal);
    const run = runs.start();
    owner.abort();
    expect(run.aborted).to.equal(true);
    expect(runs.start().aborted).to.equal(true);
  });
});
