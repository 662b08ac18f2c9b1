/** What a page downloads of the files for pages without a build: the bytes after gzip -9, and the files of a whole import. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';

export const CDN = 'dist/cdn';

export const FIRST_LOAD = ['bulk-user-import.js'];
export const ENGINE = ['workers/engine.worker.js'];

/**
 * A file with the names of the fields, no problems and no resume key, from the file straight to Review and to the result. A
 * test imports such files in a browser and compares what was loaded: test/node/downloads.test.mjs.
 */
export const CSV_IMPORT = [...FIRST_LOAD, 'lazy-screens.js', 'session.js', ...ENGINE];
export const XLSX_IMPORT = [...CSV_IMPORT, 'workers/spreadsheet.worker.js'];

/** The files with their static imports, below dist/cdn. */
export function filesOf(entries) {
  const files = new Set(entries);
  for (const file of files) for (const imported of staticImports(file)) files.add(imported);
  return [...files].sort();
}

export function bytesOf(entries) {
  const sizes = filesOf(entries).map((file) => gzipSync(readFileSync(join(CDN, file)), { level: 9 }).length);
  return sizes.reduce((sum, size) => sum + size, 0);
}

function staticImports(file) {
  const code = readFileSync(join(CDN, file), 'utf8');
  const imports = code.matchAll(/(?:\bfrom|\bimport)\s*["'](\.[^"']+)["']/g);
  return Array.from(imports, ([, path]) => join(dirname(file), path));
}
