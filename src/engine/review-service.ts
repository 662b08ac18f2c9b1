import type { Table } from '../files/table.js';
import type { NewUser, PasswordPolicy } from '../host.js';
import type { ImportCounts } from '../submit/outcomes.js';
import type { Derivation } from '../checking/derivation.js';
import { columnReadings } from '../checking/column-readings.js';
import type { ChoiceLists, FieldDefinition } from '../fields/field-definition.js';
import type { ImportPlan } from '../fields/plan.js';
import { newUser } from '../checking/new-user.js';
import type { RowFilter, RowWindow } from './protocol.js';
import { withTextsBefore } from './changed-cells.js';
import { measureAgain } from './column-lengths.js';
import { EditedTable, type ChangedRows } from './edited-table.js';
import type { ColumnChange } from '../checking/column-change.js';
import { FixableRows } from './fixable-rows.js';
import { assertDefined, type ReviewedState } from './engine-state.js';
import { findError } from './find-error.js';
import { planToRemember } from './plan-to-remember.js';
import { changesOf, inOrder, repairCells } from './repair-cells.js';
import { problemGroups, type RowLookup } from './problem-groups.js';
import { IncrementalCheck } from './incremental-check.js';
import type {
  CellEdit,
  ErrorSearch,
  Repair,
  ReviewPort,
  ReviewSummary,
  RowSearch,
  RowsToLeaveOut,
} from './review-protocol.js';
import { ReviewRows, type ReviewSetup } from './review-rows.js';
import { rowLookup } from './row-lookup.js';
import { sameForOthers } from './same-for-others.js';
import { RowSearcher } from './search-rows.js';

/** The rows under one plan. */
interface CheckedReview {
  readonly review: ReviewRows;
  readonly cells: IncrementalCheck;
  readonly lookup: RowLookup;
  readonly searcher: RowSearcher;
}

/** The rows on Review; see {@link ReviewPort}. */
export class ReviewService implements ReviewPort {
  readonly #state: ReviewedState;
  #edited: EditedTable | undefined;
  #derived: Derivation | undefined;
  #checked: CheckedReview | undefined;
  /** Set once rows that were turned down are on Review again. */
  #fixable: FixableRows | undefined;

  constructor(state: ReviewedState) {
    this.#state = state;
  }

