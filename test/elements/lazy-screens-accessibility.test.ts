import { expect } from '@open-wc/testing';
import type { SessionState } from '../../src/session/state.js';
import {
  beingChecked,
  cleanResult,
  elsewhereWith,
  readyReview,
  resultWith,
  resumeWith,
  reviewWith,
  submitWith,
} from './lazy-fixtures.js';
import { variants } from '../runs.js';
import { axeFindings, mount, unmount, useDarkPage } from './screen-fixture.js';

afterEach(unmount);

const none = { rows: 60, ready: 0, duplicates: 0, errors: 60, warnings: 0, leftOut: 0 };

const states: Readonly<Record<string, () => SessionState>> = {
  'review, rows of every kind': () => reviewWith(),
  'review, all ready': () => readyReview(100_000),
  'review, being checked': () => reviewWith(beingChecked),
  'review, nothing ready': () =>
    reviewWith({
      counts: none,
      filter: 'ready',
      hostCheck: 'failed',
      window: { total: 0, from: 0, rows: [] },
    }),
  'review, rows on their way': () => readyReview(1000, { from: 900 }),
  'review, privileged roles': () =>
    reviewWith(
      {},
      { question: { about: 'privileged-roles', roles: [{ name: 'Admin', users: 12, named: ['Ana Ruiz'] }] } },
    ),
  'submit, running': () => submitWith(),
  'submit, waiting': () =>
    submitWith({ status: { phase: 'running', waitingUntil: performance.now() + 9000, slowed: true } }),
  'submit, signed out': () => submitWith({ status: { phase: 'paused', pausedFor: 'sign-in' } }),
  'submit, not saved': () => ({ ...submitWith(), journal: 'unavailable' }),
  'submit, stopping': () => submitWith({ status: { phase: 'stopping' } }),
  'result, mixed': () => resultWith({ retriable: 2, unknown: 3, passwordsMissing: 1, passwordsQuoted: 1 }),
  'result, clean and downloaded': () => resultWith({ successDownloaded: true }, cleanResult),
  'result, host failed': () => resultWith({ stopped: 'host-failed', created: 0, passwords: 0, retriable: 9 }),
  'result, passwords not saved': () => ({
    ...resultWith(),
    question: { about: 'passwords-not-saved', passwords: 53 },
  }),
  'resume, offered': () => resumeWith({ passwords: 312, unreadable: 25 }),
  'resume, elsewhere': () => elsewhereWith({ done: 312, total: 500 }),
  'resume, about to be discarded': () =>
    resumeWith({}, { question: { about: 'discard', done: 312, total: 500, passwords: 312 } }),
  'review, while another tab imports': () => reviewWith({}, { question: { about: 'elsewhere' } }),
};

describe('axe finds nothing', () => {
  for (const [name, state] of Object.entries(states)) {
    for (const scheme of variants('light', 'dark', 'narrow')) {
      it(`${name}, ${scheme}`, async () => {
        if (scheme === 'dark') useDarkPage();
        const fixture = await mount(state());
        if (scheme === 'narrow') fixture.style.inlineSize = '296px';
        await fixture.whenRendered();
        expect(await axeFindings(fixture)).to.deep.equal([]);
      });
    }
  }
});
