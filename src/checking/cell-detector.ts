import { checkOf, type ValueCheck } from '../fields/check-value.js';
import type { ChoiceLists, FieldDefinition } from '../fields/field-definition.js';
import { isAscii } from '../fields/fold-text.js';
import { shapes } from '../fields/kinds/cell-tables.js';
import type { ProblemParams } from '../fields/finding.js';
import type { DamageFindings } from './apply-plan.js';
import type { Finding, ProblemCode } from './problem.js';
import type { KnownCellRepair, LazyRepairs } from './repairs/lazy-repairs.js';
import type { CellRepair } from './repairs/repair.js';

const noParams: ProblemParams = {};

/** The general codes of all kinds together: many kinds also run the checks of text (`limitChecks`). */
const generalCodes = new Set<ProblemCode>(Object.values(shapes).flatMap((shape) => shape.generalCodes));

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

  /** The findings about a cell with damage, which explains a finding of the rule or comes on top. */
  explain(found: KnownCellRepair, text: string, findings: readonly Finding[]): DamageFindings | undefined {
    const { code } = found;
    const { isError, isOnlyInvalid, paramsOf }: CellRepair = found;
    const finding = (isWrong: boolean): Finding => ({
      code,
      severity: isWrong ? 'error' : 'warning',
      params: paramsOf?.(text) ?? noParams,
    });
    const explained = findings.findIndex((one) => generalCodes.has(one.code));
    if (explained >= 0 && this.#explainsInvalid(found, text)) {
      return { findings: findings.with(explained, finding(true)), added: [] };
    }
    if (isOnlyInvalid?.(this.#field) || findings.some((one) => one.code === code)) return undefined;
    return { findings, added: [finding(typeof isError === 'function' ? isError(this.#field) : isError)] };
  }

  /** True when the damage makes the value invalid. */
  #explainsInvalid({ explainsInvalid: explains }: CellRepair, text: string): boolean {
    if (typeof explains === 'string') return explains === 'always';
    const undamaged = explains(text);
    return (
      undamaged !== undefined &&
      this.#check.cell(undamaged).findings.every(({ severity }) => severity !== 'error')
    );
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
}
