import fc from 'fast-check';
import { lazyFiles } from '../../../src/engine/lazy-files.js';
import { readFile } from '../../../src/engine/read-file.js';
import type { FileOptions } from '../../../src/files/foreign-files.js';
import type { ReadResult, Table } from '../../../src/files/table.js';
import { createFormat } from '../../../src/messages/format.js';
import { refusals } from '../../../src/messages/en/refusals.js';
import { KINDS, mutate, PLACES, type Mutation } from './mutations.js';

/** A file of test/fixtures/, and what is changed in it. */
export interface MutatedFile {
  readonly file: string;
  readonly mutations: readonly Mutation[];
  readonly options: FileOptions;
}

export type FileKind = keyof typeof KINDS;

const MOST_ROWS = 40;
const MOST_COLUMNS = 2000;
const format = createFormat('en');

export function kindOf(file: string): FileKind {
  if (/\.(?:xlsx|ods)$/.test(file)) return 'archive';
  return /\.(?:xls|xml|html)$/.test(file) ? 'markup' : 'text';
}

/** Changed files, small first: a failure shrinks to the changes that it needs. */
export function mutatedFiles(kind: FileKind, files: readonly string[]): fc.Arbitrary<MutatedFile> {
  const mutation = fc.record({
    kind: fc.constantFrom(...KINDS[kind]),
    where: fc.nat(PLACES - 1),
    what: fc.nat(100_000),
  });
  return fc
    .record({
      file: fc.constantFrom(...files),
      mutations: fc.array(mutation, { minLength: 1, maxLength: 6 }),
      chosen: fc.record(
        {
          hiddenRows: fc.boolean(),
          headerRow: fc.nat(7),
          encoding: fc.constantFrom('utf-8', 'windows-1252', 'utf-16le', 'shift_jis', 'ibm850', 'none-such'),
          delimiter: fc.constantFrom(',', ';', '\t', '|'),
          sheet: fc.constantFrom('Users', 'Sheet1', 'Lists', ''),
          minColumns: fc.constantFrom(1, 2),
        },
        { requiredKeys: [] },
      ),
      // Most files are read as they come.
      isChosen: fc.nat(3).map((number) => number === 0),
    })
    .map(({ file, mutations, chosen, isChosen }) => ({
      file,
      mutations,
      options: { maxRows: MOST_ROWS, fileName: file, ...(isChosen && chosen) },
    }));
}

export function bytesOfMutated(
  { file, mutations }: MutatedFile,
  files: ReadonlyMap<string, Uint8Array>,
): Uint8Array {
  const bytes = files.get(file);
  if (!bytes) throw new Error(`There is no file ${file}.`);
  return mutate(bytes, mutations);
}

/** Reads a changed file. Throws where the result is neither a sound table nor a refusal with a text. */
export async function readSoundly(bytes: Uint8Array, options: FileOptions): Promise<ReadResult> {
  const result = await readFile(bytes, options, lazyFiles);
  const faults = result.ok ? faultsOf(result.table) : refusalFaults(result);
  if (faults.length > 0) throw new Error(faults.join(' '));
  return result;
}

function faultsOf({
  headers,
  rows,
  headerRow,
  aside = [],
  hiddenColumns = [],
  firstRecords = [],
}: Table): string[] {
  const faults: string[] = [];
  if (rows.length - aside.length > MOST_ROWS) faults.push(`${rows.length} rows.`);
  if (headers.length > MOST_COLUMNS) faults.push(`${headers.length} columns.`);
  if (!rows.every(({ cells }) => cells.length === headers.length))
    faults.push('A row is not as wide as the header.');
  if (!rows.every(({ row }, at) => row > (rows[at - 1]?.row ?? headerRow)))
    faults.push('Row numbers do not grow.');
  if (!aside.every((id) => id < rows.length)) faults.push('A row that was set aside does not exist.');
  if (!hiddenColumns.every((column) => column < headers.length))
    faults.push('A hidden column does not exist.');
  if (firstRecords.length > 20) faults.push('Too many first records.');
  return faults;
}

function refusalFaults({ refusal: { code, params } }: Extract<ReadResult, { readonly ok: false }>): string[] {
  const text = Object.hasOwn(refusals, code) ? refusals[code](params, format) : '';
  return /^[A-Z].*\.$/s.test(text) && !/undefined|NaN|\[object/.test(text) ? [] : [`${code}: “${text}”`];
}
