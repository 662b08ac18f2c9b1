import { shapes } from '../../fields/kinds/kinds.js';
import type { CellRepair } from './repair.js';

/**
 * Errors of a spreadsheet in any language: #N/A, #REF!, #NOMBRE?, #¡VALOR!, #ДЕЛ/0!, #NV. The same with `#` alone is a column
 * that was too narrow for its numbers. Err:502 is LibreOffice's.
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
  // Empty, the cell is right where it need not be filled in.
  repair: (_text, { required }) => (required ? undefined : ''),
} as const satisfies CellRepair;
