import type { Format } from '../../messages/format.js';
import type { Messages } from '../../messages/messages.js';
import type { FileSummary } from '../../session/state.js';

export type DelimiterName = keyof Messages['upload']['delimiters'];

export const DELIMITER_NAMES: ReadonlyMap<string, DelimiterName> = new Map([
  [',', 'comma'],
  [';', 'semicolon'],
  ['\t', 'tab'],
  ['|', 'pipe'],
  [':', 'colon'],
]);

/** Names that are not written in capitals throughout. */
const ENCODING_NAMES: ReadonlyMap<string, string> = new Map([
  ['macintosh', 'Mac Roman'],
  ['shift_jis', 'Shift_JIS'],
  ['big5', 'Big5'],
]);

/** What was found out about the file, in one line. */
export function fileFacts(file: FileSummary, texts: Messages['upload'], format: Format): string {
  const aside = file.notes.flatMap((note) => (note.code === 'set-aside' ? note.ids : []));
  const facts = [
    texts.users(file.rows - aside.length, format),
    ...(file.sheets ? sheetFacts(file, texts) : textFacts(file, texts)),
    texts.headerRow(file.headerRow, format),
    file.blankRows > 0 ? texts.blankRows(file.blankRows, format) : undefined,
  ];
  return facts.filter((fact) => fact !== undefined).join(' · ');
}

function textFacts({ encoding, delimiter }: FileSummary, { delimiters }: Messages['upload']) {
  const name = DELIMITER_NAMES.get(delimiter);
  return [encodingName(encoding), name && delimiters[name]];
}

/** The one sheet of a workbook goes without saying. */
function sheetFacts({ sheet, sheets = [] }: FileSummary, texts: Messages['upload']) {
  return sheet !== undefined && sheets.length > 1 ? [texts.sheet(sheet)] : [];
}

export function encodingName(label: string): string {
  const name = ENCODING_NAMES.get(label.toLowerCase());
  return name ?? label.toUpperCase().replace('WINDOWS', 'Windows');
}
