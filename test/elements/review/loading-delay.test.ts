import { expect, waitUntil } from '@open-wc/testing';
import { LoadingDelay } from '../../../src/elements/review/loading-delay.js';

function createDelay() {
  const host = {
    updates: 0,
    updateComplete: Promise.resolve(true),
    addController: () => undefined,
    removeController: () => undefined,
    requestUpdate: () => {
      host.updates++;
    },
  };
  return { host, wait: new LoadingDelay(host) };
}

describe('a loading delay', () => {
  it('is over after a while, and until the wait ends', async () => {
    const { host, wait } = createDelay();
    const start = performance.now();
    wait.update(true);
    wait.update(true);
    expect(wait.isOver).to.equal(false);
    await waitUntil(() => host.updates > 0);
    expect(performance.now() - start).to.be.at.least(100);
    expect(wait.isOver).to.equal(true);
    wait.update(true);
    expect(wait.isOver).to.equal(true);
    wait.update(false);
    expect(wait.isOver).to.equal(false);
    expect(host.updates).to.equal(1);
  });

  it('begins anew with each wait', async () => {
    const { host, wait } = createDelay();
    wait.update(true);
    wait.update(false);
    const start = performance.now();
    wait.update(true);
    await waitUntil(() => host.updates > 0);
    expect(performance.now() - start).to.be.at.least(100);
    wait.hostDisconnected();
    expect(wait.isOver).to.equal(false);
    expect(host.updates).to.equal(1);
  });
});
