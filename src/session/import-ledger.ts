import type { ImportAccount } from '../submit/import-account.js';
import type { Batch, ImportCounts, LedgerPort, Outcome } from '../submit/outcome.js';
import type { WorkbookPort } from '../engine/open-workbook.js';

export interface ImportLedgerOptions {
  readonly workbook: WorkbookPort;
  /** Absent where a journal keeps the import. */
  readonly account: ImportAccount | undefined;
  /** The worker did not take these answers, and nobody else has them. */
  readonly onUntaken: (outcomes: readonly Outcome[]) => void;
}

/** The ledger in the workbook, as the submit loop sees it. What the worker can't take, the page keeps. */
export class ImportLedger implements LedgerPort {
  readonly #options: ImportLedgerOptions;

  constructor(options: ImportLedgerOptions) {
    this.#options = options;
  }

  async next(size: number): Promise<Batch | undefined> {
    const { workbook, account } = this.#options;
    const batch = await workbook.next(size);
    if (batch) account?.noteSent(batch);
    return batch;
  }

  async rebatch(keys: readonly string[]): Promise<Batch> {
    const { workbook, account } = this.#options;
    const batch = await workbook.rebatch(keys);
    account?.noteSent(batch);
    return batch;
  }

  async record(outcomes: readonly Outcome[], late?: boolean): Promise<ImportCounts> {
    const { workbook, account, onUntaken } = this.#options;
    account?.take(outcomes);
    try {
      return await workbook.record(outcomes, late);
    } catch (error) {
      onUntaken(outcomes);
      throw error;
    }
  }

  clear(keys: readonly string[]): Promise<void> {
    return this.#options.workbook.clear(keys);
  }

  finish(): Promise<ImportCounts> {
    return this.#options.workbook.finish();
  }
}
