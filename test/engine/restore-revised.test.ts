import { expect } from '@open-wc/testing';
import type { RevisedRow, Revision } from '../../src/submit/ledger-port.js';
import type { Outcome } from '../../src/submit/outcomes.js';
import { applyRevision } from '../../src/engine/apply-revision.js';
import { sumUp } from '../../src/engine/sum-up.js';
import type { ReplayedLedger } from '../../src/submit/journal/replayed-ledger.js';
import type { ImportRun } from '../../src/submit/import-run.js';
import { oddOutcome, everythingIn } from './odd-import.js';
import { drain, halfDone, interrupted, type Saved } from './saved-records.js';

describe('restoring an import of which rows were fixed', () => {
  /** Everything was answered; of the rows that were turned down, all but the last get other names, and half of these are sent. */
  async function fixed(): Promise<{
    readonly run: ImportRun<ReplayedLedger>;
    readonly saved: Saved;
    readonly revision: Revision;
  }> {
    const { run, saved } = await halfDone(9);
    await saved.ledger.finish();
    const revision = run.ledger
      .fixable()
      .slice(0, -1)
      .map((key): RevisedRow => {
        const id = run.ids.get(key) ?? 0;
        const { row = 0, cells = [] } = run.table.rows[id] ?? {};
        const values = run.rows.valuesOf(id).with(0, `fixed-${row}`);
        const user = { ...run.user(key), username: `fixed-${row}`, password: '=new\ud800', revision: 2 };
        return { key, row: { row, cells: cells.with(0, `fixed-${row}`) }, user, values };
      });
    await saved.ledger.revise(revision);
    applyRevision(run, revision);
    const batch = await saved.ledger.next(Math.ceil(revision.length / 2));
    await saved.ledger.record((batch?.unresolved ?? []).map(oddOutcome));
    await saved.ledger.next(3);
    return { run, saved, revision };
  }

  it('gives the same rows, users, passwords, counts and files', async () => {
    const { run, saved } = await fixed();
    const { run: restored, unreadable } = await saved.restore();
    expect(unreadable).to.equal(0);
    expect(await everythingIn(restored)).to.deep.equal(await everythingIn(interrupted(run)));
    for (const key of run.ids.keys())
      expect(JSON.stringify(restored.user(key))).to.equal(JSON.stringify(run.user(key)));
    for (let batch = run.ledger.next(25); batch; batch = run.ledger.next(25))
      expect(restored.ledger.next(25)).to.deep.equal(batch);
    expect(restored.ledger.next(25)).to.equal(undefined);
  });

  it('has unknown rows, never sent and without their old values, where the revision can not be decrypted', async () => {
    const { run, saved, revision } = await fixed();
    saved.contents.delete(saved.at('revised'));
    const { run: restored, unreadable } = await saved.restore();
    expect(unreadable).to.equal(revision.length);
    const { inDoubt, sent } = await drain(restored);
    for (const { key } of revision) {
      const answer = run.ledger.outcomeOf(key);
      const isLasting = answer && answer.status !== 'unknown' && !isRefused(answer);
      expect(restored.ledger.outcomeOf(key)).to.deep.equal(isLasting ? answer : { key, status: 'unknown' });
      expect([...inDoubt, ...sent]).to.not.include(key);
      expect(restored.user(key).username).to.equal('');
    }
    const keys = revision.map(({ key }) => key);
    expect(restored.ledger.fixable().filter((key) => keys.includes(key))).to.deep.equal([]);
    expect(sumUp(restored, true).complete.rows).to.equal(230);
    await everythingIn(restored);
  });

  it('has unknown rows where a record is missing: rows that were turned down may have been sent again', async () => {
    const { run, saved, revision } = await fixed();
    const { run: restored } = await saved.restore([saved.at('revised'), saved.at('sent', 6)]);
    expect(restored.ledger.counts().pending).to.equal(0);
    expect(restored.ledger.fixable()).to.deep.equal([]);
    expect(restored.ledger.counts()).to.include({ duplicates: 0, total: run.ledger.counts().total });
    for (const { key } of revision) {
      const isCreated = run.ledger.outcomeOf(key)?.status === 'created';
      expect(restored.ledger.outcomeOf(key)?.status).to.equal(isCreated ? 'created' : 'unknown');
    }
  });
});

function isRefused(outcome: Outcome): boolean {
  return outcome.status === 'rejected' && outcome.reason === 'refused';
}
