import type { Table } from '../csv/table.js';
import type { NewUser, PasswordPolicy } from '../host.js';
import { Ledger } from '../submit/ledger.js';
import type { Outcome } from '../submit/outcome.js';
import { generatePassword } from '../submit/password.js';
import { newUser } from '../users/new-user.js';
import type { CreatedUser } from './answers.js';
import type { ReviewRows } from './review-rows.js';

/** A created row, with what is known of it. */
export interface CreatedRow {
  readonly id: number;
  readonly user: NewUser;
  readonly outcome: Extract<Outcome, { status: 'created' }>;
  /** Received or generated. */
  readonly password: string | undefined;
}

/** The ready rows on their way to the host, from the first batch on. */
export class ImportRun {
  readonly ledger: Ledger;
  readonly #table: Table;
  readonly #review: ReviewRows;
  readonly #sessionId: string;
  readonly #passwordPolicy: PasswordPolicy | undefined;
  readonly #passwords = new Map<string, string>();
  readonly #ids = new Map<string, number>();

  constructor(
    table: Table,
    review: ReviewRows,
    sessionId: string,
    passwordPolicy: PasswordPolicy | undefined,
  ) {
    this.#table = table;
    this.#review = review;
    this.#sessionId = sessionId;
    this.#passwordPolicy = passwordPolicy;
    for (const id of review.ids('ready')) this.#ids.set(this.#keyOf(id), id);
    this.ledger = new Ledger(sessionId, this.#ids.keys(), (key) => this.#user(key));
  }

  outcomeOf(id: number): Outcome | undefined {
    return this.ledger.outcomeOf(this.#keyOf(id));
  }

  *created(): Generator<CreatedRow, void, undefined> {
    for (const outcome of this.ledger.outcomes()) {
      if (outcome.status !== 'created') continue;
      const { key, temporaryPassword } = outcome;
      const user = this.#user(key);
      yield { id: this.#ids.get(key) ?? 0, user, outcome, password: temporaryPassword ?? user.password };
    }
  }

  createdUsers(): CreatedUser[] {
    return Array.from(this.created(), ({ user: { key, row, username, email }, outcome: { id } }) => ({
      key,
      row,
      username,
      email,
      ...(id !== undefined && { id }),
    }));
  }

  #keyOf(id: number): string {
    return `${this.#sessionId}-row-${this.#table.rows[id]?.row ?? 0}`;
  }

  #user(key: string): NewUser {
    const id = this.#ids.get(key) ?? 0;
    const { setup } = this.#review;
    const user = newUser(setup.fields, this.#review.valuesOf(id), {
      key,
      row: this.#table.rows[id]?.row ?? 0,
    });
    return this.#passwordPolicy ? { ...user, password: this.#passwordFor(user, this.#passwordPolicy) } : user;
  }

  /** Made once a user: a list that is sent again must be identical. */
  #passwordFor({ key, digitsOnlyPassword }: NewUser, policy: PasswordPolicy): string {
    const known = this.#passwords.get(key);
    if (known !== undefined) return known;
    const password = generatePassword(policy, { digitsOnly: digitsOnlyPassword });
    this.#passwords.set(key, password);
    return password;
  }
}
