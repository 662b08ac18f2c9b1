/**
 * npm run check, “package”: packs dist/ as npm would publish it, holds the tarball to its budget, and has publint and “Are the
 * types wrong?” read what a portal would install. Without building first: dist/ is up to date.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { runScript } from './run.mjs';

/** Bytes. dist/ is most of it, docs/ a tenth; what is new and large should be something that a portal needs. */
const BUDGET = 700_000;
const ATTW = 'node_modules/@arethetypeswrong/cli/dist/index.js';

const folder = mkdtempSync(join(tmpdir(), 'package-'));
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));

const tarball = pack();
const size = statSync(tarball).size;
if (size > BUDGET) fail(`The tarball has ${size} bytes, ${size - BUDGET} more than its budget.`);
await lint();
// The package is in ES modules alone, and nothing is asked of a registry.
const typesStatus = await runScript([
  ATTW,
  tarball,
  '--profile',
  'esm-only',
  '--no-definitely-typed',
  '--quiet',
]);
if (typesStatus !== 0)
  fail('“Are the types wrong?” found something: npx attw --pack . --profile esm-only --no-definitely-typed');

function pack() {
  const output = execFileSync('npm', ['pack', '--ignore-scripts', '--silent', '--pack-destination', folder], {
    encoding: 'utf8',
  });
  return join(folder, output.trim().split('\n').at(-1));
}

async function lint() {
  const { buffer, byteOffset, byteLength } = readFileSync(tarball);
  const { messages, pkg } = await publint({
    strict: true,
    pack: { tarball: buffer.slice(byteOffset, byteOffset + byteLength) },
  });
  for (const message of messages) fail(`publint: ${formatMessage(message, pkg)}`);
}

function fail(message) {
  console.error(message);
  process.exitCode = 1;
}
