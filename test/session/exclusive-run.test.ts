import { expect } from '@open-wc/testing';
import { ExclusiveRun } from '../../src/session/exclusive-run.js';

describe('ExclusiveRun', () => {
  it('does not start a second run while the first is under way', async () => {
    const run = new ExclusiveRun();
    const { promise, resolve } = Promise.withResolvers<string>();
    const first = run.start(() => promise);
    expect(run.isRunning).to.equal(true);
    expect(await run.start(() => Promise.resolve('again'))).to.equal(undefined);
    resolve('done');
    expect(await first).to.equal('done');
    expect(run.isRunning).to.equal(false);
  });

  it('starts again after a run has failed', async () => {
    const run = new ExclusiveRun();
    const failed = await run.start(() => Promise.reject(new Error('no'))).catch(() => 'failed');
    expect(failed).to.equal('failed');
    expect(await run.start(() => Promise.resolve('done'))).to.equal('done');
  });
});
