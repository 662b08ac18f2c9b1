import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { basicUserFields } from '../../src/fields/basic-user-fields.js';
import type { SessionState, Step } from '../../src/session/state.js';
import { transition } from '../../src/session/transition.js';
import { events, result, run, start, toReview, type EventName } from './transition-fixture.js';

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
