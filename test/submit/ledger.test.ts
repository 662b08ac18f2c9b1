import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { Ledger } from '../../src/submit/ledger.js';
import type { Batch } from '../../src/submit/ledger-port.js';
import type { Outcome } from '../../src/submit/outcomes.js';
import { duplicate, notAttempted, refused, rejected, unknown } from './outcomes.js';
import { userOf } from './submission-fixture.js';
import { runs } from '../runs.js';

const keys = ['u1', 'u2', 'u3', 'u4', 'u5'];

function newLedger(rows = 5): Ledger {
  return new Ledger('session', keys.slice(0, rows), userOf);
}

function listOf(batch: Batch | undefined): string[] {
  return (batch?.users ?? []).map(({ key }) => key);
}

const created = (key: string, parts: object = {}): Outcome => ({ key, status: 'created', ...parts });

describe('the ledger', () => {
  it('dispatches rows in order, each once, under keys of their own', () => {
    const ledger = newLedger();
    const batches = [ledger.next(2), ledger.next(2), ledger.next(2), ledger.next(2)];
    expect(batches.map(listOf)).to.deep.equal([['u1', 'u2'], ['u3', 'u4'], ['u5'], []]);
    expect(batches[3]).to.equal(undefined);
    expect(new Set(batches.map((batch) => batch?.idempotencyKey)).size).to.equal(4);
    expect(batches[0]).to.deep.include({
      attempt: 1,
      isAmbiguous: false,
      unresolved: ['u1', 'u2'],
      sentBefore: [],
    });
  });

  it('builds users only when they are dispatched', () => {
    const made: string[] = [];
    const ledger = new Ledger('session', keys, (key) => {
      made.push(key);
      return userOf(key);
    });
    expect(made).to.deep.equal([]);
    ledger.next(2);
    expect(made).to.deep.equal(['u1', 'u2']);
  });

  it('starts its keys with the session', () => {
    expect(newLedger().next(1)?.idempotencyKey).to.match(/^session-/);
  });

  it('gives a sublist a key of its own, and keeps the key of an identical list', () => {
    const ledger = newLedger();
    const whole = ledger.next(3);
    const part = ledger.rebatch(['u2', 'u3']);
    const samePart = ledger.rebatch(['u2', 'u3']);
    const otherOrder = ledger.rebatch(['u3', 'u2']);
    expect(part.idempotencyKey).to.not.equal(whole?.idempotencyKey);
    expect(samePart.idempotencyKey).to.equal(part.idempotencyKey);
    expect(otherOrder.idempotencyKey).to.not.equal(part.idempotencyKey);
    expect([part.attempt, samePart.attempt]).to.deep.equal([1, 2]);
    expect(part.sentBefore).to.deep.equal(['u2', 'u3']);
  });

  it('leaves rows with an outcome out of a new list', () => {
    const ledger = newLedger();
    ledger.next(3);
    ledger.record([created('u2')], true);
    expect(listOf(ledger.rebatch(['u1', 'u2', 'nobody']))).to.deep.equal(['u1']);
  });

  it('counts rows, and the total is the sum of the others', () => {
    const ledger = newLedger();
    ledger.next(5);
    const counts = ledger.record([created('u1'), duplicate('u2'), rejected('u3'), unknown('u4')]);
    expect(counts).to.deep.equal({
      total: 5,
      created: 1,
      duplicates: 1,
      rejected: 1,
      unknown: 1,
      notAttempted: 0,
      pending: 1,
    });
    expect(ledger.record([created('nobody')])).to.deep.equal(counts);
  });

  it('ends with waiting rows not attempted, and dispatched rows unknown', () => {
    const ledger = newLedger(3);
    ledger.next(1);
    expect(ledger.finish()).to.include({ unknown: 1, notAttempted: 2, pending: 0 });
    expect(ledger.next(5)).to.equal(undefined);
    expect(ledger.outcomeOf('u1')).to.deep.equal(unknown('u1'));
    expect(ledger.outcomeOf('nobody')).to.equal(undefined);
  });
});

