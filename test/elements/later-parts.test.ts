import { expect } from '@open-wc/testing';
import { LaterParts } from '../../src/elements/lazy-screens.js';
import { HostLists } from '../../src/session/host-lists.js';
import { loadFailure } from '../../src/session/load-failure.js';
import { Mapping } from '../../src/session/mapping.js';
import { contextFor } from '../session/context-fixture.js';
import { VirtualTimers } from '../virtual-timers.js';
import { stateWith } from './fixtures.js';

type Parts = NonNullable<ConstructorParameters<typeof LaterParts>[2]>;
type Entry = Parts['mapping'];

/** The same for every part. */
function allAre(entry: Entry): Parts {
  return {
    reading: entry,
    mapping: entry,
    longList: entry,
    corrections: entry,
    questions: entry,
    resume: entry,
    resultLists: entry,
    incidents: entry,
    selection: entry,
  };
}

describe('a part of the interface whose download stalls', () => {
  let timers: VirtualTimers;
  beforeEach(() => {
    timers = new VirtualTimers();
  });
  afterEach(() => timers.restore());

  function partsWith(load: Entry['load']) {
    const failures: unknown[] = [];
    const root = document.createElement('div').attachShadow({ mode: 'open' });
    const options = { onTexts: () => undefined, onFailure: (error: unknown) => failures.push(error) };
    return { failures, parts: new LaterParts(root, options, allAre({ isNeeded: () => true, load })) };
  }

  const never = () => new Promise<never>(() => undefined);

  for (const name of ['reading', 'mapping', 'corrections'] as const) {
    it(`counts as missing after twenty seconds: ${name}`, async () => {
      const loading = partsWith(never).parts.load(name);
      let failure: unknown;
      loading.catch((error: unknown) => (failure = error));
      timers.pass(19_999);
      await Promise.resolve();
      expect(failure).to.equal(undefined);
      timers.pass(1);
      await loading.catch(() => undefined);
      expect(loadFailure(failure)).to.deep.equal({ about: 'file-missing' });
    });
  }

  it('is reported where the screen that is shown needs it', async () => {
    const { parts, failures } = partsWith(never);
    const shown = parts.prepare(stateWith({ step: 'required' }));
    timers.pass(1000);
    await shown;
    expect(failures).to.deep.equal([]);
    timers.pass(19_000);
    await parts.load('mapping').catch(() => undefined);
    expect(failures.length).to.be.greaterThan(0);
    expect(failures.map(loadFailure)).to.deep.equal(failures.map(() => ({ about: 'file-missing' })));
  });

  it('ends the wait of who goes back, and is used once it has come', async () => {
    let calls = 0;
    const { parts } = partsWith(() => (++calls === 1 ? never() : Promise.resolve({ elements: [] })));
    const { context } = contextFor(stateWith({ step: 'review' }), { prepare: (part) => parts.load(part) });
    const mapping = new Mapping(context, new HostLists(context));
    const back = () => mapping.back(() => Promise.resolve(false)).catch((error: unknown) => error);
    const going = back();
    await Promise.resolve();
    timers.pass(20_000);
    expect(loadFailure(await going)).to.deep.equal({ about: 'file-missing' });
    expect(context.state.step).to.equal('review');
    await back();
    expect(context.state.step).to.equal('optional');
  });
});
