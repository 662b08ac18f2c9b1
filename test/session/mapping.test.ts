import { expect } from '@open-wc/testing';
import { HostLists } from '../../src/session/host-lists.js';
import { Mapping } from '../../src/session/mapping.js';
import { stateWith } from '../elements/fixtures.js';
import { field } from '../fields/field-fixtures.js';
import { contextFor } from './context-fixture.js';

describe('gaps that are found after the screen has changed', () => {
  for (const { to, isTold } of [
    { to: 'security', isTold: true },
    { to: 'result', isTold: false },
  ] as const) {
    it(`are ${isTold ? 'shown' : 'dropped'} on the screen ${to}`, async () => {
      const fields = [field({ id: 'one', label: 'One', required: true })];
      const { context, setState } = contextFor(stateWith({ step: 'required', fields, plan: {} }));
      const found = new Mapping(context, new HostLists(context)).findGaps();
      setState({ ...context.state, step: to });
      expect(await found).to.have.lengthOf(1);
      expect(context.state.gaps).to.have.lengthOf(isTold ? 1 : 0);
    });
  }
});

/** A promise that is resolved by hand. */
function deferred(): { readonly promise: Promise<void>; readonly resolve: () => void } {
  let resolve = (): void => undefined;
  const promise = new Promise<void>((done) => {
    resolve = done;
  });
  return { promise, resolve: () => resolve() };
}

describe('the way back to the mapping', () => {
  function mappingOf(prepare: () => Promise<void>) {
    const { context, setState } = contextFor(stateWith({ step: 'review' }), { prepare });
    return { context, setState, mapping: new Mapping(context, new HostLists(context)) };
  }

  it('is taken once its screens are there', async () => {
    const loading = deferred();
    const { context, mapping } = mappingOf(() => loading.promise);
    const going = mapping.back(() => Promise.resolve(false));
    expect(context.state.step).to.equal('review');
    loading.resolve();
    await going;
    expect(context.state.step).to.equal('optional');
  });

  it('is not taken where its screens can’t be loaded', async () => {
    const missing = new Error('Failed to fetch dynamically imported module');
    const { context, mapping } = mappingOf(() => Promise.reject(missing));
    const failure = await mapping.back(() => Promise.resolve(false)).catch((error: unknown) => error);
    expect(failure).to.equal(missing);
    expect(context.state.step).to.equal('review');
  });

  it('is not taken where an import was begun while its screens were loading', async () => {
    const loading = deferred();
    const { context, mapping } = mappingOf(() => loading.promise);
    let isStarting = false;
    const going = mapping.back(() => Promise.resolve(isStarting));
    isStarting = true;
    loading.resolve();
    await going;
    expect(context.state.step).to.equal('review');
  });

  it('is not taken any more from another screen', async () => {
    const loading = deferred();
    const { context, setState, mapping } = mappingOf(() => loading.promise);
    const going = mapping.back(() => Promise.resolve(false));
    setState({ ...context.state, step: 'submit' });
    loading.resolve();
    await going;
    expect(context.state.step).to.equal('submit');
  });
});
