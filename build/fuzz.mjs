/**
 * npm run fuzz                                     20,000 changed files, from seed 1 on, in Node
 * npm run fuzz -- --files 200000 --seed 5000       more of them, and others
 *
 * Files of test/fixtures/ are changed in many ways (test/files/mutated/) and read. Each must become a sound table or be
 * refused, within seconds and half a gigabyte. A file that fails is kept in .cache/fuzz/, with the changes that it needs.
 */
import { build } from 'esbuild';
import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { basename, join, resolve as resolvePath } from 'node:path';
import { clearTimeout } from 'node:timers';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';

const FOLDER = '.cache/fuzz';
const SCRIPT = join(FOLDER, 'fuzz-worker.mjs');
/** Files of one seed. */
const OF_A_SEED = 200;
const LONGEST_MS = 20_000;
const MOST_MEGABYTES = 512;

const { values: options } = parseArgs({
  options: {
    files: { type: 'string', default: '20000' },
    seed: { type: 'string', default: '1' },
  },
});
const seeds = Math.ceil(Number(options.files) / OF_A_SEED);
const first = Number(options.seed);
if (![seeds, first].every((value) => Number.isSafeInteger(value) && value > 0)) {
  console.error('Files and seed are numbers above 0.');
  process.exit(1);
}

mkdirSync(FOLDER, { recursive: true });
await build({
  entryPoints: ['build/fuzz-worker.mjs'],
  bundle: true,
  platform: 'node',
  format: 'esm',
  outfile: SCRIPT,
  logLevel: 'warning',
});

const left = Array.from({ length: seeds }, (_, index) => first + index);
const counts = new Map();
let failures = 0;
let slowest = { ms: 0 };
await Promise.all(Array.from({ length: Math.max(1, availableParallelism() - 1) }, work));
for (const [outcome, count] of [...counts].sort(([, one], [, other]) => other - one))
  console.log(`${String(count).padStart(8)}  ${outcome}`);
console.log(`slowest: ${Math.round(slowest.ms)} ms, ${JSON.stringify(slowest.mutated)}`);
console.log(`${[...counts.values()].reduce((sum, count) => sum + count, 0)} files read, ${failures} failed`);
if (failures > 0) process.exitCode = 1;

async function work() {
  for (let seed = left.shift(); seed !== undefined; seed = left.shift()) await readAllOf(seed);
}

/** Resolves when the files of a seed are read, or one of them took too long or too much. */
function readAllOf(seed) {
  return new Promise((resolve) => {
    const worker = new Worker(resolvePath(SCRIPT), {
      workerData: { seed, times: OF_A_SEED },
      resourceLimits: { maxOldGenerationSizeMb: MOST_MEGABYTES },
    });
    let current = {};
    let timer;
    const end = (fault) => {
      clearTimeout(timer);
      if (fault) fail(seed, { fault, ...current });
      void worker.terminate().then(resolve);
    };
    worker.on('message', (message) => {
      clearTimeout(timer);
      if (message.start) {
        current = message.start;
        timer = setTimeout(() => end(`still not read after ${LONGEST_MS} ms`), LONGEST_MS);
      } else if (message.fault) fail(seed, message);
      else count(message);
    });
    worker.once('error', (error) => end(String(error)));
    worker.once('exit', () => end());
  });
}

function count({ outcome, ms, mutated }) {
  counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
  if (ms > slowest.ms) slowest = { ms, mutated };
}

function fail(seed, { fault, mutated, bytes }) {
  failures++;
  console.error(`seed ${seed}: ${fault}\n${JSON.stringify(mutated)}`);
  if (bytes) writeFileSync(join(FOLDER, `${seed}-${failures}-${basename(mutated.file)}`), bytes);
}