const merges: readonly { description: string; first: Outcome; second: Outcome; expected: Outcome }[] = [
  {
    description: 'created beats rejected',
    first: rejected('u1'),
    second: created('u1'),
    expected: created('u1'),
  },
  {
    description: 'rejected does not beat created',
    first: created('u1'),
    second: rejected('u1'),
    expected: created('u1'),
  },
  {
    description: 'unknown does not beat another outcome',
    first: refused('u1'),
    second: unknown('u1'),
    expected: refused('u1'),
  },
  {
    description: 'another outcome beats unknown',
    first: unknown('u1'),
    second: duplicate('u1'),
    expected: duplicate('u1'),
  },
  {
    description: 'an outcome of the host beats not attempted',
    first: notAttempted('u1'),
    second: created('u1'),
    expected: created('u1'),
  },
  {
    description: 'not attempted does not beat unknown',
    first: unknown('u1'),
    second: notAttempted('u1'),
    expected: unknown('u1'),
  },
  {
    description: 'rejected beats refused',
    first: refused('u1'),
    second: rejected('u1'),
    expected: rejected('u1'),
  },
  {
    description: 'the first of two equal ones is kept',
    first: rejected('u1'),
    second: duplicate('u1'),
    expected: rejected('u1'),
  },
  {
    description: 'created without a password keeps the one there is',
    first: created('u1', { temporaryPassword: 'secret', id: 1 }),
    second: created('u1', { virtualExtension: '100', id: 2, recovered: true }),
    expected: created('u1', { temporaryPassword: 'secret', virtualExtension: '100', id: 2 }),
  },
  {
    description: 'created with a password adds it to a recovered row',
    first: created('u1', { recovered: true }),
    second: created('u1', { temporaryPassword: 'secret' }),
    expected: created('u1', { temporaryPassword: 'secret' }),
  },
  {
    description: 'a row that is recovered twice is still recovered',
    first: created('u1', { recovered: true }),
    second: created('u1', { recovered: true }),
    expected: created('u1', { recovered: true }),
  },
];

describe('the ledger with two outcomes for one row', () => {
  for (const { description, first, second, expected } of merges) {
    it(description, () => {
      const ledger = newLedger(1);
      ledger.next(1);
      ledger.record([first]);
      ledger.record([second]);
      expect([...ledger.outcomes()]).to.deep.equal([expected]);
    });
  }
});

