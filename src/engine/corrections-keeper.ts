import type { Table } from '../files/table.js';
import type { ImportPlan } from '../fields/plan.js';
import {
  hashOfReading,
  keepCorrections,
  recallCorrections,
  type KeptCorrections,
} from '../submit/journal/kept-corrections.js';
import { EditedTable } from './edited-table.js';
import type { JournaledState } from './engine-state.js';
import type { FileBytes, RecalledCorrections } from './journal-protocol.js';
import type { OwnerJournal } from './journal-owner.js';

/** More cells are a file that was changed as a whole, and cost more to keep than to change again. */
const maxCells = 50_000;

interface Reading {
  readonly file: Table;
  /** The file as it is known in the journal; `undefined` until the journal was asked. */
  hash?: string;
  /** What was found and is not applied: nothing is written over it. */
  found?: KeptCorrections;
}

/** Keeps the corrections of the file that is being reviewed, until its import begins. */
export class CorrectionsKeeper {
  readonly #state: JournaledState;
  readonly #open: () => Promise<OwnerJournal | string>;
  /** The file that was read last. */
  #reading: Reading | undefined;
  /** What is still to be written of each file: the latest alone, since it has all corrections. */
  readonly #unwritten = new Map<string, KeptCorrections | undefined>();
  /** Writes follow each other: an earlier one never comes last. */
  #written: Promise<void> = Promise.resolve();
  #isEnded = false;

  constructor(state: JournaledState, open: () => Promise<OwnerJournal | string>) {
    this.#state = state;
    this.#open = open;
  }

  async recall(bytes: FileBytes, reading: readonly unknown[]): Promise<RecalledCorrections | undefined> {
    const { file } = this.#state;
    const current: Reading = { file };
    this.#reading = current;
    const opened = await this.#open();
    if (typeof opened === 'string') return undefined;
    const hash = await hashOfReading(opened.resumeKey, await bytes.arrayBuffer(), reading);
    const found = await recallCorrections(opened, hash);
    // Another file was read meanwhile, or the import has begun.
    if (this.#current !== current) return undefined;
    current.hash = hash;
    if (!found || !fits(found, file)) return undefined;
    current.found = found;
    return { plan: found.plan, changes: changesIn(found, file), savedAt: found.savedAt };
  }

  /** Makes the rows what the recalled corrections make of them. False: another file was read meanwhile. */
  restore(): boolean {
    const current = this.#current;
    if (!current?.found) return false;
    const { file, found } = current;
    delete current.found;
    const changes = found.cells.map(({ id, column, text }) => ({ column, ids: [id], texts: [text] }));
    const edited = new EditedTable(file);
    edited.change(changes);
    this.#state.rowsRestored(edited.table, found.leftOut);
    return true;
  }

  /** Keeps what differs from the file now. */
  keep(plan: ImportPlan): Promise<void> {
    const { hash, found } = this.#current ?? {};
    return hash && !found ? this.#write(hash, correctionsOf(this.#state, plan)) : Promise.resolve();
  }

  /** The rows are those of the file again. */
  async startAfresh(): Promise<void> {
    const { file, hash } = this.#current ?? {};
    if (!file || !hash) return;
    this.#state.rowsRestored(file, undefined);
    await this.#write(hash, undefined);
  }

  /** The import has begun: corrections are no longer of use. */
  async importBegan(): Promise<void> {
    const { hash } = this.#reading ?? {};
    this.#reading = undefined;
    if (hash) await this.#write(hash, undefined);
  }

  /** Everything of the owner was deleted: this page keeps nothing more. */
  end(): void {
    this.#isEnded = true;
  }

  get #current(): Reading | undefined {
    return this.#reading?.file === this.#state.file ? this.#reading : undefined;
  }

  #write(hash: string, corrections: KeptCorrections | undefined): Promise<void> {
    const isWaiting = this.#unwritten.has(hash);
    this.#unwritten.set(hash, corrections);
    // A failed write loses nothing that is on screen, and the next one has all corrections again.
    if (!isWaiting) this.#written = this.#written.then(() => this.#writeLatest(hash)).catch(() => undefined);
    return this.#written;
  }

  async #writeLatest(hash: string): Promise<void> {
    const corrections = this.#unwritten.get(hash);
    this.#unwritten.delete(hash);
    const opened = await this.#open();
    if (typeof opened !== 'string' && !this.#isEnded) await keepCorrections(opened, hash, corrections);
  }
}

/** False for corrections of other cells: the file is read otherwise than at the time. */
function fits({ cells, leftOut = [] }: KeptCorrections, { rows }: Table): boolean {
  return (
    cells.every(({ id, column, before }) => rows[id]?.cells[column] === before) &&
    leftOut.every((id) => rows[id] !== undefined)
  );
}

function changesIn({ cells, leftOut }: KeptCorrections, { aside = [] }: Table): number {
  if (!leftOut) return cells.length;
  const [now, before] = [new Set(leftOut), new Set(aside)];
  return (
    cells.length + leftOut.filter((id) => !before.has(id)).length + aside.filter((id) => !now.has(id)).length
  );
}

/** The cells of the file's own columns that differ. Derived columns are derived anew from these. */
function correctionsOf(
  { file, table, leftOut }: JournaledState,
  plan: ImportPlan,
): KeptCorrections | undefined {
  if (table.rows.length !== file.rows.length) return undefined;
  const cells = file.rows.flatMap((row, id) => {
    const now = table.rows[id]?.cells;
    if (!now || row === table.rows[id]) return [];
    return row.cells.flatMap((before, column) => {
      const text = now[column] ?? before;
      return text === before ? [] : [{ id, column, before, text }];
    });
  });
  const aside = new Set(file.aside);
  const isAsRead = leftOut.size === aside.size && [...leftOut].every((id) => aside.has(id));
  if ((isAsRead && cells.length === 0) || cells.length > maxCells) return undefined;
  return { plan, cells, ...(!isAsRead && { leftOut: [...leftOut] }) };
}
