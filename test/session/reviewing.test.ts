import { expect } from '@open-wc/testing';
import type { HostProblem, HostRequest, NewUser } from '../../src/host.js';
import type { SessionContext } from '../../src/session/context.js';
import { HostLists } from '../../src/session/host-lists.js';
import { Reviewing } from '../../src/session/reviewing.js';
import type { SessionState } from '../../src/session/state.js';
import { transition } from '../../src/session/transition.js';
import type { CheckAnswer, RowWindow } from '../../src/workbook/answers.js';
import type { WorkbookPort } from '../../src/workbook/open-workbook.js';
import type { EditState, ReviewAnswer } from '../../src/workbook/review-answers.js';
import { stateWith } from '../elements/fixtures.js';

const check: CheckAnswer = {
  counts: { rows: 3, ready: 3, duplicates: 0, errors: 0, warnings: 0, leftOut: 0 },
  columns: [],
  privileged: [],
};
const edits: EditState = { canUndo: true, canRedo: false, cells: [{ column: 1, count: 1 }] };

function userOf(id: number): NewUser {
  return {
    key: String(id),
    row: id + 2,
    username: `user${id}`,
    email: `user${id}@example.com`,
    digitsOnlyPassword: false,
    extra: {},
  };
}

function windowOf(total: number): RowWindow {
  return { total, from: 0, rows: [] };
}

type Handlers = Record<string, (...args: never[]) => unknown>;

interface Scene {
  readonly reviewing: Reviewing;
  readonly context: SessionContext;
  /** What the host was asked about, by user name. */
  readonly asked: string[][];
  /** The first check of all rows, the host's own included. */
  readonly checked: Promise<void>;
  readonly go: (to: 'optional' | 'review') => void;
}

interface Options {
  readonly workbook?: Handlers;
  readonly host?: {
    readonly checkUsers: (users: readonly NewUser[], request: HostRequest) => Promise<HostProblem[]>;
  };
  /** False: the first check is still under way. */
  readonly isWaiting?: boolean;
}

/** A session on Review, with a workbook that answers as `desk` says. */
async function onReview(
  desk: Handlers,
  { workbook = {}, host, isWaiting = true }: Options = {},
): Promise<Scene> {
  let state: SessionState = stateWith({ step: 'review' });
  const asked: string[][] = [];
  const calls: Handlers = {
    check: () => check,
    rows: () => windowOf(3),
    addHostProblems: () => check,
    ...workbook,
  };
  const deskCalls: Handlers = {
    answer: (): ReviewAnswer => ({ check, issues: [], edits, changed: [] }),
    rows: () => windowOf(3),
    readyUsers: (from: number) => (from === 0 ? [0, 1, 2].map(userOf) : []),
    readyUsersOf: (ids: readonly number[]) => ids.map(userOf),
    ...desk,
  };
  const call = async (of: Handlers, method: string, args: unknown[]): Promise<unknown> => {
    const handler = of[method] as ((...args: unknown[]) => unknown) | undefined;
    if (!handler) throw new Error(`Not expected: ${method}`);
    return handler(...args);
  };
  const port = new Proxy({} as WorkbookPort, {
    get: (_, method: string) => {
      if (method === 'then') return undefined;
      return (...args: unknown[]) =>
        method === 'review' ? call(deskCalls, String(args[0]), args.slice(1)) : call(calls, method, args);
    },
  });
  const listening = host?.checkUsers;
  const context = {
    get state() {
      return state;
    },
    settings: {
      batchSize: 25,
      batchTimeout: 1000,
      host: listening && {
        ...host,
        checkUsers: (users: readonly NewUser[], request: HostRequest) => {
          asked.push(users.map(({ username }) => username));
          return listening(users, request);
        },
      },
    },
    signal: new AbortController().signal,
    apply: (event: Parameters<typeof transition>[1]) => {
      state = transition(state, event);
    },
    emit: () => undefined,
    workbook: () => Promise.resolve(port),
  } as unknown as SessionContext;
  const reviewing = new Reviewing(context, new HostLists(context));
  const checked = reviewing.check();
  if (isWaiting) await checked;
  return {
    reviewing,
    context,
    asked,
    checked,
    go: (to) => {
      state = transition(state, { type: 'moved', to });
    },
  };
}

