import type { Table, TableRow } from '../files/table.js';
import { applyPlan, type FieldProblem, type MappedRow } from '../checking/apply-plan.js';
import type { CheckedCells } from '../checking/check-rows.js';
import type { SharedValues } from '../checking/find-duplicates.js';
import { DamageDetector } from '../checking/damage-detector.js';
import { findLookalikes } from '../checking/find-lookalikes.js';
import type { Problem, ProblemCode } from '../checking/problem.js';
import type { LazyRepairs } from '../checking/repairs/lazy-repairs.js';
import { addToList } from '../fields/add-to-list.js';
import { findHoldBackColumn } from '../fields/report-columns.js';
import { isNotAUser, rowProblems } from '../checking/row-problems.js';
import { SharedValueFinder } from '../checking/shared-values.js';
import type { RowRepair } from './problem-groups.js';
import type { ReviewSetup } from './review-rows.js';

/** Property by property: a spread takes several times as long, for each of a hundred thousand. */
function inRow(problems: readonly FieldProblem[], { row }: TableRow): readonly Problem[] {
  return problems.map(({ code, severity, field, params }) => ({ code, severity, row, field, params }));
}

const none: readonly Problem[] = [];

/** Copies nothing where one list is empty, as it nearly always is. */
function joined(some: readonly Problem[], others: readonly Problem[]): readonly Problem[] {
  if (others.length === 0) return some;
  return some.length === 0 ? others : some.concat(others);
}

type ProblemsOf = (id: number, row: TableRow) => readonly Problem[] | undefined;
type ProblemLists = ReadonlyMap<number, readonly Problem[]>;

/** The problems of each row by itself, damage included, and the values that rows share. After an edit only the rows that it concerns are checked again. */
export class IncrementalCheck implements CheckedCells {
  readonly problems = new Map<number, readonly Problem[]>();
  shared: SharedValues;
  readonly #setup: ReviewSetup;
  #draft: (cells: readonly string[]) => MappedRow;
  readonly #holdBackColumn: number | undefined;
  readonly #inspector: DamageDetector;
  readonly #finder: SharedValueFinder;
  #table: Table;
  #lookalikes: ProblemLists = new Map();
  readonly #knownProblems: ProblemsOf | undefined;

  /** @param knownProblems Problems of a row that are known from elsewhere. */
  constructor(table: Table, setup: ReviewSetup, repairs: LazyRepairs, knownProblems?: ProblemsOf) {
    const { fields, plan, lists } = setup;
    this.#table = table;
    this.#setup = setup;
    this.#knownProblems = knownProblems;
    this.#holdBackColumn = findHoldBackColumn(table.headers);
    this.#inspector = new DamageDetector(fields, plan, table.headers, lists, repairs);
    this.#finder = new SharedValueFinder(fields);
    for (const row of table.rows) this.#count(row, 1);
    this.#inspector.detectInColumns();
    this.#draft = this.#prepare();
    for (let id = 0; id < table.rows.length; id++) this.#check(id);
    this.shared = this.#finder.finish(table, plan);
    this.#compare();
  }

  /** Checks the rows that have changed, and those that they concern. */
  update(table: Table, ids: readonly number[]): void {
    for (const id of ids) {
      this.#count(this.#table.rows[id], -1);
      this.#count(table.rows[id], 1);
    }
    this.#table = table;
    const changed = new Set(ids);
    const isJudgedAnew = this.#inspector.detectInColumns();
    if (isJudgedAnew) {
      this.#draft = this.#prepare();
      table.rows.forEach(({ cells }, id) => isJudgedAnew(cells) && changed.add(id));
    }
    this.#checkAgain(changed);
    this.shared = this.#finder.finish(table, this.#setup.plan);
    this.#compare();
  }

  /** What finds the text of a row's cell before the damage, where that is certain. */
  repairOf(code: ProblemCode, field: string): RowRepair | undefined {
    const repair = this.#inspector.repairOf(code, field);
    return repair && ((id) => repair(this.#table.rows[id]?.cells ?? []));
  }

  #prepare(): (cells: readonly string[]) => MappedRow {
    const { fields, plan, lists, readings } = this.#setup;
    const damageCheckOf = (field: string) => this.#inspector.damageCheckOf(field);
    return applyPlan(fields, plan, this.#table.headers, lists, { readings, damageCheckOf });
  }

  #count(row: TableRow | undefined, by: 1 | -1): void {
    if (row && !isNotAUser(row)) this.#inspector.count(row.cells, by);
  }

  #checkAgain(ids: Iterable<number>): void {
    for (const id of ids) {
      this.problems.delete(id);
      this.#check(id);
    }
  }

  #check(id: number): void {
    const row = this.#table.rows[id];
    if (!row) return;
    const ofRow = rowProblems(row, this.#holdBackColumn);
    const ofCells = isNotAUser(row) ? none : this.#cellProblems(id, row);
    const known = this.#knownProblems?.(id, row) ?? none;
    const found = joined(joined(ofRow, ofCells), joined(known, this.#lookalikes.get(id) ?? none));
    if (found.length) this.problems.set(id, found);
  }

  #cellProblems(id: number, row: TableRow): readonly Problem[] {
    const { values, problems } = this.#draft(row.cells);
    this.#finder.add(id, values);
    return problems.length ? inRow(problems, row) : none;
  }

  /** Finds the look-alikes again. */
  #compare(): void {
    const before = this.#lookalikes;
    this.#lookalikes = this.#findLookalikes();
    this.#checkAgain(new Set([...before.keys(), ...this.#lookalikes.keys()]));
  }

  #findLookalikes(): ProblemLists {
    const { rows } = this.#table;
    const rowNumber = (id: number) => rows[id]?.row ?? 0;
    const all = new Map<number, Problem[]>();
    for (const unique of this.#finder.unique) {
      for (const [id, params] of findLookalikes(unique, rowNumber)) {
        const row = rowNumber(id);
        addToList(all, id, { code: 'lookalike', severity: 'warning', row, field: unique.id, params });
      }
    }
    return all;
  }
}
