import { shapes } from '../../fields/kinds/cell-tables.js';
import type { CellRepair } from './repair.js';

/**
 * Errors of a spreadsheet in any language: #N/A, #REF!, #NOMBRE?, #¡VALOR!, #ДЕЛ/0!, #NV. A cell of `#` alone comes from a
 * column too narrow for its numbers, and Err:502 from LibreOffice.
 */
const spreadsheetError = /^#(?:[¡¿]?\p{Lu}[\p{Lu}_0/]*[!?]|N\/[ABD]!?|N\.[DV]\.|NV|Н\/Д|#{2,})$|^Err:\d{3}$/u;

export function isErrorValue(text: string): boolean {
  return spreadsheetError.test(text);
}

export const errorValue = {
  foundIn: 'cell',
  code: 'error-value',
  isError: true,
  finderOf: ({ kind }) => (shapes[kind].isWord ? undefined : isErrorValue),
  explainsInvalid: 'always',
  // An optional cell is right when empty.
  repair: (_text, { required }) => (required ? undefined : ''),
} as const satisfies CellRepair;
