/**
 * The declarations of dist/, after TypeScript has written one for each module: those that no entry of the package
 * leads to are deleted, and files that no module of src/ stands for get one.
 */
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const DIST = 'dist';
const CDN = './dist/cdn/bulk-user-import.js';
const LIKE_INDEX = "export * from '../index.js';\n";
const WORKER_FILE =
  '/** A file of the worker, which is fetched by its address: nothing to import. */\nexport {};\n';
const IMPORTED = /(?:\bfrom|\bimport)\s*\(?\s*['"](\.[^'"]+)\.js['"]/g;

const { exports } = JSON.parse(readFileSync('package.json', 'utf8'));
const targets = Object.values(exports).map((target) => target.default ?? target);
const entries = targets.flatMap(filesOf).map(declarationOf);

const reached = new Set(entries);
for (const file of reached)
  for (const [, path] of readFileSync(file, 'utf8').matchAll(IMPORTED))
    reached.add(`${join(dirname(file), path)}.d.ts`);

for (const path of readdirSync(DIST, { recursive: true, encoding: 'utf8' }))
  if (path.endsWith('.d.ts') && !reached.has(join(DIST, path))) rmSync(join(DIST, path));

/** The code files that the target of an export stands for: of a folder those at its top, not the parts that they are made of. */
function filesOf(target) {
  if (!target.endsWith('.js')) return [];
  if (!target.includes('*')) return [target];
  const folder = dirname(target);
  return readdirSync(folder)
    .filter((name) => name.endsWith('.d.ts'))
    .map((name) => join(folder, name));
}

function declarationOf(file) {
  const path = join(file.replace(/(\.d\.ts|\.js)$/, '.d.ts'));
  const text = file === CDN ? LIKE_INDEX : file.endsWith('.worker.js') && WORKER_FILE;
  if (text) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  } else if (!existsSync(path))
    throw new Error(`${file} has no types: which module of src/ is it built from?`);
  return path;
}
