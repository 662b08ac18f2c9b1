import type { ImportReplica } from '../submit/import-replica.js';
import type { Batch, LedgerPort } from '../submit/ledger-port.js';
import type { ImportCounts, Outcome } from '../submit/outcomes.js';
import type { EnginePort } from '../engine/engine-port.js';

export interface ImportLedgerOptions {
  readonly engine: EnginePort;
  /** Absent where a journal keeps the import. */
  readonly replica: ImportReplica | undefined;
  /** Called with outcomes that the worker did not record, and that nobody else has. */
  readonly onUnrecorded: (outcomes: readonly Outcome[]) => void;
}

/** The engine's ledger as the submit loop sees it; outcomes that the worker can't record stay in the page. */
export class ImportLedger implements LedgerPort {
  readonly #options: ImportLedgerOptions;

  constructor(options: ImportLedgerOptions) {
    this.#options = options;
  }

  async next(size: number): Promise<Batch | undefined> {
    const { engine, replica } = this.#options;
    const batch = await engine.ledger.next(size);
    if (batch) replica?.noteSent(batch);
    return batch;
  }

  async rebatch(keys: readonly string[]): Promise<Batch> {
    const { engine, replica } = this.#options;
    const batch = await engine.ledger.rebatch(keys);
    replica?.noteSent(batch);
    return batch;
  }

  async record(outcomes: readonly Outcome[], late?: boolean): Promise<ImportCounts> {
    const { engine, replica, onUnrecorded } = this.#options;
    replica?.record(outcomes);
    try {
      return await engine.ledger.record(outcomes, late);
    } catch (error) {
      onUnrecorded(outcomes);
      throw error;
    }
  }

  clear(keys: readonly string[]): Promise<void> {
    return this.#options.engine.ledger.clear(keys);
  }

  finish(): Promise<ImportCounts> {
    return this.#options.engine.ledger.finish();
  }
}
