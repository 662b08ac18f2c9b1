import { expect } from '@open-wc/testing';
import { JournaledLedger } from '../../../src/submit/journal/journaled-ledger.js';
import { Ledger } from '../../../src/submit/ledger.js';
import type { Outcome } from '../../../src/submit/outcomes.js';
import { JournaledLedgerFixture } from './journaled-ledger-fixture.js';
import { created, duplicate, notAttempted, refused, rejected, unknown } from '../outcomes.js';
import { userOf } from '../submission-fixture.js';
import { VirtualClock } from '../virtual-clock.js';

describe('the journaled ledger', () => {
  it('writes a list with its key and attempt before the list is dispatched, and outcomes before they count', async () => {
    const { journaled, clock, written, log } = new JournaledLedgerFixture();
    const batch = await clock.until(journaled.next(2));
    await clock.until(journaled.record([created('u1'), unknown('u2')]));
    expect(batch).to.deep.include({ unresolved: ['u1', 'u2'], attempt: 1 });
    expect(written).to.deep.equal([
      {
        kind: 'sent',
        keys: ['u1', 'u2'],
        list: { idempotencyKey: batch?.idempotencyKey, attempt: 1, keys: ['u1', 'u2'] },
      },
      { kind: 'outcomes', keys: ['u1', 'u2'], late: false, outcomes: [created('u1'), unknown('u2')] },
    ]);
    expect(log).to.deep.equal(['write sent', 'written', 'write outcomes', 'written', 'counted 2']);
  });

  it('writes all rows of an ambiguous list and those that are unresolved', async () => {
    const fixture = new JournaledLedgerFixture();
    const { journaled, clock, ledger, written } = fixture;
    ledger.replaySent({ idempotencyKey: 'session-1', attempt: 1, keys: ['u1', 'u2'] }, ['u1', 'u2']);
    ledger.record([created('u1')]);
    ledger.interrupt();
    await clock.until(journaled.next(5));
    expect(written).to.deep.equal([
      {
        kind: 'sent',
        keys: ['u2'],
        list: { idempotencyKey: 'session-1', attempt: 2, keys: ['u1', 'u2'] },
      },
    ]);
  });

  it('writes one step after the other, however many are requested at the same time', async () => {
    const fixture = new JournaledLedgerFixture();
    const { journaled, clock, log } = fixture;
    const both = [journaled.next(2), journaled.next(2), journaled.record([created('u1')])];
    await clock.until(Promise.all(both));
    expect(log).to.deep.equal([
      ...['write sent', 'written', 'write sent', 'written'],
      ...['write outcomes', 'written', 'counted 1'],
    ]);
    expect(fixture.written.map(({ keys }) => keys?.join(' '))).to.deep.equal(['u1 u2', 'u3 u4', 'u1']);
  });

  it('does not write a sublist whose rows have outcomes meanwhile, since it is not sent', async () => {
    const fixture = new JournaledLedgerFixture();
    const { journaled, clock } = fixture;
    await clock.until(journaled.next(2));
    await clock.until(journaled.record([created('u1'), created('u2')], true));
    expect(await clock.until(journaled.rebatch(['u1', 'u2']))).to.deep.include({ unresolved: [], users: [] });
    expect(fixture.kinds).to.equal('sent u1 u2, outcomes u1 u2');
    expect(fixture.written[1]?.late).to.equal(true);
  });

  it('writes nothing when no rows are left', async () => {
    const fixture = new JournaledLedgerFixture();
    const { journaled, clock } = fixture;
    await clock.until(journaled.next(9));
    expect(await clock.until(journaled.next(9))).to.equal(undefined);
    expect(fixture.kinds).to.equal('sent u1 u2 u3 u4 u5');
  });

  it('writes cleared rows, the end, and the beginning of another run', async () => {
    const fixture = new JournaledLedgerFixture();
    const { journaled, clock } = fixture;
    await clock.until(journaled.next(2));
    await clock.until(journaled.clear(['u1', 'u2']));
    expect(await clock.until(journaled.finish())).to.include({ unknown: 2, notAttempted: 3, pending: 0 });
    expect(await clock.until(journaled.reopen(true))).to.include({ pending: 5 });
    expect(fixture.kinds).to.equal('sent u1 u2, cleared u1 u2, finished, reopened');
    expect(fixture.written.at(-1)?.canResolve).to.equal(true);
    expect(fixture.counts.map(({ pending }) => pending)).to.deep.equal([0, 5]);
  });

  it('continues with the next steps after one that fails', async () => {
    const clock = new VirtualClock();
    const ledger = new Ledger('session', ['u1', 'u2'], (key) => {
      if (key === 'u1') throw new Error('It can not be made');
      return userOf(key);
    });
    const journaled = new JournaledLedger(ledger, {
      write: () => Promise.resolve(),
      requestRetry: () => Promise.resolve(false),
      onCounts: () => undefined,
    });
    const [first, second] = await clock.until(Promise.allSettled([journaled.next(1), journaled.next(1)]));
    expect([first.status, second.status]).to.deep.equal(['rejected', 'fulfilled']);
  });
});

