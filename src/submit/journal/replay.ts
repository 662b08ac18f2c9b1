import * as z from 'zod/mini';
import type { RecordRow } from './journal-rows.js';
import { interrupt, replaySent, revise, abandonRows } from '../ledger-changes.js';
import type { Ledger } from '../ledger.js';
import { resultProperties, type Outcome } from '../outcome.js';

export interface ReplayOptions {
  /** Opens what a record has sealed; `undefined`: it does not open. */
  readonly decrypt: (record: RecordRow) => Promise<unknown>;
  /** Rows whose user can't be read any more. */
  readonly unreadable: readonly string[];
  /** Records are missing or damaged: what was sent can't be told from what was not. */
  readonly damaged: boolean;
  /** One that is missing may have revised rows. */
  readonly mayBeRevised: boolean;
  /** These rows have other values from here on. Answers which of them can't be read. */
  readonly onRevised: (keys: readonly string[], opened: unknown) => readonly string[];
}

/**
 * Repeats in a new ledger what a journal remembers of an import. Afterwards rows without an answer are in doubt,
 * and rows of which that can't be said for sure are unknown: never unsent.
 *
 * @returns how many records of outcomes did not open; their rows are in doubt.
 */
export async function replay(
  ledger: Ledger,
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
  abandonRows(ledger, damaged ? [...answered, ...ledger.pendingKeys()] : lost);
  interrupt(ledger);
  return undecryptable;
}

/**
 * That it was turned down is sure, even where the answer that said so does not open: otherwise it would not have been revised.
 * Created beats everything all the same.
 */
function reviseAll(ledger: Ledger, keys: readonly string[] = []): readonly string[] {
  const revised = keys.filter((key) => ledger.outcomeOf(key)?.status !== 'created');
  revise(
    ledger,
    revised.map((key) => ({ key })),
  );
  return revised;
}

function replayRecord(ledger: Ledger, { kind, list, keys = [], canResolve = false }: RecordRow): void {
  if (kind === 'sent' && list) replaySent(ledger, list, keys);
  else if (kind === 'cleared') ledger.clear(keys);
  else if (kind === 'reopened') ledger.reopen(canResolve);
  else if (kind === 'finished') ledger.finish();
}

function replayOutcomes(ledger: Ledger, { late }: RecordRow, decrypted: unknown): boolean {
  const outcomes = z.safeParse(outcomesSchema, decrypted);
  if (!outcomes.success) return false;
  ledger.record(outcomes.data as readonly Outcome[], late);
  return true;
}

const key = z.string();
const message = z.optional(z.string());
const unread = z.optional(z.array(z.enum(resultProperties)));
const said = { field: z.optional(z.string()), message, unread };
const parts = {
  id: z.optional(z.union([z.string(), z.number()])),
  temporaryPassword: z.optional(z.string()),
  virtualExtension: z.optional(z.string()),
  unread,
};
const yes = z.optional(z.literal(true));
const outcomesSchema = z.array(
  z.discriminatedUnion('status', [
    z.object({ key, status: z.literal('created'), ...parts, recovered: yes }),
    z.object({ key, status: z.literal('duplicate'), ...said }),
    z.object({
      key,
      status: z.literal('rejected'),
      reason: z.enum(['rejected', 'refused'] as const),
      ...said,
    }),
    z.object({ key, status: z.literal('unknown'), ...parts, message, provisional: yes }),
    z.object({ key, status: z.literal('not-attempted') }),
  ]),
);
