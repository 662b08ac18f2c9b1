import * as z from 'zod/mini';
import type { RecordRow } from './journal-rows.js';
import { outcomeSchema } from '../outcome-schema.js';
import type { ReplayedLedger } from './replayed-ledger.js';

export interface ReplayOptions {
  /** Decrypts what is personal in a record; `undefined`: it can't be decrypted. */
  readonly decrypt: (record: RecordRow) => Promise<unknown>;
  /** Rows whose user can't be read any more. */
  readonly unreadable: readonly string[];
  /** Records are missing or damaged: what was sent can't be distinguished from what was not. */
  readonly damaged: boolean;
  /** One that is missing may have revised rows. */
  readonly mayBeRevised: boolean;
  /** These rows have other values from here on. Answers which of them can't be read. */
  readonly onRevised: (keys: readonly string[], opened: unknown) => readonly string[];
}

/**
 * Repeats in a new ledger what a journal remembers of an import. Afterwards rows without an answer are ambiguous,
 * and rows of which that can't be said for sure are unknown: never unsent.
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
  // A row that was turned down may have been sent again, with other values, in what is missing.
  if (damaged && mayBeRevised) reviseAll(ledger, ledger.fixable());
  const answered = Array.from(ledger.outcomes(), ({ key }) => key);
  // A row that was refused may have been sent again in what is missing.
  ledger.abandon(damaged ? [...answered, ...ledger.pendingKeys()] : lost);
  ledger.interrupt();
  return undecryptable;
}

/**
 * That it was turned down is sure, even where the record that says so can't be decrypted: otherwise it would not have been revised.
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
