import { expect } from '@open-wc/testing';
import { HostLists } from '../../src/session/host-lists.js';
import { nextTask } from '../../src/session/next-task.js';
import { RowChecks } from '../../src/session/row-checks.js';
import type { SessionState } from '../../src/session/state.js';
import type { EnginePort } from '../../src/engine/start-engine.js';
import { file, lists, plan, stateWith } from '../elements/fixtures.js';
import { contextFor } from './context-fixture.js';
import { answerWith, check, windowOf } from './review-fixture.js';

/** Somebody looks at the mapping of a file; the engine notes what it is asked for. */
function startMapping(changes: Partial<SessionState> = {}, { fails = false } = {}) {
  const asked: string[] = [];
  const answer = (what: string, value: unknown): Promise<unknown> => {
    asked.push(what);
    return fails ? Promise.reject(new Error('Called too early')) : Promise.resolve(value);
  };
  const engine = {
    check: () => answer('check', check),
    rows: () => answer('rows', windowOf(3)),
    review: {
      summary: () => answer('summary', answerWith([])),
      firstRows: () => answer('firstRows', windowOf(20_000)),
    },
  } as unknown as EnginePort;
  const { context, setState } = contextFor(stateWith({ step: 'required', ...changes }), {
    // A task later, as from a worker.
    engine: () => nextTask().then(() => engine),
  });
  const rowChecks = new RowChecks(context, new HostLists(context));
  return {
    asked,
    engine: engine,
    rowChecks,
    change: (next: Partial<SessionState>) => {
      setState({ ...context.state, ...next });
    },
  };
}

describe('checking rows while their mapping is looked at', () => {
  it('is done once, and Review has all that it shows', async () => {
    const { rowChecks, engine, asked } = startMapping();
    await Promise.all([rowChecks.checkAhead(50), rowChecks.checkAhead(50)]);
    expect(asked).to.deep.equal(['check', 'summary', 'rows']);
    const checked = await rowChecks.checkAll(engine);
    expect(checked).to.deep.equal({ check, review: answerWith([]), window: windowOf(3) });
    expect(asked).to.have.lengthOf(3);
  });

  it('is known at once when it is done, and not before', async () => {
    const { rowChecks, engine, asked } = startMapping();
    const ahead = rowChecks.checkAhead(50);
    expect(rowChecks.known()).to.equal(undefined);
    await ahead;
    expect(rowChecks.known()).to.deep.equal({ check, review: answerWith([]), window: windowOf(3) });
    expect(rowChecks.known(), 'a second time').to.equal(undefined);
    await rowChecks.checkAll(engine);
    expect(asked.filter((what) => what === 'check')).to.have.lengthOf(2);
  });

  it('waits for lists that failed: they are tried again', async () => {
    const failed = new Map([['roles', { phase: 'failed' } as const]]);
    const { rowChecks, engine, asked } = startMapping({ lists: failed });
    await rowChecks.checkAhead(50);
    expect(rowChecks.known()).to.equal(undefined);
    await rowChecks.checkAll(engine);
    expect(asked.filter((what) => what === 'check')).to.have.lengthOf(1);
  });

  const changes: readonly { description: string; change: Partial<SessionState> }[] = [
    { description: 'another plan', change: { plan: { ...plan, desk: { from: 'none' } } } },
    { description: 'another file', change: { file: { ...file } } },
    { description: 'a list that came again', change: { lists: new Map(lists) } },
    { description: 'another catalogue', change: { fields: [] } },
  ];
  for (const { description, change: next } of changes) {
    it(`counts no more after ${description}`, async () => {
      const { rowChecks, engine, asked, change } = startMapping();
      await rowChecks.checkAhead(50);
      change(next);
      expect(await rowChecks.checkAll(engine)).to.deep.equal({ check });
      expect(asked.filter((what) => what === 'check')).to.have.lengthOf(2);
    });

    it(`is done again after ${description}`, async () => {
      const { rowChecks, engine, asked, change } = startMapping();
      await rowChecks.checkAhead(50);
      change(next);
      await rowChecks.checkAhead(50);
      expect(await rowChecks.checkAll(engine)).to.have.property('window');
      expect(asked.filter((what) => what === 'check')).to.have.lengthOf(2);
    });
  }

  it('counts once: on Review the rows may be changed', async () => {
    const { rowChecks, engine, asked } = startMapping();
    await rowChecks.checkAhead(50);
    await rowChecks.checkAll(engine);
    expect(await rowChecks.checkAll(engine)).to.deep.equal({ check });
    expect(asked.filter((what) => what === 'check')).to.have.lengthOf(2);
  });

  it('may fail: then Review has them checked', async () => {
    const { rowChecks } = startMapping({}, { fails: true });
    await rowChecks.checkAhead(50);
    const { engine } = startMapping();
    expect(await rowChecks.checkAll(engine)).to.deep.equal({ check });
  });

  const nothing: readonly { description: string; state: Partial<SessionState> }[] = [
    { description: 'on Review', state: { step: 'review' } },
    { description: 'on the Result', state: { step: 'result' } },
    { description: 'for a large file', state: { file: { ...file, rows: 10_001 } } },
    {
      description: 'while a list is on its way',
      state: { lists: new Map([['roles', { phase: 'loading' }]]) },
    },
  ];
  for (const { description, state } of nothing) {
    it(`is not done ${description}`, async () => {
      const { rowChecks, asked } = startMapping(state);
      await rowChecks.checkAhead(50);
      expect(asked).to.deep.equal([]);
    });
  }
});

describe('the first rows', () => {
  it('are asked for by themselves where all take long', async () => {
    const { rowChecks, engine, asked } = startMapping({ step: 'review', file: { ...file, rows: 10_001 } });
    expect(await rowChecks.checkFirst(engine, 50)).to.deep.equal(windowOf(20_000));
    expect(asked).to.deep.equal(['firstRows']);
  });

  it('are not where all are soon there', async () => {
    const { rowChecks, engine, asked } = startMapping({ step: 'review', file: { ...file, rows: 10_000 } });
    expect(await rowChecks.checkFirst(engine, 50)).to.equal(undefined);
    expect(asked).to.deep.equal([]);
  });

  it('may be refused: all are checked in any case', async () => {
    const large = { step: 'review', file: { ...file, rows: 10_001 } } as const;
    const { rowChecks, engine } = startMapping(large, { fails: true });
    expect(await rowChecks.checkFirst(engine, 50)).to.equal(undefined);
  });
});
