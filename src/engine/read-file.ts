import { readTable, readText } from '../files/csv/read-table.js';
import type { ReadResult, Table } from '../files/table.js';
import { searchedRows, type FileOptions, type ForeignText } from '../files/foreign-files.js';
import type { LazyLoaders } from './lazy-loaders.js';

/** Two bytes of UTF-8 taken for Windows-1252; some names match as well. */
const TWO_BYTES = /[Â-ô][^\0-~À-ö]/;

/** Reads any file of users. The readers of other files than Unicode text are loaded when one is needed. */
export async function readFile(
  bytes: Uint8Array,
  options: FileOptions,
  lazyFiles: LazyLoaders | undefined,
): Promise<ReadResult> {
  const found = readTable(bytes, options);
  if (!lazyFiles) return found;
  const result = found.ok ? found : await readForeignFile(bytes, options, lazyFiles, found);
  if (!result.ok || !looksEncodedTwice(result.table)) return result;
  // A note is no reason to read nothing.
  const reader = await lazyFiles.loadEncodings().catch(() => undefined);
  return reader?.noteDoubleEncoding(result.table) ?? result;
}

async function readForeignFile(
  bytes: Uint8Array,
  options: FileOptions,
  lazyFiles: LazyLoaders,
  refused: Extract<ReadResult, { ok: false }>,
): Promise<ReadResult> {
  const { code, params } = refused.refusal;
  let foreign: ForeignText | undefined;
  if (code === 'undecodable') foreign = (await lazyFiles.loadEncodings()).decodeGuessed(bytes);
  if (params.kind === 'xlsx') foreign = (await lazyFiles.loadSpreadsheet()).readSpreadsheet(bytes, options);
  if (!foreign?.ok) return foreign ?? refused;
  // A refused sheet comes with the names of all sheets.
  return { ...foreign.origin, ...readText(foreign, { ...options, ...foreign }) };
}

function looksEncodedTwice({ rows }: Table): boolean {
  return rows.slice(0, searchedRows).some(({ cells }) => TWO_BYTES.test(cells.join()));
}
