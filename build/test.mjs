/**
 * npm test                                     everything, in every browser installed here
 * npm test -- --engine chromium                one engine (several: --engine chromium,firefox)
 * npm test -- --files 'test/engine/*.test.ts'  some files only, without building first
 * npm test -- --node                           only the tests that run in Node
 * npm test -- --built                          without building first: dist/ is up to date
 * npm run test:watch                           again whenever a file changes (Chromium, or --engine)
 *
 * In CI every engine must be there, and a failed test file is run once more: see run-twice.mjs.
 */
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ENGINES, findBrowser, howToGet, installedEngines } from './browsers.mjs';
import { faultRuns } from './fault-runs.mjs';
import { runTwice } from './run-twice.mjs';
import { runScript } from './run.mjs';
import { addUp, reportLines, totalOf } from './test-report.mjs';

const COUNTS = mkdtempSync(join(tmpdir(), 'test-counts-'));
const WTR = 'node_modules/@web/test-runner/dist/bin.js';
/** Beside the browsers: tests of what was built, and of the demo's back end, which is a package of its own. */
const NODE_TESTS = { node: 'test/node', server: 'test/server' };
const SERVER = 'demo/server';
const IN_CI = Boolean(process.env.CI);
const LONGEST_FAULT_RUN = 600_000;

const { values: options } = parseArgs({
  options: {
    engine: { type: 'string', default: process.env.ENGINE ?? '' },
    files: { type: 'string', multiple: true, default: [] },
    node: { type: 'boolean', default: false },
    watch: { type: 'boolean', default: false },
    built: { type: 'boolean', default: false },
  },
});

process.once('exit', () => rmSync(COUNTS, { recursive: true, force: true }));
const engines = options.node ? [] : chooseEngines();
if (options.watch)
  process.exitCode = await runScript(testRunner('--watch', options.files), { ENGINE: engines[0] });
else report(await runAll());

async function runAll() {
  const results = [];
  if (options.files.length === 0) {
    if (!options.built && (await runScript(['build/build.mjs'])) !== 0) stop('The build failed.');
    results.push(await runNodeTests('node'));
    if (hasServer()) results.push(await runNodeTests('server'));
  }
  for (const engine of engines) results.push(await runEngine(engine));
  return results;
}

function chooseEngines() {
  const asked = options.engine.split(',').filter(Boolean);
  const unknown = asked.find((engine) => !ENGINES.includes(engine));
  if (unknown) stop(`There is no engine “${unknown}”. Choose from ${ENGINES.join(', ')}.`);
  // In CI a missing browser is a failure; elsewhere the installed browsers are enough.
  const wanted = asked.length > 0 ? asked : IN_CI ? ENGINES : installedEngines();
  const missing = wanted.filter((engine) => !findBrowser(engine));
  if (missing.length > 0) stop(`Not installed:\n${missing.map(advice).join('\n')}`);
  if (wanted.length === 0) stop(`No browser found. Get one of them:\n${ENGINES.map(advice).join('\n')}`);
  const chosen = options.watch ? wanted.slice(0, 1) : wanted;
  for (const engine of chosen) console.log(`Testing in ${engine}: ${findBrowser(engine)}`);
  if (asked.length === 0) {
    for (const engine of ENGINES.filter((name) => !findBrowser(name)))
      console.log(`Without${advice(engine)}`);
  }
  return chosen;
}

function advice(engine) {
  return ` ${engine}: ${howToGet(engine)}`;
}

/**
 * The remains of closed pages make a browser slower and slower: each group of files gets a new browser. Pages that are
 * torn down leave the most (WebKit keeps their connections to the database for good), and come last.
 */
async function runEngine(engine) {
  if (options.files.length > 0) return addUp(engine, [await runInBrowser(engine, options.files)]);
  const parts = [
    await runInBrowser(engine, ['test/**/*.test.ts', '!test/{elements,faults,flow}/**']),
    await runInBrowser(engine, ['test/{elements,flow}/**/*.test.ts']),
  ];
  for (const run of faultRuns(engine)) {
    const env = { FAULTS: JSON.stringify(run), TESTS_FINISH_TIMEOUT: String(LONGEST_FAULT_RUN) };
    parts.push(await runInBrowser(engine, ['test/faults/**/*.test.ts'], env));
  }
  return addUp(engine, parts);
}

/** Each run is a browser of its own. */
function runInBrowser(engine, patterns, env) {
  const run = (files) => counted(engine, testRunner('--static-logging', files), { ENGINE: engine, ...env });
  return runTwice(run, patterns, { retryFailed: IN_CI });
}

function testRunner(mode, files) {
  return [WTR, mode, ...files.flatMap((pattern) => ['--files', pattern])];
}

/** The demo's back end must be installed in CI; elsewhere its tests are left out, as the tests of a missing browser are. */
function hasServer() {
  if (IN_CI || existsSync(join(SERVER, 'node_modules'))) return true;
  console.log(`Without the demo’s back end: npm --prefix ${SERVER} ci`);
  return false;
}

async function runNodeTests(name) {
  const folder = NODE_TESTS[name];
  const files = readdirSync(folder).filter((file) => file.endsWith('.test.mjs'));
  const reporters = [
    ['spec', 'stdout'],
    ['./build/node-count-reporter.mjs', countsFile(name)],
  ].flatMap(([name, to]) => [`--test-reporter=${name}`, `--test-reporter-destination=${to}`]);
  const run = (paths) => counted(name, ['--test', ...reporters, ...paths]);
  const paths = files.map((file) => join(folder, file));
  return addUp(name, [await runTwice(run, paths, { retryFailed: IN_CI })]);
}

async function counted(name, script, env = {}) {
  console.log(`\n— ${name} —`);
  rmSync(countsFile(name), { force: true });
  const status = await runScript(script, { ...env, TEST_COUNTS: countsFile(name) });
  return { files: {}, unanswered: [], ...readCounts(name), status };
}

function readCounts(name) {
  try {
    return JSON.parse(readFileSync(countsFile(name), 'utf8'));
  } catch {
    // The run ended before it could write any counts.
    return {};
  }
}

function countsFile(name) {
  return join(COUNTS, `${name}.json`);
}

function report(results) {
  const total = addUp('', results);
  console.log(`\n${reportLines(results).join('\n')}`);
  // The counts become the last line of .ci/run.
  if (process.env.TEST_RESULT) writeFileSync(process.env.TEST_RESULT, `${totalOf(results)}\n`);
  process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;
}

function stop(message) {
  console.error(message);
  process.exit(1);
}
