import type { Refusal } from '../../src/files/table.js';
import type { Choice } from '../../src/host.js';
import type { ColumnSummary, FileSummary, ListState, SessionState } from '../../src/session/state.js';
import type { ImportPlan } from '../../src/fields/plan.js';
import { pbxUserFields } from '../../src/fields/pbx-user-fields.js';

/** Columns of a file by header and samples, named as a person sees them. */
export function columnsOf(...columns: (readonly [header: string, ...samples: string[]])[]): ColumnSummary[] {
  return columns.map(([header, ...samples], index) => ({
    index,
    header,
    name: header,
    offered: true,
    ambiguous: false,
    samples,
  }));
}

const columns: readonly ColumnSummary[] = columnsOf(
  ['Login', 'ada.lovelace', 'grace.hopper', 'alan.turing'],
  ['E-mail address', 'ada@example.com', 'grace@example.com', 'alan@example.com'],
  ['Ext.', '2001', '2002', '2003'],
  ['Role ID', '12', '14'],
  ['Given name', 'Ada', 'Grace', 'Alan'],
  ['Surname', 'Lovelace', 'Hopper', 'Turing'],
  ['Notes'],
);

export const file: FileSummary = {
  name: 'new-users.csv',
  size: 4210,
  rows: 60,
  choices: {},
  notes: [],
  firstRecords: [
    { row: 1, cells: columns.map(({ header }) => header) },
    { row: 2, cells: columns.map(({ samples }) => samples[0] ?? '') },
  ],
  blankRows: 0,
  encoding: 'utf-8',
  delimiter: ',',
  headerRow: 1,
  columns,
  firstRows: [2, 3, 4].map((row, at) => ({ row, cells: columns.map(({ samples }) => samples[at] ?? '') })),
};

const roles: readonly Choice[] = [
  { id: 12, name: 'Agent' },
  { id: 14, name: 'Supervisor' },
  { id: 1, name: 'Administrator', privileged: true },
];

export const lists: ReadonlyMap<string, ListState> = new Map([
  ['roles', { phase: 'ready', choices: roles }],
  [
    'desks',
    {
      phase: 'ready',
      choices: [
        { id: 3, name: 'Sales' },
        { id: 5, name: 'Support' },
      ],
    },
  ],
  ['pbxDomains', { phase: 'ready', choices: [{ id: 'd1', name: 'pbx1.example.com' }] }],
  [
    'regions',
    {
      phase: 'ready',
      choices: [
        { id: 'eu', name: 'Europe' },
        { id: 'us', name: 'Americas' },
      ],
    },
  ],
]);

/** The plan that a session starts with for the file above. */
export const plan: ImportPlan = {
  username: { from: 'column', header: 'Login', index: 0 },
  email: { from: 'column', header: 'E-mail address', index: 1 },
  virtualExtension: { from: 'column', header: 'Ext.', index: 2 },
  role: { from: 'column', header: 'Role ID', index: 3 },
  sip: { from: 'same', value: 'webrtc' },
  pbxDomain: { from: 'same', value: '' },
  authentication: { from: 'same', value: 'default' },
  advancedSecurity: { from: 'same', value: 'false' },
  sessionMinutes: { from: 'same', value: '' },
  concurrentSessions: { from: 'same', value: '' },
  allowedIps: { from: 'same', value: '' },
  firstName: { from: 'column', header: 'Given name', index: 4 },
  lastName: { from: 'column', header: 'Surname', index: 5 },
  desk: { from: 'none' },
  timeZone: { from: 'none' },
  language: { from: 'none' },
  region: { from: 'none' },
  callerId: { from: 'none' },
  active: { from: 'none' },
  digitsOnlyPassword: { from: 'same', value: 'false' },
};

export const emptyState: SessionState = {
  step: 'upload',
  fields: pbxUserFields,
  limits: { maxRows: 500, maxFileSize: 10 * 1024 * 1024 },
  upload: { phase: 'empty' },
  plan: {},
  matched: new Map(),
  gaps: [],
  showGaps: false,
  lists,
  workerUnavailable: false,
};

/** A session whose file was read. */
export function stateWith(changes: Partial<SessionState> = {}): SessionState {
  return { ...emptyState, upload: { phase: 'read' }, file, plan, ...changes };
}

export function refusedState(refusal: Refusal, fileName = 'users.csv'): SessionState {
  return { ...emptyState, upload: { phase: 'refused', fileName, refusal, choices: {} } };
}

/** The plan above with other sources for some fields, and none for those in `gaps`. */
export function planWith(sources: ImportPlan, { gaps = [] }: { gaps?: readonly string[] } = {}): ImportPlan {
  return Object.fromEntries(Object.entries({ ...plan, ...sources }).filter(([id]) => !gaps.includes(id)));
}
