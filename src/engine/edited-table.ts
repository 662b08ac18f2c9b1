import type { Table, TableRow } from '../files/table.js';
import type { ColumnChange } from '../checking/column-change.js';
import type { EditState } from './review-protocol.js';

/** A change of one column that can be undone. */
interface Step {
  readonly column: number;
  readonly ids: readonly number[];
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** Rows that were left out, or taken back. */
export interface LeftOutRows {
  readonly ids: readonly number[];
  readonly leftOut: boolean;
}

/** A change that is undone as a whole: cells, or what was left out. */
interface Change {
  readonly steps: readonly Step[];
  readonly rows?: LeftOutRows;
}

/** What a change, or undoing it, has done. */
export interface ChangedRows {
  /** The rows whose cells have other texts. */
  readonly ids: readonly number[];
  readonly cells: number;
  /** To leave out, or to take back. */
  readonly rows?: LeftOutRows;
}

/** The cells that follow others. */
type Follow = (changes: readonly ColumnChange[]) => ColumnChange | undefined;

/** Cells that the history holds; past that, the oldest changes can't be undone any more: a step may hold a hundred thousand cells. */
const maxCells = 1_000_000;

/** A table whose cells can be edited, with a history. Rows are copied, never written to. */
export class EditedTable {
  #file: Table;
  #table: Table;
  #done: Change[] = [];
  #undone: Change[] = [];
  /** Cells that differ from the file, by column. */
  readonly #different = new Map<number, number>();

  constructor(file: Table) {
    this.#file = file;
    this.#table = file;
  }

  get table(): Table {
    return this.#table;
  }

  /** Text of a cell before all edits. */
  originalText(id: number, column: number): string {
    return this.#file.rows[id]?.cells[column] ?? '';
  }

