import { cellRepairs } from '../checking/repairs/cell-repairs.js';
import { version } from './version.js';
import { offer } from './worker-registry.js';

const file = { version, cellRepairs };
export type RepairsFile = typeof file;

offer('repairs', file);
