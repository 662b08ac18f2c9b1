import type { DecodedText } from '../files/encodings/decode.js';
import type { FileOptions, PlainReader } from '../files/foreign-files.js';
import { refuse } from '../files/refuse.js';
import { findAddressList } from '../files/shapes/address-list.js';
import { refuseFormat } from '../files/shapes/foreign-formats.js';
import { setHiddenAside } from '../files/shapes/hidden-rows.js';
import { findOddLayout, type LayoutTools } from '../files/shapes/odd-layout.js';
import { sortRows } from '../files/shapes/sort-rows.js';
import { tidyText, withoutPadding } from '../files/shapes/tidy-text.js';
import type { ReadResult } from '../files/table.js';
import { columnNameFinder } from './column-names.js';
import { restoreSurplus } from './restore-surplus.js';

/** The reader of plain tables, and the names of columns. */
interface Tools extends PlainReader, LayoutTools {}

/** Reads a file of an odd shape: the bytes of a Unicode text, or the text of another kind of file. */
export function readOddShape(
  source: Uint8Array | DecodedText,
  options: FileOptions,
  plain: PlainReader,
): ReadResult {
  const tools = { ...plain, isName: columnNameFinder() };
  const read = (decoded: DecodedText) => readOddText(decoded, options, tools);
  return source instanceof Uint8Array ? plain.readTable(withoutPadding(source), options, read) : read(source);
}

function readOddText(decoded: DecodedText, options: FileOptions, tools: Tools): ReadResult {
  const refusal = refuseFormat(decoded.text);
  if (refusal) return { ok: false, refusal };
  const { text, endMarks } = tidyText(decoded.text);
  const result = readTidyText({ ...decoded, text }, options, tools);
  if (!result.ok) return result;
  const { hidden } = decoded;
  const sorted = sortRows(restoreSurplus(result.table), tools.isName, endMarks);
  const table = hidden ? setHiddenAside(sorted, hidden, options) : sorted;
  const rows = table.rows.length - (table.aside?.length ?? 0);
  if (rows === 0) return refuse('no-rows');
  if (rows > options.maxRows) return refuse('too-many-rows', { rows, limit: options.maxRows });
  return { ok: true, table };
}

/** Every row is read, also past the limit: only users count. */
function readTidyText(decoded: DecodedText, given: FileOptions, tools: Tools): ReadResult {
  const { readText, parseSeparatorLine } = tools;
  const options = { ...given, maxRows: Infinity };
  const list =
    given.delimiter === undefined && given.headerRow === undefined && findAddressList(decoded.text);
  if (list) {
    const { text, headerRow } = list;
    return readText({ ...decoded, text }, { ...options, headerRow, delimiter: ',', minColumns: 1 });
  }
  const { text, hint } = parseSeparatorLine(decoded.text);
  const { delimiter, headerRow } = findOddLayout(text, options, tools, hint);
  const result = readText(decoded, { ...options, delimiter, ...(headerRow !== undefined && { headerRow }) });
  // Instructions on the first of several sheets look like words without a header: another sheet can be chosen.
  const isCertain = headerRow !== undefined || (decoded.origin?.sheets?.length ?? 0) > 1;
  return isCertain || !result.ok ? result : refuse('no-header');
}
