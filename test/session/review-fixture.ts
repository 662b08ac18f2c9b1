import type { HostProblem, HostRequest, NewUser } from '../../src/host.js';
import type { SessionContext } from '../../src/session/context.js';
import { HostLists } from '../../src/session/host-lists.js';
import { Reviewing } from '../../src/session/reviewing.js';
import type { CheckSummary, RowWindow } from '../../src/engine/protocol.js';
import type { EnginePort } from '../../src/engine/start-engine.js';
import type { EditState, ReviewSummary } from '../../src/engine/review-protocol.js';
import { file, stateWith } from '../elements/fixtures.js';
import { contextFor } from './context-fixture.js';

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

type Handlers = Record<string, (...args: never[]) => unknown>;

interface ReviewFixture {
  readonly reviewing: Reviewing;
  readonly context: SessionContext;
  /** What the host was asked about, by user name. */
  readonly asked: string[][];
  /** The first check of all rows, the host's own included. */
  readonly checked: Promise<void>;
  readonly go: (to: 'optional' | 'review') => void;
}

interface Options {
  readonly engine?: Handlers;
  readonly host?: {
    readonly checkUsers: (users: readonly NewUser[], request: HostRequest) => Promise<HostProblem[]>;
  };
  /** False: the first check is still under way. */
  readonly isWaiting?: boolean;
  /** Rows of the file. */
  readonly rows?: number;
}

/** A session on Review, with an engine that answers as `reviewMethods` say. */
export async function startReview(
  reviewMethods: Handlers,
  { engine = {}, host, isWaiting = true, rows = 60 }: Options = {},
): Promise<ReviewFixture> {
  const asked: string[][] = [];
  const engineCalls: Handlers = {
    check: () => check,
    rows: () => windowOf(3),
    addHostProblems: () => check,
    ...engine,
  };
  const reviewCalls: Handlers = {
    answer: (): ReviewSummary => ({ check, problemGroups: [], edits, changed: [] }),
    rows: () => windowOf(3),
    readyUsers: (from: number) => (from === 0 ? [0, 1, 2].map(userOf) : []),
    readyUsersOf: (ids: readonly number[]) => ids.map(userOf),
    ...reviewMethods,
  };
  const call = async (of: Handlers, method: string, args: unknown[]): Promise<unknown> => {
    const handler = of[method] as ((...args: unknown[]) => unknown) | undefined;
    if (!handler) throw new Error(`Not expected: ${method}`);
    return handler(...args);
  };
  const port = new Proxy({} as EnginePort, {
    get: (_, method: string) => {
      if (method === 'then') return undefined;
      return (...args: unknown[]) =>
        method === 'review'
          ? call(reviewCalls, String(args[0]), args.slice(1))
          : call(engineCalls, method, args);
    },
  });
  const hostCheckUsers = host?.checkUsers;
  const { context } = contextFor(stateWith({ step: 'review', file: { ...file, rows } }), {
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
  const reviewing = new Reviewing(context, new HostLists(context));
  const checked = reviewing.check();
  if (isWaiting) await checked;
  return {
    reviewing,
    context,
    asked,
    checked,
    go: (to) => {
      context.apply({ type: 'moved', to });
    },
  };
}

export function answerWith(changed: readonly number[]): ReviewSummary {
  return { check, problemGroups: [], edits, changed };
}
