import { expect } from '@open-wc/testing';
import type { RecordRow } from '../../src/submit/journal/journal-rows.js';
import type { Outcome } from '../../src/submit/outcomes.js';
import { sumUp } from '../../src/engine/sum-up.js';
import type { ImportRun } from '../../src/submit/import-run.js';
import { fields, keyOf, sessionId, startOddRun, everythingIn } from './odd-import.js';
import { drain, file, halfDone, interrupted, Saved } from './saved-records.js';

function statuses(run: ImportRun, keys: readonly string[]): Set<Outcome['status'] | undefined> {
  return new Set(keys.map((key) => run.ledger.outcomeOf(key)?.status));
}

describe('restoring an import', () => {
  it('gives the same rows, users, passwords, counts and files, whatever is in them', async () => {
    const { run, saved } = await halfDone();
    const { run: restored, head, unreadable } = await saved.restore();
    expect(unreadable).to.equal(0);
    expect(head?.file).to.deep.equal(file);
    expect(head?.setup).to.deep.equal({ ...run.rows.setup, fields });
    expect(await everythingIn(restored)).to.deep.equal(await everythingIn(interrupted(run)));
    // A back end may compare what it is sent again letter by letter.
    for (const key of run.ids.keys())
      expect(JSON.stringify(restored.user(key))).to.equal(JSON.stringify(run.user(key)));
    const user = restored.user(keyOf(4));
    expect(user).to.include({ username: 'ada', firstName: 'Ada <b>' });
    expect(user.password).to.match(/^\d{14,}$/);
    expect(user.extra.constructor).to.equal('__proto__');
  });

  it('gives the same lists under the same keys', async () => {
    const { run, saved } = await halfDone();
    const { run: restored } = await saved.restore();
    interrupted(run);
    for (let batch = run.ledger.next(25); batch; batch = run.ledger.next(25))
      expect(restored.ledger.next(25)).to.deep.equal(batch);
    expect(restored.ledger.next(25)).to.equal(undefined);
  });

  it('keeps the result of an import that was over', async () => {
    const { run, saved } = await halfDone(9);
    await saved.ledger.finish();
    const { run: restored } = await saved.restore();
    expect(restored.ledger.counts().pending).to.equal(0);
    expect(await everythingIn(restored)).to.deep.equal(await everythingIn(run));
  });

  it('makes no passwords without a password policy', async () => {
    const run = startOddRun(sessionId, 'no passwords');
    const { run: restored } = await new Saved(run).restore();
    expect(restored.user(keyOf(4))).to.not.have.property('password');
  });
});

