import type { ImportRun } from '../import-run.js';
import { firstFormat, type RecordRow, type SessionRow } from './journal-rows.js';
import { saveHead, saveRows, type SavedHead } from './saved-import.js';
import type { Cipher } from './cipher.js';

/** The records at the start of an import: everything that a resumed import needs. */
export async function encryptInitialRecords(
  session: string,
  cipher: Cipher,
  run: ImportRun,
  file: SavedHead['file'],
): Promise<readonly RecordRow[]> {
  const records: RecordRow[] = [
    { session, at: 0, kind: 'head', sealed: await cipher.encrypt(0, saveHead(run, file)) },
  ];
  for (const { saved, range, keys } of saveRows(run)) {
    const at = records.length;
    records.push({ session, at, kind: 'rows', range, keys, sealed: await cipher.encrypt(at, saved) });
  }
  return records;
}

export function newSession(id: string, owner: string, records: number): SessionRow {
  const now = Date.now();
  return { id, owner, format: firstFormat, startedAt: now, writtenAt: now, records, downloaded: 0 };
}
