import type { ImportRun } from '../submit/import-run.js';
import type { Cipher } from '../submit/journal/cipher.js';
import type { Journal } from '../submit/journal/journal.js';
import { keptAfterContinue, keptUntouched } from '../submit/journal/sweep.js';
import { countPasswords } from '../submit/received-passwords.js';
import type { FieldLabel, ReportTexts } from './protocol.js';
import { successReport } from './report-rows.js';

/** The import that is journaled, or offered. */
export interface CurrentImport {
  readonly sessionId: string;
  readonly fileName: string;
  readonly cipher: Cipher;
  readonly run: ImportRun;
  /** Position of the next record. */
  at: number;
}

/** Keeps the passwords of an import, and destroys all else. */
export async function keepPasswords(
  journal: Journal,
  { sessionId, cipher, run, fileName, at }: CurrentImport,
  labels: readonly FieldLabel[],
  texts: ReportTexts,
): Promise<void> {
  const { passwords: users } = countPasswords(run.created());
  try {
    if (!users) return await journal.destroy(sessionId);
    const session = (await journal.sessions()).find(({ id }) => id === sessionId);
    const isSafe = session?.downloaded === users && run.ledger.counts().unknown === 0;
    const until = Date.now() + (isSafe ? keptAfterContinue : keptUntouched);
    const encrypted = await cipher.encrypt(at, { fileName, text: successReport(run, labels, texts) });
    await journal.keep({ session: sessionId, at, kind: 'kept', sealed: encrypted }, { until, users });
  } catch {
    // The session stays as it is, is offered once more, and expires.
  }
}
