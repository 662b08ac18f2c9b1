import { existsSync, mkdirSync, realpathSync, rmSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import sqlite from 'node-sqlite3-wasm';
import { SCHEMA } from './schema.mjs';
import { becomeSoleOwner } from './sole-owner.mjs';
import { addSeedUsers, countUsers } from './users.mjs';

const DAY = 24 * 60 * 60 * 1000;

/** A repeated request gets its first response again for longer than any import lasts. */
const ANSWERS_KEPT = 30 * DAY;
/** As long as an import whose passwords were never downloaded is kept in the browser. */
const PASSWORDS_KEPT = 7 * DAY;

/** Opens the database for this process alone, and makes the file if there is none. */
export async function openDatabase(file) {
  const path = canonical(file);
  const owner = await becomeSoleOwner(path);
  // A lock file is left behind by a server that was killed: no other process has the database open.
  rmSync(`${path}.lock`, { recursive: true, force: true });
  const database = new sqlite.Database(path);
  prepare(database);
  return {
    database,
    close() {
      database.close();
      owner.close();
    },
  };
}

/**
 * With a write-ahead log, flushed to the disk at each commit, a batch is there as a whole or not at all, and what a
 * response said stays true.
 *
 * Not with the default rollback journal: node-sqlite3-wasm takes its own lock for somebody else's transaction and
 * leaves the journal of a killed process unread, so that half a batch stays, and a broken index. node-sqlite3-wasm has no
 * shared memory, and the log needs none as long as there is one connection: hence the exclusive mode.
 */
function prepare(database) {
  database.exec('PRAGMA locking_mode = EXCLUSIVE');
  const { journal_mode: mode } = database.get('PRAGMA journal_mode = WAL');
  if (mode !== 'wal') throw new Error(`SQLite offers only the journal mode “${mode}”.`);
  database.exec('PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON');
  inTransaction(database, () => {
    database.exec(SCHEMA);
    if (countUsers(database) === 0) addSeedUsers(database);
    forgetOld(database);
  });
}

/** Does the work as one transaction. */
export function inTransaction(database, work) {
  database.exec('BEGIN IMMEDIATE');
  try {
    const result = work();
    database.exec('COMMIT');
    return result;
  } catch (error) {
    if (database.inTransaction) database.exec('ROLLBACK');
    throw error;
  }
}

function forgetOld(database, now = Date.now()) {
  database.run('DELETE FROM requests WHERE answered_at < ?', now - ANSWERS_KEPT);
  database.run('UPDATE users SET temporary_password = NULL WHERE created_at < ?', now - PASSWORDS_KEPT);
}

/** The one name of a file, whatever links lead to the file. */
function canonical(file) {
  const folder = dirname(resolve(file));
  mkdirSync(folder, { recursive: true });
  const path = join(realpathSync(folder), basename(file));
  return existsSync(path) ? realpathSync(path) : path;
}
