import { decodeHtmlEntities } from '../../files/decode-html-entities.js';
import { certainDamage } from './repair.js';

export function withoutEntities(text: string): string | undefined {
  if (!text.includes('&')) return undefined;
  const decoded = decodeHtmlEntities(text).trim();
  return decoded === text ? undefined : decoded;
}

/** Characters as a web page writes them: M&uuml;ller, O&#039;Brien. */
export const htmlEntities = certainDamage('html-entities', withoutEntities);
