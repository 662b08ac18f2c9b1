import { expect } from '@open-wc/testing';
import type { SubmitStatus } from '../../src/submit/outcome.js';
import { emptyState } from './fixtures.js';
import {
  beingChecked,
  elsewhereWith,
  halfWay,
  kept,
  mixedReview,
  resultWith,
  resumeWith,
  reviewWith,
  submitWith,
} from './late-fixtures.js';
import { mountLate, strikeLate } from './late-stage.js';
import type { LateStage } from './late-stage.js';

afterEach(strikeLate);

function said(stage: LateStage): string | null {
  return stage.find('bulk-user-import-announcer [role="status"]').textContent;
}

function progressAt(done: number, status: SubmitStatus = { phase: 'running' }) {
  const counts = { ...halfWay.counts, created: done, duplicates: 0, rejected: 0, pending: 500 - done };
  return submitWith({ counts, status });
}

describe('announcer', () => {
  it('is the one polite live region, and has nothing to say at first', async () => {
    const stage = await mountLate(reviewWith());
    expect(stage.all('[aria-live="polite"]')).to.have.length(1);
    expect(said(stage)).to.equal('');
  });

  it('tells what the check found', async () => {
    const stage = await mountLate(reviewWith(beingChecked));
    await stage.show(reviewWith());
    expect(said(stage)).to.equal('56 ready, 1 duplicate, 2 with errors, 1 with a warning, and 1 left out');
  });

  it('tells the counts when a row is left out, and nothing when rows are scrolled', async () => {
    const stage = await mountLate(reviewWith());
    await stage.show(reviewWith({ window: { total: 60, from: 20, rows: [] } }));
    expect(said(stage)).to.equal('');
    await stage.show(reviewWith({ counts: { ...mixedReview.counts, ready: 55, leftOut: 2 } }));
    expect(said(stage)).to.contain('55 ready');
    expect(said(stage)).to.contain('2 left out');
  });

  it('tells progress by tenths', async () => {
    const stage = await mountLate(reviewWith());
    await stage.show(progressAt(0));
    expect(said(stage)).to.equal('Importing 500 users.');
    await stage.show(progressAt(25));
    expect(said(stage)).to.equal('Importing 500 users.');
    await stage.show(progressAt(50));
    expect(said(stage)).to.equal('50 of 500 done');
    await stage.show(progressAt(75));
    expect(said(stage)).to.equal('50 of 500 done');
    await stage.show(progressAt(100));
    expect(said(stage)).to.equal('100 of 500 done');
  });

  it('tells progress after ten seconds, if there was any', async () => {
    const now = performance.now.bind(performance);
    const stage = await mountLate(reviewWith());
    await stage.show(progressAt(0));
    try {
      performance.now = () => now() + 11_000;
      await stage.show(progressAt(0));
      expect(said(stage)).to.equal('Importing 500 users.');
      await stage.show(progressAt(1));
      expect(said(stage)).to.equal('1 of 500 done');
    } finally {
      Reflect.deleteProperty(performance, 'now');
    }
  });

  const changes: readonly { description: string; from?: SubmitStatus; to: SubmitStatus; expected: string }[] =
    [
      {
        description: 'a pause',
        to: { phase: 'paused', pausedFor: 'administrator' },
        expected: 'Paused.',
      },
      {
        description: 'not a pause that is an alert of its own',
        to: { phase: 'paused', pausedFor: 'sign-in' },
        expected: 'Importing 500 users.',
      },
      {
        description: 'nor one for the journal',
        to: { phase: 'paused', pausedFor: 'journal' },
        expected: 'Importing 500 users.',
      },
      {
        description: 'that it goes on',
        from: { phase: 'paused', pausedFor: 'administrator' },
        to: { phase: 'running' },
        expected: 'Resumed.',
      },
      { description: 'that it stops', to: { phase: 'stopping' }, expected: 'Stopping.' },
      {
        description: 'that it waits, without the seconds',
        to: { phase: 'running', waitingUntil: performance.now() + 60_000 },
        expected: 'The server is busy. The import goes on by itself.',
      },
      {
        description: 'that it is slowed down',
        to: { phase: 'running', slowed: true },
        expected: 'Slowed down at the server’s request.',
      },
    ];
  const running: SubmitStatus = { phase: 'running' };
  for (const { description, from = running, to, expected } of changes) {
    it(`tells ${description}`, async () => {
      const stage = await mountLate(reviewWith());
      await stage.show(progressAt(0, from));
      await stage.show(progressAt(0, to));
      expect(said(stage)).to.equal(expected);
    });
  }

  it('tells once that the import is not saved', async () => {
    const stage = await mountLate(reviewWith());
    await stage.show(progressAt(0));
    await stage.show({ ...progressAt(0), journal: 'insecure' });
    expect(said(stage)).to.contain('Keep this page open');
    await stage.show({ ...progressAt(50), journal: 'insecure' });
    expect(said(stage)).to.equal('50 of 500 done');
  });

  it('tells it too when it is known from the start', async () => {
    const stage = await mountLate(reviewWith());
    await stage.show({ ...progressAt(0), journal: 'unavailable' });
    expect(said(stage)).to.contain('its storage is full, blocked or forbidden');
  });

  it('has nothing to tell of an import that is saved', async () => {
    const stage = await mountLate(reviewWith());
    await stage.show(progressAt(0));
    await stage.show({ ...progressAt(0), journal: 'on' });
    expect(said(stage)).to.equal('Importing 500 users.');
  });

  it('tells that the import of another tab can be resumed here', async () => {
    const stage = await mountLate(elsewhereWith());
    await stage.show(elsewhereWith({ done: 290, total: 500 }));
    expect(said(stage)).to.equal('');
    await stage.show(resumeWith());
    expect(said(stage)).to.match(/^Import of users\.csv, started .*: 312 of 500 done$/);
  });

  it('tells that kept passwords were deleted', async () => {
    const stage = await mountLate({ ...emptyState, kept: [kept, { ...kept, id: 'other' }] });
    await stage.show({ ...emptyState, kept: [kept] });
    expect(said(stage)).to.equal('The passwords were deleted from this browser.');
  });

  it('does not say so where another administrator is there, and nothing was looked up yet', async () => {
    const stage = await mountLate({ ...emptyState, kept: [kept] });
    await stage.show({ ...emptyState, upload: { phase: 'empty' } });
    await stage.show({ ...emptyState, kept: [] });
    expect(said(stage)).to.equal('');
  });

  it('leaves the new screen to its heading', async () => {
    const stage = await mountLate(progressAt(490));
    await stage.show(progressAt(500));
    expect(said(stage)).to.equal('500 of 500 done');
    await stage.show(resultWith());
    expect(said(stage)).to.equal('');
  });

  it('says what to do about a download', async () => {
    const stage = await mountLate(resultWith());
    await stage.show(resultWith({ successDownloaded: true, fileNames: { success: 'users-success.csv' } }));
    expect(said(stage)).to.equal('Check that users-success.csv is in your downloads');
  });
});