describe('the ledger in another run', () => {
  /** u1 created, u2 refused, u3 unknown, u4 rejected, u5 not attempted. */
  function ledgerAfterRun(): { ledger: Ledger; sent: Batch | undefined } {
    const ledger = newLedger();
    const sent = ledger.next(4);
    ledger.record([created('u1'), refused('u2'), unknown('u3'), rejected('u4')]);
    ledger.finish();
    return { ledger, sent };
  }

  it('reopens rows that the server or the network failed, and no others', () => {
    const { ledger } = ledgerAfterRun();
    expect(ledger.retriable(false)).to.equal(2);
    expect(ledger.reopen(false)).to.include({ pending: 2, unknown: 1, rejected: 1, created: 1 });
    const batch = ledger.next(9);
    expect(batch).to.deep.include({
      unresolved: ['u2', 'u5'],
      sentBefore: ['u2'],
      isAmbiguous: false,
      attempt: 1,
    });
    expect(ledger.next(9)).to.equal(undefined);
  });

  it('dispatches unknown rows first, in their list, with its refused rows', () => {
    const { ledger, sent } = ledgerAfterRun();
    expect(ledger.retriable(true)).to.equal(3);
    ledger.reopen(true);
    const batch = ledger.next(1);
    expect(listOf(batch)).to.deep.equal(['u1', 'u2', 'u3', 'u4']);
    expect(batch).to.deep.include({
      idempotencyKey: sent?.idempotencyKey,
      isAmbiguous: true,
      unresolved: ['u2', 'u3'],
      attempt: 2,
    });
    expect(batch?.sentBefore).to.deep.equal(['u1', 'u2', 'u3', 'u4']);
    expect(listOf(ledger.next(9))).to.deep.equal(['u5']);
  });

  it('keeps the outcome of a row when stopped before the turn of the row', () => {
    const { ledger } = ledgerAfterRun();
    const before = [...ledger.outcomes()];
    ledger.reopen(true);
    ledger.finish();
    expect([...ledger.outcomes()]).to.deep.equal(before);
  });

  it('has a refused row unknown when it was sent again and lost', () => {
    const { ledger } = ledgerAfterRun();
    ledger.reopen(false);
    ledger.next(9);
    ledger.finish();
    expect(ledger.outcomeOf('u2')).to.deep.equal(unknown('u2'));
  });

  it('does not dispatch a row that got an outcome while it waited', () => {
    const { ledger } = ledgerAfterRun();
    ledger.reopen(true);
    ledger.record([created('u3'), created('u5')], true);
    expect(listOf(ledger.next(9))).to.deep.equal(['u2']);
    expect(ledger.counts()).to.include({ created: 3, pending: 1 });
  });

  it('takes only created from a late response to an earlier run', () => {
    const { ledger } = ledgerAfterRun();
    ledger.reopen(true);
    ledger.next(9);
    ledger.record([rejected('u3')], true);
    expect(ledger.outcomeOf('u3')).to.equal(undefined);
    ledger.record([created('u3')], true);
    expect(ledger.outcomeOf('u3')).to.deep.equal(created('u3'));
  });

  it('gives a list that was dispatched and never sent its first attempt', () => {
    const ledger = newLedger(2);
    const first = ledger.next(2);
    ledger.record([notAttempted('u1'), notAttempted('u2')]);
    ledger.finish();
    ledger.reopen(false);
    expect(ledger.next(2)).to.deep.equal(first);
  });
});

describe('the ledger after any steps', () => {
  const key = fc.constantFrom(...keys);
  const outcome = fc
    .tuple(key, fc.constantFrom(created, refused, rejected, unknown, notAttempted, duplicate))
    .map(([of, make]) => make(of));
  const step = fc.oneof(
    fc.integer({ min: 1, max: 4 }).map((size) => (ledger: Ledger) => ledger.next(size)),
    fc.uniqueArray(key, { minLength: 1 }).map((some) => (ledger: Ledger) => ledger.rebatch(some)),
    fc.tuple(fc.array(outcome), fc.boolean()).map((args) => (ledger: Ledger) => ledger.record(...args)),
    fc.boolean().map((canResolve) => (ledger: Ledger) => ledger.reopen(canResolve)),
    fc.constant((ledger: Ledger) => ledger.finish()),
  );

  it('has every row in exactly one bucket, keeps created rows created, and has one list for a key', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const ledger = newLedger();
        const everCreated = new Set<string>();
        const lists = new Map<string, string>();
        for (const take of steps) {
          const answer = take(ledger);
          if (answer && 'users' in answer) {
            const list = listOf(answer).join();
            expect(lists.get(answer.idempotencyKey) ?? list).to.equal(list);
            lists.set(answer.idempotencyKey, list);
            for (const open of answer.unresolved) expect(everCreated).to.not.include(open);
          }
          const { total, ...buckets } = ledger.counts();
          expect(Object.values(buckets).reduce((sum, rows) => sum + rows, 0)).to.equal(total);
          expect(Object.values(buckets).every((rows) => rows >= 0)).to.equal(true);
          const outcomes = [...ledger.outcomes()];
          expect(outcomes).to.have.length(total - buckets.pending);
          for (const found of outcomes) if (found.status === 'created') everCreated.add(found.key);
          expect(buckets.created).to.equal(everCreated.size);
        }
      }),
      { numRuns: runs(500), includeErrorInReport: true },
    );
  });
});
