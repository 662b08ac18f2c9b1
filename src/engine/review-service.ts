import type { Table } from '../files/table.js';
import type { NewUser, PasswordPolicy } from '../host.js';
import type { ImportCounts } from '../submit/outcomes.js';
import { isBlank } from '../fields/blank-text.js';
import { choiceEntries, type ChoiceEntries } from '../fields/choice-entries.js';
import { DerivedColumns } from '../checking/derived-columns.js';
import { columnReadings } from '../checking/column-readings.js';
import type { ChoiceLists, FieldDefinition } from '../fields/field-definition.js';
import type { ImportPlan } from '../fields/plan.js';
import { newUser } from '../checking/new-user.js';
import { shortenText } from '../fields/shorten-text.js';
import type { RowFilter, RowWindow } from './protocol.js';
import { EditedTable } from './edited-table.js';
import type { ColumnChange } from '../checking/column-change.js';
import { FixableRows } from './fixable-rows.js';
import { assertDefined, type ReviewedState } from './engine-state.js';
import { planToRemember } from './plan-to-remember.js';
import { repairCells } from './repair-cells.js';
import { problemGroups, type RowLookup } from './problem-groups.js';
import { IncrementalCheck } from './incremental-check.js';
import type {
  CellEdit,
  Repair,
  ReviewPort,
  ReviewSummary,
  RowSearch,
  SameForOthers,
} from './review-protocol.js';
import { ReviewRows, type ReviewSetup } from './review-rows.js';
import { RowSearcher } from './search-rows.js';

/** The rows under one plan. */
interface CheckedReview {
  readonly review: ReviewRows;
  readonly cells: IncrementalCheck;
  readonly lookup: RowLookup;
  readonly searcher: RowSearcher;
}

/** The rows that the last search found; valid for as long as the rows that pass the filter are the same. */
interface LastSearch {
  readonly among: readonly number[];
  readonly search: string;
  readonly ids: readonly number[];
}

/** The rows on Review; see {@link ReviewPort}. */
export class ReviewService implements ReviewPort {
  readonly #state: ReviewedState;
  #edited: EditedTable | undefined;
  #derived: DerivedColumns | undefined;
  #checked: CheckedReview | undefined;
  #lastSearch: LastSearch | undefined;
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
    const lookup = this.#lookupOf(review, cells);
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
    const derived = new DerivedColumns(fields, plan, file.headers);
    const first = { ...all, rows: all.rows.slice(0, count) };
    const table = derived.key === this.#derived?.key && derived.areIn(all) ? first : derived.addTo(first);
    const setup = this.#withReadings(this.#state.setupOf(fields, derived.plan, lists));
    const review = new ReviewRows(table, setup, leftOut, this.#checkCells(table, setup, derived));
    return { ...review.window('all', 0, count), total: all.rows.length };
  }

  summary(changed: readonly number[] = []): ReviewSummary {
    const { review, lookup } = this.#current;
    return {
      check: review.summary(),
      problemGroups: problemGroups(lookup),
      edits: this.#table.state,
      changed,
    };
  }

  edit(edits: readonly CellEdit[]): ReviewSummary {
    const [edit] = edits.length === 1 ? edits : [];
    const before = edit && this.textOf(edit.id, edit.field);
    const summary = this.#change((table) =>
      table.change(this.#withUsernames(changesOf(edits, this.#current.lookup))),
    );
    const others = edit && summary.changed.length > 0 ? this.#sameForOthers(edit, before ?? '') : undefined;
    return others ? { ...summary, others } : summary;
  }