  /** Checks every row under a plan. The history of edits, and what was left out, outlive a change of the plan. */
  check(setupAsGiven: ReviewSetup): ReviewRows {
    const setup = this.#withReadings(this.#derive(setupAsGiven));
    const { table, leftOut } = this.#state;
    const cells = this.#checkCells(table, setup);
    const review = new ReviewRows(table, setup, leftOut, cells);
    const lookup = rowLookup(review, cells, this.#table, () => this.#derived);
    this.#checked = { review, cells, lookup, searcher: new RowSearcher(lookup, review.columns) };
    this.#state.rowsChecked(review);
    return review;
  }

  firstRows(
    fields: readonly FieldDefinition[],
    plan: ImportPlan,
    lists: ChoiceLists,
    count: number,
  ): RowWindow {
    const { table: all, leftOut, file } = this.#state;
    const derived = this.#state.derivationOf(fields, plan);
    const first = { ...all, rows: all.rows.slice(0, count) };
    const table = derived.key === this.#derived?.key && derived.areIn(all) ? first : derived.addTo(first);
    const setup = this.#withReadings(this.#state.setupOf(fields, derived.plan, lists));
    const review = new ReviewRows(table, setup, leftOut, this.#checkCells(table, setup, derived));
    const columns = measureAgain(review.columns, all.rows, file.headers.length);
    return { ...review.window('all', 0, count), total: all.rows.length, columns };
  }

  summary(changed: readonly number[] = [], cells = 0): ReviewSummary {
    const { review, lookup } = this.#current;
    return {
      check: review.summary(),
      problemGroups: problemGroups(lookup),
      edits: this.#table.state,
      changed,
      cells,
    };
  }

  edit(edits: readonly CellEdit[]): ReviewSummary {
    const [edit] = edits.length === 1 ? edits : [];
    const before = edit && this.textOf(edit.id, edit.field);
    const changes = this.#withUsernames(changesOf(edits, this.#current.lookup));
    const changed = this.#write((table) => table.change(changes));
    const summary = this.#take(changed);
    const { review, lookup } = this.#current;
    const others =
      edit && changed.cells > 0
        ? sameForOthers(edit, before ?? '', { fields: review.setup.fields, lookup, table: this.#table })
        : undefined;
    return others ? { ...summary, others } : summary;
  }

  repair(...repairs: Repair[]): ReviewSummary {
    const changed = new Set<number>();
    const unchecked = new Set<number>();
    let cells = 0;
    for (const repair of inOrder(repairs, this.#state.repairs)) {
      // What is certain depends on the other cells of the column; a text is replaced wherever it stands.
      if (repair.kind === 'certain') this.#recheck(unchecked);
      const made = this.#write((table) => table.change(this.#changesOfRepair(repair), cells > 0));
      cells += made.cells;
      for (const id of made.ids) {
        changed.add(id);
        unchecked.add(id);
      }
    }
    this.#recheck(unchecked);
    return this.summary(
      [...changed].sort((a, b) => a - b),
      cells,
    );
  }

  leaveOut({ ids, problem }: RowsToLeaveOut, leftOut: boolean): ReviewSummary {
    const { review } = this.#current;
    const isOther = (id: number): boolean => review.leftOut.has(id) !== leftOut;
    const found = (problem ? this.#find(review.ids('all'), { problem }) : ids).filter(isOther);
    if (this.#state.isImporting(review) || found.length === 0) return this.summary();
    const rows = { ids: found, leftOut };
    this.#table.leaveOut(rows);
    return this.#take({ ids: [], cells: 0, rows });
  }

  plan(): ImportPlan {
    const { review } = this.#current;
    // Rows that were turned down are not the rows of the file any more.
    if (this.#fixable) return review.setup.asMade?.plan ?? review.setup.plan;
    return planToRemember(this.#state.file, { table: this.#table.table, rows: review }).plan;
  }

  undo(): ReviewSummary {
    return this.#take(this.#write((table) => table.undo(this.#usernamesAfter)));
  }

  redo(): ReviewSummary {
    return this.#take(this.#write((table) => table.redo(this.#usernamesAfter)));
  }

  rows(filter: RowFilter, search: RowSearch, from: number, count: number): RowWindow {
    const { review } = this.#current;
    return this.#window(filter, from, count, this.#find(review.ids(filter), search));
  }

  idsOf(filter: RowFilter, search: RowSearch, from: number, count: number): readonly number[] {
    return this.#find(this.#current.review.ids(filter), search).slice(from, from + count);
  }

  rowsAtError(filter: RowFilter, search: RowSearch, from: ErrorSearch, count: number): RowWindow {
    const { review } = this.#current;
    const ids = this.#find(review.ids(filter), search);
    const errorsOf = (id: number) =>
      review.statusOf(id) === 'error'
        ? review.problemsOf(id).filter(({ severity }) => severity === 'error')
        : [];
    const fields = review.columns.map(({ field }) => field);
    const found = findError(ids, from, errorsOf, fields);
    const first = Math.max(0, (found ?? from).position - Math.floor(count / 2));
    return { ...this.#window(filter, first, count, ids), ...(found && { found }) };
  }

  textOf(id: number, field: string): string {
    return this.#current.lookup.textOf(id, field) ?? '';
  }

  readyUsers(from: number, count: number): readonly NewUser[] {
    return this.readyUsersOf(this.#current.review.ids('ready').slice(from, from + count));
  }

  readyUsersOf(ids: readonly number[]): readonly NewUser[] {
    const { review } = this.#current;
    const { rows } = this.#table.table;
    return ids
      .filter((id) => review.statusOf(id) === 'ready')
      .map((id) =>
        newUser(review.setup.fields, review.valuesOf(id), { key: String(id), row: rows[id]?.row ?? 0 }),
      );
  }

  loadFixable(): void {
    this.#fixable = new FixableRows(this.#state.run);
    this.#state.fixableRowsLoaded(this.#fixable.table);
  }

  async revise(passwordPolicy: PasswordPolicy | undefined): Promise<ImportCounts | undefined> {
    const { ledger, table, review } = this.#state;
    return assertDefined(this.#fixable).revise(ledger, table, review, passwordPolicy);
  }

  #window(filter: RowFilter, from: number, count: number, ids: readonly number[]): RowWindow {
    const { review } = this.#current;
    return withTextsBefore(review.window(filter, from, count, ids), review.columns, this.#table);
  }

  /** Takes in what was changed: cells, or what is left out. */
  #take({ ids, cells, rows }: ChangedRows): ReviewSummary {
    this.#recheck(new Set(ids));
    if (!rows) return this.summary(ids, cells);
    this.#current.review.leaveOut(rows.ids, rows.leftOut);
    return { ...this.summary(rows.ids), leftOut: rows.leftOut };
  }

  /** Changes the table, and leaves the rows to be checked. */
  #write(change: (table: EditedTable) => ChangedRows): ChangedRows {
    if (this.#state.isImporting(this.#current.review)) return { ids: [], cells: 0 };
    return change(this.#table);
  }

  /** Checks the rows whose cells have changed. */
  #recheck(ids: Set<number>): void {
    if (ids.size === 0) return;
    const { review, cells } = this.#current;
    const { table } = this.#table;
    const all = [...ids].sort((a, b) => a - b);
    this.#state.rowsChanged(table);
    cells.update(table, all);
    review.update(table, cells, all);
    ids.clear();
  }

  #changesOfRepair(repair: Repair): readonly ColumnChange[] {
    const { lookup } = this.#current;
    const also = repair.kind === 'certain' ? repair.also : undefined;
    const changes = [repair.field, ...(also ?? [])].flatMap((field) => {
      const column = lookup.columnOf(field);
      if (column === undefined) return [];
      return repairCells({ ...repair, field }, column, this.#table.table.rows, lookup);
    });
    return this.#withUsernames(changes);
  }

  #find(among: readonly number[], search: RowSearch): readonly number[] {
    const { review, searcher } = this.#current;
    const ids = search.privileged ? among.filter(review.isPrivileged) : among;
    return searcher.find(ids, search, this.#table.table.rows);
  }

  /** How a column is read depends on the whole file, also where only some of its rows are checked. */
  #withReadings(setup: ReviewSetup): ReviewSetup {
    const { fields, plan } = setup;
    return { ...setup, readings: columnReadings(fields, plan, this.#state.file) };
  }

  /** Adds the columns that the plan derives from those of the file, unless the table has them. */
  #derive(setup: ReviewSetup): ReviewSetup {
    const { table, file } = this.#state;
    if (this.#edited?.table !== table) this.#edited = new EditedTable(table);
    const derived = this.#state.derivationOf(setup.fields, setup.plan);
    if (derived.key !== this.#derived?.key || !derived.areIn(table)) {
      const before = this.#derived;
      this.#derived = derived;
      if (!derived.isEmpty || !derived.areIn(table)) {
        const width = file.headers.length;
        const fresh = this.#edited.hasCorrected(width) ? derived.addTo(table) : undefined;
        this.#edited.replaceDerived(derived.addTo(table, before), width, fresh);
        this.#state.rowsChanged(this.#edited.table);
      }
    }
    return { ...setup, plan: derived.plan, asMade: { plan: setup.plan, headers: file.headers } };
  }

  /** Usernames follow what they are built from, in the same step of the history. */
  readonly #usernamesAfter = (changes: readonly ColumnChange[]): ColumnChange | undefined =>
    this.#derived?.usernamesAfter(changes, this.#table.table.rows);

  #withUsernames(changes: readonly ColumnChange[]): readonly ColumnChange[] {
    const usernames = this.#usernamesAfter(changes);
    return usernames ? [...changes, usernames] : changes;
  }

  #checkCells(table: Table, setup: ReviewSetup, derived = this.#derived): IncrementalCheck {
    return new IncrementalCheck(table, setup, this.#state.repairs, (id, row) => [
      ...(this.#fixable?.problemsOf(id, row) ?? []),
      ...(derived?.problemsOf(row) ?? []),
    ]);
  }

  get #table(): EditedTable {
    return assertDefined(this.#edited);
  }

  get #current(): CheckedReview {
    return assertDefined(this.#checked);
  }
}
