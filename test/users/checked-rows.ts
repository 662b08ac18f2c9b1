import type { Table } from '../../src/csv/table.js';
import { checkRows, type CheckRequest } from '../../src/users/check-rows.js';
import type { ImportPlan } from '../../src/users/fields.js';
import { matchHeaders } from '../../src/users/match-headers.js';
import { pbxUserFields } from '../../src/users/pbx-user-fields.js';
import type { Problem } from '../../src/users/problem.js';
import { rowStatuses } from '../../src/users/settle-rows.js';
import { startPlan } from '../../src/users/start-plan.js';
import { columnsOf } from './given.js';

export const header = 'Username|Email|Extension';

/** Everything that the headers say, checked without lists. */
export function request(
  file: Table,
  change: ImportPlan = { role: { from: 'same', value: '1' } },
): CheckRequest {
  const columns = columnsOf(file.headers.join('|'));
  const matches = matchHeaders(pbxUserFields, columns);
  const plan = { ...startPlan(pbxUserFields, file.headers, { matches }).plan, ...change };
  return { table: file, fields: pbxUserFields, plan, lists: new Map() };
}

export function check(file: Table, leftOut: readonly number[] = []) {
  const { statuses, problems, counts } = checkRows({ ...request(file), leftOut: new Set(leftOut) });
  const names = Array.from(statuses, (status) => rowStatuses[status]);
  return { names, counts, told: [...problems.values()].flat().map(tell) };
}

/** e.g. "2 email duplicate-value 3,4". */
function tell({ row, field, code, params }: Problem): string {
  const rows = params.rows as readonly number[] | undefined;
  return [row, field, code, rows?.join()].filter((part) => part !== undefined).join(' ');
}
