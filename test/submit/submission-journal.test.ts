import { expect } from '@open-wc/testing';
import { JournaledLedger } from '../../src/submit/journal/journaled-ledger.js';
import { all, created, Rig, type CreateStep, type RigOptions } from './rig.js';

/** A submission whose journal fails as long as it is told to. */
function newRig(options: RigOptions): { readonly rig: Rig; readonly disk: { isFull: boolean } } {
  const disk = { isFull: false };
  const write = async (): Promise<void> => {
    if (disk.isFull) throw new DOMException('', 'QuotaExceededError');
  };
  let journaled: JournaledLedger | undefined;
  const steps = (): JournaledLedger =>
    (journaled ??= new JournaledLedger(rig.ledger, {
      write,
      ask: () => rig.submission.askAboutJournal(),
      onCounts: () => undefined,
    }));
  const rig: Rig = new Rig({
    ...options,
    wrapLedger: () => ({
      next: (size) => steps().next(size),
      rebatch: (keys) => steps().rebatch(keys),
      record: (outcomes, late) => steps().record(outcomes, late),
      clear: (keys) => steps().clear(keys),
      finish: () => steps().finish(),
    }),
  });
  return { rig, disk };
}

describe('submission: the journal can not be written', () => {
  it('pauses before anything is sent, and goes on when it can be written again', async () => {
    const { rig, disk } = newRig({ rows: 3, batchSize: 1 });
    disk.isFull = true;
    const running = rig.submission.run();
    await rig.clock.pass(60_000);
    expect(rig.sent).to.deep.equal([]);
    expect(rig.status).to.deep.equal({ phase: 'paused', pausedFor: 'journal' });
    rig.submission.resume();
    await rig.clock.pass(1000);
    expect(rig.status, 'still full').to.deep.equal({ phase: 'paused', pausedFor: 'journal' });
    disk.isFull = false;
    rig.submission.resume();
    await rig.clock.until(running);
    expect(rig.rows).to.equal('created created created');
  });

  it('stopped, it ends: an answer that is there counts, and nothing more is sent', async () => {
    const { rig, disk } = newRig({
      rows: 2,
      batchSize: 1,
      create: [
        (users) => {
          disk.isFull = true;
          return users.map(created);
        },
      ],
    });
    const running = rig.submission.run();
    await rig.clock.pass(1000);
    expect(rig.status).to.deep.equal({ phase: 'paused', pausedFor: 'journal' });
    expect(rig.counts).to.deep.equal([]);
    rig.submission.stop();
    await rig.clock.until(running);
    expect(rig.sent).to.deep.equal(['A1: u1']);
    expect(rig.rows).to.equal('created not-attempted');
  });

  it('has nobody to ask after the end: a late answer counts, and another try is not held up', async () => {
    let isLate = true;
    const create: CreateStep = async (users, request) => {
      if (isLate) await rig.clock.sleep(300_000);
      return all(users, request);
    };
    const { rig, disk } = newRig({ rows: 1, create: [create] });
    await rig.clock.until(rig.submission.run());
    expect(rig.rows).to.equal('unknown');
    disk.isFull = true;
    await rig.clock.pass(400_000);
    expect(rig.rows).to.equal('created');
    expect(rig.password('u1')).to.equal('secret-u1');
    isLate = false;
    expect(rig.status).to.deep.equal({ phase: 'done' });
    expect(await rig.clock.until(rig.submission.askAboutJournal())).to.equal(false);
    expect(await rig.clock.until(rig.submission.run())).to.include({ created: 1, pending: 0 });
  });
});
