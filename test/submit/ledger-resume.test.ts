import { expect } from '@open-wc/testing';
import { ReplayedLedger } from '../../src/submit/journal/replayed-ledger.js';
import type { Batch } from '../../src/submit/ledger-port.js';
import type { Outcome } from '../../src/submit/outcomes.js';
import { duplicate, notAttempted, refused, rejected, unknown } from './outcomes.js';
import { userOf } from './submission-fixture.js';

const keys = ['u1', 'u2', 'u3', 'u4', 'u5'];
const created = (key: string): Outcome => ({ key, status: 'created' });

type Step = (ledger: ReplayedLedger) => unknown;
const sent =
  (number: number, rows: string, { attempt = 1, open = rows } = {}): Step =>
  (ledger) =>
    ledger.replaySent(
      { idempotencyKey: `session-${number}`, attempt, keys: rows.split(' ') },
      open.split(' '),
    );
const cleared =
  (rows: string): Step =>
  (ledger) =>
    ledger.clear(rows.split(' '));
const record =
  (...outcomes: Outcome[]): Step =>
  (ledger) =>
    ledger.record(outcomes);
const late =
  (...outcomes: Outcome[]): Step =>
  (ledger) =>
    ledger.record(outcomes, true);
const finished: Step = (ledger) => ledger.finish();
const reopened =
  (canResolve: boolean): Step =>
  (ledger) =>
    ledger.reopen(canResolve);
const interrupted: Step = (ledger) => ledger.interrupt();
const abandoned =
  (rows: string): Step =>
  (ledger) =>
    ledger.abandon(rows.split(' '));

function newLedger(steps: readonly Step[]): ReplayedLedger {
  const ledger = new ReplayedLedger('session', keys, userOf);
  for (const step of steps) step(ledger);
  return ledger;
}

/** A batch as `session-1.2? u1 u2 (u2)`: its key, the attempt, whether it is ambiguous, its users, its unresolved rows. */
function shown({ idempotencyKey, attempt, isAmbiguous, users, unresolved }: Batch): string {
  const list = users.map(({ key }) => key).join(' ');
  const part = unresolved.join(' ') === list ? '' : ` (${unresolved.join(' ')})`;
  return `${idempotencyKey}.${attempt}${isAmbiguous ? '?' : ''} ${list}${part}`;
}

function allBatches(ledger: ReplayedLedger, size = 5): string[] {
  const batches: string[] = [];
  for (let batch = ledger.next(size); batch; batch = ledger.next(size)) batches.push(shown(batch));
  return batches;
}

function rowsOf(ledger: ReplayedLedger): string {
  return keys.map((key) => ledger.outcomeOf(key)?.status ?? '-').join(' ');
}

interface Case {
  readonly description: string;
  readonly steps: readonly Step[];
  /** The outcome of each row before anything is dispatched. */
  readonly rows: string;
  readonly batches: readonly string[];
}

