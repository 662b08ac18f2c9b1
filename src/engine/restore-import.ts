import type { Table, TableRow } from '../files/table.js';
import type { NewUser } from '../host.js';
import type { RecordRow, RowsRange } from '../submit/journal/journal-rows.js';
import type { RevisedRow } from '../submit/ledger-port.js';
import { replay } from '../submit/journal/replay.js';
import { ReplayedLedger } from '../submit/journal/replayed-ledger.js';
import { readHead, readRevision, readRows, type SavedHead } from '../submit/journal/saved-import.js';
import type { Problem } from '../checking/problem.js';
import type { RowStatus } from '../checking/row-status.js';
import { applyRevision } from './apply-revision.js';
import { ImportRun } from '../submit/import-run.js';
import { rowOfKey } from '../submit/row-key.js';
import { RestoredRows } from './restored-rows.js';

export interface SavedImport {
  readonly sessionId: string;
  readonly records: readonly RecordRow[];
  /** Records are missing. */
  readonly damaged: boolean;
  /** The session says that rows were revised. */
  readonly wasRevised: boolean;
  /** Decrypts the personal part of a record; `undefined`: it can't be decrypted. */
  readonly decrypt: (record: RecordRow) => Promise<unknown>;
}

export interface RestoredImport {
  readonly run: ImportRun;
  /** Absent: the record can't be read any more. */
  readonly head: SavedHead | undefined;
  /** Rows that can't be read any more. */
  readonly unreadable: number;
}

/** An import as it stands in the journal, ready to go on. Rows that can't be read stay in it by their number alone. */
export async function restoreImport({
  sessionId,
  records,
  damaged,
  wasRevised,
  decrypt,
}: SavedImport): Promise<RestoredImport> {
  const heads = await Promise.all(records.filter(({ kind }) => kind === 'head').map(decrypt));
  const [head] = heads.flatMap((one) => readHead(one) ?? []);
  const rows = new RowRestorer(sessionId);
  for (const record of records) if (record.kind === 'rows') rows.add(record, await decrypt(record));
  for (const { keys = [], list } of records) rows.addMissing([...keys, ...(list?.keys ?? [])]);
  const table: Table = { ...(head?.table ?? emptyTable), rows: rows.rows };
  const setup = head?.setup ?? { fields: [], plan: {}, lists: new Map() };
  const options = {
    sessionId,
    table,
    rows: new RestoredRows(table, setup, rows.statuses, rows.problems),
    ids: rows.ids,
    userOf: (key: string, id: number) => rows.users.get(key) ?? blankUser(key, table.rows[id]?.row ?? 0),
  };
  const run = new ImportRun(options, ReplayedLedger);
  const lost = new Set<string>();
  await replay(run.ledger, records, {
    decrypt,
    unreadable: rows.unreadable,
    damaged,
    mayBeRevised: wasRevised,
    onRevised: (keys, opened) => {
      const revision = readRevision(opened).filter(({ key }) => keys.includes(key));
      const missing = keys.filter((key) => !revision.some((revised) => revised.key === key));
      for (const key of missing) if (rows.users.has(key)) lost.add(key);
      applyRevision(run, [...revision, ...missing.map((key) => unreadableRow(key, rows.numberOf(key)))]);
      return missing;
    },
  });
  return { run, head, unreadable: rows.unreadableRows + lost.size };
}

/** Puts the rows of the file together again, in their order. */
class RowRestorer {
  readonly rows: TableRow[] = [];
  readonly statuses: RowStatus[] = [];
  readonly problems = new Map<number, readonly Problem[]>();
  readonly users = new Map<string, NewUser>();
  /** Row ids of what was imported. */
  readonly ids: number[] = [];
  /** Keys of users that can't be read any more. */
  readonly unreadable: string[] = [];
  unreadableRows = 0;
  readonly #sessionId: string;
  readonly #keys = new Set<string>();

  constructor(sessionId: string) {
    this.#sessionId = sessionId;
  }

  add({ range, keys = [] }: RecordRow, decrypted: unknown): void {
    if (!range) return;
    const saved = readRows(decrypted);
    const imported = new Set(keys.map((key) => this.numberOf(key)));
    for (const [at, number] of range.numbers.entries()) {
      const id = this.#addRow(saved?.rows[at] ?? { row: number, cells: [] }, statusAt(range, at));
      if (imported.has(number)) this.ids.push(id);
      const problems = saved?.problems[at];
      if (problems?.length) this.problems.set(id, problems);
    }
    for (const user of saved?.users ?? []) this.users.set(user.key, user);
    for (const key of keys) this.#keys.add(key);
    this.unreadable.push(...keys.filter((key) => !this.users.has(key)));
    if (!saved) this.unreadableRows += range.numbers.length;
  }

  /** Adds rows that were sent and whose record is gone. */
  addMissing(keys: readonly string[]): void {
    for (const key of keys) {
      const row = rowOfKey(this.#sessionId, key);
      if (this.#keys.has(key) || row === undefined) continue;
      this.#keys.add(key);
      this.ids.push(this.#addRow({ row, cells: [] }, 'ready'));
      this.unreadable.push(key);
      this.unreadableRows++;
    }
  }

  #addRow(row: TableRow, status: RowStatus): number {
    this.statuses.push(status);
    return this.rows.push(row) - 1;
  }

  /** The row number in the spreadsheet. */
  numberOf(key: string): number {
    return rowOfKey(this.#sessionId, key) ?? 0;
  }
}

function statusAt({ statuses }: RowsRange, at: number): RowStatus {
  return statuses[at] ?? 'error';
}

/** Nothing of the row as it was before the revision: that would be another user than the one that was sent. */
function unreadableRow(key: string, row: number): RevisedRow {
  return { key, row: { row, cells: [] }, user: blankUser(key, row), values: [] };
}

function blankUser(key: string, row: number): NewUser {
  return { key, row, username: '', email: '', digitsOnlyPassword: false, extra: {} };
}

const emptyTable = { headers: [], headerRow: 1, encoding: 'utf-8', delimiter: ',', blankRows: 0 };
