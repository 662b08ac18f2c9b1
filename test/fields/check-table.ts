import type { Table } from '../../src/files/table.js';
import { checkAll, type CheckRequest } from '../checking/check-all.js';
import type { ImportPlan } from '../../src/fields/plan.js';
import { matchHeaders } from '../../src/mapping/match-headers.js';
import { pbxUserFields } from '../../src/fields/pbx-user-fields.js';
import type { Problem } from '../../src/checking/problem.js';
import { rowStatuses } from '../../src/checking/classify-rows.js';
import { startPlan } from '../../src/mapping/start-plan.js';
import { columnsOf } from './field-fixtures.js';

export const header = 'Username|Email|Extension';

/** A request for a file whose plan follows from its headers, without lists. */
export function request(
  file: Table,
  change: ImportPlan = { role: { from: 'same', value: '1' } },
): CheckRequest {
  const columns = columnsOf(file.headers.join('|'));
  const matches = matchHeaders(pbxUserFields, columns);
  const plan = { ...startPlan(pbxUserFields, file.headers, { matches }).plan, ...change };
  return { table: file, fields: pbxUserFields, plan, lists: new Map() };
}

export function checkTable(file: Table, leftOut: readonly number[] = []) {
  const { statuses, problems, counts } = checkAll({ ...request(file), excluded: new Set(leftOut) });
  const names = Array.from(statuses, (status) => rowStatuses[status]);
  return { names, counts, problems: [...problems.values()].flat().map(describeProblem) };
}

/** e.g. "2 email duplicate-value 3,4". */
function describeProblem({ row, field, code, params }: Problem): string {
  const rows = params.rows as readonly number[] | undefined;
  return [row, field, code, rows?.join()].filter((part) => part !== undefined).join(' ');
}
