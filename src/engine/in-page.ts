import { laterFiles } from './later-files.js';
import { Workbook } from './workbook.js';

/** The workbook where no worker could be started. */
export function createWorkbook(): Workbook {
  return new Workbook(laterFiles);
}
