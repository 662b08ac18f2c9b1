/**
 * `username_key`, `email_key`: see `identityKey`.
 *
 * `import_key` is the user's key in the import: a user whose request arrives twice, however late, is created once, and a
 * client that lost the response can request what became of the key.
 *
 * `temporary_password` is the only place where a password stands in clear: `recover` and a repeated request have to
 * return the password again. A portal with a sign-in keeps a hash beside the password, and empties this column at the first
 * sign-in; see also `forgetOld`.
 */
export const SCHEMA = `
  CREATE TABLE IF NOT EXISTS users (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    username TEXT NOT NULL,
    username_key TEXT NOT NULL UNIQUE,
    email TEXT NOT NULL,
    email_key TEXT NOT NULL UNIQUE,
    extension TEXT UNIQUE,
    profile TEXT NOT NULL,
    import_key TEXT UNIQUE,
    temporary_password TEXT,
    created_at INTEGER NOT NULL
  );

  CREATE TABLE IF NOT EXISTS requests (
    idempotency_key TEXT PRIMARY KEY,
    list_hash TEXT NOT NULL,
    answered_at INTEGER NOT NULL
  );

  CREATE TABLE IF NOT EXISTS answers (
    idempotency_key TEXT NOT NULL REFERENCES requests ON DELETE CASCADE,
    import_key TEXT NOT NULL,
    status TEXT NOT NULL,
    field TEXT,
    message TEXT,
    PRIMARY KEY (idempotency_key, import_key)
  );
  CREATE INDEX IF NOT EXISTS answers_of_user ON answers (import_key);

  CREATE TABLE IF NOT EXISTS counters (
    name TEXT PRIMARY KEY,
    value INTEGER NOT NULL
  );
`;
