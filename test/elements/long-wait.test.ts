import { expect, waitUntil } from '@open-wc/testing';
import { LongWait } from '../../src/elements/long-wait.js';

function waiting() {
  const host = {
    updates: 0,
    updateComplete: Promise.resolve(true),
    addController: () => undefined,
    removeController: () => undefined,
    requestUpdate: () => {
      host.updates++;
    },
  };
  return { host, wait: new LongWait(host) };
}

describe('a long wait', () => {
  it('is one after a while, and until it is over', async () => {
    const { host, wait } = waiting();
    const start = performance.now();
    wait.follow(true);
    wait.follow(true);
    expect(wait.isLong).to.equal(false);
    await waitUntil(() => host.updates > 0);
    expect(performance.now() - start).to.be.at.least(100);
    expect(wait.isLong).to.equal(true);
    wait.follow(true);
    expect(wait.isLong).to.equal(true);
    wait.follow(false);
    expect(wait.isLong).to.equal(false);
    expect(host.updates).to.equal(1);
  });

  it('begins anew each time', async () => {
    const { host, wait } = waiting();
    wait.follow(true);
    wait.follow(false);
    const start = performance.now();
    wait.follow(true);
    await waitUntil(() => host.updates > 0);
    expect(performance.now() - start).to.be.at.least(100);
    wait.hostDisconnected();
    expect(wait.isLong).to.equal(false);
    expect(host.updates).to.equal(1);
  });
});
