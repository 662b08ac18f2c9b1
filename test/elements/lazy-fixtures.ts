import type {
  GridColumn,
  KeptPasswords,
  ResultState,
  ReviewState,
  SessionState,
  SubmitState,
  UnfinishedImport,
} from '../../src/session/state.js';
import type { EditState } from '../../src/engine/review-protocol.js';
import type { GridRow } from '../../src/engine/protocol.js';
import type { Problem } from '../../src/checking/problem.js';
import { emptyState, file, stateWith } from './fixtures.js';

export const gridColumns: readonly GridColumn[] = [
  { field: 'username', column: 'Login' },
  { field: 'email', column: 'E-mail address' },
  { field: 'virtualExtension', column: 'Ext.' },
  { field: 'role', column: 'Role ID' },
  { field: 'firstName', column: 'Given name' },
  { field: 'lastName', column: 'Surname' },
];

/** Row `id` of the file: ready, unless problems or a status say otherwise. */
export function rowWith(id: number, changes: Partial<GridRow> = {}): GridRow {
  const number = id + 1;
  return {
    id,
    row: id + 2,
    status: 'ready',
    texts: [`user.${number}`, `user.${number}@example.com`, `${2000 + number}`, '12', 'Ada', 'Lovelace'],
    problems: [],
    ...changes,
  };
}

export function problemWith(code: Problem['code'], changes: Partial<Problem> = {}): Problem {
  return { code, severity: 'error', row: 2, params: {}, ...changes };
}

/** Rows of every kind, in the order of the file. */
export const mixedRows: readonly GridRow[] = [
  rowWith(0),
  rowWith(1, {
    status: 'error',
    texts: ['user.2', 'not an address', '2002', '99', 'Grace', 'Hopper'],
    problems: [
      problemWith('email-invalid', { row: 3, field: 'email' }),
      problemWith('choice-unknown', { row: 3, field: 'role', params: { value: '99' } }),
    ],
  }),
  rowWith(2, {
    problems: [problemWith('email-host-without-dot', { severity: 'warning', row: 4, field: 'email' })],
  }),
  rowWith(3, {
    status: 'duplicate',
    problems: [
      problemWith('duplicate-value', {
        severity: 'duplicate',
        row: 5,
        field: 'username',
        params: { rows: [9] },
      }),
    ],
  }),
  rowWith(4, { status: 'left-out' }),
  rowWith(5, {
    status: 'error',
    problems: [problemWith('extra-cells', { row: 7, params: { cells: 2 } })],
  }),
  ...Array.from({ length: 54 }, (_, index) => rowWith(index + 6)),
];

export const mixedReview: ReviewState = {
  checking: false,
  search: {},
  problemGroups: [],
  hostCheck: 'none',
  counts: { rows: 60, ready: 56, duplicates: 1, errors: 2, warnings: 1, leftOut: 1 },
  privileged: [],
  columns: gridColumns,
  filter: 'all',
  window: { total: 60, from: 0, rows: mixedRows },
};

export const noEdits: EditState = { canUndo: false, canRedo: false, cells: [] };

/** A review whose cells can be edited. */
export function editableWith(review: Partial<ReviewState> = {}): SessionState {
  return reviewWith({ edits: noEdits, ...review });
}

/** The review before the rows were checked for the first time. */
export const beingChecked: ReviewState = {
  ...mixedReview,
  checking: true,
  counts: { rows: 0, ready: 0, duplicates: 0, errors: 0, warnings: 0, leftOut: 0 },
  columns: [],
  window: { total: 0, from: 0, rows: [] },
};

export function reviewWith(
  review: Partial<ReviewState> = {},
  state: Partial<SessionState> = {},
): SessionState {
  return stateWith({ step: 'review', review: { ...mixedReview, ...review }, ...state });
}

/** Every row is ready, and only the first ones were sent. */
export function readyReview(rows: number, { from = 0, count = 60 } = {}): SessionState {
  const sent = Math.min(count, rows - from);
  return reviewWith(
    {
      counts: { rows, ready: rows, duplicates: 0, errors: 0, warnings: 0, leftOut: 0 },
      window: { total: rows, from, rows: Array.from({ length: sent }, (_, index) => rowWith(from + index)) },
    },
    { file: { ...file, rows } },
  );
}

export const halfWay: SubmitState = {
  counts: { total: 500, created: 290, duplicates: 1, rejected: 2, unknown: 0, notAttempted: 0, pending: 207 },
  status: { phase: 'running' },
  remainingMs: 95_000,
};

export function submitWith(submit: Partial<SubmitState> = {}): SessionState {
  return stateWith({ step: 'submit', submit: { ...halfWay, ...submit } });
}

export const mixedResult: ResultState = {
  created: 53,
  duplicates: 1,
  errors: 4,
  unknown: 0,
  notAttempted: 0,
  leftOut: 2,
  reasons: { missingDetails: 1, validation: 2, rejected: 1 },
  passwords: 53,
  passwordsMissing: 0,
  passwordsQuoted: 0,
  passwordsUnsure: 0,
  unread: 0,
  retriable: 0,
  fixable: 0,
  successDownloaded: false,
  errorsDownloaded: false,
};

/** A result without failures. */
export const cleanResult: ResultState = {
  ...mixedResult,
  created: 60,
  duplicates: 0,
  errors: 0,
  leftOut: 0,
  reasons: { missingDetails: 0, validation: 0, rejected: 0 },
  passwords: 60,
};

export function resultWith(result: Partial<ResultState> = {}, base: ResultState = mixedResult): SessionState {
  return stateWith({ step: 'result', result: { ...base, ...result } });
}

type Offered = Extract<UnfinishedImport, { phase: 'offered' }>;

/** The offer to resume, after the page was closed at row 312 of 500. */
export const offeredImport: Offered = {
  phase: 'offered',
  id: 'session',
  fileName: 'users.csv',
  startedAt: Date.UTC(2026, 10, 12, 15, 4),
  done: 312,
  total: 500,
  unreadable: 0,
  passwords: 0,
};

export function resumeWith(changes: Partial<Offered> = {}, state: Partial<SessionState> = {}): SessionState {
  return { ...emptyState, step: 'resume', unfinished: { ...offeredImport, ...changes }, ...state };
}

/** The resume screen while another tab has the import. */
export function elsewhereWith(
  progress: { readonly done?: number; readonly total?: number } = {},
): SessionState {
  return { ...emptyState, step: 'resume', unfinished: { phase: 'elsewhere', ...progress } };
}

export const keptPasswords: KeptPasswords = {
  id: 'session',
  startedAt: Date.UTC(2026, 10, 12, 15, 4),
  users: 312,
  until: Date.UTC(2026, 10, 13, 15, 4),
  fileName: 'users.csv',
};
