import { checkOf, type ValueCheck } from '../fields/check-value.js';
import type { ChoiceLists, FieldDefinition } from '../fields/field-definition.js';
import { shapes } from '../fields/kinds/cell-tables.js';
import type { ProblemCode } from './problem.js';
import type { CellRepair } from './repairs/repair.js';
import { repairs } from './repairs/repairs.js';

type FoundInCell = Extract<(typeof repairs)[number], { readonly foundIn: 'cell' }>;

const cellRepairs: readonly FoundInCell[] = repairs.filter((repair) => repair.foundIn === 'cell');

/** Finds the damage that a cell of one field shows by itself. */
export class CellDetector {
  readonly #field: FieldDefinition;
  readonly #check: ValueCheck;
  readonly #harmless: RegExp;
  readonly #finders: readonly (readonly [repair: FoundInCell, isFound: (text: string) => boolean])[];

  constructor(field: FieldDefinition, lists: ChoiceLists) {
    this.#field = field;
    this.#check = checkOf(field, lists);
    this.#harmless = shapes[field.kind].harmless(field);
    this.#finders = cellRepairs.flatMap((repair) => {
      const isFound = repair.finderOf(field);
      return isFound ? [[repair, isFound] as const] : [];
    });
  }

  /** @param text The trimmed cell. */
  find(text: string): FoundInCell | undefined {
    if (this.#harmless.test(text)) return undefined;
    return this.#finders.find(([, isFound]) => isFound(text))?.[0];
  }

  /** True when the damage makes the value invalid. */
  explainsInvalid({ explainsInvalid: explains }: FoundInCell, text: string): boolean {
    if (typeof explains === 'string') return explains === 'always';
    const undamaged = explains(text);
    return undamaged !== undefined && this.#isValid(undamaged);
  }

  isError({ isError }: CellRepair): boolean {
    return typeof isError === 'function' ? isError(this.#field) : isError;
  }

  /** True when a valid value may look like the damage. */
  mayBeValid({ isOnlyInvalid }: CellRepair): boolean {
    return isOnlyInvalid?.(this.#field) ?? false;
  }

  /** The cell before the damage, where certain. */
  repair(code: ProblemCode, text: string): string | undefined {
    return cellRepairs.find((repair) => repair.code === code)?.repair(text, this.#field);
  }

  #isValid(text: string): boolean {
    return this.#check.cell(text).findings.every(({ severity }) => severity !== 'error');
  }
}
