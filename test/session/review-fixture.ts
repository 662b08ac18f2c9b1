import type { HostProblem, HostRequest, NewUser } from '../../src/host.js';
import type { SessionContext } from '../../src/session/context.js';
import { HostLists } from '../../src/session/host-lists.js';
import { ExclusiveRun } from '../../src/session/exclusive-run.js';
import { Reviewing } from '../../src/session/reviewing.js';
import type { CheckSummary, RowWindow } from '../../src/engine/protocol.js';
import type { EditState, ReviewPort, ReviewSummary } from '../../src/engine/review-protocol.js';
import { file, stateWith } from '../elements/fixtures.js';
import { VirtualClock } from '../submit/virtual-clock.js';
import { contextFor } from './context-fixture.js';
import { engineWith, type EngineCalls, type Handlers } from './engine-fixture.js';

export const check: CheckSummary = {
  counts: { rows: 3, ready: 3, duplicates: 0, errors: 0, warnings: 0, leftOut: 0 },
  columns: [],
  privileged: [],
};
export const edits: EditState = { canUndo: true, canRedo: false, cells: [{ column: 1, count: 1 }] };

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

export function windowOf(total: number): RowWindow {
  return { total, from: 0, rows: [] };
}

interface ReviewFixture {
  readonly reviewing: Reviewing;
  readonly context: SessionContext;
  readonly failures: readonly unknown[];
  /** Of the pause after an edit. */
  readonly clock: VirtualClock;
  /** The user names in each call of the host's check. */
  readonly asked: string[][];
  /** The first check of all rows, the host's own included. */
  readonly checked: Promise<void>;
  readonly go: (to: 'optional' | 'review') => void;
}

interface Options {
  readonly engine?: Handlers<EngineCalls>;
  readonly host?: {
    readonly checkUsers: (users: readonly NewUser[], request: HostRequest) => Promise<HostProblem[]>;
  };
  /** False: the first check is still under way. */
  readonly isWaiting?: boolean;
  /** Rows of the file. */
  readonly rows?: number;
}

/** A session on Review, with an engine whose review service has these methods. */
export async function startReview(
  reviewMethods: Handlers<ReviewPort>,
  { engine = {}, host, isWaiting = true, rows = 60 }: Options = {},
): Promise<ReviewFixture> {
  const asked: string[][] = [];
  const engineCalls: Handlers<EngineCalls> = {
    check: () => check,
    rows: () => windowOf(3),
    addHostProblems: () => check,
    ...engine,
  };
  const reviewCalls: Handlers<ReviewPort> = {
    summary: () => answerWith([]),
    rows: () => windowOf(3),
    readyUsers: (from: number) => (from === 0 ? [0, 1, 2].map(userOf) : []),
    readyUsersOf: (ids: readonly number[]) => ids.map(userOf),
    ...reviewMethods,
  };
  const port = engineWith(engineCalls, { review: reviewCalls });
  const hostCheckUsers = host?.checkUsers;
  const { context, failures } = contextFor(stateWith({ step: 'review', file: { ...file, rows } }), {
    settings: {
      batchTimeout: 1000,
      host: hostCheckUsers && {
        createUsers: () => Promise.resolve([]),
        checkUsers: (users: readonly NewUser[], request: HostRequest) => {
          asked.push(users.map(({ username }) => username));
          return hostCheckUsers(users, request);
        },
      },
    },
    engine: () => Promise.resolve(port),
  });
  const clock = new VirtualClock();
  const reviewing = new Reviewing(context, new HostLists(context), new ExclusiveRun(), clock);
  const checked = reviewing.check();
  if (isWaiting) await checked;
  return {
    reviewing,
    context,
    failures,
    clock,
    asked,
    checked,
    go: (to) => {
      context.apply({ type: 'moved', to });
    },
  };
}

export function answerWith(changed: readonly number[]): ReviewSummary {
  return { check, problemGroups: [], edits, changed, cells: changed.length };
}
