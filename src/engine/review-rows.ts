import type { Table } from '../files/table.js';
import { applicability } from '../fields/applicability.js';
import { applyPlan } from '../checking/apply-plan.js';
import { checkRows, type CheckedCells } from '../checking/check-rows.js';
import type { ReviewSetup } from '../checking/review-setup.js';
import { addToList } from '../fields/add-to-list.js';
import type { FieldValue } from '../fields/field-definition.js';
import { columnOfField } from '../fields/plan.js';
import type { FoundHostProblem, Problem } from '../checking/problem.js';
import type { RowStatus } from '../checking/row-status.js';
import { rowStatuses, type ClassifiedRows } from '../checking/classify-rows.js';
import { personName } from '../checking/person-name.js';
import { shortenText } from '../fields/shorten-text.js';
import type { CheckSummary, GridRow, MappedColumn, RowFilter, RowWindow } from './protocol.js';
import { measureColumns } from './column-lengths.js';
import { privilegedRoles, privilegedRows } from './privileged-roles.js';
import { MeantChoices } from './meant-choices.js';

export type { ReviewSetup } from '../checking/review-setup.js';

const statusOfFilter = {
  ready: 'ready',
  duplicates: 'duplicate',
  errors: 'error',
  'left-out': 'left-out',
} as const satisfies Partial<Record<RowFilter, RowStatus>>;

/** What the host knows to be wrong, by its kind. */
export const hostProblems = {
  duplicate: { code: 'host-duplicate', severity: 'duplicate' },
  invalid: { code: 'host-invalid', severity: 'error' },
  warning: { code: 'host-warning', severity: 'warning' },
} as const;

export const noProblems: readonly Problem[] = [];

/** The rows under one plan: what each is for the import, and why. Row ids are positions in the table. */
export class ReviewRows {
  readonly setup: ReviewSetup;
  #table: Table;
  readonly #valuesOf: (cells: readonly string[]) => { readonly values: readonly FieldValue[] };
  #cells: CheckedCells;
  /** The fields that come from a column and apply to some row, in the order of the catalogue. */
  readonly columns: readonly MappedColumn[];
  readonly #meant: MeantChoices;
  readonly #leftOut: Set<number>;
  readonly #hostProblems = new Map<number, Problem[]>();
  readonly #filtered = new Map<RowFilter, readonly number[]>();
  #checked: ClassifiedRows;

  /**
   * @param leftOut Ids of rows that are left out.
   * @param cells The cells, where they are checked already.
   */
  constructor(
    table: Table,
    setup: ReviewSetup,
    leftOut: ReadonlySet<number> | undefined,
    cells: CheckedCells,
  ) {
    this.setup = setup;
    this.#table = table;
    this.#leftOut = new Set(leftOut);
    this.#cells = cells;
    const { fields, plan, lists, readings } = setup;
    this.#valuesOf = applyPlan(fields, plan, table.headers, lists, { readings });
    this.#checked = checkRows(table, this.#cells, this.#leftOut);
    const columns = mappedColumns(setup, table.headers);
    this.#meant = new MeantChoices(setup, columns);
    this.columns = measureColumns(columns, table.rows, this.#checked.problems);
  }

  get leftOut(): ReadonlySet<number> {
    return this.#leftOut;
  }

  get counts(): ClassifiedRows['counts'] {
    return this.#checked.counts;
  }

  summary(): CheckSummary {
    const ready = this.ids('ready');
    const nameOf = (id: number): string => personName(this.setup.fields, this.valuesOf(id));
    const privileged = privilegedRoles(this.setup, this.#table, ready, nameOf);
    const setAside = this.#table.aside?.filter((id) => this.#leftOut.has(id)).length;
    const counts = { ...this.#checked.counts, ...(setAside && { setAside }) };
    return { counts, columns: this.columns, privileged };
  }

  /** True for a row whose user would get a privileged role. */
  get isPrivileged(): (id: number) => boolean {
    return privilegedRows(this.setup, this.#table);
  }

  statusOf(id: number): RowStatus {
    return rowStatuses[this.#checked.statuses[id] ?? 0] ?? 'ready';
  }

  problemsOf(id: number): readonly Problem[] {
    return this.#checked.problems.get(id) ?? noProblems;
  }

  /** In the order of the file. */
  get idsWithProblems(): readonly number[] {
    return [...this.#checked.problems.keys()].sort((a, b) => a - b);
  }

  valuesOf(id: number): readonly FieldValue[] {
    return this.#valuesOf(this.#table.rows[id]?.cells ?? []).values;
  }

  /** Takes in edits of some rows: what the host said of these rows no longer holds. */
  update(table: Table, cells: CheckedCells, ids: readonly number[]): void {
    this.#table = table;
    this.#cells = cells;
    for (const id of ids) this.#hostProblems.delete(id);
    this.#recheck();
  }

  leaveOut(ids: readonly number[], leftOut: boolean): void {
    for (const id of ids) {
      if (leftOut) this.#leftOut.add(id);
      else this.#leftOut.delete(id);
    }
    this.#recheck();
  }

  /** Takes in what the host knows to be wrong, by field id; the host was given row ids as keys. */
  addHostProblems(found: readonly FoundHostProblem[]): void {
    for (const { key, field, message, kind, more } of found) {
      const id = Number(key);
      const row = this.#table.rows[id];
      if (!row) continue;
      const problem = { ...hostProblems[kind], row: row.row, params: { message, ...(more && { more }) } };
      addToList(this.#hostProblems, id, field === undefined ? problem : { ...problem, field });
    }
    this.#recheck();
  }

  /** The ids of the rows that pass a filter, in the order of the file. */
  ids(filter: RowFilter): readonly number[] {
    const known = this.#filtered.get(filter);
    if (known) return known;
    const ids: number[] = [];
    for (let id = 0; id < this.#table.rows.length; id++) if (this.#passes(id, filter)) ids.push(id);
    this.#filtered.set(filter, ids);
    return ids;
  }

  window(filter: RowFilter, from: number, count: number, ids = this.ids(filter)): RowWindow {
    return { total: ids.length, from, rows: ids.slice(from, from + count).map((id) => this.#gridRow(id)) };
  }

  #gridRow(id: number): GridRow {
    const { row = 0, cells = [] } = this.#table.rows[id] ?? {};
    const texts = this.columns.map(({ index }) => shortenText(cells[index] ?? ''));
    const choices = this.#meant.in(this.valuesOf(id));
    return {
      id,
      row,
      status: this.statusOf(id),
      texts,
      ...(choices && { choices }),
      problems: this.problemsOf(id),
    };
  }

  #passes(id: number, filter: RowFilter): boolean {
    if (filter === 'all') return true;
    const status = this.statusOf(id);
    if (filter === 'warnings') return status === 'ready' && this.problemsOf(id).length > 0;
    return status === statusOfFilter[filter];
  }

  #recheck(): void {
    this.#checked = checkRows(this.#table, this.#cells, this.#leftOut, this.#hostProblems);
    this.#filtered.clear();
  }
}

function mappedColumns(
  { fields, plan, readings }: ReviewSetup,
  headers: readonly string[],
): readonly Omit<MappedColumn, 'length'>[] {
  return fields.flatMap((field) => {
    const index = columnOfField(plan, field.id, headers);
    if (index === undefined || applicability(field, plan, fields) === 'never') return [];
    const reading = readings?.get(field.id);
    return { field: field.id, index, ...(reading !== undefined && { reading }) };
  });
}
