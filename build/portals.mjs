/**
 * npm run test:portals                    every example: packed, installed, built for production, and used in Chromium
 * npm run test:portals -- vite webpack    some of them
 * npm run test:portals -- --keep vite     leaves the installed examples where they are, and says where
 * npm run test:portals -- --tarball FILE  with this package
 *
 * Without a tarball the package is packed as it is in dist/: build first.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { runScript } from './run.mjs';
import { addUp, totalOf } from './test-report.mjs';

const TESTS = 'test/portals';

const { values: options, positionals: names } = parseArgs({
  options: { keep: { type: 'boolean', default: false }, tarball: { type: 'string' } },
  allowPositionals: true,
});

const folder = mkdtempSync(join(tmpdir(), 'portals-'));
process.once('exit', () => {
  if (options.keep) console.log(`The installed examples are in ${folder}`);
  else rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

const files = choosePortals();
const env = { PORTALS_FOLDER: folder, PORTALS_TARBALL: options.tarball ? resolve(options.tarball) : pack() };
const results = [];
for (const file of files) results.push(await testOne(file));
report(results);

function choosePortals() {
  const all = readdirSync(TESTS)
    .filter((file) => file.endsWith('.test.mjs'))
    .map((file) => file.slice(0, -'.test.mjs'.length));
  const unknown = names.find((name) => !all.includes(name));
  if (unknown) stop(`There is no portal “${unknown}”. Choose from ${all.join(', ')}.`);
  return names.length > 0 ? names : all;
}

/** The path of the packed package. */
function pack() {
  if (!existsSync('dist/index.js')) stop('There is no dist/: npm run build');
  const args = ['pack', '--ignore-scripts', '--json', '--pack-destination', folder];
  const output = execFileSync('npm', args, { encoding: 'utf8', shell: process.platform === 'win32' });
  return resolve(folder, JSON.parse(output)[0].filename);
}

async function testOne(name) {
  console.log(`\n— ${name} —`);
  const counts = join(folder, `${name}.json`);
  const reporters = [
    '--test-reporter=spec',
    '--test-reporter-destination=stdout',
    '--test-reporter=./build/node-count-reporter.mjs',
    `--test-reporter-destination=${counts}`,
  ];
  const status = await runScript(['--test', ...reporters, join(TESTS, `${name}.test.mjs`)], env);
  // The tests stand in a file that all portals share.
  const files = Object.values(JSON.parse(readFileSync(counts, 'utf8')).files);
  const { passed, failed } = addUp(
    name,
    files.map((file) => ({ ...file, files: [], flaky: [] })),
  );
  const seconds = Math.max(0, ...files.map((file) => file.seconds));
  // A run that ended badly without a failed test (nothing could be installed) is a failure of its own.
  const result = { passed, failed: status !== 0 && failed === 0 ? 1 : failed };
  return { ...addUp(name, [{ ...result, files: [], flaky: [] }]), seconds };
}

function report(results) {
  const width = Math.max(...results.map(({ name }) => name.length));
  console.log('');
  for (const result of results) {
    const seconds = `${result.seconds.toFixed(0).padStart(4)} s`;
    console.log(`${result.name.padEnd(width)}  ${seconds}  ${totalOf([result])}`);
  }
  console.log(totalOf(results));
  if (process.env.TEST_RESULT) writeFileSync(process.env.TEST_RESULT, `${totalOf(results)}\n`);
  process.exitCode = results.some(({ failed, passed }) => failed > 0 || passed === 0) ? 1 : 0;
}

function stop(message) {
  console.error(message);
  process.exit(1);
}