  /** True where cells of a row differ from the file. */
  isChanged(id: number): boolean {
    const [file, row] = [this.#file.rows[id], this.#table.rows[id]];
    return file !== row && !!file && !!row && row.cells.some((cell, at) => cell !== file.cells[at]);
  }

  get state(): EditState {
    const rows = this.#changedRows();
    return {
      ...(rows > 0 && { rows }),
      canUndo: this.#done.length > 0,
      canRedo: this.#undone.length > 0,
      cells: [...this.#different]
        .filter(([, count]) => count > 0)
        .sort(([a], [b]) => a - b)
        .map(([column, count]) => ({ column, count })),
    };
  }

  /** True where somebody has corrected cells of the columns behind those of the file. */
  hasCorrected(width: number): boolean {
    return this.state.cells.some(({ column }) => column >= width);
  }

  /**
   * Replaces the columns behind those of the file, whose edits can't be undone any more; those of the file's own can.
   *
   * @param width Number of the file's own columns.
   * @param fresh The table with these columns as they are without what was corrected in them.
   */
  replaceDerived(table: Table, width: number, fresh = table): void {
    const rows = this.#file.rows.map((row, id) => {
      const derived = fresh.rows[id]?.cells.slice(width) ?? [];
      return { ...row, cells: [...row.cells.slice(0, width), ...derived] };
    });
    this.#file = { ...this.#file, headers: table.headers, rows };
    this.#table = table;
    const ofFile = (history: readonly Change[]) =>
      history
        .map((change) => ({ ...change, steps: change.steps.filter(({ column }) => column < width) }))
        .filter(({ steps, rows }) => rows !== undefined || steps.length > 0);
    this.#done = ofFile(this.#done);
    this.#undone = ofFile(this.#undone);
    for (const column of this.#different.keys()) if (column >= width) this.#different.delete(column);
    for (let column = width; fresh !== table && column < table.headers.length; column++) {
      const isOther = ({ cells }: TableRow, id: number): boolean => cells[column] !== rows[id]?.cells[column];
      this.#different.set(column, table.rows.filter(isOther).length);
    }
  }

  /**
   * @param joins The change is undone with the one before.
   */
  change(changes: readonly ColumnChange[], joins = false): ChangedRows {
    const steps = changes.flatMap((change) => this.#stepOf(change));
    if (steps.length === 0) return nothing;
    this.#write(steps, 'after');
    const before = joins ? (this.#done.pop()?.steps ?? []) : [];
    this.#add({ steps: [...before, ...steps] });
    return changedBy(steps);
  }

  /** Rows were left out, or taken back: the history holds it, the rows themselves are the caller's. */
  leaveOut(rows: LeftOutRows): void {
    this.#add({ steps: [], rows });
  }

  undo(follow: Follow): ChangedRows {
    const change = this.#done.pop();
    if (!change) return nothing;
    // A cell that was changed twice gets its first text back last.
    const steps = this.#withFollowers(change.steps.toReversed(), 'before', follow);
    this.#write(steps, 'before');
    const { rows } = change;
    this.#undone.push({ ...change, steps: steps.toReversed() });
    return { ...changedBy(steps), ...(rows && { rows: { ...rows, leftOut: !rows.leftOut } }) };
  }

  redo(follow: Follow): ChangedRows {
    const change = this.#undone.pop();
    if (!change) return nothing;
    const steps = this.#withFollowers(change.steps, 'after', follow);
    this.#write(steps, 'after');
    this.#done.push({ ...change, steps });
    return { ...changedBy(steps), ...(change.rows && { rows: change.rows }) };
  }

  /** Adds the cells that follow those of a step: the column that follows may be younger than the step. */
  #withFollowers(steps: readonly Step[], to: 'before' | 'after', follow: Follow): readonly Step[] {
    const change = follow(steps.map(({ column, ids, [to]: texts }) => ({ column, ids, texts })));
    const [step] = change ? [this.#stepOf(change)].flat() : [];
    if (!step) return steps;
    return [...steps, to === 'after' ? step : { ...step, before: step.after, after: step.before }];
  }

  #changedRows(): number {
    if ([...this.#different.values()].every((count) => count === 0)) return 0;
    return this.#table.rows.reduce((count, _, id) => count + Number(this.isChanged(id)), 0);
  }

  #add(change: Change): void {
    this.#done.push(change);
    this.#undone = [];
    this.#forgetOldest();
  }

  /** A step leaves out the cells that hold the text already. */
  #stepOf({ column, ids, texts }: ColumnChange): Step | [] {
    const step = { column, ids: [] as number[], before: [] as string[], after: [] as string[] };
    ids.forEach((id, at) => {
      const before = this.#table.rows[id]?.cells[column];
      const after = texts[at];
      if (before === undefined || after === undefined || before === after) return;
      step.ids.push(id);
      step.before.push(before);
      step.after.push(after);
    });
    return step.ids.length ? step : [];
  }

  #write(steps: readonly Step[], to: 'before' | 'after'): void {
    // The table stays the one that was checked: another would be a table without a history.
    if (steps.length === 0) return;
    const rows = [...this.#table.rows];
    for (const { column, ids, [to]: texts } of steps) {
      let different = this.#different.get(column) ?? 0;
      ids.forEach((id, at) => {
        const file = this.#file.rows[id];
        const row = rows[id];
        if (!file || !row) return;
        const text = texts[at] ?? '';
        const original = file.cells[column];
        different += Number(text !== original) - Number(row.cells[column] !== original);
        rows[id] = rowOf(file, row.cells.with(column, text));
      });
      this.#different.set(column, different);
    }
    this.#table = { ...this.#table, rows };
  }

  #forgetOldest(): void {
    const size = ({ steps }: Change) => steps.reduce((sum, { ids }) => sum + ids.length, 0);
    let cells = this.#done.reduce((sum, change) => sum + size(change), 0);
    // The last change can always be undone, however large it is.
    while (cells > maxCells && this.#done.length > 1) cells -= size(this.#done.shift() ?? { steps: [] });
  }
}

/** The row of the file with other cells. A fault of the whole row is gone once the cells that caused it are typed again. */
function rowOf(file: TableRow, cells: readonly string[]): TableRow {
  if (cells.every((cell, at) => cell === file.cells[at])) return file;
  const { fault, ...rest } = file;
  return { ...rest, cells, ...(fault && !isFaultRepaired(file, cells) && { fault }) };
}

function isFaultRepaired({ fault, cells: before }: TableRow, after: readonly string[]): boolean {
  if (fault === 'undecodable') return !after.some((cell) => cell.includes('\ufffd'));
  return fault === 'stray-quote' && before.some((cell, at) => cell.includes('"') && cell !== after[at]);
}

function changedBy(steps: readonly Step[]): ChangedRows {
  const ids = steps.flatMap((step) => step.ids);
  return { ids: [...new Set(ids)].sort((a, b) => a - b), cells: ids.length };
}

const nothing: ChangedRows = { ids: [], cells: 0 };