  repair(repair: Repair): ReviewSummary {
    const { lookup } = this.#current;
    const also = repair.kind === 'certain' ? repair.also : undefined;
    const fields = [repair.field, ...(also ?? [])];
    return this.#change((table) =>
      table.change(
        this.#withUsernames(
          fields.flatMap((field) => {
            const column = lookup.columnOf(field);
            if (column === undefined) return [];
            return repairCells({ ...repair, field }, column, table.table.rows, lookup);
          }),
        ),
      ),
    );
  }

  plan(): ImportPlan {
    const { review } = this.#current;
    // Rows that were turned down are not the rows of the file any more.
    if (this.#fixable) return review.setup.asMade?.plan ?? review.setup.plan;
    return planToRemember(this.#state.file, { table: this.#table.table, rows: review }).plan;
  }

  undo(): ReviewSummary {
    return this.#change((table) => table.undo());
  }

  redo(): ReviewSummary {
    return this.#change((table) => table.redo());
  }

  rows(filter: RowFilter, search: RowSearch, from: number, count: number): RowWindow {
    const { review } = this.#current;
    return review.window(filter, from, count, this.#search(review.ids(filter), search));
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

  /** Changes the table, and checks the rows that have changed. */
  #change(change: (table: EditedTable) => readonly number[]): ReviewSummary {
    const { review, cells } = this.#current;
    if (this.#state.isImporting(review)) return this.summary();
    const ids = change(this.#table);
    const { table } = this.#table;
    if (ids.length > 0) {
      this.#state.rowsChanged(table);
      cells.update(table, ids);
      review.update(table, cells, ids);
    }
    return this.summary(ids);
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
    const derived = new DerivedColumns(setup.fields, setup.plan, file.headers);
    if (derived.key !== this.#derived?.key || !derived.areIn(table)) {
      const before = this.#derived;
      this.#derived = derived;
      if (!derived.isEmpty || !derived.areIn(table)) {
        this.#edited.replaceDerived(derived.addTo(table, before), file.headers.length);
        this.#state.rowsChanged(this.#edited.table);
      }
    }
    return { ...setup, plan: derived.plan, asMade: { plan: setup.plan, headers: file.headers } };
  }

  /** Usernames follow what they are built from, in the same step of the history. */
  #withUsernames(changes: readonly ColumnChange[]): readonly ColumnChange[] {
    const usernames = this.#derived?.usernamesAfter(changes, this.#table.table.rows);
    return usernames ? [...changes, usernames] : changes;
  }

  #checkCells(table: Table, setup: ReviewSetup, derived = this.#derived): IncrementalCheck {
    return new IncrementalCheck(table, setup, (id, row) => [
      ...(this.#fixable?.problemsOf(id, row) ?? []),
      ...(derived?.problemsOf(row) ?? []),
    ]);
  }

  #sameForOthers({ field, text }: CellEdit, before: string): SameForOthers | undefined {
    const { review, lookup } = this.#current;
    const column = lookup.columnOf(field);
    const isUnique = review.setup.fields.some(({ id, unique }) => id === field && unique);
    if (column === undefined || isUnique || isBlank(text)) return undefined;
    const repair = isBlank(before)
      ? ({ kind: 'fill-blank', field, text } as const)
      : ({ kind: 'replace', field, value: before, text } as const);
    const rows = repairCells(repair, column, this.#table.table.rows, lookup).ids.length;
    return rows > 0 ? { repair, rows, shown: shortenText(isBlank(before) ? text : before) } : undefined;
  }

  #search(among: readonly number[], search: RowSearch): readonly number[] {
    const key = JSON.stringify([search.text, search.problem]);
    if (this.#lastSearch?.among === among && this.#lastSearch.search === key) return this.#lastSearch.ids;
    const ids = this.#current.searcher.find(among, search, this.#table.table.rows);
    this.#lastSearch = { among, search: key, ids };
    return ids;
  }

  #lookupOf(review: ReviewRows, cells: IncrementalCheck): RowLookup {
    const { fields, lists } = review.setup;
    const columns = new Map(review.columns.map(({ field, index }) => [field, index]));
    const entries = new Map<string, ChoiceEntries | undefined>(
      fields.map((field) => [field.id, choiceEntries(field, lists)]),
    );
    const edited = this.#table;
    return {
      rows: edited.table.rows.length,
      isLeftOut: (id) => review.leftOut.has(id),
      problemsOf: (id) => review.problemsOf(id),
      columnOf: (field) => columns.get(field),
      textOf: (id, field) => {
        const column = columns.get(field);
        return column === undefined ? undefined : edited.table.rows[id]?.cells[column];
      },
      entriesOf: (field) => entries.get(field),
      repairedText: (code, field, id) =>
        code === 'host-duplicate' && !isSameFileAgain(review)
          ? this.#derived?.renumberedUsername(field, edited.table.rows[id]?.cells ?? [])
          : cells.repairedText(code, field, id),
    };
  }

  get #table(): EditedTable {
    return assertDefined(this.#edited);
  }

  get #current(): CheckedReview {
    return assertDefined(this.#checked);
  }
}

/** True where the portal has most of the users: other usernames would create these people a second time. */
function isSameFileAgain({ counts }: ReviewRows): boolean {
  return counts.duplicates * 2 > counts.rows - counts.leftOut;
}

/** One change for each column; of two texts for one cell the last counts. */
function changesOf(edits: readonly CellEdit[], lookup: RowLookup): readonly ColumnChange[] {
  const byColumn = new Map<number, Map<number, string>>();
  for (const { id, field, text } of edits) {
    const column = lookup.columnOf(field);
    if (column === undefined) continue;
    const texts = byColumn.get(column) ?? new Map<number, string>();
    byColumn.set(column, texts.set(id, text));
  }
  return [...byColumn].map(([column, texts]) => ({
    column,
    ids: [...texts.keys()],
    texts: [...texts.values()],
  }));
}
