import type { FieldDefinition } from '../field-definition.js';
import type { CellInput } from './kind.js';

// What several kinds have in common. Each of them says so itself: nothing holds for a kind that does not ask for it.

export function alwaysFalse(): boolean {
  return false;
}

export function alwaysUndefined(): undefined {
  return undefined;
}

/** Plain words and plain numbers. */
export function harmlessText(): RegExp {
  return usualText;
}

const usualText = /^(?:[a-z][ -~]*|[+\d][\d ().-]*)?$/i;

export function noStrayDates(): 'none' {
  return 'none';
}

export const textInput: CellInput = { type: 'text', textOf: (cell) => cell };

/** A field of free text may hold anything: what it starts with is the best that is known. */
export function sampleDefault({ default: value = '' }: FieldDefinition): string {
  return value;
}
