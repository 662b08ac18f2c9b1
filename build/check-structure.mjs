/**
 * npm run check, “structure”: in src/ no exported name, no class name and no file name stands twice, no two folders import
 * each other (types included), and no file is longer than 300 lines.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';

const ROOT = 'src';
const LONGEST = 300;
const EXPORTED =
  /^export (?:declare )?(?:abstract )?(?:async )?(?:class|function\*?|const|let|interface|type) (\w+)/gm;
const CLASS = /^(?:abstract )?class (\w+)/gm;
/** The same file for each language, by intent. */
const BY_LANGUAGE = /^messages\/\w+\//;
const IMPORTED = /\bfrom '(\.[^']+)'|\bimport\('(\.[^']+)'\)/g;

const sources = readdirSync(ROOT, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts') && !path.endsWith('.d.ts'))
  .map((path) => ({ path, code: readFileSync(join(ROOT, path), 'utf8') }));

const faults = [...namesInTwoFiles(), ...fileNamesTwice(), ...mutualImports(), ...longFiles()];
for (const fault of faults) console.error(fault);
if (faults.length > 0) process.exitCode = 1;

function namesInTwoFiles() {
  const files = new Map();
  for (const { path, code } of sources)
    for (const pattern of [EXPORTED, CLASS])
      for (const [, name] of code.matchAll(pattern))
        files.set(name, (files.get(name) ?? new Set()).add(path));
  return [...files]
    .filter(([, paths]) => paths.size > 1)
    .map(
      ([name, paths]) => `The name ${name} stands in ${[...paths].join(' and ')}: one of them needs another.`,
    );
}

function fileNamesTwice() {
  const files = new Map();
  for (const { path } of sources)
    if (!BY_LANGUAGE.test(path)) files.set(basename(path), [...(files.get(basename(path)) ?? []), path]);
  return [...files]
    .filter(([, paths]) => paths.length > 1)
    .map(([name, paths]) => `Files of the name ${name}: ${paths.join(' and ')}. One of them needs another.`);
}

function mutualImports() {
  const arrows = new Map();
  for (const { path, code } of sources)
    for (const [, from, lazy] of code.matchAll(IMPORTED)) {
      const target = relative(ROOT, resolve(ROOT, dirname(path), from ?? lazy));
      const arrow = `${folderOf(path)} ${folderOf(target)}`;
      if (folderOf(path) && folderOf(target)) arrows.set(arrow, path);
    }
  return [...arrows].flatMap(([arrow, path]) => {
    const [from, to] = arrow.split(' ');
    const back = arrows.get(`${to} ${from}`);
    return from < to && back
      ? [
          `${from}/ and ${to}/ import each other (${path}, ${back}): move what both need to where both may take it from.`,
        ]
      : [];
  });
}

/** The folder right below src/; empty for files that stand in none. */
function folderOf(path) {
  return path.includes('/') ? path.split('/')[0] : '';
}

function longFiles() {
  return sources
    .filter(({ code }) => code.trimEnd().split('\n').length > LONGEST)
    .map(({ path }) => `${path} has more than ${LONGEST} lines: which part of it stands by itself?`);
}
