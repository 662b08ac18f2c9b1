/** npm run build: dist/ (modules, worker, CDN bundle, types), the manifest, and the demo. */
import { rmSync } from 'node:fs';
import { noteBuilt } from './built.mjs';
import { runScript } from './run.mjs';

const BUNDLES = ['node_modules/rollup/dist/bin/rollup', '-c', '--silent'];
const TYPES = ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json'];
const DECLARATIONS = ['build/declarations.mjs'];
const MANIFEST = ['build/manifest.mjs', '--only-json'];
const DEMO = ['build/demo.mjs'];

rmSync('dist', { recursive: true, force: true });
// The bundles take as long as types and manifest together. The demo needs the CDN bundle.
const results = await Promise.all([runSteps(BUNDLES, DEMO), runSteps(TYPES, DECLARATIONS, MANIFEST)]);
process.exitCode = Math.max(...results);
if (process.exitCode === 0) noteBuilt();

/** The first status that is not 0. */
async function runSteps(...steps) {
  for (const step of steps) {
    const status = await runScript(step);
    if (status !== 0) return status;
  }
  return 0;
}
