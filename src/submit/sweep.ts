import { ImportLock } from './import-lock.js';
import type { Journal } from './journal.js';
import type { SessionRow } from './journal-rows.js';

const day = 24 * 60 * 60 * 1000;

/** How long saved passwords stay after Continue. */
export const keptAfterContinue = day;
/** How long anything stays that was not written to, where it may hold the only copy of a password. */
export const keptUntouched = 7 * day;

function isExpired({ kept, writtenAt }: SessionRow, now: number): boolean {
  return now >= (kept?.until ?? writtenAt + keptUntouched);
}

/**
 * Destroys what has expired. Only under the lock of its owner: a tab that has been asleep for a week is not dead.
 *
 * @param owner has the lock already.
 */
export async function sweep(journal: Journal, owner: string, now = Date.now()): Promise<void> {
  for (const session of await journal.sessions()) {
    if (!isExpired(session, now)) continue;
    if (session.owner === owner) await journal.destroy(session.id);
    else await sweepOfOther(journal, session, now);
  }
}

async function sweepOfOther(journal: Journal, { id, owner }: SessionRow, now: number): Promise<void> {
  const lock = await ImportLock.take(owner);
  if (!lock) return;
  try {
    // Until the lock was free, a tab may have woken up and written.
    const session = (await journal.sessions()).find((one) => one.id === id);
    if (session && isExpired(session, now)) await journal.destroy(id);
  } finally {
    lock.release();
  }
}
