import { expect } from '@open-wc/testing';
import type { RecordRow } from '../../src/submit/journal-rows.js';
import { interrupt } from '../../src/submit/ledger-changes.js';
import { JournaledLedger } from '../../src/submit/journaled-ledger.js';
import type { Outcome, RevisedRow, Revision } from '../../src/submit/outcome.js';
import { saveHead, saveRows } from '../../src/submit/saved-import.js';
import { applyRevision } from '../../src/workbook/apply-revision.js';
import { sumUp } from '../../src/workbook/sum-up.js';
import { restoreImport, type RestoredImport } from '../../src/workbook/restore-import.js';
import type { ImportRun } from '../../src/workbook/import-run.js';
import { fields, keyOf, oddOutcome, sessionId, startOddRun, toldOf } from './odd-import.js';

const file = { name: 'users \ud800.csv', size: 12_345 };

/** Records of an import as a journal holds them; what is sealed is JSON here. */
class Saved {
  readonly records: RecordRow[] = [];
  readonly contents = new Map<number, string>();

  constructor(run: ImportRun) {
    this.#add({ kind: 'head' }, saveHead(run, file));
    for (const { saved, range, keys } of saveRows(run)) this.#add({ kind: 'rows', range, keys }, saved);
    run.steps = new JournaledLedger(run.ledger, {
      write: async ({ outcomes, revised, ...readable }) => this.#add(readable, outcomes ?? revised),
      ask: async () => false,
      onCounts: () => undefined,
    });
  }

  /** A record by its kind; of several, one. */
  at(kind: RecordRow['kind'], which = 0): number {
    return this.records.filter((record) => record.kind === kind)[which]?.at ?? -1;
  }

  /** @param without these records are missing. */
  restore(without: readonly number[] = []): Promise<RestoredImport> {
    const records = this.records.filter(({ at }) => !without.includes(at));
    return restoreImport({
      sessionId,
      records,
      damaged: without.length > 0,
      wasRevised: this.records.some(({ kind }) => kind === 'revised'),
      open: async ({ at }) => {
        const content = this.contents.get(at);
        return content === undefined ? undefined : (JSON.parse(content) as unknown);
      },
    });
  }

  #add(record: Omit<RecordRow, 'session' | 'at'>, content: unknown): void {
    const at = this.records.length;
    this.records.push({ session: sessionId, at, ...record });
    if (content !== undefined) this.contents.set(at, JSON.stringify(content));
  }
}

/** Answers so many lists of 40 rows with everything that a host may say; one more is under way. */
async function sendLists(run: ImportRun, lists: number): Promise<void> {
  for (let list = 0; list < lists; list++) {
    const batch = await run.steps.next(40);
    await run.steps.record((batch?.open ?? []).map(oddOutcome));
  }
  await run.steps.next(40);
}

async function halfDone(lists = 2): Promise<{ readonly run: ImportRun; readonly saved: Saved }> {
  const run = startOddRun();
  expect(run.rows.counts).to.include({ ready: 221, duplicates: 2, errors: 6, leftOut: 1 });
  const saved = new Saved(run);
  await sendLists(run, lists);
  return { run, saved };
}

/** What is under way when the page crashes is in doubt afterwards; here too, to compare. */
function interrupted(run: ImportRun): ImportRun {
  interrupt(run.ledger);
  return run;
}

async function drain(run: ImportRun): Promise<{ readonly sent: Set<string>; readonly inDoubt: Set<string> }> {
  const sent = new Set<string>();
  const inDoubt = new Set<string>();
  for (let batch = run.ledger.next(25); batch; batch = run.ledger.next(25)) {
    for (const { key, username } of batch.users) {
      expect(username, `the user of ${key}`).to.not.equal('');
      (batch.inDoubt ? inDoubt : sent).add(key);
    }
  }
  return { sent, inDoubt };
}

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
    expect(await toldOf(restored)).to.deep.equal(await toldOf(interrupted(run)));
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

  it('that was over is over, with the same result', async () => {
    const { run, saved } = await halfDone(9);
    await run.steps.finish();
    const { run: restored } = await saved.restore();
    expect(restored.ledger.counts().pending).to.equal(0);
    expect(await toldOf(restored)).to.deep.equal(await toldOf(run));
  });

  it('without a policy for passwords makes none', async () => {
    const run = startOddRun(sessionId, 'no passwords');
    const { run: restored } = await new Saved(run).restore();
    expect(restored.user(keyOf(4))).to.not.have.property('password');
  });
});

