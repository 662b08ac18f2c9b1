/**
 * npm run bench: how long a file takes from the disk to the Review screen, and what a journal and damage cost, in Chromium.
 * Medians of interleaved runs; papaparse alone, on the same text in the same run, is the unit.
 */
import { build } from 'esbuild';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import puppeteer from 'puppeteer-core';
import { findBrowser, howToGet } from '../build/browsers.mjs';

const SIZES = [500, 10_000, 100_000];
const MOST_DAMAGED = 100_000;
const RUNS = Number(process.env.RUNS ?? 7);

const executablePath = findBrowser('chromium');
if (!executablePath) throw new Error(`The benchmark needs Chromium: ${howToGet('chromium')}`);

const server = await serve({
  '/': {
    type: 'text/html',
    body: '<!doctype html><title>Bench</title><script type="module" src="/bench.js"></script>',
  },
  '/bench.js': { type: 'text/javascript', body: await bundle() },
  ...Object.fromEntries(
    [
      'engine.worker.js',
      'journal.worker.js',
      'encodings.worker.js',
      'shapes.worker.js',
      'names.worker.js',
      'repairs.worker.js',
    ].map((name) => [
      `/${name}`,
      { type: 'text/javascript', body: readFileSync(`dist/cdn/workers/${name}`) },
    ]),
  ),
});
const browser = await puppeteer.launch({
  executablePath,
  args: ['--disable-background-networking', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
});
try {
  const page = await browser.newPage();
  await page.goto(`http://localhost:${server.address().port}/`);
  await page.waitForFunction('globalThis.bench');
  report(await measure(page));
  reportJournal(await measureJournal(page));
  reportDamage(await measureDamage(page));
} finally {
  await browser.close();
  server.close();
}

/** Each run measures every figure once: a slow moment of the machine hits all figures alike. */
async function measure(page) {
  const results = new Map(SIZES.map((rows) => [rows, []]));
  for (let run = 0; run <= RUNS; run++) {
    for (const rows of SIZES) {
      const phases = await page.evaluate((count) => globalThis.bench.phases(count), rows);
      const whole = await page.evaluate((count) => globalThis.bench.whole(count), rows);
      // The first run only warms the engine up.
      if (run > 0) results.get(rows).push({ ...phases, ...whole });
    }
  }
  return results;
}

/** Imports with and without a journal, one after the other; each journal has a key of its own. */
async function measureJournal(page) {
  const runs = [];
  for (let run = 0; run <= RUNS; run++) {
    const without = await page.evaluate(() => globalThis.bench.sending());
    const journaled = await page.evaluate((key) => globalThis.bench.sending(key), `bench/${run}`);
    if (run > 0) runs.push({ without, journaled });
  }
  return runs;
}

/** The same users with and without damage, one after the other. */
async function measureDamage(page) {
  const runs = [];
  for (let run = 0; run <= RUNS; run++) {
    const times = await page.evaluate((rows) => globalThis.bench.checking(rows), MOST_DAMAGED);
    if (run > 0) runs.push(times);
  }
  return runs;
}

function reportDamage(runs) {
  const of = (figure) => round(median(runs.map(figure)), 2);
  console.log(`\nChecking ${MOST_DAMAGED.toLocaleString('en')} users, a tenth with damage of every kind`);
  console.log(`  clean               ${String(of(({ clean }) => clean)).padStart(10)} ms`);
  console.log(`  damaged             ${String(of(({ damaged }) => damaged)).padStart(10)} ms`);
  console.log(
    `  damaged / clean     ${String(of(({ clean, damaged }) => damaged / clean)).padStart(10)}, at most 1.3`,
  );
}

function reportJournal(runs) {
  const of = (figure) => round(median(runs.map(figure)), 2);
  console.log('\nImporting 500 users in 20 batches, host answering at once');
  console.log(`  without resume-key  ${String(of(({ without }) => without)).padStart(10)} ms`);
  console.log(`  with resume-key     ${String(of(({ journaled }) => journaled)).padStart(10)} ms`);
  console.log(`  with / without      ${String(of((run) => run.journaled / run.without)).padStart(10)}`);
}

function report(results) {
  const rows = [...results].map(([count, runs]) => {
    const of = (name) => median(runs.map((run) => run[name]));
    const phases = of('read') + of('match') + of('validate');
    return {
      users: count,
      'worker start ms': round(of('workerStart')),
      'read ms': round(of('read')),
      'match ms': round(of('match')),
      'validate ms': round(of('validate')),
      'render ms': round(Math.max(0, of('first') - phases)),
      'first total ms': round(of('first')),
      'first longest task ms': round(of('firstLongestTask')),
      'total ms': round(of('total')),
      'all checked ms': round(of('allChecked')),
      'papaparse ms': round(of('papaparse')),
      'total / papaparse': round(median(runs.map((run) => run.total / run.papaparse)), 2),
      'all checked / papaparse': round(median(runs.map((run) => run.allChecked / run.papaparse)), 2),
      'longest task ms': round(of('longestTask')),
      'rows rendered': of('renderedRows'),
    };
  });
  console.log(`Chromium, medians of ${RUNS} interleaved runs.`);
  console.log(
    'Total: file to the first frame with rows. The phases and what is first are those of a new worker; the rest of a warm one.',
  );
  for (const { users, ...figures } of rows) {
    console.log(`\n${users.toLocaleString('en')} users`);
    for (const [name, value] of Object.entries(figures))
      console.log(`  ${name.padEnd(25)}${String(value).padStart(10)}`);
  }
}

function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}

function round(value, digits = 1) {
  return Number(value.toFixed(digits));
}

async function bundle() {
  const { outputFiles } = await build({
    entryPoints: ['bench/page.ts'],
    bundle: true,
    format: 'esm',
    target: 'es2022',
    minify: true,
    // The side effects in package.json are those of dist/; the bench bundles src/define.ts.
    ignoreAnnotations: true,
    write: false,
  });
  return outputFiles[0].contents;
}

function serve(files) {
  const server = createServer((request, response) => {
    const file = files[request.url];
    if (!file) return response.writeHead(404).end();
    return response.writeHead(200, { 'content-type': file.type }).end(file.body);
  });
  return new Promise((resolve) => server.listen(0, 'localhost', () => resolve(server)));
}
