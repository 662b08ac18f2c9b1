import { decodeHtmlEntities } from '../../files/decode-html-entities.js';
import type { CellRepair } from './repair.js';

export function withoutEntities(text: string): string | undefined {
  const decoded = decodeHtmlEntities(text).trim();
  return decoded === text ? undefined : decoded;
}

/** Characters as a web page writes them: M&uuml;ller, O&#039;Brien. */
export const htmlEntities = {
  foundIn: 'cell',
  code: 'html-entities',
  isError: false,
  finderOf: () => (text) => withoutEntities(text) !== undefined,
  explainsInvalid: withoutEntities,
  repair: withoutEntities,
} as const satisfies CellRepair;