describe('the journaled ledger when the journal can’t be written', () => {
  it('requests a retry, and sends and counts nothing before it succeeds', async () => {
    const fixture = new JournaledLedgerFixture();
    fixture.isFull = true;
    fixture.retryDecisions = [true, true];
    const next = fixture.journaled.next(2);
    const record = fixture.journaled.record([created('u5')]);
    await fixture.clock.pass(1500);
    expect(fixture.kinds).to.equal('');
    expect(fixture.counts).to.deep.equal([]);
    fixture.isFull = false;
    expect(await fixture.clock.until(next)).to.deep.include({ unresolved: ['u1', 'u2'] });
    await fixture.clock.until(record);
    expect(fixture.log.filter((one) => one === 'ask')).to.have.length(2);
    expect(fixture.kinds).to.equal('sent u1 u2, outcomes u5');
  });

  it('requests no retry for entries that it can do without', async () => {
    const fixture = new JournaledLedgerFixture();
    const { journaled, clock, ledger } = fixture;
    await clock.until(journaled.next(2));
    fixture.isFull = true;
    await clock.until(journaled.clear(['u1', 'u2']));
    expect(await clock.until(journaled.rebatch([]))).to.deep.include({ unresolved: [] });
    await clock.until(journaled.finish());
    expect(await clock.until(journaled.reopen(true))).to.include({ pending: 5 });
    expect(ledger.counts()).to.include({ pending: 5 });
    expect(fixture.kinds).to.equal('sent u1 u2');
  });

  /** The outcomes of a list that could not be written, by what is known of its rows. */
  const given: readonly {
    readonly description: string;
    readonly before: (fixture: JournaledLedgerFixture) => Promise<unknown>;
    readonly ask: (journaled: JournaledLedger) => Promise<unknown>;
    readonly expected: readonly Outcome[];
  }[] = [
    {
      description: 'rows that were never sent are not attempted',
      before: () => Promise.resolve(),
      ask: (journaled) => journaled.next(2),
      expected: [notAttempted('u1'), notAttempted('u2')],
    },
    {
      description: 'rows that were sent and refused are refused',
      before: async ({ journaled }) => {
        await journaled.next(2);
        await journaled.clear(['u1', 'u2']);
      },
      ask: (journaled) => journaled.rebatch(['u1', 'u2']),
      expected: [refused('u1'), refused('u2')],
    },
    {
      description: 'ambiguous rows are unknown',
      before: async ({ journaled, ledger }) => {
        await journaled.next(2);
        ledger.interrupt();
      },
      ask: (journaled) => journaled.next(2),
      expected: [unknown('u1'), unknown('u2')],
    },
  ];
  for (const { description, before, ask, expected } of given) {
    it(`gives up a list: ${description}`, async () => {
      const fixture = new JournaledLedgerFixture();
      const { clock, ledger } = fixture;
      await clock.until(before(fixture));
      fixture.isFull = true;
      fixture.retryDecisions = [false];
      const batch = (await clock.until(ask(fixture.journaled))) as { unresolved: unknown } | undefined;
      expect(batch?.unresolved ?? []).to.deep.equal([]);
      expect([...ledger.outcomes()]).to.deep.equal(expected);
    });
  }

  it('requests no second retry once given up, still counts outcomes, and writes again in another run', async () => {
    const fixture = new JournaledLedgerFixture();
    const { journaled, clock } = fixture;
    await clock.until(journaled.next(2));
    fixture.isFull = true;
    fixture.retryDecisions = [false];
    expect(await clock.until(journaled.record([created('u1')]))).to.include({ created: 1 });
    expect(await clock.until(journaled.record([duplicate('u2')]))).to.include({ duplicates: 1 });
    expect(await clock.until(journaled.next(2))).to.equal(undefined);
    expect(await clock.until(journaled.finish())).to.include({ created: 1, notAttempted: 3 });
    fixture.retryDecisions = [true];
    await clock.until(journaled.reopen(true));
    const next = journaled.next(2);
    await fixture.clock.pass(500);
    fixture.isFull = false;
    expect(await clock.until(next)).to.deep.include({ unresolved: ['u3', 'u4'] });
    expect(fixture.kinds).to.equal('sent u1 u2, sent u3 u4');
  });
});

describe('the journaled ledger of a page that goes', () => {
  const leaving: readonly { readonly outcomes: readonly Outcome[]; readonly kinds: string }[] = [
    { outcomes: [created('u1'), created('u2')], kinds: 'outcomes u1 u2' },
    { outcomes: [duplicate('u1'), rejected('u2')], kinds: 'outcomes u1 u2' },
    { outcomes: [created('u1'), refused('u2')], kinds: 'outcomes u1, cleared u2' },
    { outcomes: [notAttempted('u1'), notAttempted('u2')], kinds: 'cleared u1 u2' },
    { outcomes: [unknown('u1'), created('u2')], kinds: 'outcomes u2' },
    { outcomes: [unknown('u1'), unknown('u2')], kinds: '' },
  ];
  for (const { outcomes, kinds } of leaving) {
    it(`of ${outcomes.map(({ status }) => status).join(' and ')} it keeps ${kinds || 'nothing'}`, async () => {
      const fixture = new JournaledLedgerFixture();
      const { journaled, clock, ledger } = fixture;
      await clock.until(journaled.next(2));
      journaled.leave();
      await clock.until(journaled.record(outcomes));
      expect([...ledger.outcomes()], 'in the page').to.deep.equal(outcomes);
      await clock.until(journaled.finish());
      expect(ledger.counts().pending).to.equal(0);
      expect(fixture.kinds).to.equal(['sent u1 u2', kinds].filter(Boolean).join(', '));
    });
  }
});
