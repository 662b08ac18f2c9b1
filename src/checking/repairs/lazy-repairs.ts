import type { cellRepairs } from './cell-repairs.js';
import type { columnRepairs } from './column-repairs.js';

export type KnownCellRepair = (typeof cellRepairs)[number];

export type DamageCode = KnownCellRepair['code'] | (typeof columnRepairs)[number]['code'];

/** The repairs of cells. Most files have no cell that looks damaged, so the repairs are loaded for the first such cell. */
export class LazyRepairs {
  #all: readonly KnownCellRepair[] | undefined;
  #areMissing = false;

  /** `undefined`: not loaded yet. */
  get all(): readonly KnownCellRepair[] | undefined {
    return this.#all;
  }

  /** True: cells that may be damaged were checked without the repairs, and have to be checked again. */
  get areMissing(): boolean {
    return this.#areMissing;
  }

  loaded(all: readonly KnownCellRepair[]): void {
    this.#all = all;
    this.#areMissing = false;
  }

  /** For a cell that may be damaged. `undefined`: the cell counts as it stands, until the repairs are loaded. */
  needed(): readonly KnownCellRepair[] | undefined {
    this.#areMissing = !this.#all;
    return this.#all;
  }
}
