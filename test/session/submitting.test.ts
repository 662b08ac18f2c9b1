import { expect } from '@open-wc/testing';
import type { CreateResult } from '../../src/host.js';
import { ExclusiveRun } from '../../src/session/exclusive-run.js';
import { Submitting } from '../../src/session/submitting.js';
import { Ledger } from '../../src/submit/ledger.js';
import { stateWith } from '../elements/fixtures.js';
import { mixedResult } from '../elements/lazy-fixtures.js';
import { waitFor } from '../harness.js';
import { contextFor } from './context-fixture.js';
import { engineWith, type EngineCalls, type Handlers } from './engine-fixture.js';
import { created, portOf, userOf } from '../submit/submission-fixture.js';

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
