import { checkOf, type ValueCheck } from '../fields/check-value.js';
import type { ChoiceLists, FieldDefinition } from '../fields/field-definition.js';
import { isAscii } from '../fields/fold-text.js';
import { shapes } from '../fields/kinds/cell-tables.js';
import type { ProblemParams } from '../fields/finding.js';
import type { ProblemCode } from './problem.js';
import type { KnownCellRepair, LazyRepairs } from './repairs/lazy-repairs.js';
import type { CellRepair } from './repairs/repair.js';

const noParams: ProblemParams = {};

interface Finder {
  readonly repair: KnownCellRepair;
  readonly isFound: (text: string) => boolean;
  readonly isBeyondAscii: boolean;
}

/** Finds the damage that a cell of one field shows by itself. */
export class CellDetector {
  readonly #field: FieldDefinition;
  readonly #check: ValueCheck;
  readonly #harmless: RegExp;
  readonly #repairs: LazyRepairs;
  #known: readonly Finder[] | undefined;

  constructor(field: FieldDefinition, lists: ChoiceLists, repairs: LazyRepairs) {
    this.#field = field;
    this.#check = checkOf(field, lists);
    this.#harmless = shapes[field.kind].harmless(field);
    this.#repairs = repairs;
  }

  /** @param text The trimmed cell. */
  find(text: string): KnownCellRepair | undefined {
    return this.#harmless.test(text) ? undefined : this.#search(text);
  }

  #search(text: string): KnownCellRepair | undefined {
    const isPlain = isAscii(text);
    return this.#finders?.find((finder) => !(isPlain && finder.isBeyondAscii) && finder.isFound(text))
      ?.repair;
  }

  /** Those of the field. `undefined`: the repairs are not loaded yet. */
  get #finders(): readonly Finder[] | undefined {
    return (this.#known ??= this.#repairs.needed()?.flatMap((repair) => {
      const isFound = repair.finderOf(this.#field);
      return isFound ? { repair, isFound, isBeyondAscii: 'isBeyondAscii' in repair } : [];
    }));
  }

  /** True when the damage makes the value invalid. */
  explainsInvalid({ explainsInvalid: explains }: KnownCellRepair, text: string): boolean {
    if (typeof explains === 'string') return explains === 'always';
    const undamaged = explains(text);
    return undamaged !== undefined && this.#isValid(undamaged);
  }

  paramsOf({ paramsOf }: CellRepair, text: string): ProblemParams {
    return paramsOf?.(text) ?? noParams;
  }

  isError({ isError }: CellRepair): boolean {
    return typeof isError === 'function' ? isError(this.#field) : isError;
  }

  /** True when a valid value may look like the damage. */
  mayBeValid({ isOnlyInvalid }: CellRepair): boolean {
    return isOnlyInvalid?.(this.#field) ?? false;
  }

  /** True for damage that may be repaired for certain. */
  hasRepair(code: ProblemCode): boolean {
    return this.#repairOf(code)?.repair !== undefined;
  }

  /** The cell before the damage, where certain. */
  repair(code: ProblemCode, text: string): string | undefined {
    return this.#repairOf(code)?.repair?.(text, this.#field);
  }

  #repairOf(code: ProblemCode): CellRepair | undefined {
    return this.#repairs.all?.find((repair) => repair.code === code);
  }

  #isValid(text: string): boolean {
    return this.#check.cell(text).findings.every(({ severity }) => severity !== 'error');
  }
}
