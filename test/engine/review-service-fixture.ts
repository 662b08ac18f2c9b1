import type { Table, TableRow } from '../../src/files/table.js';
import type { ChoiceLists, FieldDefinition } from '../../src/fields/field-definition.js';
import type { ImportPlan } from '../../src/fields/plan.js';
import { pbxUserFields } from '../../src/fields/pbx-user-fields.js';
import type { Problem } from '../../src/checking/problem.js';
import type { RowStatus } from '../../src/checking/row-status.js';
import { cellRepairs } from '../../src/checking/repairs/cell-repairs.js';
import { EngineState } from '../../src/engine/engine-state.js';
import * as names from '../../src/engine/names.js';
import type { ProblemGroup } from '../../src/engine/review-protocol.js';
import { ReviewService } from '../../src/engine/review-service.js';
import type { ReviewRows, ReviewSetup } from '../../src/engine/review-rows.js';
import { lists } from '../fields/field-fixtures.js';

export const headers = ['Username', 'Email', 'Extension', 'Role', 'Desk', 'First name', 'Caller ID'];
const ids = ['username', 'email', 'virtualExtension', 'role', 'desk', 'firstName', 'callerId'];

/** Each of the columns is the field's whose place it has; the rest is the same for all. */
export const plan: ImportPlan = {
  ...Object.fromEntries(
    ids.map((id, index) => [id, { from: 'column', header: headers[index] ?? '', index }]),
  ),
  sip: { from: 'same', value: 'webrtc' },
  authentication: { from: 'same', value: 'default' },
};

export const setup: ReviewSetup = { fields: pbxUserFields, plan, lists };

export function setupOf(
  change: ImportPlan = {},
  choices: ChoiceLists = lists,
  fields: readonly FieldDefinition[] = pbxUserFields,
): ReviewSetup {
  return { fields, plan: { ...plan, ...change }, lists: choices };
}

/** A row that is ready, but for what the test says of it, by field. */
export function cellsOf(name: string, change: Readonly<Record<string, string>> = {}): string[] {
  const values: Readonly<Record<string, string>> = {
    username: name,
    email: `${name}@example.com`,
    role: 'Agent',
    ...change,
  };
  return ids.map((id) => (Object.hasOwn(values, id) ? (values[id] ?? '') : ''));
}

export function tableOf(rows: readonly (readonly string[] | Partial<TableRow>)[]): Table {
  return {
    headers,
    rows: rows.map((row, at) => ({
      row: at + 2,
      ...('cells' in row ? { cells: row.cells ?? [], ...row } : { cells: row as readonly string[] }),
    })),
    headerRow: 1,
    encoding: 'utf-8',
    delimiter: ',',
    blankRows: 0,
  };
}

export interface ServiceFixture {
  readonly service: ReviewService;
  readonly state: EngineState;
  readonly review: () => ReviewRows;
  readonly table: () => Table;
}

/** A review service with rows that were checked. */
export function checkTable(
  file: Table,
  given: ReviewSetup = setup,
  leftOut: readonly number[] = [],
): ServiceFixture {
  const state = new EngineState();
  state.readingStarted()(file);
  state.namesLoaded(names);
  state.repairs.loaded(cellRepairs);
  const service = new ReviewService(state);
  service.check(given).leaveOut(leftOut, true);
  return {
    service,
    state,
    review: () => state.review,
    table: () => state.table,
  };
}

export const generatedExtensions = setupOf({ virtualExtension: { from: 'generated' } });

/** A review of rows that are ready, but for what the test says of each, by field. */
export function openReview(
  rows: readonly Readonly<Record<string, string>>[],
  given: ReviewSetup = generatedExtensions,
): ServiceFixture {
  return checkTable(tableOf(rows.map((row, at) => cellsOf(`user${at}`, row))), given);
}

/** The present texts of a column, row by row. */
export function textsOfColumn({ table }: ServiceFixture, at: number): readonly (string | undefined)[] {
  return table().rows.map(({ cells }) => cells[at]);
}

export interface RowState {
  readonly status: RowStatus;
  readonly problems: readonly Problem[];
}

/** What is said of every row. */
export function rowStatesOf({ review, table }: ServiceFixture): readonly RowState[] {
  return table().rows.map((_, id) => ({ status: review().statusOf(id), problems: review().problemsOf(id) }));
}

/** e.g. "2 email mixed-scripts error". */
export function problemsOf({ review, table }: ServiceFixture): readonly string[] {
  return table().rows.flatMap((_, id) =>
    review()
      .problemsOf(id)
      .map(({ row, field = '', code, severity }) => [row, field, code, severity].filter(Boolean).join(' ')),
  );
}

export function problemGroupOf(issues: readonly ProblemGroup[], code: string, value?: string): ProblemGroup {
  const found = issues.find((issue) => issue.code === code && issue.value === value);
  if (!found) throw new Error(`No issue ${code}: ${JSON.stringify(issues)}`);
  return found;
}
