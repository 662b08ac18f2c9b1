import { expect } from '@open-wc/testing';
import type { CreateResult } from '../../src/host.js';
import { WorkerLost } from '../../src/engine/watch-worker.js';
import { ExclusiveRun } from '../../src/session/exclusive-run.js';
import { Submitting } from '../../src/session/submitting.js';
import { Ledger } from '../../src/submit/ledger.js';
import { stateWith } from '../elements/fixtures.js';
import { mixedResult, reviewWith } from '../elements/lazy-fixtures.js';
import { waitFor } from '../harness.js';
import { contextFor } from './context-fixture.js';
import { engineWith, type EngineCalls, type Handlers } from './engine-fixture.js';
import { created, portOf, userOf } from '../submit/submission-fixture.js';

describe('a journal that can’t be begun', () => {
  const failures = [
    {
      description: 'is reported, and the import runs without one',
      error: new Error('No room'),
      journal: 'unavailable',
    },
    {
      description: 'is nobody’s storage where the worker has ended',
      error: new WorkerLost(),
      journal: undefined,
    },
  ];
  for (const { description, error, journal } of failures) {
    it(description, async () => {
      const ledger = new Ledger('session', ['u1'], userOf);
      const engine = engineWith(
        { begin: () => ledger.counts() },
        { ledger: portOf(ledger), journal: { begin: () => Promise.reject(error) } },
      );
      const { context } = contextFor(reviewWith({ privileged: [] }), {
        settings: { resumeKey: 'key', host: { createUsers: () => new Promise(() => undefined) } },
        engine: () => Promise.resolve(engine),
      });
      const reviewing = { whenIdle: () => Promise.resolve() };
      const { handlers } = new Submitting(context, reviewing, new ExclusiveRun());
      const importing = Promise.resolve(handlers.import({ type: 'import' }));
      if (journal === undefined) {
        const failure: unknown = await importing.then(
          () => undefined,
          (reason: unknown) => reason,
        );
        expect(failure).to.equal(error);
      } else await waitFor(() => context.state.journal === journal, 'the report');
      expect(context.state.journal).to.equal(journal);
    });
  }
});

describe('the end of an import', () => {
  it('takes in a response that comes while the result is being summed up', async () => {
    let answer: ((results: readonly CreateResult[]) => void) | undefined;
    const ledger = new Ledger('session', ['u1'], userOf);
    const calls: Handlers<EngineCalls> = {
      uncreated: async () => ({ rows: new Uint32Array(), codes: new Uint16Array(), names: [] }),
      result: async () => {
        const { created: users, unknown } = ledger.counts();
        const summary = { ...mixedResult, created: users, passwords: users, unknown };
        if (answer) {
          answer([created({ key: 'u1' })]);
          await waitFor(() => ledger.counts().created === 1, 'the late answer');
        }
        return { summary, complete: { ...ledger.counts(), rows: 1, invalid: 0, leftOut: 0 } };
      },
    };
    const { context } = contextFor(stateWith({ step: 'review' }), {
      settings: {
        batchTimeout: 20,
        host: { createUsers: () => new Promise((resolve) => (answer = resolve)) },
      },
      engine: () => Promise.resolve(engineWith(calls, { ledger: portOf(ledger) })),
    });
    const reviewing = { whenIdle: () => Promise.resolve() };
    await new Submitting(context, reviewing, new ExclusiveRun()).continueJournaled(ledger.counts(), 0);
    expect(context.state.result).to.include({ created: 1, passwords: 1, unknown: 0 });
  });
});
