import { expect } from '@open-wc/testing';
import type { FoundHostProblem } from '../../src/checking/problem.js';
import type { HostProblem } from '../../src/host.js';
import type { CheckSummary, RowWindow } from '../../src/engine/protocol.js';
import type { ReviewSummary } from '../../src/engine/review-protocol.js';
import { nextTask } from '../../src/session/next-task.js';
import { waitFor } from '../harness.js';
import { answerWith, check, edits, startReview, windowOf } from './review-fixture.js';

const until = (isSo: () => boolean): Promise<unknown> => waitFor(isSo, 'what was to come');

/** Resolves once every check that has begun has called the host. */
async function callsOfHost(): Promise<void> {
  await import('../../src/submit/host-calls.js');
  await nextTask();
}

/** Milliseconds without an edit until the host is asked. */
const pause = 500;

/** Promises that are resolved by hand, in the order of the calls. */
function manual<T>(): {
  next: () => Promise<T>;
  answer: (index: number, value: T) => void;
  whenAsked: (times: number) => Promise<void>;
} {
  const waiting: ((value: T) => void)[] = [];
  return {
    next: () => new Promise((resolve) => waiting.push(resolve)),
    answer: (index, value) => waiting[index]?.(value),
    whenAsked: (times) => waitFor(() => waiting.length === times, `question ${times}`).then(() => undefined),
  };
}

describe('the rows on Review', () => {
  it('are the rows of the filter that was chosen last, whatever was scrolled meanwhile', async () => {
    const rows = manual<RowWindow>();
    let isManual = false;
    const { reviewing, context } = await startReview({ rows: () => (isManual ? rows.next() : windowOf(3)) });
    isManual = true;
    const chosen = reviewing.showRows({ filter: 'errors', from: 0, count: 60 });
    const scrolled = reviewing.showRows({ filter: 'all', from: 40, count: 60, isScroll: true });
    await rows.whenAsked(1);
    rows.answer(0, windowOf(1));
    rows.answer(1, windowOf(3));
    await Promise.all([chosen, scrolled]);
    expect(context.state.review?.filter).to.equal('errors');
    expect(context.state.review?.window.total).to.equal(1);
  });

  it('are the rows that were requested last', async () => {
    const rows = manual<RowWindow>();
    let isManual = false;
    const { reviewing, context } = await startReview({ rows: () => (isManual ? rows.next() : windowOf(3)) });
    isManual = true;
    const first = reviewing.showRows({ filter: 'errors', from: 0, count: 60 });
    const second = reviewing.showRows({ filter: 'all', from: 0, count: 60, search: { text: 'a' } });
    await rows.whenAsked(2);
    rows.answer(1, windowOf(2));
    rows.answer(0, windowOf(1));
    await Promise.all([first, second]);
    expect(context.state.review).to.deep.include({ filter: 'all', search: { text: 'a' } });
    expect(context.state.review?.window.total).to.equal(2);
  });

  it('follow the filter that was chosen while an edit was under way', async () => {
    const rows = manual<RowWindow>();
    let isManual = false;
    const { reviewing, context } = await startReview({
      rows: () => (isManual ? rows.next() : windowOf(3)),
      edit: () => answerWith([0]),
    });
    isManual = true;
    const edited = reviewing.change('edit', (review) => review.edit([{ id: 0, field: 'email', text: 'x' }]));
    await rows.whenAsked(1);
    const chosen = reviewing.showRows({ filter: 'ready', from: 0, count: 60 });
    await rows.whenAsked(2);
    rows.answer(0, windowOf(3));
    rows.answer(1, windowOf(2));
    await Promise.all([edited, chosen]);
    expect(context.state.review?.filter).to.equal('ready');
    expect(context.state.review?.window.total).to.equal(2);
  });

  it('are the first ones of a large file until all are checked', async () => {
    const checks = manual<CheckSummary>();
    const { checked, context } = await startReview(
      { firstRows: () => windowOf(20_000), rows: () => windowOf(3) },
      { engine: { check: () => checks.next() }, isWaiting: false, rows: 20_000 },
    );
    await until(() => context.state.review?.window.total === 20_000);
    expect(context.state.review?.checking).to.equal(true);
    checks.answer(0, check);
    await checked;
    expect(context.state.review?.checking).to.equal(false);
    expect(context.state.review?.window.total).to.equal(3);
  });

  it('are never the first rows again once all are checked', async () => {
    const first = manual<RowWindow>();
    const { context } = await startReview({ firstRows: () => first.next() }, { rows: 20_000 });
    first.answer(0, windowOf(20_000));
    await nextTask();
    expect(context.state.review?.window.total).to.equal(3);
  });
});