const interruptions: readonly Case[] = [
  {
    description: 'begins from the start when nothing was sent',
    steps: [],
    rows: '- - - - -',
    batches: ['session-1.1 u1 u2 u3 u4 u5'],
  },
  {
    description: 'dispatches an ambiguous list first, as it was sent',
    steps: [sent(1, 'u3 u4')],
    rows: '- - unknown unknown -',
    batches: ['session-1.2? u3 u4', 'session-2.1 u1 u2 u5'],
  },
  {
    description: 'continues the count of attempts',
    steps: [sent(1, 'u1 u2'), sent(1, 'u1 u2', { attempt: 2 }), sent(1, 'u1 u2', { attempt: 3 })],
    rows: 'unknown unknown - - -',
    batches: ['session-1.4? u1 u2', 'session-2.1 u3 u4 u5'],
  },
  {
    description: 'dispatches a cleared list again under its key',
    steps: [sent(1, 'u1 u2 u3 u4 u5'), cleared('u1 u2 u3 u4 u5')],
    rows: '- - - - -',
    batches: ['session-1.2 u1 u2 u3 u4 u5'],
  },
  {
    description: 'dispatches cleared rows of a list as a list of their own',
    steps: [sent(1, 'u1 u2 u3'), record(created('u1'), unknown('u2')), cleared('u3')],
    rows: 'created unknown - - -',
    batches: ['session-2.1 u3 u4 u5'],
  },
  {
    description: 'has a list ambiguous again once it was dispatched again',
    steps: [sent(1, 'u1 u2'), cleared('u1 u2'), sent(1, 'u1 u2', { attempt: 2 })],
    rows: 'unknown unknown - - -',
    batches: ['session-1.3? u1 u2', 'session-2.1 u3 u4 u5'],
  },
  {
    description: 'has only the unresolved rows of a list ambiguous',
    steps: [sent(1, 'u1 u2 u3'), record(created('u1'), duplicate('u3'))],
    rows: 'created unknown duplicate - -',
    batches: ['session-1.2? u1 u2 u3 (u2)', 'session-2.1 u4 u5'],
  },
  {
    description: 'has a row of two lists ambiguous in the one that was sent last',
    steps: [
      sent(1, 'u1 u2 u3'),
      record(created('u1')),
      cleared('u2 u3'),
      sent(2, 'u2 u3'),
      cleared('u2 u3'),
      sent(3, 'u2'),
    ],
    rows: 'created unknown - - -',
    batches: ['session-3.2? u2', 'session-4.1 u3 u4 u5'],
  },
  {
    description: 'dispatches deferred rows with the ambiguous list that they are in',
    steps: [sent(1, 'u1 u2'), record(refused('u1'), unknown('u2')), finished, reopened(true)],
    rows: '- unknown - - -',
    batches: ['session-1.2? u1 u2', 'session-2.1 u3 u4 u5'],
  },
  {
    description: 'has rows ambiguous that were reopened and sent',
    steps: [
      sent(1, 'u1 u2 u3 u4 u5'),
      record(created('u1'), refused('u2'), unknown('u3'), rejected('u4'), notAttempted('u5')),
      finished,
      reopened(true),
      sent(1, 'u1 u2 u3 u4 u5', { attempt: 2, open: 'u2 u3' }),
    ],
    rows: 'created unknown unknown rejected -',
    batches: ['session-1.3? u1 u2 u3 u4 u5 (u2 u3 u5)'],
  },
  {
    description: 'has rows ambiguous that were sent again, although the reopening was not written',
    steps: [sent(1, 'u1'), record(refused('u1')), sent(1, 'u1', { attempt: 2 })],
    rows: 'unknown - - - -',
    batches: ['session-1.3? u1', 'session-2.1 u2 u3 u4 u5'],
  },
  {
    description: 'leaves unknown rows unknown when reopened without a host that can recover',
    steps: [sent(1, 'u1 u2'), record(refused('u1'), unknown('u2')), finished, reopened(false)],
    rows: '- unknown - - -',
    batches: ['session-2.1 u1 u3 u4 u5'],
  },
  {
    description: 'takes only created from a late response to the earlier of two lists',
    steps: [
      sent(1, 'u1 u2'),
      cleared('u1 u2'),
      sent(2, 'u2'),
      sent(3, 'u1'),
      late(created('u1'), rejected('u2')),
    ],
    rows: 'created unknown - - -',
    batches: ['session-2.2? u2', 'session-4.1 u3 u4 u5'],
  },
  {
    description: 'leaves unresolved rows unknown after the end',
    steps: [sent(1, 'u1 u2'), finished],
    rows: 'unknown unknown not-attempted not-attempted not-attempted',
    batches: [],
  },
  {
    description: 'does not give the number of an unsent list to another',
    steps: [sent(2, 'u1 u2'), sent(7, 'u3'), record(created('u1'), created('u2'), created('u3'))],
    rows: 'created created created - -',
    batches: ['session-8.1 u4 u5'],
  },
  {
    description: 'ignores unknown keys',
    steps: [sent(1, 'u1 stranger'), cleared('stranger'), record(created('nobody'), created('u1'))],
    rows: 'created - - - -',
    batches: ['session-2.1 u2 u3 u4 u5'],
  },
];

