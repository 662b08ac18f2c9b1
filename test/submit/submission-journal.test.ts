import { expect } from '@open-wc/testing';
import { JournaledLedger } from '../../src/submit/journal/journaled-ledger.js';
import {
  createAll,
  created,
  SubmissionFixture,
  type CreateStep,
  type FixtureOptions,
} from './submission-fixture.js';

/** A submission whose journal can be set to fail. */
function newFixture(options: FixtureOptions): {
  readonly fixture: SubmissionFixture;
  readonly disk: { isFull: boolean };
} {
  const disk = { isFull: false };
  const write = async (): Promise<void> => {
    if (disk.isFull) throw new DOMException('', 'QuotaExceededError');
  };
  let journaled: JournaledLedger | undefined;
  const steps = (): JournaledLedger =>
    (journaled ??= new JournaledLedger(fixture.ledger, {
      write,
      requestRetry: () => fixture.submission.pauseForJournal(),
      onCounts: () => undefined,
    }));
  const fixture: SubmissionFixture = new SubmissionFixture({
    ...options,
    wrapLedger: () => ({
      next: (size) => steps().next(size),
      rebatch: (keys) => steps().rebatch(keys),
      record: (outcomes, late) => steps().record(outcomes, late),
      clear: (keys) => steps().clear(keys),
      finish: () => steps().finish(),
    }),
  });
  return { fixture, disk };
}

describe('the submission when the journal can’t be written', () => {
  it('pauses before anything is sent, and continues when the journal can be written again', async () => {
    const { fixture, disk } = newFixture({ rows: 3, batchSize: 1 });
    disk.isFull = true;
    const running = fixture.submission.run();
    await fixture.clock.pass(60_000);
    expect(fixture.sent).to.deep.equal([]);
    expect(fixture.status).to.deep.equal({ phase: 'paused', pausedFor: 'journal' });
    fixture.submission.resume();
    await fixture.clock.pass(1000);
    expect(fixture.status, 'still full').to.deep.equal({ phase: 'paused', pausedFor: 'journal' });
    disk.isFull = false;
    fixture.submission.resume();
    await fixture.clock.until(running);
    expect(fixture.rows).to.equal('created created created');
  });

  it('ends when stopped: an outcome that is there counts, and nothing more is sent', async () => {
    const { fixture, disk } = newFixture({
      rows: 2,
      batchSize: 1,
      create: [
        (users) => {
          disk.isFull = true;
          return users.map(created);
        },
      ],
    });
    const running = fixture.submission.run();
    await fixture.clock.pass(1000);
    expect(fixture.status).to.deep.equal({ phase: 'paused', pausedFor: 'journal' });
    expect(fixture.counts).to.deep.equal([]);
    fixture.submission.stop();
    await fixture.clock.until(running);
    expect(fixture.sent).to.deep.equal(['A1: u1']);
    expect(fixture.rows).to.equal('created not-attempted');
  });

  it('does not pause after the end: a late outcome counts, and another try is not held up', async () => {
    let isLate = true;
    const create: CreateStep = async (users, request) => {
      if (isLate) await fixture.clock.sleep(300_000);
      return createAll(users, request);
    };
    const { fixture, disk } = newFixture({ rows: 1, create: [create] });
    await fixture.clock.until(fixture.submission.run());
    expect(fixture.rows).to.equal('unknown');
    disk.isFull = true;
    await fixture.clock.pass(400_000);
    expect(fixture.rows).to.equal('created');
    expect(fixture.password('u1')).to.equal('secret-u1');
    isLate = false;
    expect(fixture.status).to.deep.equal({ phase: 'done' });
    expect(await fixture.clock.until(fixture.submission.pauseForJournal())).to.equal(false);
    expect(await fixture.clock.until(fixture.submission.run())).to.include({ created: 1, pending: 0 });
  });
});
