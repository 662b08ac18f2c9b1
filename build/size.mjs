/** npm run size: what a page downloads, against the budget. Build first. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';

const KIB = 1024;

/** Bytes after gzip -9, of the file and its static imports; lazy files do not count. */
const BUDGETS = [
  { file: 'dist/cdn/bulk-user-import.js', budget: 29_500 },
  { file: 'dist/cdn/workers/engine.worker.js', budget: 35 * KIB },
];

const missing = BUDGETS.filter(({ file }) => !existsSync(file));
if (missing.length > 0) {
  console.error(`${missing.map(({ file }) => file).join(', ')}: not there. Run “npm run build” first.`);
  process.exit(1);
}

const results = BUDGETS.map(({ file, budget }) => ({ file, budget, size: firstLoad(file) }));
for (const { file, budget, size } of results) {
  const left = budget - size;
  const verdict = left >= 0 ? `${left} left` : `${-left} TOO MUCH`;
  console.log(`${file.padEnd(32)}${String(size).padStart(7)} of ${budget} bytes gzipped, ${verdict}`);
}

const over = results.filter(({ budget, size }) => size > budget);
if (over.length > 0) {
  console.error(
    `\nPast the budget: ${over.map(({ file }) => file).join(', ')}.\n` +
      'Look at what came in last. Can it load later (a dynamic import), move to the worker, or be said in fewer words?\n' +
      'A dependency that fits nowhere else needs a good reason. Only then raise the number in build/size.mjs,\n' +
      'in a commit of its own that says what the bytes buy.',
  );
  process.exitCode = 1;
}

function firstLoad(entry) {
  const files = new Set([entry]);
  for (const file of files) for (const imported of staticImports(file)) files.add(imported);
  return [...files].reduce((sum, file) => sum + gzipSync(readFileSync(file), { level: 9 }).length, 0);
}

function staticImports(file) {
  const code = readFileSync(file, 'utf8');
  const imports = code.matchAll(/(?:\bfrom|\bimport)\s*["'](\.[^"']+)["']/g);
  return Array.from(imports, ([, path]) => join(dirname(file), path));
}
