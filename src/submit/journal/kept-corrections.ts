import * as z from 'zod/mini';
import { planSchema } from './plan-schema.js';
import { ImportLock } from './import-lock.js';
import type { Journal } from './journal.js';
import type { EncryptedCorrections, PlansRow } from './journal-plans.js';
import { changeEncrypted } from './change-encrypted.js';
import { Cipher, hashOf } from './cipher.js';

/** How long corrections stay after the last of them. */
const correctionsKept = 24 * 60 * 60 * 1000;

/** Most files of one administrator that wait for their import. */
const maxFiles = 20;

const keptCorrections = z.object({
  plan: planSchema,
  /** The cells that differ from the file; `before` is what the file has. */
  cells: z.array(z.object({ id: z.number(), column: z.number(), before: z.string(), text: z.string() })),
  /** Ids of all rows that are left out. Absent: those that were set aside when the file was read. */
  leftOut: z.optional(z.array(z.number())),
});
export type KeptCorrections = Readonly<z.infer<typeof keptCorrections>>;

interface Owner {
  readonly journal: Journal;
  readonly resumeKey: string;
  /** Hash of the resume key. */
  readonly owner: string;
}

/** A hash of the file and of how it was read: row ids and columns mean something in this reading alone. */
export async function hashOfReading(
  resumeKey: string,
  bytes: ArrayBuffer,
  reading: readonly unknown[],
): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return hashOf(`bulk-user-import corrections ${JSON.stringify([resumeKey, [...digest], ...reading])}`);
}

/** Keeps the corrections of a file in place of earlier ones; `undefined`: there are none any more. */
export async function keepCorrections(
  { journal, resumeKey, owner }: Owner,
  file: string,
  corrections: KeptCorrections | undefined,
  now = Date.now(),
): Promise<void> {
  if (!corrections) {
    await journal.changePlans(owner, (row) => {
      const others = othersThan(file, row);
      return row?.corrections && row.corrections.length > others.length
        ? { ...row, corrections: others }
        : undefined;
    });
    return;
  }
  await changeEncrypted({ journal, owner }, async (key) => {
    const sealed = await cipherOf(key, resumeKey).encrypt(file, corrections);
    return (row) => ({
      ...row,
      corrections: [{ file, savedAt: now, sealed }, ...latestFirst(othersThan(file, row))].slice(0, maxFiles),
    });
  });
}

function othersThan(file: string, row: PlansRow | undefined): EncryptedCorrections[] {
  return (row?.corrections ?? []).filter((one) => one.file !== file);
}

/** The corrections of a file, and when they were kept. What does not open, or is past its time, is none. */
export async function recallCorrections(
  { journal, resumeKey, owner }: Owner,
  file: string,
  now = Date.now(),
): Promise<(KeptCorrections & { readonly savedAt: number }) | undefined> {
  const row = await journal.plans(owner);
  const found = row?.corrections?.find((one) => one.file === file);
  if (!row || !found || isPast(found, now)) return undefined;
  const opened = await cipherOf(row.key, resumeKey).decrypt(file, found.sealed);
  const { success, data } = z.safeParse(keptCorrections, opened);
  return success ? { ...data, savedAt: found.savedAt } : undefined;
}

/**
 * Deletes corrections past their time, each only under the lock of its owner.
 *
 * @param owner has the lock already.
 */
export async function sweepCorrections(journal: Journal, owner: string, now = Date.now()): Promise<void> {
  for (const row of await journal.allPlans()) {
    if (!row.corrections?.some((one) => isPast(one, now))) continue;
    const lock = row.owner === owner ? undefined : await ImportLock.acquire(row.owner);
    if (row.owner !== owner && !lock) continue;
    await journal
      .changePlans(row.owner, (stored) => stored && withoutPast(stored, now))
      .finally(() => lock?.release());
  }
}

function withoutPast(row: PlansRow, now: number): PlansRow {
  return { ...row, corrections: row.corrections?.filter((one) => !isPast(one, now)) };
}

/** A time far ahead is of a clock that was wrong: nobody knows how old such corrections are. */
function isPast({ savedAt }: EncryptedCorrections, now: number): boolean {
  return Math.abs(now - savedAt) >= correctionsKept;
}

function cipherOf(key: CryptoKey, resumeKey: string): Cipher {
  return new Cipher(key, resumeKey, 'corrections');
}

function latestFirst(all: readonly EncryptedCorrections[]): readonly EncryptedCorrections[] {
  return [...all].sort((a, b) => b.savedAt - a.savedAt);
}
