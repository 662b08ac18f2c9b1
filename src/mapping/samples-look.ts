import { checkOf } from '../fields/check-value.js';
import type { ChoiceLists, FieldDefinition } from '../fields/fields.js';
import { evidence } from '../fields/kinds/kinds.js';

/**
 * What the values of a column say about a field: `telling`, they can hardly be anything else; `unlike`, none of them is one of the
 * field's; `open`, neither, or there are none.
 */
export type Look = 'telling' | 'open' | 'unlike';

/** Prepares a field once, for any number of columns. */
export function lookOf(field: FieldDefinition, lists: ChoiceLists): (samples: readonly string[]) => Look {
  const check = checkOf(field, lists);
  const { tells, speaksAgainst, undecided } = evidence[field.kind];
  const isValid = (text: string): boolean => {
    const { value, findings } = check.cell(text);
    const errors = findings.filter(({ severity }) => severity === 'error');
    return errors.length ? errors.every(({ code }) => code === undecided) : value !== undefined;
  };
  const choices = countChoices(field, lists);
  return (samples) => {
    // What was cut off can't be judged.
    const whole = samples.filter((text) => !text.endsWith('…'));
    if (whole.length === 0) return 'open';
    if (!whole.some(isValid) || speaksAgainst(whole)) return 'unlike';
    return whole.every((text) => isValid(text) && tells(text.trim(), choices)) ? 'telling' : 'open';
  };
}

/** Whether every value shown is one of the field's, and there is one. */
export function allFit(field: FieldDefinition, samples: readonly string[]): boolean {
  const check = checkOf(field, new Map());
  return samples.length > 0 && samples.every((text) => check.cell(text).value !== undefined);
}

function countChoices({ list }: FieldDefinition, lists: ChoiceLists): number {
  return (typeof list === 'string' ? lists.get(list) : list)?.length ?? 0;
}
