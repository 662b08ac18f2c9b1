import type { Table } from '../files/table.js';
import type { NewUser, PasswordPolicy } from '../host.js';
import { Ledger } from './ledger.js';
import type { EngineLedger, Outcome } from './outcome.js';
import { generatePassword } from './password.js';
import type { PasswordRow } from './received-passwords.js';
import { newUser } from '../checking/new-user.js';
import type { CreatedUser } from '../engine/protocol.js';
import type { ReviewRows } from '../engine/review-rows.js';

/** A created row, or one that may have been created and for which a password came, with what is known of it. */
export interface CreatedRow extends PasswordRow {
  readonly id: number;
  readonly user: NewUser;
}

/** What is known of all rows of the file, imported or not. Row ids are positions in the table. */
export type ReviewedRows = Pick<ReviewRows, 'setup' | 'counts' | 'statusOf' | 'problemsOf' | 'valuesOf'>;

/** The rows as they were sent last. */
export interface SentRows {
  readonly table: Table;
  readonly rows: ReviewedRows;
  /** Must answer the same for a key every time: an identical list stays identical. */
  readonly userOf: (key: string, id: number) => NewUser;
}

export interface ImportRunOptions extends SentRows {
  readonly sessionId: string;
  /** Of the rows that are imported, in the order of the file. */
  readonly ids: Iterable<number>;
}

/** The ready rows on their way to the host, from the first batch on. */
export class ImportRun {
  readonly ledger: Ledger;
  readonly #sessionId: string;
  readonly #ids = new Map<string, number>();
  #sent: SentRows;
  #steps: EngineLedger;

  constructor({ sessionId, ids, ...rows }: ImportRunOptions) {
    this.#sessionId = sessionId;
    this.#sent = rows;
    for (const id of ids) this.#ids.set(this.#keyOf(id), id);
    this.ledger = new Ledger(sessionId, this.#ids.keys(), (key) => this.user(key));
    this.#steps = this.ledger;
  }

  get table(): Table {
    return this.#sent.table;
  }

  get rows(): ReviewedRows {
    return this.#sent.rows;
  }

  /** What the submit loop works with: the ledger, or a journal before it. */
  get steps(): EngineLedger {
    return this.#steps;
  }

  /** Keys and row ids of what is imported. */
  get ids(): ReadonlyMap<string, number> {
    return this.#ids;
  }

  user(key: string): NewUser {
    return this.#sent.userOf(key, this.#ids.get(key) ?? 0);
  }

  /** Goes on with other values of some rows. */
  replaceRows(revise: (sent: SentRows) => SentRows): void {
    this.#sent = revise(this.#sent);
  }

  /** From here on every step is journaled. */
  journalWith(steps: EngineLedger): void {
    this.#steps = steps;
  }

  outcomeOf(id: number): Outcome | undefined {
    return this.ledger.outcomeOf(this.#keyOf(id));
  }

  *created(): Generator<CreatedRow, void, undefined> {
    for (const [key, id] of this.#ids) {
      const outcome = this.ledger.outcomeOf(key);
      const hasPassword = outcome?.status === 'unknown' && outcome.temporaryPassword !== undefined;
      if (outcome?.status !== 'created' && !hasPassword) continue;
      const user = this.user(key);
      yield { id, user, outcome, password: outcome.temporaryPassword ?? user.password };
    }
  }

  createdUsers(): CreatedUser[] {
    const created = [...this.created()].filter(({ outcome }) => outcome.status === 'created');
    return created.map(({ user: { key, row, username, email }, outcome: { id } }) => ({
      key,
      row,
      username,
      email,
      ...(id !== undefined && { id }),
    }));
  }

  #keyOf(id: number): string {
    return `${this.#sessionId}-row-${this.table.rows[id]?.row ?? 0}`;
  }
}

/** Imports the rows that are ready now. */
export function startRun(
  table: Table,
  review: ReviewRows,
  sessionId: string,
  passwordPolicy: PasswordPolicy | undefined,
): ImportRun {
  const { fields } = review.setup;
  // Made once a user: a list that is sent again must be identical.
  const passwords = new Map<string, string>();
  const userOf = (key: string, id: number): NewUser => {
    const user = newUser(fields, review.valuesOf(id), { key, row: table.rows[id]?.row ?? 0 });
    if (!passwordPolicy) return user;
    const password =
      passwords.get(key) ?? generatePassword(passwordPolicy, { digitsOnly: user.digitsOnlyPassword });
    passwords.set(key, password);
    return { ...user, password };
  };
  return new ImportRun({ sessionId, table, rows: review, ids: review.ids('ready'), userOf });
}
