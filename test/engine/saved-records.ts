import { expect } from '@open-wc/testing';
import type { RecordRow } from '../../src/submit/journal/journal-rows.js';
import { JournaledLedger } from '../../src/submit/journal/journaled-ledger.js';
import { saveHead, saveRows } from '../../src/submit/journal/saved-import.js';
import { restoreImport, type RestoredImport } from '../../src/engine/restore-import.js';
import type { ReplayedLedger } from '../../src/submit/journal/replayed-ledger.js';
import type { ImportRun } from '../../src/submit/import-run.js';
import { oddOutcome, sessionId, startOddRun } from './odd-import.js';

export const file = { name: 'users \ud800.csv', size: 12_345 };

/** Records of an import as a journal holds them; what is encrypted there is JSON here. */
export class Saved {
  readonly records: RecordRow[] = [];
  readonly contents = new Map<number, string>();
  /** The ledger of the import, with the records in front. */
  readonly ledger: JournaledLedger;

  constructor(run: ImportRun) {
    this.#add({ kind: 'head' }, saveHead(run, file));
    for (const { saved, range, keys } of saveRows(run)) this.#add({ kind: 'rows', range, keys }, saved);
    this.ledger = new JournaledLedger(run.ledger, {
      write: async ({ outcomes, revised, ...readable }) => this.#add(readable, outcomes ?? revised),
      requestRetry: async () => false,
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
      decrypt: async ({ at }) => {
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
async function sendLists({ ledger }: Saved, lists: number): Promise<void> {
  for (let list = 0; list < lists; list++) {
    const batch = await ledger.next(40);
    await ledger.record((batch?.unresolved ?? []).map(oddOutcome));
  }
  await ledger.next(40);
}

export async function halfDone(
  lists = 2,
): Promise<{ readonly run: ImportRun<ReplayedLedger>; readonly saved: Saved }> {
  const run = startOddRun();
  expect(run.rows.counts).to.include({ ready: 221, duplicates: 2, errors: 6, leftOut: 1 });
  const saved = new Saved(run);
  await sendLists(saved, lists);
  return { run, saved };
}

/** Makes rows that are under way ambiguous, as a crash of the page does. */
export function interrupted(run: ImportRun<ReplayedLedger>): ImportRun {
  run.ledger.interrupt();
  return run;
}

export async function drain(
  run: ImportRun,
): Promise<{ readonly sent: Set<string>; readonly inDoubt: Set<string> }> {
  const sent = new Set<string>();
  const inDoubt = new Set<string>();
  for (let batch = run.ledger.next(25); batch; batch = run.ledger.next(25)) {
    for (const { key, username } of batch.users) {
      expect(username, `the user of ${key}`).to.not.equal('');
      (batch.isAmbiguous ? inDoubt : sent).add(key);
    }
  }
  return { sent, inDoubt };
}
