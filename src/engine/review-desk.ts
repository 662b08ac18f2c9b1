import type { Table } from '../files/table.js';
import type { NewUser, PasswordPolicy } from '../host.js';
import type { ImportCounts } from '../submit/outcome.js';
import { isBlank } from '../fields/blank-text.js';
import { choiceEntries, type ChoiceEntries } from '../fields/choice-entries.js';
import { columnReadings } from '../checking/column-readings.js';
import type { ChoiceLists, FieldDefinition, ImportPlan } from '../fields/fields.js';
import { newUser } from '../checking/new-user.js';
import { shortenText } from '../fields/shorten-text.js';
import type { MappedColumn, RowFilter, RowWindow } from './answers.js';
import { EditedTable, type ColumnChange } from './edited-table.js';
import { openFailed, reviseFailed } from './failed-rows.js';
import { fixCells } from './fix-cells.js';
import { issueGroups, type IssueSource } from './issue-groups.js';
import { LiveCells } from './live-cells.js';
import type {
  CellEdit,
  Fix,
  ReviewAnswer,
  ReviewChecker,
  RowSearch,
  SameForOthers,
  WorkbookParts,
} from './review-answers.js';
import { ReviewRows, setupOf, type Setup } from './review-rows.js';
import { RowSearcher } from './search-rows.js';

/** The rows under one plan. */
interface Checked {
  readonly review: ReviewRows;
  readonly cells: LiveCells;
  readonly source: IssueSource;
  readonly searcher: RowSearcher;
}

/** What a search found the last time; it holds as long as the rows that pass the filter are the same. */
interface Found {
  readonly among: readonly number[];
  readonly search: string;
  readonly ids: readonly number[];
}

/** See {@link ReviewChecker}. */
export class Desk implements ReviewChecker {
  readonly #parts: WorkbookParts;
  #edited: EditedTable | undefined;
  #checked: Checked | undefined;
  #found: Found | undefined;

  constructor(parts: WorkbookParts) {
    this.#parts = parts;
  }