const abandonments: readonly Case[] = [
  {
    description: 'leaves a row unknown that was never sent, and not unsent',
    steps: [abandoned('u2')],
    rows: '- unknown - - -',
    batches: ['session-1.1 u1 u3 u4 u5'],
  },
  {
    description: 'does not send the rest of its list, which can’t be sent as it was',
    steps: [sent(1, 'u1 u2 u3'), record(created('u1')), abandoned('u2')],
    rows: 'created unknown unknown - -',
    batches: ['session-2.1 u4 u5'],
  },
  {
    description: 'does not send an earlier list of the row either',
    steps: [sent(1, 'u1 u2'), cleared('u1'), sent(2, 'u1'), record(refused('u1')), abandoned('u1')],
    rows: 'unknown unknown - - -',
    batches: ['session-3.1 u3 u4 u5'],
  },
  {
    description: 'keeps a final outcome',
    steps: [
      sent(1, 'u1 u2 u3'),
      record(created('u1'), duplicate('u2'), rejected('u3')),
      abandoned('u1 u2 u3'),
    ],
    rows: 'created duplicate rejected - -',
    batches: ['session-2.1 u4 u5'],
  },
  {
    description: 'does not try the row again when it was refused or not attempted',
    steps: [
      sent(1, 'u1 u2'),
      record(refused('u1'), notAttempted('u2')),
      finished,
      abandoned('u1 u2 u3'),
      reopened(true),
    ],
    rows: 'unknown unknown unknown not-attempted not-attempted',
    batches: ['session-2.1 u4 u5'],
  },
  {
    description: 'does not try the row again when it was reopened before',
    steps: [
      sent(1, 'u1 u2'),
      record(unknown('u1'), refused('u2')),
      finished,
      reopened(true),
      abandoned('u2'),
    ],
    rows: 'unknown unknown - - -',
    batches: ['session-2.1 u3 u4 u5'],
  },
];

describe('the ledger after a replay', () => {
  for (const { description, steps, rows, batches } of interruptions) {
    it(description, () => {
      const ledger = newLedger([...steps, interrupted]);
      expect(rowsOf(ledger)).to.equal(rows);
      expect(allBatches(ledger)).to.deep.equal(batches);
    });
  }

  it('knows which rows were sent before', () => {
    const ledger = newLedger([
      sent(1, 'u1 u2 u3'),
      record(notAttempted('u3')),
      cleared('u2'),
      finished,
      reopened(false),
      interrupted,
    ]);
    expect(ledger.next(5)).to.deep.include({ unresolved: ['u3', 'u4', 'u5'], sentBefore: [] });
    const again = newLedger([sent(1, 'u1 u2 u3'), record(created('u1')), cleared('u2 u3'), interrupted]);
    expect(again.next(5)?.sentBefore).to.deep.equal(['u2', 'u3']);
  });
});

describe('the ledger with rows that can’t be read any more', () => {
  for (const { description, steps, rows, batches } of abandonments) {
    it(description, () => {
      const ledger = newLedger([...steps, interrupted]);
      expect(rowsOf(ledger).replace(/not-attempted/g, '-')).to.equal(rows.replace(/not-attempted/g, '-'));
      expect(allBatches(ledger)).to.deep.equal(batches);
      ledger.finish();
      expect(ledger.retriable(true), 'of those handed out').to.equal(batches.join(' ').match(/u\d/g)?.length);
      const { total, ...buckets } = ledger.counts();
      expect(Object.values(buckets).reduce((sum, count) => sum + count)).to.equal(total);
    });
  }
});
