import * as z from 'zod/mini';
import type { Journal } from './journal.js';
import type { SessionRow } from './journal-rows.js';
import { Cipher } from './cipher.js';

/** The success details of an import that has ended. */
export interface KeptFile {
  readonly fileName: string;
  readonly text: string;
}

const keptFile = z.object({ fileName: z.string(), text: z.string() });

/** The success details; `undefined` when they can't be read any more. */
export async function readKeptFile(
  journal: Journal,
  resumeKey: string,
  { id }: SessionRow,
): Promise<KeptFile | undefined> {
  const [key, records] = await Promise.all([journal.key(id), journal.records(id)]);
  const record = records.findLast(({ kind }) => kind === 'kept');
  if (!key || !record?.sealed) return undefined;
  const { success, data } = z.safeParse(
    keptFile,
    await new Cipher(key, resumeKey, id).decrypt(record.at, record.sealed),
  );
  return success ? data : undefined;
}

/** The sessions of an owner that have ended, oldest first. */
export function keptSessionsOf(sessions: readonly SessionRow[], owner: string): readonly SessionRow[] {
  return sessions.filter((session) => session.owner === owner && session.kept);
}