  check(table: Table, unread: Setup, leftOut: ReadonlySet<number>): ReviewRows {
    const setup = this.#read(table, unread);
    if (this.#edited?.table !== table) this.#edited = new EditedTable(table);
    const cells = this.#look(table, setup);
    const review = new ReviewRows(table, setup, leftOut, cells);
    const source = this.#sourceOf(review, cells);
    this.#checked = { review, cells, source, searcher: new RowSearcher(source, review.columns) };
    return review;
  }

  firstRows(
    fields: readonly FieldDefinition[],
    plan: ImportPlan,
    lists: ChoiceLists,
    count: number,
  ): RowWindow {
    const all = demand(this.#parts.table);
    const table = { ...all, rows: all.rows.slice(0, count) };
    const setup = this.#read(all, setupOf(this.#parts, fields, plan, lists));
    const leftOut = this.#parts.review?.leftOut ?? new Set();
    const review = new ReviewRows(table, setup, leftOut, this.#look(table, setup));
    return { ...review.window('all', 0, count), total: all.rows.length };
  }

  answer(changed: readonly number[] = []): ReviewAnswer {
    const { review, source } = this.#open;
    return {
      check: review.answer(),
      issues: issueGroups(source),
      edits: this.#table.state,
      changed,
    };
  }

  edit(edits: readonly CellEdit[]): ReviewAnswer {
    const [edit] = edits.length === 1 ? edits : [];
    const before = edit && this.textOf(edit.id, edit.field);
    const answer = this.#change((table) => table.change(changesOf(edits, this.#open.review.columns)));
    const others = edit && answer.changed.length > 0 ? this.#sameForOthers(edit, before ?? '') : undefined;
    return others ? { ...answer, others } : answer;
  }

  fix(fix: Fix): ReviewAnswer {
    const { review, source } = this.#open;
    const column = review.columns.find(({ field }) => field === fix.field)?.index;
    if (column === undefined) return this.answer();
    return this.#change((table) => table.change([fixCells(fix, column, table.table.rows, source)]));
  }

  undo(): ReviewAnswer {
    return this.#change((table) => table.undo());
  }

  redo(): ReviewAnswer {
    return this.#change((table) => table.redo());
  }

  rows(filter: RowFilter, search: RowSearch, from: number, count: number): RowWindow {
    const { review } = this.#open;
    return review.window(filter, from, count, this.#search(review.ids(filter), search));
  }

  textOf(id: number, field: string): string {
    return this.#open.source.textOf(id, field) ?? '';
  }

  readyUsers(from: number, count: number): readonly NewUser[] {
    return this.readyUsersOf(this.#open.review.ids('ready').slice(from, from + count));
  }

  readyUsersOf(ids: readonly number[]): readonly NewUser[] {
    const { review } = this.#open;
    const { rows } = this.#table.table;
    return ids
      .filter((id) => review.statusOf(id) === 'ready')
      .map((id) =>
        newUser(review.setup.fields, review.valuesOf(id), { key: String(id), row: rows[id]?.row ?? 0 }),
      );
  }

  openFailed(): void {
    openFailed(this.#parts);
  }

  revise(passwordPolicy: PasswordPolicy | undefined): Promise<ImportCounts | undefined> {
    return reviseFailed(this.#parts, passwordPolicy);
  }

  /** What the cells of some rows have become is checked, and goes into the workbook. */
  #change(change: (table: EditedTable) => readonly number[]): ReviewAnswer {
    const { review, cells } = this.#open;
    // These rows are being imported: what was sent must stay what it was.
    if (this.#parts.run?.rows === review) return this.answer();
    const ids = change(this.#table);
    const { table } = this.#table;
    if (ids.length > 0) {
      this.#parts.table = table;
      cells.update(table, ids);
      review.update(table, cells, ids);
    }
    return this.answer(ids);
  }

  /** What columns tell, they tell by all of their file. */
  #read(table: Table, setup: Setup): Setup {
    const { fields, plan } = setup;
    return { ...setup, readings: columnReadings(fields, plan, this.#parts.file ?? table) };
  }

  #look(table: Table, setup: Setup): LiveCells {
    return new LiveCells(table, setup, (id, row) => this.#parts.failed?.problemsOf(id, row));
  }

  #sameForOthers({ field, text }: CellEdit, before: string): SameForOthers | undefined {
    const { review, source } = this.#open;
    const column = review.columns.find((mapped) => mapped.field === field)?.index;
    const isUnique = review.setup.fields.some(({ id, unique }) => id === field && unique);
    if (column === undefined || isUnique || isBlank(text)) return undefined;
    const fix = isBlank(before)
      ? ({ kind: 'fill-blank', field, text } as const)
      : ({ kind: 'replace', field, value: before, text } as const);
    const rows = fixCells(fix, column, this.#table.table.rows, source).ids.length;
    return rows > 0 ? { fix, rows, shown: shortenText(isBlank(before) ? text : before) } : undefined;
  }

  #search(among: readonly number[], search: RowSearch): readonly number[] {
    const key = JSON.stringify([search.text, search.problem]);
    if (this.#found?.among === among && this.#found.search === key) return this.#found.ids;
    const ids = this.#open.searcher.find(among, search, this.#table.table.rows);
    this.#found = { among, search: key, ids };
    return ids;
  }

  #sourceOf(review: ReviewRows, cells: LiveCells): IssueSource {
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
      textOf: (id, field) => {
        const column = columns.get(field);
        return column === undefined ? undefined : edited.table.rows[id]?.cells[column];
      },
      entriesOf: (field) => entries.get(field),
      mend: (code, field, id) => cells.mend(code, field, id),
    };
  }

  get #table(): EditedTable {
    return demand(this.#edited);
  }

  get #open(): Checked {
    return demand(this.#checked);
  }
}

/** One change for each column; of two texts for one cell the later counts. */
function changesOf(edits: readonly CellEdit[], columns: readonly MappedColumn[]): readonly ColumnChange[] {
  const byColumn = new Map<number, Map<number, string>>();
  for (const { id, field, text } of edits) {
    const column = columns.find((mapped) => mapped.field === field)?.index;
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

function demand<T>(part: T | undefined): T {
  if (!part) throw new Error('Asked too early');
  return part;
}
