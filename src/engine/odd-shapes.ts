import type { DecodedText } from '../files/encodings/decode.js';
import type { FileOptions } from '../files/foreign-files.js';
import { parseSeparatorLine, readTable, readText, refuse } from '../files/csv/read-table.js';
import { findAddressList } from '../files/shapes/address-list.js';
import { refuseFormat } from '../files/shapes/foreign-formats.js';
import { setHiddenAside } from '../files/shapes/hidden-rows.js';
import { findOddLayout, type IsName } from '../files/shapes/odd-layout.js';
import { sortRows } from '../files/shapes/sort-rows.js';
import { tidyText, withoutPadding } from '../files/shapes/tidy-text.js';
import type { ReadResult } from '../files/table.js';
import { columnNameFinder } from './column-names.js';

/** Reads a file of an odd shape: the bytes of a Unicode text, or the text of another kind of file. */
export function readOddShape(source: Uint8Array | DecodedText, options: FileOptions): ReadResult {
  return source instanceof Uint8Array
    ? readTable(withoutPadding(source), options, readOddText)
    : readOddText(source, options);
}

function readOddText(decoded: DecodedText, options: FileOptions): ReadResult {
  const refusal = refuseFormat(decoded.text);
  if (refusal) return { ok: false, refusal };
  const { text, endMarks } = tidyText(decoded.text);
  const isName = columnNameFinder();
  const result = readTidyText({ ...decoded, text }, options, isName);
  if (!result.ok) return result;
  const { hidden } = decoded;
  const sorted = sortRows(result.table, isName, endMarks);
  const table = hidden ? setHiddenAside(sorted, hidden, options) : sorted;
  const rows = table.rows.length - (table.aside?.length ?? 0);
  if (rows === 0) return refuse('no-rows');
  if (rows > options.maxRows) return refuse('too-many-rows', { rows, limit: options.maxRows });
  return { ok: true, table };
}

/** Every row is read, also past the limit: only users count. */
function readTidyText(decoded: DecodedText, given: FileOptions, isName: IsName): ReadResult {
  const options = { ...given, maxRows: Infinity };
  const list =
    given.delimiter === undefined && given.headerRow === undefined && findAddressList(decoded.text);
  if (list) {
    const { text, headerRow } = list;
    return readText({ ...decoded, text }, { ...options, headerRow, delimiter: ',', minColumns: 1 });
  }
  const { text, hint } = parseSeparatorLine(decoded.text);
  const { delimiter, headerRow } = findOddLayout(text, options, isName, hint);
  const result = readText(decoded, { ...options, delimiter, ...(headerRow !== undefined && { headerRow }) });
  // Instructions on the first of several sheets look like words without a header: another sheet can be chosen.
  const isCertain = headerRow !== undefined || (decoded.origin?.sheets?.length ?? 0) > 1;
  return isCertain || !result.ok ? result : refuse('no-header');
}
