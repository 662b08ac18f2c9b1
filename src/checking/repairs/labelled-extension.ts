import { shapes } from '../../fields/kinds/kinds.js';
import type { CellRepair } from './repair.js';

/** What people write before an extension, in the languages of the headers. */
const labels = [
  String.raw`x|ext(?:n|ension|ensi[oó]n|\.?)`,
  'int(?:erno|ernal)?|anexo|ramal|poste|toestel|linka|wewn[eę]trzny|wew\\.?|mell[eé]k|dahili',
  'dw|durchwahl|nst|nebenstelle|anknytning|lokal|alanumero|доб(?:авочный)?|вн(?:утренний)?|внутр|分机|内線',
].join('|');
const labelled = new RegExp(String.raw`^(?:${labels})[.:]?[\s#№-]*(\d{2,20})$`, 'iu');

/** The digits behind the word for an extension: x201, Ext. 201, Durchwahl 201. */
export function withoutLabel(text: string): string | undefined {
  return labelled.exec(text)?.[1];
}

export const labelledExtension = {
  foundIn: 'cell',
  code: 'labelled-extension',
  isError: false,
  finderOf: (field) =>
    shapes[field.kind].numbers(field) === 'extension'
      ? (text) => withoutLabel(text) !== undefined
      : undefined,
  explainsInvalid: withoutLabel,
  repair: withoutLabel,
} as const satisfies CellRepair;
