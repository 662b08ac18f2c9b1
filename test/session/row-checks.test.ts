import { expect } from '@open-wc/testing';
import { HostLists } from '../../src/session/host-lists.js';
import { nextTask } from '../../src/session/next-task.js';
import { RowChecks } from '../../src/session/row-checks.js';
import type { SessionState } from '../../src/session/state.js';
import { file, lists, plan, stateWith } from '../elements/fixtures.js';
import { contextFor } from './context-fixture.js';
import { engineWith } from './engine-fixture.js';
import { answerWith, check, windowOf } from './review-fixture.js';

/** Starts on the mapping of a file, with an engine that notes its calls. */
function startMapping(changes: Partial<SessionState> = {}, { fails = false, isDamaged = false } = {}) {
  const calls: string[] = [];
  const answer = <T>(what: string, value: T): Promise<T> => {
    calls.push(what);
    return fails ? Promise.reject(new Error('Called too early')) : Promise.resolve(value);
  };
  const engine = engineWith(
    {
      check: () => {
        const isPartial = isDamaged && !calls.includes('loadRepairs');
        return answer('check', isPartial ? { ...check, isPartial } : check);
      },
      rows: () => answer('rows', windowOf(3)),
      loadRepairs: () => answer('loadRepairs', undefined),
    },
    {
      review: {
        summary: () => answer('summary', answerWith([])),
        firstRows: () => answer('firstRows', windowOf(20_000)),
      },
    },
  );
  const { context, setState } = contextFor(stateWith({ step: 'required', ...changes }), {
    // The engine comes a task later, as from a worker.
    engine: () => nextTask().then(() => engine),
  });
  const rowChecks = new RowChecks(context, new HostLists(context));
  return {
    calls,
    engine,
    rowChecks,
    change: (next: Partial<SessionState>) => {
      setState({ ...context.state, ...next });
    },
  };
}

describe('the check of rows during the mapping', () => {
  it('is made once, with all that Review shows', async () => {
    const { rowChecks, engine, calls } = startMapping();
    await Promise.all([rowChecks.checkAhead(50), rowChecks.checkAhead(50)]);
    expect(calls).to.deep.equal(['check', 'summary', 'rows']);
    const checked = await rowChecks.checkAll(engine);
    expect(checked).to.deep.equal({ check, review: answerWith([]), window: windowOf(3) });
    expect(calls).to.have.lengthOf(3);
  });

  it('is known as soon as it has ended, and not before', async () => {
    const { rowChecks, engine, calls } = startMapping();
    const ahead = rowChecks.checkAhead(50);
    expect(rowChecks.known()).to.equal(undefined);
    await ahead;
    expect(rowChecks.known()).to.deep.equal({ check, review: answerWith([]), window: windowOf(3) });
    expect(rowChecks.known(), 'a second time').to.equal(undefined);
    await rowChecks.checkAll(engine);
    expect(calls.filter((what) => what === 'check')).to.have.lengthOf(2);
  });

  it('is not used where a list has failed, since the list is loaded again first', async () => {
    const failed = new Map([['roles', { phase: 'failed' } as const]]);
    const { rowChecks, engine, calls } = startMapping({ lists: failed });
    await rowChecks.checkAhead(50);
    expect(rowChecks.known()).to.equal(undefined);
    await rowChecks.checkAll(engine);
    expect(calls.filter((what) => what === 'check')).to.have.lengthOf(1);
  });

  const changes: readonly { description: string; change: Partial<SessionState> }[] = [
    { description: 'another plan', change: { plan: { ...plan, desk: { from: 'none' } } } },
    { description: 'another file', change: { file: { ...file } } },
    { description: 'another load of a list', change: { lists: new Map(lists) } },
    { description: 'another catalogue', change: { fields: [] } },
  ];
  for (const { description, change: next } of changes) {
    it(`does not count after ${description}`, async () => {
      const { rowChecks, engine, calls, change } = startMapping();
      await rowChecks.checkAhead(50);
      change(next);
      expect(await rowChecks.checkAll(engine)).to.deep.equal({ check });
      expect(calls.filter((what) => what === 'check')).to.have.lengthOf(2);
    });

    it(`is made again after ${description}`, async () => {
      const { rowChecks, engine, calls, change } = startMapping();
      await rowChecks.checkAhead(50);
      change(next);
      await rowChecks.checkAhead(50);
      expect(await rowChecks.checkAll(engine)).to.have.property('window');
      expect(calls.filter((what) => what === 'check')).to.have.lengthOf(2);
    });
  }

  it('counts once, since rows may change on Review', async () => {
    const { rowChecks, engine, calls } = startMapping();
    await rowChecks.checkAhead(50);
    await rowChecks.checkAll(engine);
    expect(await rowChecks.checkAll(engine)).to.deep.equal({ check });
    expect(calls.filter((what) => what === 'check')).to.have.lengthOf(2);
  });

  it('is made once more with the repairs where cells may be damaged', async () => {
    const { rowChecks, engine, calls } = startMapping({}, { isDamaged: true });
    await rowChecks.checkAhead(50);
    expect(calls).to.deep.equal(['check', 'summary', 'rows', 'loadRepairs', 'check', 'summary', 'rows']);
    expect(await rowChecks.checkAll(engine)).to.deep.equal({
      check,
      review: answerWith([]),
      window: windowOf(3),
    });
  });

  it('is made once more with the repairs on Review', async () => {
    const { rowChecks, engine, calls } = startMapping({ step: 'review' }, { isDamaged: true });
    expect(await rowChecks.checkAll(engine)).to.deep.equal({ check });
    expect(calls).to.deep.equal(['check', 'loadRepairs', 'check']);
  });

  it('may fail, and is then made on Review', async () => {
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
      description: 'while a list is loading',
      state: { lists: new Map([['roles', { phase: 'loading' }]]) },
    },
  ];
  for (const { description, state } of nothing) {
    it(`is not made ${description}`, async () => {
      const { rowChecks, calls } = startMapping(state);
      await rowChecks.checkAhead(50);
      expect(calls).to.deep.equal([]);
    });
  }
});

describe('the check of the first rows', () => {
  it('is made for a large file', async () => {
    const { rowChecks, engine, calls } = startMapping({ step: 'review', file: { ...file, rows: 10_001 } });
    expect(await rowChecks.checkFirst(engine, 50)).to.deep.equal(windowOf(20_000));
    expect(calls).to.deep.equal(['loadRepairs', 'firstRows']);
  });

  it('is not made for a small file', async () => {
    const { rowChecks, engine, calls } = startMapping({ step: 'review', file: { ...file, rows: 10_000 } });
    expect(await rowChecks.checkFirst(engine, 50)).to.equal(undefined);
    expect(calls).to.deep.equal([]);
  });

  it('may fail without harm, since all rows are checked in any case', async () => {
    const large = { step: 'review', file: { ...file, rows: 10_001 } } as const;
    const { rowChecks, engine } = startMapping(large, { fails: true });
    expect(await rowChecks.checkFirst(engine, 50)).to.equal(undefined);
  });
});
