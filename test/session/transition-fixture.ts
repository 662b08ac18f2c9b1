import { pbxUserFields } from '../../src/fields/pbx-user-fields.js';
import type { SessionState } from '../../src/session/state.js';
import { initialState, transition, type SessionEvent } from '../../src/session/transition.js';
import type { ImportCounts } from '../../src/submit/outcomes.js';

export const start = initialState(pbxUserFields, { maxRows: 500, maxFileSize: 1000 });
const counts: ImportCounts = {
  total: 1,
  created: 0,
  duplicates: 0,
  rejected: 0,
  unknown: 0,
  notAttempted: 0,
  pending: 1,
};
const file = {
  name: 'a.csv',
  size: 1,
  rows: 1,
  choices: {},
  notes: [],
  firstRecords: [],
  blankRows: 0,
  encoding: 'utf-8',
  delimiter: ',',
  headerRow: 1,
  columns: [],
  firstRows: [],
};
export const result = {
  created: 1,
  duplicates: 0,
  errors: 0,
  unknown: 0,
  notAttempted: 0,
  leftOut: 0,
  reasons: { missingDetails: 0, validation: 0, rejected: 0 },
  passwords: 1,
  passwordsMissing: 0,
  passwordsQuoted: 0,
  passwordsUnsure: 0,
  unread: 0,
  retriable: 0,
  fixable: 0,
  successDownloaded: false,
  errorsDownloaded: false,
};

export const events = {
  chosen: { type: 'file-chosen', fileName: 'a.csv' },
  refused: {
    type: 'file-refused',
    fileName: 'a.csv',
    refusal: { code: 'empty-file', params: {} },
    choices: {},
  },
  again: { type: 'reading-again', choices: { headerRow: 0 } },
  read: { type: 'file-read', file, plan: {}, matched: new Map([['role', 'name']]) },
  toUpload: { type: 'moved', to: 'upload' },
  toRequired: { type: 'moved', to: 'required' },
  toSecurity: { type: 'moved', to: 'security' },
  toOptional: { type: 'moved', to: 'optional' },
  toReview: { type: 'moved', to: 'review' },
  set: { type: 'source-set', field: '__proto__', source: { from: 'none' } },
  gaps: { type: 'gaps-found', gaps: [{ field: 'role', reason: 'choose-value' }] },
  showGaps: { type: 'gaps-shown' },
  checking: { type: 'checking' },
  asked: { type: 'asked', question: { about: 'passwords-not-saved', passwords: 1 } },
  dismissed: { type: 'dismissed' },
  submitting: { type: 'submitting', counts },
  progressed: { type: 'progressed', counts },
  finished: { type: 'finished', result },
  downloaded: { type: 'downloaded', file: 'success', fileName: 'users-success.csv' },
  late: { type: 'result-changed', result: { ...result, created: 3 } },
  fixing: { type: 'fixing-began' },
  fixed: { type: 'fixing-ended' },
} as const satisfies Record<string, SessionEvent>;

export type EventName = keyof typeof events;

export const run = (...names: EventName[]): SessionState =>
  names.reduce<SessionState>((state, name) => transition(state, events[name]), start);

export const toReview: EventName[] = ['chosen', 'read', 'toRequired', 'toReview', 'checking'];
