import type { Table, TableRow } from '../files/table.js';
import { applyPlan, type FieldProblem, type MappedRow } from '../checking/apply-plan.js';
import type { CheckedCells } from '../checking/check-rows.js';
import type { SharedValues } from '../checking/find-duplicates.js';
import { DamageDetector } from '../checking/damage-detector.js';
import { findLookalikes } from '../checking/find-lookalikes.js';
import type { Problem, ProblemCode } from '../checking/problem.js';
import type { LazyRepairs } from '../checking/repairs/lazy-repairs.js';
import { findHoldBackColumn } from '../fields/report-columns.js';
import { isNotAUser, rowProblems } from '../checking/row-problems.js';
import { SharedValueFinder } from '../checking/shared-values.js';
import type { ReviewSetup } from './review-rows.js';

/** Property by property: a spread takes several times as long, for each of a hundred thousand. */
function inRow({ code, severity, field, params }: FieldProblem, { row }: TableRow): Problem {
  return { code, severity, row, field, params };
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
    for (const id of changed) this.#check(id);
    this.shared = this.#finder.finish(table, this.#setup.plan);
    this.#compare();
  }

  /** The text of a cell before it was damaged, where that is certain. */
  repairedText(code: ProblemCode, field: string, id: number): string | undefined {
    return this.#inspector.repair(code, field, this.#table.rows[id]?.cells ?? []);
  }

  #prepare(): (cells: readonly string[]) => MappedRow {
    const { fields, plan, lists, readings } = this.#setup;
    const damageCheckOf = (field: string) => this.#inspector.damageCheckOf(field);
    return applyPlan(fields, plan, this.#table.headers, lists, { readings, damageCheckOf });
  }

  #count(row: TableRow | undefined, by: 1 | -1): void {
    if (row && !isNotAUser(row)) this.#inspector.count(row.cells, by);
  }

  #check(id: number): void {
    const row = this.#table.rows[id];
    if (!row) return;
    let found = rowProblems(row, this.#holdBackColumn);
    if (!isNotAUser(row)) {
      const { values, problems } = this.#draft(row.cells);
      this.#finder.add(id, values);
      if (problems.length) found = found.concat(problems.map((problem) => inRow(problem, row)));
    }
    for (const others of [this.#knownProblems?.(id, row), this.#lookalikes.get(id)])
      if (others?.length) found = [...found, ...others];
    if (found.length) this.problems.set(id, found);
    else this.problems.delete(id);
  }

  /** Finds the look-alikes again. */
  #compare(): void {
    const before = this.#lookalikes;
    this.#lookalikes = this.#findLookalikes();
    for (const id of new Set([...before.keys(), ...this.#lookalikes.keys()])) this.#check(id);
  }

  #findLookalikes(): ProblemLists {
    const { rows } = this.#table;
    const rowNumber = (id: number) => rows[id]?.row ?? 0;
    const all = new Map<number, Problem[]>();
    for (const unique of this.#finder.unique) {
      for (const [id, params] of findLookalikes(unique, rowNumber)) {
        const problem: Problem = {
          code: 'lookalike',
          severity: 'warning',
          row: rowNumber(id),
          field: unique.id,
          params,
        };
        const known = all.get(id);
        if (known) known.push(problem);
        else all.set(id, [problem]);
      }
    }
    return all;
  }
}
