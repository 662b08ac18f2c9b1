/**
 * npm run soak                                      2000 imports of 500 users through faults and crashes, in Chromium
 * npm run soak -- --seeds 300 --users 60            fewer and smaller imports, as in the tests
 * npm run soak -- --seed 123 --users 60             one import again, as a failed test names its seed
 * npm run soak -- --from 2001 --engine firefox      other imports, in another browser
 */
import { parseArgs } from 'node:util';
import { runScript } from './run.mjs';

const DAY = 24 * 60 * 60 * 1000;

const { values: options } = parseArgs({
  options: {
    seeds: { type: 'string', default: '2000' },
    from: { type: 'string', default: '1' },
    seed: { type: 'string' },
    users: { type: 'string', default: '500' },
    lanes: { type: 'string', default: '6' },
    engine: { type: 'string', default: 'chromium' },
  },
});

const settings = {
  from: Number(options.seed ?? options.from),
  seeds: options.seed ? 1 : Number(options.seeds),
  users: Number(options.users),
  lanes: Number(options.lanes),
};
if (!Object.values(settings).every((value) => Number.isSafeInteger(value) && value > 0)) {
  console.error('Seeds, users and lanes are numbers above 0.');
  process.exit(1);
}

process.exitCode = await runScript(
  ['build/test.mjs', '--engine', options.engine, '--files', 'test/faults/faults.test.ts'],
  { FAULTS: JSON.stringify(settings), TESTS_FINISH_TIMEOUT: String(DAY) },
);
