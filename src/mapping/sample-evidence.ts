import { checkOf } from '../fields/check-value.js';
import type { ChoiceLists, FieldDefinition } from '../fields/field-definition.js';
import { columnFits, evidence } from '../fields/kinds/cell-tables.js';

/**
 * The evidence that the values of a column give for a field. `distinctive`: the values can hardly be anything else;
 * `contrary`: no value fits the field; `neutral`: neither, or the column has no values.
 */
export type SampleEvidence = 'distinctive' | 'neutral' | 'contrary';

/** Prepares a field for any number of columns. */
export function sampleEvidenceOf(
  field: FieldDefinition,
  lists: ChoiceLists,
): (samples: readonly string[]) => SampleEvidence {
  const isValid = validityOf(field, lists);
  const isContrary = contradictionOf(field, lists);
  const { isDistinctive } = evidence[field.kind];
  const choices = countChoices(field, lists);
  return (samples) => {
    const whole = wholeTexts(samples);
    if (whole.length === 0) return 'neutral';
    if (isContrary(whole)) return 'contrary';
    return whole.every((text) => isValid(text) && isDistinctive(text.trim(), choices))
      ? 'distinctive'
      : 'neutral';
  };
}

/** Prepares a field for any number of columns. True for values that are {@link SampleEvidence} to the contrary. */
export function contradictionOf(
  field: FieldDefinition,
  lists: ChoiceLists,
): (samples: readonly string[]) => boolean {
  const isValid = validityOf(field, lists);
  const { contradicts } = columnFits[field.kind] ?? {};
  return (samples) => {
    const whole = wholeTexts(samples);
    return whole.length > 0 && (!whole.some(isValid) || contradicts?.(whole) === true);
  };
}

/** A value that was cut off can't be judged. */
function wholeTexts(samples: readonly string[]): readonly string[] {
  return samples.filter((text) => !text.endsWith('…'));
}

function validityOf(field: FieldDefinition, lists: ChoiceLists): (text: string) => boolean {
  const check = checkOf(field, lists);
  const { undecided } = columnFits[field.kind] ?? {};
  return (text) => {
    const { value, findings } = check.cell(text);
    const errors = findings.filter(({ severity }) => severity === 'error');
    return errors.length ? errors.every(({ code }) => code === undecided) : value !== undefined;
  };
}

/** A field that already has a value (SIP settings) takes a column only if the column has samples and each is valid. */
export function takesColumn(field: FieldDefinition, samples: readonly string[]): boolean {
  if (field.sources[0] !== 'same' || typeof field.list === 'string') return true;
  const check = checkOf(field, new Map());
  return samples.length > 0 && samples.every((text) => check.cell(text).value !== undefined);
}

function countChoices({ list }: FieldDefinition, lists: ChoiceLists): number {
  return (typeof list === 'string' ? lists.get(list) : list)?.length ?? 0;
}
