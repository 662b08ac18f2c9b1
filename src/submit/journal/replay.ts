import * as z from 'zod/mini';
import type { RecordRow } from './journal-rows.js';
import { outcomeSchema } from '../outcome-schema.js';
import type { ReplayedLedger } from './replayed-ledger.js';

export interface ReplayOptions {
  /** Decrypts the personal data of a record; `undefined` when that fails. */
  readonly decrypt: (record: RecordRow) => Promise<unknown>;
  /** Rows whose user can't be read any more. */
  readonly unreadable: readonly string[];
  /** True when records are missing or damaged: sent rows can't be distinguished from unsent ones. */
  readonly damaged: boolean;
  /** True when a missing record may have revised rows. */
  readonly mayBeRevised: boolean;
  /** Called for rows that have other values from this record on. Returns the keys of rows that can't be read. */
  readonly onRevised: (keys: readonly string[], opened: unknown) => readonly string[];
}

/**
 * Repeats in a new ledger the steps that a journal has of an import. Afterwards rows without an outcome are ambiguous, and
 * rows that may be ambiguous are unknown: never unsent.
 *
 * @returns how many records of outcomes could not be decrypted; their rows are ambiguous.
 */
export async function replay(
  ledger: ReplayedLedger,
  records: readonly RecordRow[],
  { decrypt, unreadable, damaged, mayBeRevised, onRevised }: ReplayOptions,
): Promise<number> {
  const lost = [...unreadable];
  let undecryptable = 0;
  for (const record of records) {
    if (record.kind === 'revised')
      lost.push(...onRevised(reviseAll(ledger, record.keys), await decrypt(record)));
    else if (record.kind !== 'outcomes') replayRecord(ledger, record);
    else if (!replayOutcomes(ledger, record, await decrypt(record))) undecryptable++;
  }
  // A missing record may have sent a rejected row again, with other values.
  if (damaged && mayBeRevised) reviseAll(ledger, ledger.fixable());
  const answered = Array.from(ledger.outcomes(), ({ key }) => key);
  // A missing record may have sent a refused row again.
  ledger.abandon(damaged ? [...answered, ...ledger.pendingKeys()] : lost);
  ledger.interrupt();
  return undecryptable;
}

/**
 * Only rejected rows are revised, so a revised row was rejected even where the record of the rejection can't be decrypted.
 * Created beats everything all the same.
 */
function reviseAll(ledger: ReplayedLedger, keys: readonly string[] = []): readonly string[] {
  const revised = keys.filter((key) => ledger.outcomeOf(key)?.status !== 'created');
  ledger.revise(revised.map((key) => ({ key })));
  return revised;
}

function replayRecord(
  ledger: ReplayedLedger,
  { kind, list, keys = [], canResolve = false }: RecordRow,
): void {
  if (kind === 'sent' && list) ledger.replaySent(list, keys);
  else if (kind === 'cleared') ledger.clear(keys);
  else if (kind === 'reopened') ledger.reopen(canResolve);
  else if (kind === 'finished') ledger.finish();
}

function replayOutcomes(ledger: ReplayedLedger, { late }: RecordRow, decrypted: unknown): boolean {
  const outcomes = z.safeParse(z.array(outcomeSchema), decrypted);
  if (!outcomes.success) return false;
  ledger.record(outcomes.data, late);
  return true;
}
