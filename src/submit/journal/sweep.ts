import { ImportLock } from './import-lock.js';
import type { Journal } from './journal.js';
import type { SessionRow } from './journal-rows.js';

const day = 24 * 60 * 60 * 1000;

/** How long saved passwords stay after Continue. */
export const keptAfterContinue = day;
/** How long anything stays that was not written to, where it may hold the only copy of a password. */
export const keptUntouched = 7 * day;
/** How long anything stays once it was offered past its time. */
export const keptAfterOffer = day;

/**
 * When something past its time is deleted; `undefined`: it is not past its time. A clock may be far off for a while, so that
 * nothing goes before its owner has seen an offer: only a day after an offer that was made past its time.
 */
export function deletionOf(session: SessionRow, now = Date.now()): number | undefined {
  const { lastOffer } = session;
  const due = dueOf(session, now);
  if (now < due) return undefined;
  const isOffered = lastOffer !== undefined && lastOffer >= due && lastOffer <= now;
  return (isOffered ? lastOffer : now) + keptAfterOffer;
}

export function isExpired(session: SessionRow, now = Date.now()): boolean {
  const deletion = deletionOf(session, now);
  return deletion !== undefined && now >= deletion;
}

/** Nothing is kept for longer than {@link keptUntouched}: what would be was written when the clock was ahead, and counts from when that was seen. */
function dueOf(session: SessionRow, now: number): number {
  return isAhead(session, now) ? (session.seenAhead ?? now) + keptUntouched : nominalDue(session);
}

function isAhead(session: SessionRow, now: number): boolean {
  return nominalDue(session) > now + keptUntouched;
}

function nominalDue({ kept, writtenAt }: SessionRow): number {
  return kept?.until ?? writtenAt + keptUntouched;
}

/**
 * Destroys what has expired. Only under the lock of its owner: a tab that has been asleep for a week is not dead.
 *
 * @param owner has the lock already.
 */
export async function sweep(journal: Journal, owner: string, now = Date.now()): Promise<void> {
  for (const session of await journal.sessions()) {
    const { seenAhead = Infinity } = session;
    if (isAhead(session, now) && seenAhead > now) await journal.note(session, { seenAhead: now });
    if (!isExpired(session, now)) continue;
    if (session.owner === owner) await journal.destroy(session.id);
    else await sweepOfOther(journal, session, now);
  }
}

async function sweepOfOther(journal: Journal, { id, owner }: SessionRow, now: number): Promise<void> {
  const lock = await ImportLock.acquire(owner);
  if (!lock) return;
  try {
    // Until the lock was free, a tab may have woken up and written.
    const session = (await journal.sessions()).find((one) => one.id === id);
    if (session && isExpired(session, now)) await journal.destroy(id);
  } finally {
    lock.release();
  }
}