describe('restoring a damaged import', () => {
  it('has unknown rows, which are never sent, where a record of rows can not be decrypted; the others go on', async () => {
    const { run, saved } = await halfDone();
    const at = saved.at('rows', 1);
    const lost = saved.records[at]?.keys ?? [];
    saved.contents.delete(at);
    const { run: restored, unreadable } = await saved.restore();
    expect(unreadable).to.equal(100);
    expect(sumUp(restored, true).complete).to.deep.include({
      ...sumUp(run, true).complete,
      pending: restored.ledger.counts().pending,
      unknown: restored.ledger.counts().unknown,
    });
    const { inDoubt, sent } = await drain(restored);
    for (const key of lost) {
      expect([...inDoubt, ...sent]).to.not.include(key);
      expect(restored.ledger.outcomeOf(key), key).to.not.equal(undefined);
    }
    expect([...sent]).to.deep.equal(saved.records[saved.at('rows', 2)]?.keys);
    restored.ledger.finish();
    restored.ledger.reopen(true);
    for (const key of lost) expect([...(await drain(restored)).sent]).to.not.include(key);
  });

  it('treats a record of rows that holds something else like one that can not be decrypted', async () => {
    const { saved } = await halfDone(0);
    saved.contents.set(
      saved.at('rows', 2),
      JSON.stringify({ rows: [{ row: 'two' }], problems: [], users: [] }),
    );
    expect((await saved.restore()).unreadable).to.equal(30);
  });

  it('has ambiguous rows where a record of outcomes can not be decrypted; the others are as they were', async () => {
    const { run, saved } = await halfDone();
    const at = saved.at('outcomes', 1);
    const lost = saved.records[at]?.keys ?? [];
    saved.contents.delete(at);
    const { run: restored, unreadable } = await saved.restore();
    expect(unreadable).to.equal(0);
    expect([...statuses(restored, lost)]).to.deep.equal(['unknown']);
    for (const key of saved.records[saved.at('outcomes', 0)]?.keys ?? [])
      expect(restored.ledger.outcomeOf(key)).to.deep.equal(run.ledger.outcomeOf(key));
    expect([...(await drain(restored)).inDoubt]).to.include.members([...lost]);
  });

  it('knows the users although the head can not be decrypted', async () => {
    const { run, saved } = await halfDone();
    saved.contents.delete(0);
    const { run: restored, head } = await saved.restore();
    expect(head).to.equal(undefined);
    expect([...restored.ids.keys()].map((key) => restored.user(key))).to.deep.equal(
      [...run.ids.keys()].map((key) => run.user(key)),
    );
    expect(restored.ledger.counts()).to.deep.equal(interrupted(run).ledger.counts());
    await everythingIn(restored);
  });

  it('sends nothing where no record can be decrypted: every row is unknown, or what it was', async () => {
    const { run, saved } = await halfDone();
    saved.contents.clear();
    const { run: restored, unreadable, head } = await saved.restore();
    expect([head, unreadable]).to.deep.equal([undefined, 230]);
    const { total } = run.ledger.counts();
    expect(restored.ledger.counts()).to.include({ total, unknown: total, pending: 0 });
    expect(sumUp(restored, true).summary).to.include({ retriable: 0, leftOut: 1 });
    expect(sumUp(restored, true).complete.rows).to.equal(230);
    restored.ledger.reopen(true);
    expect((await drain(restored)).sent.size).to.equal(0);
    await everythingIn(restored);
  });

  const missing: readonly { readonly description: string; readonly kind: RecordRow['kind'] }[] = [
    { description: 'a sent batch', kind: 'sent' },
    { description: 'outcomes', kind: 'outcomes' },
    { description: 'rows', kind: 'rows' },
    { description: 'the head', kind: 'head' },
  ];
  for (const { description, kind } of missing) {
    it(`sends nothing any more, and keeps the answers, where a record of ${description} is missing`, async () => {
      const { run, saved } = await halfDone();
      const { run: restored } = await saved.restore([saved.at(kind, kind === 'rows' ? 2 : 0)]);
      expect(restored.ledger.counts().pending).to.equal(0);
      restored.ledger.reopen(true);
      expect(restored.ledger.next(25)).to.equal(undefined);
      const kept = saved.records[saved.at('outcomes', 1)]?.keys ?? [];
      for (const key of kept) {
        const before = run.ledger.outcomeOf(key);
        const isLasting = before?.status !== 'rejected' || before.reason !== 'refused';
        expect(restored.ledger.outcomeOf(key)).to.deep.equal(isLasting ? before : { key, status: 'unknown' });
      }
      await everythingIn(restored);
    });
  }

  it('lists rows that were sent and whose record is missing', async () => {
    const { run, saved } = await halfDone();
    const { run: restored, unreadable } = await saved.restore([saved.at('rows', 1)]);
    const sent = new Set(saved.records.flatMap(({ kind, keys = [] }) => (kind === 'sent' ? keys : [])));
    const gone = (saved.records[saved.at('rows', 1)]?.keys ?? []).filter((key) => sent.has(key));
    expect([unreadable, gone.length]).to.deep.equal([29, 29]);
    for (const key of gone) expect(restored.ledger.outcomeOf(key)?.status, key).to.not.equal(undefined);
    expect(restored.ids.size).to.be.below(run.ids.size);
  });
});
