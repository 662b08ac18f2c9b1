/** npm run build: dist/ (modules, worker, CDN bundle, types), the manifest, and the demo. */
import { rmSync } from 'node:fs';
import { runScript } from './run.mjs';

const STEPS = [
  ['node_modules/rollup/dist/bin/rollup', '-c', '--silent'],
  ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json'],
  ['build/manifest.mjs', '--only-json'],
  ['build/demo.mjs'],
];

rmSync('dist', { recursive: true, force: true });
for (const step of STEPS) {
  const status = await runScript(step);
  if (status !== 0) process.exit(status);
}
