import { expect } from '@open-wc/testing';
import type { SubmitStatus } from '../../src/submit/submit-status.js';
import { emptyState, stateWith } from './fixtures.js';
import {
  beingChecked,
  elsewhereWith,
  halfWay,
  keptPasswords,
  mixedReview,
  resultWith,
  resumeWith,
  reviewWith,
  submitWith,
} from './lazy-fixtures.js';
import { mount, unmount } from './screen-fixture.js';

afterEach(unmount);

function progressAt(done: number, status: SubmitStatus = { phase: 'running' }) {
  const counts = { ...halfWay.counts, created: done, duplicates: 0, rejected: 0, pending: 500 - done };
  return submitWith({ counts, status });
}

describe('the announcer', () => {
  it('is the one polite live region, and has nothing to say at first', async () => {
    const fixture = await mount(reviewWith());
    expect(fixture.all('[aria-live="polite"]')).to.have.length(1);
    expect(fixture.announced).to.equal('');
  });

  it('tells what the check found', async () => {
    const fixture = await mount(reviewWith(beingChecked));
    await fixture.show(reviewWith());
    expect(fixture.announced).to.equal(
      '56 ready, 1 duplicate, 2 with errors, 1 with a warning, and 1 left out',
    );
  });

  it('tells the counts when a row is left out, and nothing when rows are scrolled', async () => {
    const fixture = await mount(reviewWith());
    await fixture.show(reviewWith({ window: { total: 60, from: 20, rows: [] } }));
    expect(fixture.announced).to.equal('');
    await fixture.show(reviewWith({ counts: { ...mixedReview.counts, ready: 55, leftOut: 2 } }));
    expect(fixture.announced).to.contain('55 ready');
    expect(fixture.announced).to.contain('2 left out');
  });

  it('tells progress by tenths', async () => {
    const fixture = await mount(reviewWith());
    await fixture.show(progressAt(0));
    expect(fixture.announced).to.equal('Importing 500 users.');
    await fixture.show(progressAt(25));
    expect(fixture.announced).to.equal('Importing 500 users.');
    await fixture.show(progressAt(50));
    expect(fixture.announced).to.equal('50 of 500 done');
    await fixture.show(progressAt(75));
    expect(fixture.announced).to.equal('50 of 500 done');
    await fixture.show(progressAt(100));
    expect(fixture.announced).to.equal('100 of 500 done');
  });

  it('tells progress by no less than tenths, however long it takes', async () => {
    const now = performance.now.bind(performance);
    const fixture = await mount(reviewWith());
    await fixture.show(progressAt(0));
    try {
      performance.now = () => now() + 60_000;
      await fixture.show(progressAt(1));
      expect(fixture.announced).to.equal('Importing 500 users.');
    } finally {
      Reflect.deleteProperty(performance, 'now');
    }
  });

  it('tells how many rows a filter or a search lists', async () => {
    const fixture = await mount(reviewWith());
    const window = { total: 3, from: 0, rows: [] };
    await fixture.show(reviewWith({ filter: 'errors', window }));
    expect(fixture.announced).to.equal('3 of 60 rows are listed.');
    await fixture.show(
      reviewWith({ filter: 'errors', search: { text: 'ada' }, window: { ...window, total: 1 } }),
    );
    expect(fixture.announced).to.equal('1 of 60 rows are listed.');
    await fixture.show(reviewWith());
    expect(fixture.announced).to.equal('60 of 60 rows are listed.');
  });

  it('tells the counts of a review and of a result that are there at once', async () => {
    const fixture = await mount(stateWith({ step: 'optional' }));
    await fixture.show(reviewWith());
    expect(fixture.announced).to.contain('56 ready, 1 duplicate, 2 with errors');
    await fixture.show(progressAt(0));
    await fixture.show(resultWith());
    expect(fixture.announced).to.equal('53 users created, 1 duplicate, and 4 errors');
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
      const fixture = await mount(reviewWith());
      await fixture.show(progressAt(0, from));
      await fixture.show(progressAt(0, to));
      expect(fixture.announced).to.equal(expected);
    });
  }

  it('tells once that the import is not saved', async () => {
    const fixture = await mount(reviewWith());
    await fixture.show(progressAt(0));
    await fixture.show({ ...progressAt(0), journal: 'insecure' });
    expect(fixture.announced).to.contain('Keep this page open');
    await fixture.show({ ...progressAt(50), journal: 'insecure' });
    expect(fixture.announced).to.equal('50 of 500 done');
  });

  it('tells that the import is not saved when that is known from the start', async () => {
    const fixture = await mount(reviewWith());
    await fixture.show({ ...progressAt(0), journal: 'unavailable' });
    expect(fixture.announced).to.contain('its storage is full, blocked or forbidden');
  });

  it('has nothing to tell of an import that is saved', async () => {
    const fixture = await mount(reviewWith());
    await fixture.show(progressAt(0));
    await fixture.show({ ...progressAt(0), journal: 'on' });
    expect(fixture.announced).to.equal('Importing 500 users.');
  });

  it('tells that the import of another tab can be resumed here', async () => {
    const fixture = await mount(elsewhereWith());
    await fixture.show(elsewhereWith({ done: 290, total: 500 }));
    expect(fixture.announced).to.equal('');
    await fixture.show(resumeWith());
    expect(fixture.announced).to.match(/^Import of users\.csv, started .*: 312 of 500 done$/);
  });

  it('tells that kept passwords were deleted', async () => {
    const fixture = await mount({
      ...emptyState,
      kept: [keptPasswords, { ...keptPasswords, id: 'other' }],
    });
    await fixture.show({ ...emptyState, kept: [keptPasswords] });
    expect(fixture.announced).to.equal('The passwords were deleted from this browser.');
  });

  it('tells of no deleted passwords when another administrator signs in', async () => {
    const fixture = await mount({ ...emptyState, kept: [keptPasswords] });
    await fixture.show({ ...emptyState, upload: { phase: 'empty' } });
    await fixture.show({ ...emptyState, kept: [] });
    expect(fixture.announced).to.equal('');
  });

  it('leaves the new screen to its heading', async () => {
    const fixture = await mount(progressAt(490));
    await fixture.show(progressAt(500));
    expect(fixture.announced).to.equal('500 of 500 done');
    await fixture.show(resultWith());
    await fixture.show(emptyState);
    expect(fixture.announced).to.equal('');
  });

  it('says what to do about a download', async () => {
    const fixture = await mount(resultWith());
    await fixture.show(resultWith({ successDownloaded: true, fileNames: { success: 'users-success.csv' } }));
    expect(fixture.announced).to.equal('Check that users-success.csv is in your downloads');
  });
});
