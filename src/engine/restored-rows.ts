import type { Table } from '../files/table.js';
import { applyPlan } from '../checking/apply-plan.js';
import type { FieldValue } from '../fields/field-definition.js';
import type { Problem } from '../checking/problem.js';
import type { CheckCounts, RowStatus } from '../checking/row-status.js';
import type { ReviewedRows } from '../submit/import-run.js';
import { noProblems, type ReviewSetup } from './review-rows.js';

/** The rows as they were when the import began. No row is checked again: the result could be another one. */
export class RestoredRows implements ReviewedRows {
  readonly setup: ReviewSetup;
  readonly counts: CheckCounts;
  readonly #table: Table;
  readonly #statuses: readonly RowStatus[];
  readonly #problems: ReadonlyMap<number, readonly Problem[]>;
  readonly #valuesOf: (cells: readonly string[]) => { readonly values: readonly FieldValue[] };

  constructor(
    table: Table,
    setup: ReviewSetup,
    statuses: readonly RowStatus[],
    problems: ReadonlyMap<number, readonly Problem[]>,
  ) {
    this.setup = setup;
    this.#table = table;
    this.#statuses = statuses;
    this.#problems = problems;
    this.#valuesOf = applyPlan(setup.fields, setup.plan, table.headers, setup.lists);
    this.counts = {
      rows: table.rows.length,
      ready: this.#count('ready'),
      duplicates: this.#count('duplicate'),
      errors: this.#count('error'),
      warnings: 0,
      leftOut: this.#count('left-out'),
    };
  }

  statusOf(id: number): RowStatus {
    return this.#statuses[id] ?? 'ready';
  }

  problemsOf(id: number): readonly Problem[] {
    return this.#problems.get(id) ?? noProblems;
  }

  valuesOf(id: number): readonly FieldValue[] {
    return this.#valuesOf(this.#table.rows[id]?.cells ?? []).values;
  }

  #count(status: RowStatus): number {
    return this.#statuses.filter((one) => one === status).length;
  }
}
