import { expect } from '@open-wc/testing';
import type { JournalPort, RecalledCorrections } from '../../src/engine/journal-protocol.js';
import type { TableSummary } from '../../src/engine/protocol.js';
import type { SessionContext } from '../../src/session/context.js';
import { FileReading } from '../../src/session/file-reading.js';
import { HostLists } from '../../src/session/host-lists.js';
import { createLazyServices } from '../../src/session/lazy-services.js';
import { Mapping } from '../../src/session/mapping.js';
import { restoreCorrections } from '../../src/session/recalled-corrections.js';
import { nextTask } from '../../src/session/next-task.js';
import { plan, stateWith } from '../elements/fixtures.js';
import { waitFor } from '../harness.js';
import { contextFor } from './context-fixture.js';
import { engineWith, type Handlers } from './engine-fixture.js';
import { answerWith, check, windowOf } from './review-fixture.js';

const corrections = { changes: 1, savedAt: 1 };
const users = new File(['…'], 'users.csv');
const summary: TableSummary = {
  rows: 2,
  blankRows: 0,
  encoding: 'utf-8',
  delimiter: ',',
  headerRow: 1,
  notes: [],
  firstRecords: [],
  columns: [],
  firstRows: [],
};

/** A session with a resume key, and the changes that its engine was asked for. */
function sessionWith(
  journal: Handlers<JournalPort>,
  step: 'upload' | 'review',
): { readonly context: SessionContext; readonly calls: string[] } {
  const calls: string[] = [];
  const engine = engineWith(
    { check: () => check, rows: () => windowOf(3) },
    {
      review: {
        summary: () => answerWith([]),
        rows: () => windowOf(3),
        readyUsers: () => [],
        undo: () => {
          calls.push('undo');
          return answerWith([]);
        },
      },
      journal,
    },
  );
  const state = stateWith({ step, ...(step === 'review' && { corrections }) });
  const settings = { resumeKey: 'tenant/admin', host: { createUsers: () => Promise.resolve([]) } };
  const { context } = contextFor(state, { settings, engine: () => Promise.resolve(engine) });
  return { context, calls };
}

describe('the corrections of an earlier visit', () => {
  it('let nobody import, edit or undo while they are being dropped', async () => {
    const { promise: dropped, resolve } = Promise.withResolvers<undefined>();
    let asked = 0;
    const startAfresh = (): Promise<undefined> => {
      asked++;
      return dropped;
    };
    const { context, calls } = sessionWith({ startAfresh, keepCorrections: () => undefined }, 'review');
    const lists = new HostLists(context);
    const reading = new FileReading(context, lists);
    const services = createLazyServices({ context, lists, mapping: new Mapping(context, lists), reading });
    const { handlers, reviewing, submitting } = services;
    await reviewing.check();
    expect(context.state.review?.checking).to.equal(false);
    const restarted = handlers['start-afresh']({ type: 'start-afresh' });
    await waitFor(() => asked === 1, 'the journal to be asked');
    expect(context.state.review?.checking).to.equal(true);
    expect(submitting.isStarting).to.equal(true);
    await handlers.import({ type: 'import' });
    await handlers.undo({ type: 'undo' });
    await handlers['start-afresh']({ type: 'start-afresh' });
    await nextTask();
    expect([calls, asked]).to.deep.equal([[], 1]);
    resolve(undefined);
    await restarted;
    await waitFor(() => context.state.review?.checking === false, 'the rows of the file');
    expect(context.state.corrections).to.equal(undefined);
    expect(submitting.isStarting).to.equal(false);
  });

  it('wait for the edit that is under way before they are dropped', async () => {
    const order: string[] = [];
    const { promise: edited, resolve } = Promise.withResolvers<undefined>();
    const startAfresh = (): undefined => {
      order.push('dropped');
      return undefined;
    };
    const { context } = sessionWith({ startAfresh, keepCorrections: () => undefined }, 'review');
    const lists = new HostLists(context);
    const reading = new FileReading(context, lists);
    const services = createLazyServices({ context, lists, mapping: new Mapping(context, lists), reading });
    await services.reviewing.check();
    const editing = services.reviewing.change('edit', async () => {
      await edited;
      order.push('edited');
      return answerWith([]);
    });
    const restarted = services.handlers['start-afresh']({ type: 'start-afresh' });
    await nextTask();
    resolve(undefined);
    await Promise.all([editing, restarted]);
    expect(order).to.deep.equal(['edited', 'dropped']);
  });

  it('are not asked for once another file was chosen', async () => {
    let asked = 0;
    const recallCorrections = (): undefined => {
      asked++;
      return undefined;
    };
    const { context } = sessionWith({ recallCorrections }, 'upload');
    const outdated = AbortSignal.abort();
    expect(await restoreCorrections(context, users, summary, {}, outdated)).to.equal(undefined);
    expect(asked).to.equal(0);
  });

  it('are not applied to the rows of a file that was chosen meanwhile', async () => {
    const { promise: found, resolve } = Promise.withResolvers<RecalledCorrections>();
    let restored = 0;
    const journal = {
      recallCorrections: () => found,
      restoreCorrections: () => {
        restored++;
        return true;
      },
    };
    const { context } = sessionWith(journal, 'upload');
    const reading = new AbortController();
    const restoring = restoreCorrections(context, users, summary, {}, reading.signal);
    await nextTask();
    reading.abort();
    resolve({ plan, ...corrections });
    expect(await restoring).to.equal(undefined);
    expect(restored).to.equal(0);
  });
});