describe('a change of rows', () => {
  it('is shown with the number of rows, and ends once it is shown', async () => {
    const answer = manual<ReviewSummary>();
    const { reviewing, context } = await startReview({ repair: () => answer.next() });
    void reviewing.change('repair', (review) =>
      review.repair({ kind: 'fill-blank', field: 'role', text: '12' }),
    );
    let isIdle = false;
    const idle = reviewing.whenIdle().then(() => (isIdle = true));
    await answer.whenAsked(1);
    expect(isIdle).to.equal(false);
    answer.answer(0, { ...answerWith([0, 2]), cells: 3 });
    await idle;
    expect(context.state.review?.lastChange).to.deep.equal({ kind: 'repair', count: 3 });
  });

  it('counts although somebody has gone back meanwhile', async () => {
    const answer = manual<ReviewSummary>();
    const { reviewing, context, go } = await startReview({ edit: () => answer.next() });
    const changing = reviewing.change('edit', (review) =>
      review.edit([{ id: 0, field: 'email', text: 'x' }]),
    );
    await answer.whenAsked(1);
    go('optional');
    const cells = [{ column: 1, count: 2 }];
    answer.answer(0, { ...answerWith([0]), edits: { ...edits, cells } });
    await changing;
    expect(context.state.review?.edits?.cells).to.deep.equal(cells);
  });
});

describe('the host’s check of edited rows', () => {
  const noProblems = (): Promise<HostProblem[]> => Promise.resolve([]);
  const edit = (id: number): [{ id: number; field: string; text: string }] => [
    { id, field: 'email', text: 'x' },
  ];

  it('waits until the edits pause, and holds the import back until then', async () => {
    const { reviewing, context, clock, asked } = await startReview(
      { edit: (edits) => answerWith(edits.map(({ id }) => id)) },
      { host: { checkUsers: noProblems } },
    );
    expect(asked).to.deep.equal([['user0', 'user1', 'user2']]);
    expect(context.state.review?.hostCheck).to.equal('done');
    await reviewing.change('edit', (review) => review.edit(edit(0)));
    expect(context.state.review?.hostCheck).to.equal('running');
    await clock.pass(pause - 1);
    await reviewing.change('edit', (review) => review.edit(edit(2)));
    await clock.pass(pause - 1);
    await callsOfHost();
    expect(asked).to.have.lengthOf(1);
    await clock.pass(1);
    await until(() => context.state.review?.hostCheck === 'done');
    expect(asked.slice(1)).to.deep.equal([['user0', 'user2']]);
  });

  it('gives way to a newer edit while under way, and then checks both rows', async () => {
    const signals: AbortSignal[] = [];
    const { reviewing, context, clock, asked } = await startReview(
      { edit: (edits) => answerWith(edits.map(({ id }) => id)) },
      {
        host: {
          checkUsers: (_users, { signal }) => {
            signals.push(signal);
            return signals.length === 2 ? new Promise(() => undefined) : noProblems();
          },
        },
      },
    );
    await reviewing.change('edit', (review) => review.edit(edit(0)));
    await clock.pass(pause);
    await until(() => asked.length === 2);
    expect(asked[1]).to.deep.equal(['user0']);
    await reviewing.change('edit', (review) => review.edit(edit(1)));
    expect(signals[1]?.aborted).to.equal(true);
    await clock.pass(pause);
    await until(() => context.state.review?.hostCheck === 'done');
    expect(asked.slice(2)).to.deep.equal([['user0', 'user1']]);
  });

  it('drops a problem of a row that was edited since', async () => {
    const first = manual<HostProblem[]>();
    const taken: (readonly FoundHostProblem[])[] = [];
    let calls = 0;
    const { reviewing, clock, checked } = await startReview(
      { edit: (edits) => answerWith(edits.map(({ id }) => id)) },
      {
        isWaiting: false,
        host: { checkUsers: () => (calls++ === 0 ? first.next() : noProblems()) },
        engine: {
          addHostProblems: (problems) => {
            taken.push(problems);
            return check;
          },
        },
      },
    );
    await until(() => calls === 1);
    await reviewing.change('edit', (review) => review.edit(edit(0)));
    first.answer(
      0,
      ['0', '1'].map((key) => ({ key, field: 'email', message: 'Taken', kind: 'duplicate' })),
    );
    await checked;
    expect(taken.map((problems) => problems.map(({ key }) => key))).to.deep.equal([['1']]);
    await clock.pass(pause);
    await until(() => calls === 2);
  });

  it('does not begin after Review was left', async () => {
    const { reviewing, clock, asked, go } = await startReview(
      { edit: (edits) => answerWith(edits.map(({ id }) => id)) },
      { host: { checkUsers: noProblems } },
    );
    await reviewing.change('edit', (review) => review.edit(edit(0)));
    go('optional');
    await clock.pass(pause);
    await callsOfHost();
    expect(asked).to.have.lengthOf(1);
  });
});
