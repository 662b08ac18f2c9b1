/** npm run check: all steps run, and one failed step fails the check. Builds where dist/ is not of these sources. */
import { isBuilt } from './built.mjs';
import { runScript } from './run.mjs';

const TSC = 'node_modules/typescript/bin/tsc';

const STEPS = [
  ['lint', 'node_modules/eslint/bin/eslint.js', '.', '--max-warnings=0'],
  ['format', 'node_modules/prettier/bin/prettier.cjs', '--check', '--log-level=warn', '.'],
  ['types', TSC, '-p', '.'],
  ['types without the DOM', TSC, '-p', 'tsconfig.no-dom.json'],
  ['structure of src/', 'build/check-structure.mjs'],
  ['nothing unused', 'node_modules/knip/bin/knip.js'],
  ['tables in the reference', 'build/manifest.mjs', '--check'],
  ['table in CONTRIBUTING', 'build/import-table.mjs', '--check'],
  ['names of time zones', 'build/windows-zones.mjs', '--check'],
];

/** What reads the built package. */
const PACKAGE_STEPS = [
  ['types of the package', TSC, '-p', 'test/typings'],
  ['types of the package with React 18', TSC, '-p', 'test/typings/tsconfig.react-18.json'],
  ['package', 'build/check-package.mjs'],
];

const BUILD = ['build', 'build/build.mjs'];
const left = isBuilt() ? [...STEPS, ...PACKAGE_STEPS] : [...STEPS];

/** Two steps at a time: the first takes as long as all others. */
await Promise.all([work(), isBuilt() ? work() : buildAndWork()]);

async function buildAndWork() {
  if ((await run(BUILD)) === 0) left.push(...PACKAGE_STEPS);
  await work();
}

async function work() {
  for (let step = left.shift(); step; step = left.shift()) await run(step);
}

async function run([name, ...script]) {
  const status = await runScript(script);
  console.log(`${status === 0 ? 'ok    ' : 'FAILED'}  ${name}`);
  if (status !== 0) process.exitCode = 1;
  return status;
}
