/**
 * npm run manifest writes the table of who may import what into CONTRIBUTING.md, from the rules of the
 * linter (import-rules.mjs). `--check` writes nothing, and fails where the table is stale.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import * as prettier from 'prettier';
import { LAYERS } from './import-rules.mjs';

const FILE = 'CONTRIBUTING.md';
const PLACE = /(<!-- generated:imports -->\n)[^]*?(<!-- \/generated -->)/;

const before = readFileSync(FILE, 'utf8');
if (!PLACE.test(before)) throw new Error(`${FILE} has no place for the table (<!-- generated:imports -->).`);
const filled = before.replace(PLACE, (_match, start, end) => `${start}\n${table()}\n\n${end}`);
const after = await prettier.format(filled, { ...(await prettier.resolveConfig(FILE)), filepath: FILE });
if (!process.argv.includes('--check')) writeFileSync(FILE, after);
else if (after !== before) {
  console.error(`The table of imports in ${FILE} is stale: run “npm run manifest”.`);
  process.exitCode = 1;
}

function table() {
  const rows = LAYERS.filter(({ isEntry }) => !isEntry).map(rowOf);
  return ['| In | May import | Types only | Home of |', '| --- | --- | --- | --- |', ...rows].join('\n');
}

function rowOf({ name, from = [], types = [], packages = [], host = true }) {
  const onlyTypes = [...types.map(folder), ...(host ? ['`host.ts`'] : [])];
  return `| ${[name.endsWith('/') ? code(name) : name, list(from.map(folder)), list(onlyTypes), list(packages)].join(' | ')} |`;
}

function folder(path) {
  return code(path.includes('/') ? `${path}.ts` : `${path}/`);
}

function list(items) {
  return items.join(', ') || '–';
}

function code(text) {
  return `\`${text}\``;
}
