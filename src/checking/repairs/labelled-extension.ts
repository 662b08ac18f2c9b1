import { shapes } from '../../fields/kinds/cell-tables.js';
import { certainDamage } from './repair.js';

/** What people write before an extension, in the languages of the headers. */
const labelled =
  /^(?:x|ext\p{L}*|int(?:erno|ernal)?|dw|durchwahl|nst|nebenstelle|anexo|ramal|poste|toestel|anknytning|lokal\p{L}*|linka|klapka|mell[eé]k|dahili|wew\p{L}*|до[бд]\p{L}*|вн\p{L}*|分[机機]|内線|내선|تحويلة|ต่อ)[.:]?[\s#-]*(\d{2,20})$/iu;

/** The digits behind the word for an extension: x201, Ext. 201, Durchwahl 201. */
export function withoutLabel(text: string): string | undefined {
  return labelled.exec(text)?.[1];
}

export const labelledExtension = certainDamage(
  'labelled-extension',
  withoutLabel,
  (field) => shapes[field.kind].numbers(field) === 'extension',
);
