import { ImportLock } from './import-lock.js';
import type { Journal } from './journal.js';
import type { SessionRow } from './journal-rows.js';

const day = 24 * 60 * 60 * 1000;

/** How long saved passwords stay after Continue. */
export const keptAfterContinue = day;
/** How long a session stays without a write, since it may hold the only copy of a password. */
export const keptUntouched = 7 * day;
/** How long a session stays after an offer past its time. */
export const keptAfterOffer = day;

/**
 * When a session past its time is deleted; `undefined` before that time. A clock may be far off for a while, so a session
 * is deleted only a day after it was offered past its time.
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

/**
 * When a session is past its time. A time beyond {@link keptUntouched} is of a clock that was ahead: the session counts
 * from when that was noticed.
 */
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
 * Destroys expired sessions, each only under the lock of its owner: a tab that has been asleep for a week is not dead.
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
    // A tab may have woken up and written before the lock was free.
    const session = (await journal.sessions()).find((one) => one.id === id);
    if (session && isExpired(session, now)) await journal.destroy(id);
  } finally {
    lock.release();
  }
}
