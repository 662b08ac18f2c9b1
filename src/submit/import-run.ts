import type { Table } from '../files/table.js';
import type { NewUser, PasswordPolicy } from '../host.js';
import { Ledger } from './ledger.js';
import type { EngineLedger, Outcome } from './outcome.js';
import { generatePassword } from './password.js';
import type { PasswordRow } from './received-passwords.js';
import { newUser } from '../checking/new-user.js';
import type { ReviewSetup } from '../checking/review-setup.js';
import type { FieldValue } from '../fields/field-definition.js';
import type { CheckCounts, Problem, RowStatus } from '../fields/problem.js';
import type { CreatedUser } from './import-result.js';

/** A created row, or one that may have been created and for which a password came, with what is known of it. */
export interface CreatedRow extends PasswordRow {
  readonly id: number;
  readonly user: NewUser;
}

/** What is known of all rows of the file, imported or not. Row ids are positions in the table. */
export interface ReviewedRows {
  readonly setup: ReviewSetup;
  readonly counts: CheckCounts;
  statusOf(id: number): RowStatus;
  problemsOf(id: number): readonly Problem[];
  /** By the order of the fields. */
  valuesOf(id: number): readonly FieldValue[];
}

/** The rows on Review, which know by themselves which of them are ready. */
export interface ReviewedFile extends ReviewedRows {
  ids(filter: 'ready'): readonly number[];
}

export interface ImportRunOptions {
  readonly sessionId: string;
  readonly table: Table;
  readonly rows: ReviewedRows;
  /** Of the rows that are imported, in the order of the file. */
  readonly ids: Iterable<number>;
  /** Must answer the same for a key every time: an identical list stays identical. */
  readonly userOf: (key: string, id: number) => NewUser;
}

/** The ready rows on their way to the host, from the first batch on. */
export class ImportRun {
  /** With the rows as they were sent last. */
  table: Table;
  rows: ReviewedRows;
  userOf: ImportRunOptions['userOf'];
  readonly ledger: Ledger;
  /** What the submit loop works with: the ledger, or a journal before it. */
  steps: EngineLedger;
  readonly #sessionId: string;
  readonly #ids = new Map<string, number>();

  constructor({ sessionId, table, rows, ids, userOf }: ImportRunOptions) {
    this.table = table;
    this.rows = rows;
    this.#sessionId = sessionId;
    this.userOf = userOf;
    for (const id of ids) this.#ids.set(this.#keyOf(id), id);
    this.ledger = new Ledger(sessionId, this.#ids.keys(), (key) => this.user(key));
    this.steps = this.ledger;
  }

  /** Keys and row ids of what is imported. */
  get ids(): ReadonlyMap<string, number> {
    return this.#ids;
  }

  user(key: string): NewUser {
    return this.userOf(key, this.#ids.get(key) ?? 0);
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
  review: ReviewedFile,
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
