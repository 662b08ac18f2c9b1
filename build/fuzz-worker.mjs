/** Reads the changed files of one seed, and says before each what comes. `build/fuzz.mjs` bundles and starts it. */
import fc from 'fast-check';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { bytesOfMutated, kindOf, mutatedFiles, readSoundly } from '../test/files/mutated/mutated-files.ts';

const FOLDERS = ['test/fixtures/programs', 'test/fixtures/field/files', 'test/fixtures/corpus'];
const LARGEST = 40_000;
const SLOW_MS = 10_000;

const files = new Map(
  FOLDERS.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
  )
    .filter((path) => /\.(?:csv|tsv|txt|xlsx|ods|xls)$/.test(path) && statSync(path).size <= LARGEST)
    .map((path) => [path, new Uint8Array(readFileSync(path))]),
);

const { seed, times } = workerData;
const kinds = ['archive', 'text', 'archive', 'markup'];
const kind = kinds[seed % kinds.length];
const names = [...files.keys()].filter((file) => kindOf(file) === kind);

for (const mutated of fc.sample(mutatedFiles(kind, names), { seed, numRuns: times })) {
  const bytes = bytesOfMutated(mutated, files);
  parentPort.postMessage({ start: { mutated, bytes } });
  const started = performance.now();
  const { fault, outcome } = await tryToRead(mutated, bytes);
  const ms = performance.now() - started;
  if (fault) await reportSmallest(mutated, fault);
  else if (ms > SLOW_MS) report(mutated, `read after ${Math.round(ms)} ms`);
  parentPort.postMessage({ outcome, ms, mutated });
}

async function tryToRead(mutated, bytes = bytesOfMutated(mutated, files)) {
  try {
    const result = await readSoundly(bytes, mutated.options);
    return { outcome: result.ok ? `${kind}: read` : `${kind}: ${result.refusal.code}` };
  } catch (error) {
    return { outcome: `${kind}: failed`, fault: error.stack };
  }
}

/** Reports the file with as few changes as fail. */
async function reportSmallest(mutated, fault) {
  for (const without of mutated.mutations) {
    const fewer = { ...mutated, mutations: mutated.mutations.filter((one) => one !== without) };
    const found = fewer.mutations.length > 0 ? await tryToRead(fewer) : {};
    if (found.fault) return reportSmallest(fewer, found.fault);
  }
  return report(mutated, fault);
}

function report(mutated, fault) {
  parentPort.postMessage({ fault, mutated, bytes: bytesOfMutated(mutated, files) });
}
