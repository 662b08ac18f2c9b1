import { openDB } from 'idb';
import { ownerOf } from '../../src/submit/journal/cipher.js';

/** How many sessions the journal has for the owner of a resume key, in whatever state. */
export async function rowsOfOwner(resumeKey: string): Promise<number> {
  const [owner, database] = await Promise.all([ownerOf(resumeKey), openDB('bulk-user-import')]);
  try {
    const sessions = (await database.getAll('sessions')) as readonly { readonly owner?: string }[];
    return sessions.filter((session) => session.owner === owner).length;
  } finally {
    database.close();
  }
}
