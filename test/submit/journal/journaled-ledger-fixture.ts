import { expect } from '@open-wc/testing';
import { JournaledLedger, type JournalEntry } from '../../../src/submit/journal/journaled-ledger.js';
import { ReplayedLedger } from '../../../src/submit/journal/replayed-ledger.js';
import type { ImportCounts } from '../../../src/submit/outcomes.js';
import { userOf } from '../submission-fixture.js';
import { VirtualClock } from '../virtual-clock.js';

/** A ledger with a journal in memory, which can be set to fail. */
export class JournaledLedgerFixture {
  readonly clock = new VirtualClock();
  readonly ledger = new ReplayedLedger('session', ['u1', 'u2', 'u3', 'u4', 'u5'], userOf);
  readonly written: JournalEntry[] = [];
  /** The events in order: each write as it ends, each request for a retry, each change of the counts. */
  readonly log: string[] = [];
  readonly counts: ImportCounts[] = [];
  /** Decisions whether to try again, one after the other. */
  retryDecisions: boolean[] = [];
  isFull = false;
  readonly journaled = new JournaledLedger(this.ledger, {
    write: (entry) => this.#write(entry),
    requestRetry: async () => {
      this.log.push('ask');
      await this.clock.sleep(1000);
      return this.retryDecisions.shift() ?? expect.fail('It asks too often');
    },
    onCounts: (counts) => {
      this.counts.push(counts);
      this.log.push(`counted ${counts.total - counts.pending}`);
    },
  });

  get kinds(): string {
    return this.written.map(({ kind, keys = [] }) => [kind, ...keys].join(' ')).join(', ');
  }

  async #write(entry: JournalEntry): Promise<void> {
    this.log.push(`write ${entry.kind}`);
    await this.clock.sleep(10);
    if (this.isFull) throw new DOMException('', 'QuotaExceededError');
    this.written.push(entry);
    this.log.push('written');
  }
}
