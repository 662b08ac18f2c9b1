import type { Format } from '../messages/format.js';
import type { Messages } from '../messages/messages.js';
import type { FileSummary } from '../session/state.js';

const DELIMITERS: ReadonlyMap<string, keyof Messages['upload']['delimiters']> = new Map([
  [',', 'comma'],
  [';', 'semicolon'],
  ['\t', 'tab'],
  ['|', 'pipe'],
]);

/** Names that are not written in capitals throughout. */
const ENCODINGS: ReadonlyMap<string, string> = new Map([
  ['macintosh', 'Mac Roman'],
  ['shift_jis', 'Shift_JIS'],
]);

/** What was found out about the file, in one line. */
export function fileFacts(file: FileSummary, texts: Messages['upload'], format: Format): string {
  const delimiter = DELIMITERS.get(file.delimiter);
  const facts = [
    texts.users(file.rows, format),
    encodingName(file.encoding),
    delimiter ? texts.delimited(texts.delimiters[delimiter]) : undefined,
    texts.headerRow(file.headerRow, format),
    file.blankRows > 0 ? texts.blankRows(file.blankRows, format) : undefined,
  ];
  return facts.filter((fact) => fact !== undefined).join(' · ');
}

function encodingName(label: string): string {
  const name = ENCODINGS.get(label.toLowerCase());
  return name ?? label.toUpperCase().replace('WINDOWS', 'Windows');
}