function answerWith(changed: readonly number[]): ReviewAnswer {
  return { check, issues: [], edits, changed };
}

async function until(isSo: () => boolean): Promise<void> {
  const end = performance.now() + 5000;
  while (!isSo()) {
    if (performance.now() > end) throw new Error('Waited in vain');
    await wait(10);
  }
}

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Promises that are resolved by hand, in the order in which they were asked for. */
function manual<T>(): { next: () => Promise<T>; answer: (index: number, value: T) => void } {
  const waiting: ((value: T) => void)[] = [];
  return {
    next: () => new Promise((resolve) => waiting.push(resolve)),
    answer: (index, value) => waiting[index]?.(value),
  };
}

describe('which rows Review shows', () => {
  it('are those of the filter that was chosen last, whatever was scrolled meanwhile', async () => {
    const rows = manual<RowWindow>();
    let isManual = false;
    const { reviewing, context } = await onReview({ rows: () => (isManual ? rows.next() : windowOf(3)) });
    isManual = true;
    const chosen = reviewing.showRows({ filter: 'errors', from: 0, count: 60 });
    const scrolled = reviewing.showRows({ filter: 'all', from: 40, count: 60, isScroll: true });
    await wait(0);
    rows.answer(0, windowOf(1));
    rows.answer(1, windowOf(3));
    await Promise.all([chosen, scrolled]);
    expect(context.state.review?.filter).to.equal('errors');
    expect(context.state.review?.window.total).to.equal(1);
  });

  it('are those that were asked for last', async () => {
    const rows = manual<RowWindow>();
    let isManual = false;
    const { reviewing, context } = await onReview({ rows: () => (isManual ? rows.next() : windowOf(3)) });
    isManual = true;
    const first = reviewing.showRows({ filter: 'errors', from: 0, count: 60 });
    const second = reviewing.showRows({ filter: 'all', from: 0, count: 60, search: { text: 'a' } });
    await wait(0);
    rows.answer(1, windowOf(2));
    rows.answer(0, windowOf(1));
    await Promise.all([first, second]);
    expect(context.state.review).to.deep.include({ filter: 'all', search: { text: 'a' } });
    expect(context.state.review?.window.total).to.equal(2);
  });

  it('follow the filter that was chosen while an edit was under way', async () => {
    const rows = manual<RowWindow>();
    let isManual = false;
    const { reviewing, context } = await onReview({
      rows: () => (isManual ? rows.next() : windowOf(3)),
      edit: () => answerWith([0]),
    });
    isManual = true;
    const edited = reviewing.change('edit', [{ id: 0, field: 'email', text: 'x' }]);
    await wait(0);
    const chosen = reviewing.showRows({ filter: 'ready', from: 0, count: 60 });
    await wait(0);
    rows.answer(0, windowOf(3));
    rows.answer(1, windowOf(2));
    await Promise.all([edited, chosen]);
    expect(context.state.review?.filter).to.equal('ready');
    expect(context.state.review?.window.total).to.equal(2);
  });

  it('can be looked at where the workbook has nothing to edit them with', async () => {
    const refuse = (): never => {
      throw new Error('Its file could not be loaded');
    };
    const { reviewing, context } = await onReview({ answer: refuse, rows: refuse, edit: refuse });
    expect(context.state.review?.edits).to.equal(undefined);
    expect(context.state.review?.window.total).to.equal(3);
    expect(context.state.review?.checking).to.equal(false);
    await reviewing.showRows({ filter: 'all', from: 0, count: 60 });
    await reviewing.change('edit', [{ id: 0, field: 'email', text: 'x' }]);
    expect(context.state.review?.window.total).to.equal(3);
  });
});

