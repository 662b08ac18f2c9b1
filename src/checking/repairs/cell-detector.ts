import { checkOf, type ValueCheck } from '../../fields/check-value.js';
import type { ChoiceLists, FieldDefinition } from '../../fields/field-definition.js';
import type { KindRepairs } from '../../fields/kinds/kind.js';
import { repairs } from '../../fields/kinds/kinds.js';
import type { ProblemCode } from '../../fields/problem.js';
import { findHiddenCharacters, removeHiddenCharacters } from './hidden-characters.js';
import { mixesScripts, skeletonOf } from './lookalikes.js';
import {
  isErrorValue,
  isScientific,
  unfoldScientific,
  withoutApostrophe,
  withoutQuoteMarks,
} from './spreadsheet-damage.js';

export interface CellDamage {
  readonly code: ProblemCode;
  /** An error by itself; else it is one only where it is why the value is invalid. */
  readonly isError?: boolean;
  /** True: the value would be valid without. */
  readonly explainsError: boolean;
}

const dateInName: CellDamage = { code: 'date-in-name', explainsError: false };

/** Looks at the cells of one field, each by itself. */
export class CellDetector {
  readonly #field: FieldDefinition;
  readonly #check: ValueCheck;
  readonly #harmless: RegExp;
  readonly #repairs: KindRepairs;
  readonly #isStrayDate: (text: string) => boolean;

  constructor(field: FieldDefinition, lists: ChoiceLists) {
    this.#field = field;
    this.#check = checkOf(field, lists);
    this.#repairs = repairs[field.kind];
    this.#harmless = this.#repairs.harmless(field);
    this.#isStrayDate = this.#repairs.isStrayDate(field);
  }

  /** @param text Trimmed. */
  find(text: string): CellDamage | undefined {
    if (this.#harmless.test(text)) return undefined;
    const damage = this.#findDamage(text);
    if (damage) return damage;
    const hidden = findHiddenCharacters(text);
    if (hidden) return { code: hidden, explainsError: this.#isValid(removeHiddenCharacters(text)) };
    if (this.#isStrayDate(text)) return dateInName;
    if (this.#repairs.hasOneScript && mixesScripts(text)) {
      return { code: 'mixed-scripts', explainsError: this.#isValid(skeletonOf(text)) };
    }
    return undefined;
  }

  /** What the cell was before it was damaged, where that is certain. */
  repair(code: ProblemCode, text: string): string | undefined {
    switch (code) {
      case 'error-value':
        return this.#field.required ? undefined : '';
      case 'scientific-number':
        return unfoldScientific(text);
      case 'leading-apostrophe':
        return withoutApostrophe(text);
      case 'quote-marks':
        return withoutQuoteMarks(text);
      case 'invisible-characters':
      case 'bidi-characters':
      case 'control-character':
        return removeHiddenCharacters(text);
      default:
        return undefined;
    }
  }

  #findDamage(text: string): CellDamage | undefined {
    const { isWord } = this.#repairs;
    if (!isWord && isErrorValue(text)) return { code: 'error-value', isError: true, explainsError: true };
    if (!isWord && isScientific(text))
      return { code: 'scientific-number', isError: true, explainsError: true };
    const bare = withoutApostrophe(text);
    if (bare !== undefined) return { code: 'leading-apostrophe', explainsError: this.#isValid(bare) };
    const unquoted = withoutQuoteMarks(text);
    return unquoted === undefined
      ? undefined
      : { code: 'quote-marks', explainsError: this.#isValid(unquoted) };
  }

  #isValid(text: string | undefined): boolean {
    return (
      text !== undefined && !this.#check.cell(text).findings.some(({ severity }) => severity === 'error')
    );
  }
}