describe('restoring a damaged import', () => {
  it('a record of rows that does not open: its rows are unknown, and never sent; the others go on', async () => {
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

  it('a record of rows that holds something else is as one that does not open', async () => {
    const { saved } = await halfDone(0);
    saved.contents.set(
      saved.at('rows', 2),
      JSON.stringify({ rows: [{ row: 'two' }], problems: [], users: [] }),
    );
    expect((await saved.restore()).unreadable).to.equal(30);
  });

  it('a record of outcomes that does not open: its rows are in doubt, the others as they were', async () => {
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

  it('a head that does not open: the users are known all the same', async () => {
    const { run, saved } = await halfDone();
    saved.contents.delete(0);
    const { run: restored, head } = await saved.restore();
    expect(head).to.equal(undefined);
    expect([...restored.ids.keys()].map((key) => restored.user(key))).to.deep.equal(
      [...run.ids.keys()].map((key) => run.user(key)),
    );
    expect(restored.ledger.counts()).to.deep.equal(interrupted(run).ledger.counts());
    await toldOf(restored);
  });

  it('nothing opens: every row is unknown, or what it was, and nothing is sent', async () => {
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
    await toldOf(restored);
  });

  const missing: readonly { readonly description: string; readonly kind: RecordRow['kind'] }[] = [
    { description: 'that a list was sent', kind: 'sent' },
    { description: 'outcomes', kind: 'outcomes' },
    { description: 'rows', kind: 'rows' },
    { description: 'the head', kind: 'head' },
  ];
  for (const { description, kind } of missing) {
    it(`a record is missing, of ${description}: nothing is sent any more, answers stay`, async () => {
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
      await toldOf(restored);
    });
  }

  it('rows that were sent and are missing are listed', async () => {
    const { run, saved } = await halfDone();
    const { run: restored, unreadable } = await saved.restore([saved.at('rows', 1)]);
    const sent = new Set(saved.records.flatMap(({ kind, keys = [] }) => (kind === 'sent' ? keys : [])));
    const gone = (saved.records[saved.at('rows', 1)]?.keys ?? []).filter((key) => sent.has(key));
    expect([unreadable, gone.length]).to.deep.equal([29, 29]);
    for (const key of gone) expect(restored.ledger.outcomeOf(key)?.status, key).to.not.equal(undefined);
    expect(restored.ids.size).to.be.below(run.ids.size);
  });
});

describe('restoring an import of which rows were fixed', () => {
  /** Everything was answered; of the rows that were turned down, all but the last get other names, and half of these are sent. */
  async function fixed(): Promise<{
    readonly run: ImportRun;
    readonly saved: Saved;
    readonly revision: Revision;
  }> {
    const { run, saved } = await halfDone(9);
    await run.steps.finish();
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
    await run.steps.revise?.(revision);
    applyRevision(run, revision);
    const batch = await run.steps.next(Math.ceil(revision.length / 2));
    await run.steps.record((batch?.open ?? []).map(oddOutcome));
    await run.steps.next(3);
    return { run, saved, revision };
  }

  it('gives the same rows, users, passwords, counts and files', async () => {
    const { run, saved } = await fixed();
    const { run: restored, unreadable } = await saved.restore();
    expect(unreadable).to.equal(0);
    expect(await toldOf(restored)).to.deep.equal(await toldOf(interrupted(run)));
    for (const key of run.ids.keys())
      expect(JSON.stringify(restored.user(key))).to.equal(JSON.stringify(run.user(key)));
    for (let batch = run.ledger.next(25); batch; batch = run.ledger.next(25))
      expect(restored.ledger.next(25)).to.deep.equal(batch);
    expect(restored.ledger.next(25)).to.equal(undefined);
  });

  it('what they became does not open: without an answer they are unknown, never sent, and nothing old is told of them', async () => {
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
    await toldOf(restored);
  });

  it('a record is missing: what was turned down may have been sent anew, and is unknown', async () => {
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
