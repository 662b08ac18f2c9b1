import { plainReader } from '../files/csv/plain-reader.js';
import type { ReadResult, Refusal, Table } from '../files/table.js';
import { searchedRows, type FileOptions, type ForeignText } from '../files/foreign-files.js';
import type { LazyLoaders } from './lazy-loaders.js';

/** Two bytes of UTF-8 taken for Windows-1252; some names match as well. */
const TWO_BYTES = /[Â-ô][^\0-~À-ö]/;

/** Rows that are read of a sheet at least: rows of check boxes were filled down far below the users. */
const ROWS_OF_A_SHEET = 10_000;

/** Reads any file of users. The readers of other files than plain tables in Unicode are loaded when one is needed. */
export async function readFile(
  bytes: Uint8Array,
  options: FileOptions,
  lazyFiles: LazyLoaders | undefined,
): Promise<ReadResult> {
  const plain = plainReader.readTable(bytes, options);
  if (!lazyFiles) return plain;
  const foreign = plain.ok ? undefined : await readForeignFile(bytes, options, lazyFiles, plain.refusal);
  if (foreign && !foreign.ok) return foreign;
  const all = { ...options, ...foreign };
  const found = foreign ? { ...foreign.origin, ...plainReader.readText(foreign, all) } : plain;
  const shapes = isOdd(found) || foreign?.hidden ? await lazyFiles.loadShapes() : undefined;
  const result = shapes
    ? { ...foreign?.origin, ...shapes.readOddShape(foreign ?? bytes, all, plainReader) }
    : found;
  if (shapes && isMarkup(result) && /\.(?:xls|xml)$/i.test(options.fileName ?? '')) {
    const markup = (await lazyFiles.loadSpreadsheet()).readMarkup(foreign?.text ?? bytes, options);
    return markup?.ok ? shapes.readOddShape(markup, { ...options, ...markup }, plainReader) : result;
  }
  if (!result.ok || !looksEncodedTwice(result.table)) return result;
  // A note is no reason to read nothing.
  const reader = await lazyFiles.loadEncodings().catch(() => undefined);
  return reader?.noteDoubleEncoding(result.table) ?? result;
}

/** The text of a file that is not Unicode text. `undefined`: there is no reader for such a file. */
async function readForeignFile(
  bytes: Uint8Array,
  options: FileOptions,
  lazyFiles: LazyLoaders,
  { code, params }: Refusal,
): Promise<ForeignText | undefined> {
  if (code === 'undecodable') {
    return (await lazyFiles.loadEncodings()).decodeGuessed(bytes, options.encoding);
  }
  if (params.kind !== 'xlsx' && params.kind !== 'ods') return undefined;
  const reader = await lazyFiles.loadSpreadsheet();
  return reader.readSpreadsheet(bytes, { ...options, maxRows: Math.max(options.maxRows, ROWS_OF_A_SHEET) });
}

/** A refused text may be a table of an odd shape; a refused picture is none. */
function isOdd(result: ReadResult): boolean {
  return result.ok ? !!result.isOdd : (result.refusal.params.kind ?? 'binary') === 'binary';
}

/** What portals save as .xls is often a table in HTML or XML. */
function isMarkup(result: ReadResult): boolean {
  return !result.ok && (result.refusal.params.kind === 'html' || result.refusal.params.kind === 'xml');
}

function looksEncodedTwice({ headers, rows }: Table): boolean {
  return (
    TWO_BYTES.test(headers.join()) ||
    rows.slice(0, searchedRows).some(({ cells }) => TWO_BYTES.test(cells.join()))
  );
}
