import { expect } from '@open-wc/testing';
import { en } from '../../src/messages/en.js';
import { createFormat } from '../../src/messages/format.js';
import { SessionTexts } from '../../src/session/session-texts.js';
import { ImportSession } from '../../src/session/session.js';
import type { SessionState } from '../../src/session/state.js';
import type { FieldDefinition } from '../../src/fields/field-definition.js';
import type { ImportPlan } from '../../src/fields/plan.js';
import type { ReadResponse } from '../../src/engine/protocol.js';
import { nextTask } from '../../src/session/next-task.js';
import { waitFor } from '../harness.js';
import { columnsOf } from '../elements/fixtures.js';
import { field } from '../fields/field-fixtures.js';
import { engineWith, mappingCalls } from './engine-fixture.js';
import { answerWith, check, windowOf } from './review-fixture.js';
import { settingsFor } from './session-settings.js';

const fields: readonly FieldDefinition[] = [
  field({ id: 'username', label: 'Username', group: 'required', required: true }),
  field({ id: 'team', label: 'Team', group: 'required', required: true, sources: ['column', 'same'] }),
];
const answer: ReadResponse = {
  ok: true,
  summary: {
    rows: 3,
    blankRows: 0,
    encoding: 'utf-8',
    delimiter: ',',
    headerRow: 1,
    notes: [],
    firstRecords: [],
    columns: columnsOf(['Username', 'ada'], ['Squad', 'A']),
    firstRows: [],
  },
};

/** A session, the plans that the engine has checked, and all states that were shown. */
function newSession() {
  const plans: ImportPlan[] = [];
  const shown: SessionState[] = [];
  const engine = engineWith(
    {
      ...mappingCalls(),
      read: () => answer,
      check: (_fields, plan) => {
        plans.push(plan);
        return check;
      },
      rows: () => windowOf(3),
    },
    { review: { summary: () => answerWith([]), rows: () => windowOf(3) } },
  );
  const session = new ImportSession(
    {
      settings: settingsFor(fields),
      texts: new SessionTexts(en, createFormat('en'), fields),
      isConnected: true,
      emit: () => undefined,
      save: () => undefined,
      startEngine: () => Promise.resolve({ engine, where: 'worker', close: () => undefined }),
    },
    (state) => shown.push(state),
  );
  return { session, plans, shown };
}

const squad = { from: 'column', header: 'Squad', index: 1 } as const;

describe('checking the rows of a small file ahead', () => {
  it('checks rows as soon as the mapping has no gaps, and shows them with Review', async () => {
    const { session, plans, shown } = newSession();
    expect(await session.openFile(new File(['…'], 'users.csv'))).to.equal(true);
    expect(plans, 'while something is open').to.deep.equal([]);
    session.requests.handle({ type: 'set-source', field: 'team', source: squad });
    await waitFor(() => plans.length === 1, 'the check');
    // The response of the engine takes a few promises.
    await nextTask();
    session.requests.handle({ type: 'go-to-review' });
    await waitFor(() => session.state.step === 'review', 'Review');
    const reached = shown.findIndex(({ step }) => step === 'review');
    await waitFor(() => session.state.review?.checking === false, 'the rows');
    expect(plans.map(({ team }) => team)).to.deep.equal([squad]);
    expect(shown[reached]?.review).to.equal(undefined);
    // These states alone follow in one go, with no time to draw one of them.
    const kinds = shown.slice(reached).map(({ review }) => review?.checking);
    expect(kinds).to.deep.equal([undefined, true, false, false, false]);
  });

  it('checks rows again after the mapping has changed', async () => {
    const { session, plans } = newSession();
    await session.openFile(new File(['…'], 'users.csv'));
    session.requests.handle({ type: 'set-source', field: 'team', source: squad });
    await waitFor(() => plans.length === 1, 'the check');
    session.requests.handle({ type: 'set-source', field: 'team', source: { from: 'same', value: 'B' } });
    await waitFor(() => plans.length === 2, 'another');
    session.requests.handle({ type: 'go-to-review' });
    await waitFor(() => session.state.review?.checking === false, 'the rows');
    expect(plans.map(({ team }) => team)).to.deep.equal([squad, { from: 'same', value: 'B' }]);
  });
});
