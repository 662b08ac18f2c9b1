import { newEncryptionKey } from './cipher.js';
import type { Journal } from './journal.js';
import type { PlansRow } from './journal-plans.js';

interface Owner {
  readonly journal: Journal;
  /** Hash of the resume key. */
  readonly owner: string;
}

/**
 * Changes what is kept of an owner's plans and corrections.
 *
 * @param prepare encrypts by the owner's key, and returns what makes the next row of the one that is stored by then. Called
 * again where another tab has made the owner's row, with a key of its own, meanwhile.
 */
export async function changeEncrypted(
  { journal, owner }: Owner,
  prepare: (key: CryptoKey) => Promise<(row: PlansRow) => PlansRow>,
): Promise<void> {
  const before = await journal.plans(owner);
  const key = before?.key ?? (await newEncryptionKey());
  const change = await prepare(key);
  let isMadeMeanwhile = false as boolean;
  await journal.changePlans(owner, (row) => {
    isMadeMeanwhile = !before && row !== undefined;
    // What was deleted meanwhile, with its key, does not come back.
    const isDeleted = before && !row;
    return isMadeMeanwhile || isDeleted ? undefined : change(row ?? { owner, key, plans: [] });
  });
  if (isMadeMeanwhile) await changeEncrypted({ journal, owner }, prepare);
}
