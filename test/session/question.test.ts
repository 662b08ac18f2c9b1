import { expect } from '@open-wc/testing';
import type { Question, SessionState } from '../../src/session/state.js';
import { transition, type SessionEvent } from '../../src/session/transition.js';
import { events, result, run, start, toReview } from './transition-fixture.js';

describe('a question that is shown', () => {
  const mapping = run('chosen', 'read', 'toRequired');
  const correctedCells: Question = {
    about: 'corrected-cells',
    field: 'role',
    source: undefined,
    column: 'Role',
    cells: 1,
  };
  const atResult: SessionState = { ...start, step: 'result', result };
  const notSaved: Question = { about: 'passwords-not-saved', passwords: 1 };
  const fixing: SessionState = { ...run(...toReview), result };
  const savedInFrame: Question = { about: 'file-saved', fileName: 'users-success.csv', passwords: 1 };
  const roles: Question = { about: 'privileged-roles', roles: [] };
  const downloadedErrors = { type: 'downloaded', file: 'errors', fileName: 'users-errors.csv' } as const;
  const cases: readonly {
    description: string;
    state: SessionState;
    question: Question;
    event: SessionEvent;
    isShown: boolean;
  }[] = [
    {
      description: 'a source of its own field',
      state: mapping,
      question: correctedCells,
      event: { type: 'source-set', field: 'role', source: undefined },
      isShown: false,
    },
    {
      description: 'a plan that lists have filled',
      state: mapping,
      question: correctedCells,
      event: { type: 'plan-replaced', plan: {}, matched: new Map() },
      isShown: true,
    },
    {
      description: 'gaps of the plan',
      state: mapping,
      question: correctedCells,
      event: events.gaps,
      isShown: true,
    },
    {
      description: 'a list of the host',
      state: mapping,
      question: correctedCells,
      event: { type: 'list-changed', list: 'roles', state: { phase: 'failed' } },
      isShown: true,
    },
    {
      description: 'the file with the passwords',
      state: atResult,
      question: notSaved,
      event: events.downloaded,
      isShown: false,
    },
    {
      description: 'the file with the passwords, saved once more',
      state: atResult,
      question: savedInFrame,
      event: events.downloaded,
      isShown: false,
    },
    {
      description: 'the file with the errors',
      state: atResult,
      question: notSaved,
      event: downloadedErrors,
      isShown: true,
    },
    {
      description: 'a late response',
      state: atResult,
      question: notSaved,
      event: events.late,
      isShown: true,
    },
    {
      description: 'the file with the passwords that comes while rows are fixed',
      state: fixing,
      question: roles,
      event: events.downloaded,
      isShown: true,
    },
  ];
  for (const { description, state, question, event, isShown } of cases) {
    it(`${isShown ? 'stays at' : 'is answered by'} ${description}`, () => {
      const asked = transition(state, { type: 'asked', question });
      expect(transition(asked, event).question).to.deep.equal(isShown ? question : undefined);
    });
  }
});
