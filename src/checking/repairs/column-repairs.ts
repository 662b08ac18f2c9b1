import { lostPlus } from './lost-plus.js';
import { lostZeros } from './lost-zeros.js';
import type { ColumnRepair } from './repair.js';

/** Every repair of columns. Damage in the cell itself precedes damage in the column. */
export const columnRepairs = [lostZeros, lostPlus] as const satisfies readonly ColumnRepair[];
