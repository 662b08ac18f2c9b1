import type { Table } from '../files/table.js';
import type { NewUser, PasswordPolicy } from '../host.js';
import type { Ledger } from './ledger.js';
import type { Outcome } from './outcomes.js';
import { generatePassword } from './password.js';
import { rowKey } from './row-key.js';
import { receivedOutcome, type PasswordRow } from './received-passwords.js';
import { newUser } from '../checking/new-user.js';
import type { ReviewSetup } from '../checking/review-setup.js';
import type { FieldValue } from '../fields/field-definition.js';
import type { Problem } from '../checking/problem.js';
import type { CheckCounts, RowStatus } from '../checking/row-status.js';
import { createdUser, type CreatedUser } from './import-result.js';

/** A row that was created, or that may have been created and for which a password came. */
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
  /** The values of a row, in the order of the fields. */
  valuesOf(id: number): readonly FieldValue[];
}

/** The rows on Review, which know which of them are ready. */
export interface ReviewedFile extends ReviewedRows {
  ids(filter: 'ready'): readonly number[];
}

/** The rows as they were sent last. */
export interface SentRows {
  readonly table: Table;
  readonly rows: ReviewedRows;
  /** The user of a row, always the same for a key: an identical list stays identical. */
  readonly userOf: (key: string, id: number) => NewUser;
}

export interface ImportRunOptions extends SentRows {
  readonly sessionId: string;
  /** Ids of the imported rows, in the order of the file. */
  readonly ids: Iterable<number>;
}

type LedgerConstructor<L extends Ledger> = new (...args: ConstructorParameters<typeof Ledger>) => L;

/** The ready rows on their way to the host, from the first batch on. */
export class ImportRun<L extends Ledger = Ledger> {
  readonly ledger: L;
  readonly #sessionId: string;
  /** Keys and row ids of the imported rows. */
  readonly ids: ReadonlyMap<string, number>;
  #sent: SentRows;

  constructor({ sessionId, ids, ...rows }: ImportRunOptions, LedgerOf: LedgerConstructor<L>) {
    this.#sessionId = sessionId;
    this.#sent = rows;
    this.ids = new Map(Array.from(ids, (id) => [this.keyOf(id), id]));
    this.ledger = new LedgerOf(sessionId, this.ids.keys(), (key) => this.user(key));
  }

  get table(): Table {
    return this.#sent.table;
  }

  get rows(): ReviewedRows {
    return this.#sent.rows;
  }

  user(key: string): NewUser {
    return this.#sent.userOf(key, this.ids.get(key) ?? 0);
  }

  /** Replaces the values of some rows before another run. */
  replaceRows(revise: (sent: SentRows) => SentRows): void {
    this.#sent = revise(this.#sent);
  }

  outcomeOf(id: number): Outcome | undefined {
    return this.ledger.outcomeOf(this.keyOf(id));
  }

  *created(): Generator<CreatedRow, void, undefined> {
    for (const id of this.ids.values()) {
      const row = this.createdRow(id);
      if (row) yield row;
    }
  }

  /** `undefined`: the row was not created, and no password came for it. */
  createdRow(id: number): CreatedRow | undefined {
    const key = this.keyOf(id);
    const outcome = receivedOutcome(this.ledger.outcomeOf(key));
    if (!outcome) return undefined;
    const user = this.user(key);
    return { id, user, outcome, password: outcome.temporaryPassword ?? user.password };
  }

  createdUsers(): CreatedUser[] {
    return [...this.created()].flatMap(({ user, outcome }) => createdUser(user, outcome));
  }

  /** The key of a row, imported or not. */
  keyOf(id: number): string {
    return rowKey(this.#sessionId, this.table.rows[id]?.row ?? 0);
  }
}

/** Imports the rows that are ready now. */
export function startRun<L extends Ledger>(
  table: Table,
  review: ReviewedFile,
  sessionId: string,
  passwordPolicy: PasswordPolicy | undefined,
  LedgerOf: LedgerConstructor<L>,
): ImportRun<L> {
  const { fields } = review.setup;
  // A password is generated once a user: a list that is sent again must be identical.
  const passwords = new Map<string, string>();
  const userOf = (key: string, id: number): NewUser => {
    const user = newUser(fields, review.valuesOf(id), { key, row: table.rows[id]?.row ?? 0 });
    if (!passwordPolicy) return user;
    const password =
      passwords.get(key) ?? generatePassword(passwordPolicy, { digitsOnly: user.digitsOnlyPassword });
    passwords.set(key, password);
    return { ...user, password };
  };
  return new ImportRun({ sessionId, table, rows: review, ids: review.ids('ready'), userOf }, LedgerOf);
}
