import { expect } from '@open-wc/testing';
import type { Revision } from '../../../src/submit/ledger-port.js';
import { JournaledLedgerFixture } from './journaled-ledger-fixture.js';
import { created, duplicate, rejected } from '../outcomes.js';
import { userOf } from '../submission-fixture.js';

describe('rows with other values in the journaled ledger', () => {
  const revisionOf = (...keys: string[]): Revision =>
    keys.map((key) => ({ key, row: { row: 2, cells: [] }, user: userOf(key), values: [] }));

  async function turnedDown(): Promise<JournaledLedgerFixture> {
    const fixture = new JournaledLedgerFixture();
    const { journaled, clock } = fixture;
    await clock.until(journaled.next(3));
    await clock.until(journaled.record([rejected('u1'), duplicate('u2'), created('u3')]));
    await clock.until(journaled.finish());
    return fixture;
  }

  it('are on disk before they are pending', async () => {
    const { journaled, clock, written, log } = await turnedDown();
    log.length = 0;
    const counts = await clock.until(journaled.revise(revisionOf('u1', 'u2')));
    expect(counts).to.include({ pending: 2, rejected: 0, duplicates: 0, created: 1 });
    expect(log).to.deep.equal(['write revised', 'written', 'counted 3']);
    expect(written.at(-1)).to.deep.equal({
      kind: 'revised',
      keys: ['u1', 'u2'],
      revised: revisionOf('u1', 'u2'),
    });
  });

  it('stay unchanged without a request where they can’t be written, and can be tried again', async () => {
    const fixture = await turnedDown();
    const { journaled, clock, ledger } = fixture;
    const before = ledger.counts();
    fixture.isFull = true;
    expect(await clock.until(journaled.revise(revisionOf('u1', 'u2')))).to.equal(undefined);
    expect(ledger.counts()).to.deep.equal(before);
    expect(await clock.until(journaled.next(5))).to.equal(undefined);
    fixture.isFull = false;
    await clock.until(journaled.revise(revisionOf('u1')));
    expect((await clock.until(journaled.next(5)))?.unresolved).to.deep.equal(['u1']);
  });

  it('are only those that are rejected when their step runs', async () => {
    const { journaled, clock, written, ledger } = await turnedDown();
    const late = journaled.record([created('u1')], true);
    const revising = journaled.revise(revisionOf('u1', 'u2', 'u3', 'u4'));
    await clock.until(Promise.all([late, revising]));
    expect(written.at(-1)?.keys).to.deep.equal(['u2']);
    expect(ledger.counts()).to.include({ created: 2, pending: 1 });
  });
});
