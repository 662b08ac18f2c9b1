import { lazyFiles } from './lazy-files.js';
import { Engine } from './engine.js';

/** The workbook where no worker could be started. */
export function createEngine(): Engine {
  return new Engine(lazyFiles);
}
