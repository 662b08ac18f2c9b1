import { checkOf } from './check-value.js';
import type { FieldDefinition } from './fields.js';

/**
 * Whether the values of a column speak against it. A field that has a value of its own already (SIP settings) takes a column only
 * if every value shown is one of the field's. A header that is only similar needs one value that is; an exact one is believed.
 */
export function samplesFit(field: FieldDefinition, samples: readonly string[], isExact: boolean): boolean {
  const decidesBySamples = field.sources[0] === 'same' && typeof field.list !== 'string';
  if (!decidesBySamples && (isExact || samples.length === 0)) return true;
  const check = checkOf(field, new Map());
  const isValid = (text: string) => {
    const { value, findings } = check.cell(text);
    return value !== undefined && findings.every(({ severity }) => severity !== 'error');
  };
  return decidesBySamples ? samples.length > 0 && samples.every(isValid) : samples.some(isValid);
}