describe('changing rows', () => {
  it('is told with the number of rows, and settled once it is shown', async () => {
    const answer = manual<ReviewAnswer>();
    const { reviewing, context } = await onReview({ fix: () => answer.next() });
    void reviewing.change('fix', { kind: 'fill-blank', field: 'role', text: '12' });
    let isSettled = false;
    const settled = reviewing.settled().then(() => (isSettled = true));
    await wait(5);
    expect(isSettled).to.equal(false);
    answer.answer(0, answerWith([0, 2]));
    await settled;
    expect(context.state.review?.lastChange).to.deep.equal({ kind: 'fix', rows: 2 });
  });

  it('counts although somebody went back meanwhile', async () => {
    const answer = manual<ReviewAnswer>();
    const { reviewing, context, go } = await onReview({ edit: () => answer.next() });
    const changing = reviewing.change('edit', [{ id: 0, field: 'email', text: 'x' }]);
    await wait(0);
    go('optional');
    const cells = [{ column: 1, count: 2 }];
    answer.answer(0, { ...answerWith([0]), edits: { ...edits, cells } });
    await changing;
    expect(context.state.review?.edits?.cells).to.deep.equal(cells);
  });
});

describe('asking the host about edited rows', () => {
  const noProblems = (): Promise<HostProblem[]> => Promise.resolve([]);
  const edit = (id: number): [{ id: number; field: string; text: string }] => [
    { id, field: 'email', text: 'x' },
  ];

  it('waits until no more are edited, and holds the import back until then', async () => {
    const { reviewing, context, asked } = await onReview(
      { edit: ([{ id }]: [{ id: number }]) => answerWith([id]) },
      { host: { checkUsers: noProblems } },
    );
    expect(asked).to.deep.equal([['user0', 'user1', 'user2']]);
    expect(context.state.review?.hostCheck).to.equal('done');
    await reviewing.change('edit', edit(0));
    expect(context.state.review?.hostCheck).to.equal('running');
    await wait(200);
    await reviewing.change('edit', edit(2));
    await wait(350);
    expect(asked).to.have.lengthOf(1);
    await until(() => context.state.review?.hostCheck === 'done');
    expect(asked.slice(1)).to.deep.equal([['user0', 'user2']]);
  });

  it('lets a newer edit take the place of a question that is under way, and asks about both', async () => {
    const signals: AbortSignal[] = [];
    const { reviewing, context, asked } = await onReview(
      { edit: ([{ id }]: [{ id: number }]) => answerWith([id]) },
      {
        host: {
          checkUsers: (_users, { signal }) => {
            signals.push(signal);
            return signals.length === 2 ? new Promise(() => undefined) : noProblems();
          },
        },
      },
    );
    await reviewing.change('edit', edit(0));
    await until(() => asked.length === 2);
    expect(asked[1]).to.deep.equal(['user0']);
    await reviewing.change('edit', edit(1));
    expect(signals[1]?.aborted).to.equal(true);
    await until(() => context.state.review?.hostCheck === 'done');
    expect(asked.slice(2)).to.deep.equal([['user0', 'user1']]);
  });

  it('does not believe what it says of a row that was edited since', async () => {
    const first = manual<HostProblem[]>();
    const taken: HostProblem[][] = [];
    let calls = 0;
    const { reviewing, checked } = await onReview(
      { edit: ([{ id }]: [{ id: number }]) => answerWith([id]) },
      {
        isWaiting: false,
        host: { checkUsers: () => (calls++ === 0 ? first.next() : noProblems()) },
        workbook: {
          addHostProblems: (problems: HostProblem[]) => {
            taken.push(problems);
            return check;
          },
        },
      },
    );
    await wait(50);
    await reviewing.change('edit', edit(0));
    first.answer(
      0,
      ['0', '1'].map((key) => ({ key, field: 'email', message: 'Taken', kind: 'duplicate' })),
    );
    await checked;
    expect(taken.map((problems) => problems.map(({ key }) => key))).to.deep.equal([['1']]);
    await until(() => calls === 2);
  });

  it('is not begun after Review was left', async () => {
    const { reviewing, asked, go } = await onReview(
      { edit: ([{ id }]: [{ id: number }]) => answerWith([id]) },
      { host: { checkUsers: noProblems } },
    );
    await reviewing.change('edit', edit(0));
    go('optional');
    await wait(600);
    expect(asked).to.have.lengthOf(1);
  });
});
