import { foldText } from '../fields/fold-text.js';
import type { CreatedRow, ImportRun } from '../submit/import-run.js';
import type { FailureGroups } from '../submit/failure-groups.js';
import { failedListRow, groupFailures, type FailedRows } from './group-failures.js';
import type { CreatedList, CreatedListRow, FailedList } from './outcome-protocol.js';

/** Between two texts, so that no match spans both. */
const separator = '\u0000';

/** More than anybody reads; the error details name every row. */
const maxGroups = 30;

/** A created user in the list, with the text that a search looks in. */
interface ListedUser extends CreatedListRow {
  readonly searched: string;
}

/** The rows of an import by what became of them, for as long as nothing changes: made when they are first shown. */
export class OutcomeLists {
  readonly #run: ImportRun;
  readonly #canResolve: boolean;
  #created: readonly ListedUser[] | undefined;
  /** The last search: every page of it is another call. */
  #found: { readonly text: string; readonly users: readonly ListedUser[] } | undefined;

  #failed: readonly FailedRows[] | undefined;

  /** @param canResolve The host can say what became of unknown rows. */
  constructor(run: ImportRun, canResolve: boolean) {
    this.#run = run;
    this.#canResolve = canResolve;
  }

  get failures(): FailureGroups {
    const shown = this.#failures.slice(0, maxGroups);
    const more = this.#failures.slice(maxGroups);
    return {
      groups: shown.map(({ group }) => group),
      more: { groups: more.length, rows: more.reduce((sum, { ids }) => sum + ids.length, 0) },
    };
  }

  /** The rows of a group; none where the group is gone. */
  failed(group: string, from: number, count: number): FailedList {
    const found = this.#failures.find(({ id }) => id === group);
    const ids = found?.ids.slice(from, from + count) ?? [];
    return { group, from, rows: found ? ids.map((id) => failedListRow(this.#run, id, found)) : [] };
  }

  /** Ids of the rows of a group that were turned down, and may be sent once more as they are. */
  unchangedRows(group: string): readonly number[] {
    const found = this.#failures.find(({ id }) => id === group);
    return found?.group.again === 'as-is' ? found.ids : [];
  }

  get #failures(): readonly FailedRows[] {
    return (this.#failed ??= groupFailures(this.#run, this.#canResolve));
  }

  created(text: string, from: number, count: number): CreatedList {
    const users = this.#find(text);
    const rows = users.slice(from, from + count).map(({ searched: _, ...row }) => row);
    return { text, total: users.length, from, rows };
  }

  /** The password of one user, received or generated here. */
  passwordOf(id: number): string | undefined {
    return this.#run.createdRow(id)?.password;
  }

  #find(text: string): readonly ListedUser[] {
    this.#created ??= Array.from(this.#run.created(), listed);
    const wanted = foldText(text.trim());
    if (wanted === '') return this.#created;
    if (this.#found?.text !== wanted) {
      const users = this.#created.filter(
        ({ searched, row }) => searched.includes(wanted) || String(row) === wanted,
      );
      this.#found = { text: wanted, users };
    }
    return this.#found.users;
  }
}

function listed({ id, user, outcome, password }: CreatedRow): ListedUser {
  const { row, username, email, firstName = '', lastName = '' } = user;
  return {
    id,
    row,
    username,
    email,
    hasPassword: password !== undefined,
    isUnsure: outcome.status === 'unknown',
    searched: foldText([username, email, `${firstName} ${lastName}`].join(separator)),
  };
}
