/** Whether dist/ was built from the sources as they are now. */
import { mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const STAMP = '.cache/built';
const FOLDERS = ['src', 'build', 'demo'];
const FILES = [
  'package.json',
  'package-lock.json',
  'rollup.config.mjs',
  'tsconfig.json',
  'tsconfig.build.json',
];

/** Notes that everything was built. */
export function noteBuilt() {
  mkdirSync('.cache', { recursive: true });
  writeFileSync(STAMP, '');
}

export function isBuilt() {
  const built = timeOf(STAMP);
  return timeOf('dist') > 0 && sources().every((path) => timeOf(path) < built);
}

function sources() {
  const inFolders = FOLDERS.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => join(folder, path)),
  );
  return [...FILES, ...inFolders.filter((path) => !/\b(dist|node_modules)\b/.test(path))];
}

/** 0 where there is no such file. */
function timeOf(path) {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
