import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { basicUserFields } from '../../src/fields/basic-user-fields.js';
import { pbxUserFields } from '../../src/fields/pbx-user-fields.js';
import type { SessionState, Step } from '../../src/session/state.js';
import { initialState, transition, type SessionEvent } from '../../src/session/transition.js';
import type { ImportCounts } from '../../src/submit/outcomes.js';

const start = initialState(pbxUserFields, { maxRows: 500, maxFileSize: 1000 });
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
const result = {
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

const events = {
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

type EventName = keyof typeof events;

const run = (...names: EventName[]): SessionState =>
  names.reduce<SessionState>((state, name) => transition(state, events[name]), start);

const toReview: EventName[] = ['chosen', 'read', 'toRequired', 'toReview', 'checking'];

describe('transition', () => {
  const ways: { description: string; path: EventName[]; step: Step }[] = [
    { description: 'a refused file', path: ['chosen', 'refused'], step: 'upload' },
    {
      description: 'a second reading of a file, refused or not,',
      path: ['chosen', 'read', 'again', 'refused', 'again', 'read'],
      step: 'upload',
    },
    {
      description: 'a file that was read',
      path: ['chosen', 'read', 'toRequired'],
      step: 'required',
    },
    {
      description: 'each screen in its turn',
      path: ['chosen', 'read', 'toRequired', 'toSecurity', 'toOptional', 'toReview'],
      step: 'review',
    },
    { description: 'skipping the screens of the mapping', path: toReview, step: 'review' },
    {
      description: 'Back on each screen',
      path: [...toReview, 'toOptional', 'toSecurity', 'toRequired', 'toUpload'],
      step: 'upload',
    },
    {
      description: 'the end of an import',
      path: [...toReview, 'submitting', 'progressed', 'finished'],
      step: 'result',
    },
    {
      description: 'a retry',
      path: [...toReview, 'submitting', 'finished', 'submitting'],
      step: 'submit',
    },
  ];
  for (const { description, path, step } of ways) {
    it(`${description} leads to ${step}`, () => {
      expect(run(...path).step).to.equal(step);
    });
  }

  const illegal: { description: string; path: EventName[]; event: EventName; message: RegExp }[] = [
    {
      description: 'going on without a file',
      path: [],
      event: 'toRequired',
      message: /"moved" to "required" can't happen in step "upload"/,
    },
    {
      description: 'reading a file again that was never read',
      path: ['chosen'],
      event: 'again',
      message: /"reading-again" can't happen in step "upload"/,
    },
    {
      description: 'skipping a screen',
      path: ['chosen', 'read', 'toRequired'],
      event: 'toOptional',
      message: /"moved" to "optional" can't happen in step "required"/,
    },
    {
      description: 'importing before the review',
      path: ['chosen', 'read', 'toRequired'],
      event: 'submitting',
      message: /"submitting" can't happen in step "required"/,
    },
    {
      description: 'going back while importing',
      path: [...toReview, 'submitting'],
      event: 'toOptional',
      message: /"moved" can't happen in step "submit"/,
    },
    {
      description: 'fixing rows before there is a result',
      path: [...toReview],
      event: 'fixing',
      message: /"fixing-began" can't happen in step "review"/,
    },
    {
      description: 'ending the fixing of rows on the first review',
      path: [...toReview],
      event: 'fixed',
      message: /"fixing-ended" can't happen in step "review"/,
    },
    {
      description: 'downloading a result on the first review',
      path: [...toReview],
      event: 'downloaded',
      message: /"downloaded" can't happen in step "review"/,
    },
    {
      description: 'choosing a file while importing',
      path: [...toReview, 'submitting'],
      event: 'chosen',
      message: /"file-chosen" can't happen in step "submit"/,
    },
  ];
  for (const { description, path, event, message } of illegal) {
    it(`throws an error that names event and step for ${description}`, () => {
      expect(() => transition(run(...path), events[event])).to.throw(message);
    });
  }

  for (const { file, isShown } of [
    { file: 'errors', isShown: true },
    { file: 'success', isShown: false },
  ] as const) {
    it(`${isShown ? 'keeps' : 'takes away'} the question of Continue when the ${file} file arrives`, () => {
      const question = { about: 'passwords-not-saved', passwords: 1 } as const;
      const asked = transition({ ...start, step: 'result', result }, { type: 'asked', question });
      const after = transition(asked, { type: 'downloaded', file, fileName: `users-${file}.csv` });
      expect(after.question).to.deep.equal(isShown ? question : undefined);
    });
  }

  it('keeps the result for Back while rows are fixed on a new review', () => {
    const atResult = run(...toReview, 'asked', 'submitting', 'finished', 'asked');
    const fixing = transition(atResult, events.fixing);
    expect(fixing).to.deep.include({ step: 'review', result }).and.to.not.have.any.keys('question', 'review');
    const updated = [events.checking, events.downloaded, events.late].reduce<SessionState>(
      transition,
      fixing,
    );
    expect(updated.result?.created).to.equal(3);
    const back = transition(updated, events.fixed);
    expect(back.step).to.equal('result');
    expect(back).to.not.have.any.keys('review');
    const again = transition(transition(back, events.fixing), events.submitting);
    expect(again.step).to.equal('submit');
    expect(again).to.not.have.any.keys('result');
  });

  it('keeps what a source was matched by until somebody chooses another source or file', () => {
    const read = run('chosen', 'read', 'toRequired');
    expect([...read.matched]).to.deep.equal([['role', 'name']]);
    expect([...transition(read, events.set).matched]).to.deep.equal([['role', 'name']]);
    const byHand = { type: 'source-set', field: 'role', source: undefined } as const;
    expect(transition(read, byHand).matched.size).to.equal(0);
    expect(run('chosen', 'read', 'chosen').matched.size).to.equal(0);
    const replaced = {
      type: 'plan-replaced',
      plan: {},
      matched: new Map([['email', 'host' as const]]),
    } as const;
    expect([...transition(read, replaced).matched]).to.deep.equal([['email', 'host']]);
  });

  it('skips a screen without fields', () => {
    const basic = { ...run('chosen', 'read', 'toRequired'), fields: basicUserFields };
    expect(transition(basic, events.toOptional).step).to.equal('optional');
    expect(() => transition(basic, events.toSecurity)).to.throw(/can't happen/);
  });

  it('forgets plan and gaps with a new file', () => {
    const state = run('chosen', 'read', 'toRequired', 'set', 'gaps', 'showGaps', 'toUpload', 'chosen');
    expect(state.plan).to.deep.equal({});
    expect(state.gaps).to.deep.equal([]);
    expect(state.showGaps).to.equal(false);
    expect(state.file).to.equal(undefined);
  });

  it('takes a field called __proto__ like any other', () => {
    const { plan } = run('chosen', 'read', 'toRequired', 'set');
    expect(Object.keys(plan)).to.deep.equal(['__proto__']);
    expect(Object.getPrototypeOf(plan)).to.equal(Object.prototype);
  });

  it('never changes the given state, and either returns a state or throws an error that says why', () => {
    const names = fc.array(fc.constantFrom(...(Object.keys(events) as EventName[])), { maxLength: 30 });
    fc.assert(
      fc.property(names, (path) => {
        let state = start;
        for (const name of path) {
          const before = structuredClone(state);
          try {
            const next = transition(state, events[name]);
            expect(structuredClone(state)).to.deep.equal(before);
            state = next;
          } catch (error) {
            expect((error as Error).message).to.match(/can't happen in step/);
          }
        }
      }),
    );
  });
});
