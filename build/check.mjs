/** npm run check: all steps run, and one failed step fails the check. */
import { runScript } from './run.mjs';

const TSC = 'node_modules/typescript/bin/tsc';

const STEPS = [
  ['lint', 'node_modules/eslint/bin/eslint.js', '.', '--max-warnings=0'],
  ['format', 'node_modules/prettier/bin/prettier.cjs', '--check', '--log-level=warn', '.'],
  ['types', TSC, '-p', '.'],
  ['types without the DOM', TSC, '-p', 'tsconfig.no-dom.json'],
  ['structure of src/', 'build/check-structure.mjs'],
  ['nothing unused', 'node_modules/knip/bin/knip.js'],
  ['tables in the README', 'build/manifest.mjs', '--check'],
  ['table in CONTRIBUTING', 'build/import-table.mjs', '--check'],
];

const left = [...STEPS];

/** Two steps at a time: the first takes as long as all others. */
async function work() {
  for (let step = left.shift(); step; step = left.shift()) {
    const [name, ...script] = step;
    const status = await runScript(script);
    console.log(`${status === 0 ? 'ok    ' : 'FAILED'}  ${name}`);
    if (status !== 0) process.exitCode = 1;
  }
}

await Promise.all([work(), work()]);
