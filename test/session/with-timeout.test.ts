import { expect } from '@open-wc/testing';
import { withTimeout } from '../../src/session/with-timeout.js';

describe('withTimeout', () => {
  const { signal: never } = new AbortController();
  const unanswered = (): Promise<never> => new Promise(() => undefined);
  const nameOf = (promise: Promise<unknown>): Promise<string> =>
    promise.then(
      () => 'answered',
      (error: unknown) => (error as Error).name,
    );

  it('returns the result of the call, however long the call may take', async () => {
    expect(await withTimeout(() => 'roles', 1000, never)).to.equal('roles');
    expect(await withTimeout(() => 'roles', Infinity, never)).to.equal('roles');
  });

  it('throws what the call throws', async () => {
    const fail = (): never => {
      throw new RangeError('no such list');
    };
    expect(await nameOf(withTimeout(fail, 1000, never))).to.equal('RangeError');
  });

  it('aborts the call when the time is up', async () => {
    let given: AbortSignal | undefined;
    const answer = withTimeout(({ signal }) => ((given = signal), unanswered()), 1, never);
    expect(await nameOf(answer)).to.equal('TimeoutError');
    expect(given?.aborted).to.equal(true);
  });

  it('aborts the call with its owner', async () => {
    const owner = new AbortController();
    let given: AbortSignal | undefined;
    const answer = withTimeout(({ signal }) => ((given = signal), unanswered()), Infinity, owner.signal);
    owner.abort();
    expect(await nameOf(answer)).to.equal('AbortError');
    expect(given?.aborted).to.equal(true);
  });

  it('makes no call once its owner has been aborted', async () => {
    let calls = 0;
    expect(await nameOf(withTimeout(() => ++calls, 1000, AbortSignal.abort()))).to.equal('AbortError');
    expect(calls).to.equal(0);
  });
});
