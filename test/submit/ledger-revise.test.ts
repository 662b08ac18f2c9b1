import { expect } from '@open-wc/testing';
import type { NewUser } from '../../src/host.js';
import { ReplayedLedger } from '../../src/submit/journal/replayed-ledger.js';
import type { Batch } from '../../src/submit/ledger-port.js';
import type { Outcome } from '../../src/submit/outcomes.js';
import { duplicate, refused, rejected, unknown } from './outcomes.js';
import { userOf } from './submission-fixture.js';

const created = (key: string): Outcome => ({ key, status: 'created' });
const row = (key: string): { readonly key: string } => ({ key });

/** A ledger whose rows get other values: a suffix of their usernames. */
class Revised {
  readonly values = new Map<string, string>();
  readonly ledger: ReplayedLedger;

  constructor(rows = 3) {
    const keys = ['u1', 'u2', 'u3', 'u4', 'u5'].slice(0, rows);
    this.ledger = new ReplayedLedger('session', keys, (key) => this.#userOf(key));
  }

  revise(...keys: string[]): void {
    this.ledger.revise(keys.map(row));
    for (const key of keys) this.values.set(key, `${this.values.get(key) ?? ''}!`);
  }

  #userOf(key: string): NewUser {
    return { ...userOf(key), username: key + (this.values.get(key) ?? '') };
  }
}

function namesOf(batch: Batch | undefined): string[] {
  return (batch?.users ?? []).map(({ username }) => username);
}

describe('rows with other values in the ledger', () => {
  const outcomes: readonly {
    readonly description: string;
    readonly input: Outcome;
    readonly expected: boolean;
  }[] = [
    { description: 'a duplicate', input: duplicate('u1'), expected: true },
    { description: 'a row that was rejected for its values', input: rejected('u1'), expected: true },
    { description: 'a row that the server kept refusing', input: refused('u1'), expected: false },
    { description: 'an unknown row', input: unknown('u1'), expected: false },
    { description: 'a created row', input: created('u1'), expected: false },
  ];
  for (const { description, input, expected } of outcomes) {
    it(`${expected ? 'can be' : 'is never'} ${description}`, () => {
      const { ledger } = new Revised(1);
      ledger.next(1);
      expect(ledger.fixable(), 'without an answer').to.deep.equal([]);
      ledger.record([input]);
      ledger.finish();
      expect(ledger.fixable()).to.deep.equal(expected ? ['u1'] : []);
    });
  }

  it('are sent as if they were new, and the other rows are not sent', () => {
    const revised = new Revised(5);
    const { ledger } = revised;
    ledger.next(5);
    ledger.record([created('u1'), rejected('u2'), duplicate('u3'), refused('u4'), rejected('u5')]);
    ledger.finish();
    revised.revise('u2', 'u3');
    expect(ledger.counts()).to.deep.include({ total: 5, created: 1, rejected: 2, duplicates: 0, pending: 2 });
    const batch = ledger.next(10);
    expect(namesOf(batch)).to.deep.equal(['u2!', 'u3!']);
    expect(batch).to.deep.include({
      attempt: 1,
      isAmbiguous: false,
      sentBefore: [],
      unresolved: ['u2', 'u3'],
    });
    expect(ledger.next(10)).to.equal(undefined);
    ledger.record([created('u2'), rejected('u3')]);
    expect(ledger.finish()).to.deep.include({ created: 2, rejected: 3, pending: 0, notAttempted: 0 });
  });

  it('form another list with a key of its own, each time', () => {
    const revised = new Revised(2);
    const { ledger } = revised;
    const lists: Batch[] = [];
    for (let time = 0; time < 3; time++) {
      const batch = ledger.next(2) ?? expect.fail('nothing to send');
      lists.push(batch);
      ledger.record([rejected('u1'), rejected('u2')]);
      ledger.finish();
      revised.revise('u1', 'u2');
    }
    expect(new Set(lists.map(({ idempotencyKey }) => idempotencyKey)).size).to.equal(3);
    expect(lists.map(({ attempt }) => attempt)).to.deep.equal([1, 1, 1]);
    expect(lists.map(namesOf)).to.deep.equal([
      ['u1', 'u2'],
      ['u1!', 'u2!'],
      ['u1!!', 'u2!!'],
    ]);
  });

  it('do not change an ambiguous list, which is sent again exactly as it was', () => {
    const revised = new Revised(3);
    const { ledger } = revised;
    const first = ledger.next(3);
    ledger.record([rejected('u1'), unknown('u2'), created('u3')]);
    ledger.finish();
    revised.revise('u1');
    const own = ledger.next(3);
    expect(namesOf(own)).to.deep.equal(['u1!']);
    ledger.record([created('u1')]);
    ledger.finish();
    ledger.reopen(true);
    const again = ledger.next(3);
    expect(again?.users).to.deep.equal(first?.users);
    expect(again).to.deep.include({
      idempotencyKey: first?.idempotencyKey,
      attempt: 2,
      isAmbiguous: true,
      unresolved: ['u2'],
    });
  });

  it('take only created from a late response about their old values', () => {
    const revised = new Revised(2);
    const { ledger } = revised;
    ledger.next(2);
    ledger.record([rejected('u1'), rejected('u2')]);
    ledger.finish();
    revised.revise('u1', 'u2');
    ledger.record([duplicate('u1'), created('u2')], true);
    expect(namesOf(ledger.next(2))).to.deep.equal(['u1!']);
    ledger.record([rejected('u1')], true);
    expect(ledger.counts()).to.deep.include({ created: 1, pending: 1, duplicates: 0, rejected: 0 });
  });

  it('are not attempted when stopped before they were sent, and can be tried again', () => {
    const revised = new Revised(1);
    const { ledger } = revised;
    ledger.next(1);
    ledger.record([rejected('u1')]);
    ledger.finish();
    revised.revise('u1');
    expect(ledger.finish()).to.deep.include({ notAttempted: 1, rejected: 0 });
    expect(ledger.fixable()).to.deep.equal([]);
    ledger.reopen(false);
    expect(namesOf(ledger.next(1))).to.deep.equal(['u1!']);
  });

  it('are never rows that can’t be read any more', () => {
    const { ledger } = new Revised(2);
    ledger.next(2);
    ledger.record([rejected('u1'), duplicate('u2')]);
    ledger.abandon(['u1']);
    expect(ledger.fixable()).to.deep.equal([]);
  });
});
