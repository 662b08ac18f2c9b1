import { checkOf, type ValueCheck } from '../../fields/check-value.js';
import type { ChoiceLists, FieldDefinition } from '../../fields/fields.js';
import type { KindRepairs } from '../../fields/kinds/kind.js';
import { repairs } from '../../fields/kinds/kinds.js';
import type { ProblemCode } from '../../fields/problem.js';
import { findHidden, withoutHidden } from './hidden-characters.js';
import { mixesScripts, skeletonOf } from './look-alikes.js';
import {
  isErrorValue,
  isScientific,
  unfoldScientific,
  withoutApostrophe,
  withoutQuoteMarks,
} from './spreadsheet-damage.js';

export interface CellSuspicion {
  readonly code: ProblemCode;
  /** An error by itself; else it is one only where it is why the value is invalid. */
  readonly isError?: boolean;
  /** True: the value would be valid without. */
  readonly explains: boolean;
}

const dateInName: CellSuspicion = { code: 'date-in-name', explains: false };

/** Looks at the cells of one field, each by itself. */
export class CellInspector {
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
  find(text: string): CellSuspicion | undefined {
    if (this.#harmless.test(text)) return undefined;
    const damage = this.#findDamage(text);
    if (damage) return damage;
    const hidden = findHidden(text);
    if (hidden) return { code: hidden, explains: this.#isValid(withoutHidden(text)) };
    if (this.#isStrayDate(text)) return dateInName;
    if (this.#repairs.hasOneScript && mixesScripts(text)) {
      return { code: 'mixed-scripts', explains: this.#isValid(skeletonOf(text)) };
    }
    return undefined;
  }

  /** What the cell was before it was damaged, where that is certain. */
  mend(code: ProblemCode, text: string): string | undefined {
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
        return withoutHidden(text);
      default:
        return undefined;
    }
  }

  #findDamage(text: string): CellSuspicion | undefined {
    const { isWord } = this.#repairs;
    if (!isWord && isErrorValue(text)) return { code: 'error-value', isError: true, explains: true };
    if (!isWord && isScientific(text)) return { code: 'scientific-number', isError: true, explains: true };
    const bare = withoutApostrophe(text);
    if (bare !== undefined) return { code: 'leading-apostrophe', explains: this.#isValid(bare) };
    const unquoted = withoutQuoteMarks(text);
    return unquoted === undefined ? undefined : { code: 'quote-marks', explains: this.#isValid(unquoted) };
  }

  #isValid(text: string | undefined): boolean {
    return (
      text !== undefined && !this.#check.cell(text).findings.some(({ severity }) => severity === 'error')
    );
  }
}
