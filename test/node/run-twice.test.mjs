import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { runTwice } from '../../build/run-twice.mjs';
import { addUp, reportLines } from '../../build/test-report.mjs';

const passes = { passed: 3, failed: 0, seconds: 1 };
const fails = { passed: 2, failed: 1, seconds: 2 };

/** Plays the given runs one after the other, and notes the patterns of each run. */
function playRuns(...runs) {
  const requests = [];
  const run = (patterns) => {
    requests.push(patterns);
    return Promise.resolve({ status: 0, files: {}, unanswered: [], ...runs[requests.length - 1] });
  };
  return { requests, run };
}

const quiet = { log: () => undefined };
const inCi = { ...quiet, retryFailed: true };
const atHome = { ...quiet, retryFailed: false };

const CASES = [
  {
    description: 'a file that fails once is flaky, and counts as passed',
    runs: [
      { status: 1, files: { a: passes, b: fails } },
      { status: 0, files: { b: passes } },
    ],
    requests: [['*'], ['b']],
    expected: { passed: 6, failed: 0, flaky: [{ file: 'b', failed: 1 }] },
  },
  {
    description: 'a file that fails twice has failed, and is not flaky',
    runs: [
      { status: 1, files: { a: passes, b: fails } },
      { status: 1, files: { b: fails } },
    ],
    requests: [['*'], ['b']],
    expected: { passed: 5, failed: 1, flaky: [] },
  },
  {
    description: 'a file that fails in another way each time has failed as it did in the end',
    runs: [
      { status: 1, files: { a: { passed: 1, failed: 9, seconds: 1 } } },
      { status: 1, files: { a: fails } },
    ],
    requests: [['*'], ['a']],
    expected: { passed: 2, failed: 1, flaky: [] },
  },
  {
    description: 'a file that failed, and has no result when it is run again, has failed',
    runs: [
      { status: 1, files: { a: passes, b: fails } },
      { status: 1, unanswered: ['b'] },
    ],
    requests: [['*'], ['b']],
    expected: { passed: 5, failed: 1, flaky: [] },
  },
  {
    description: 'a file that fails once has failed outside of CI',
    options: atHome,
    runs: [{ status: 1, files: { a: passes, b: fails } }],
    requests: [['*']],
    expected: { passed: 5, failed: 1, flaky: [] },
  },
  {
    description: 'a file that a hung browser left without a result is run again outside of CI, too',
    options: atHome,
    runs: [
      { status: 1, files: { a: passes }, unanswered: ['b', 'c'] },
      { status: 1, files: { b: passes }, unanswered: ['c'] },
    ],
    requests: [['*'], ['b', 'c']],
    expected: { passed: 6, failed: 1, flaky: [{ file: 'b', failed: 0 }] },
  },
  {
    description: 'a run that never began is repeated as a whole',
    runs: [{ status: 1 }, { status: 0, files: { a: passes } }],
    requests: [['*'], ['*']],
    expected: { passed: 3, failed: 0, flaky: [] },
  },
  {
    description: 'a run that never begins has failed',
    runs: [{ status: 1 }, { status: 1 }],
    requests: [['*'], ['*']],
    expected: { passed: 0, failed: 1, flaky: [] },
  },
  {
    description: 'a run that ends badly without a failed test has failed',
    runs: [{ status: 1, files: { a: passes } }],
    requests: [['*']],
    expected: { passed: 3, failed: 1, flaky: [] },
  },
  {
    description: 'a run in which everything passes is not repeated',
    runs: [{ status: 0, files: { a: passes, b: passes } }],
    requests: [['*']],
    expected: { passed: 6, failed: 0, flaky: [] },
  },
];

describe('a test run', () => {
  for (const { description, options = inCi, runs, requests: expectedRequests, expected } of CASES) {
    it(description, async () => {
      const { requests, run } = playRuns(...runs);
      const { passed, failed, flaky } = await runTwice(run, ['*'], options);
      assert.deepEqual({ passed, failed, flaky }, expected);
      assert.deepEqual(requests, expectedRequests);
    });
  }

  it('counts the time of both tries as the time of a file', async () => {
    const { run } = playRuns({ status: 1, files: { b: fails } }, { files: { b: passes } });
    const { files } = await runTwice(run, ['*'], inCi);
    assert.deepEqual(files, [{ file: 'b', passed: 3, failed: 0, seconds: 3 }]);
  });
});

describe('a test file that fails the first time only', () => {
  const folder = mkdtempSync(join(tmpdir(), 'flaky-'));
  const file = join(folder, 'flaky.test.mjs');
  after(() => rmSync(folder, { recursive: true }));
  writeFileSync(
    file,
    `import { existsSync, writeFileSync } from 'node:fs';
     import { describe, it } from 'node:test';
     describe('flaky', () => {
       it('is fine', () => undefined);
       it('fails once', () => {
         const wasHere = existsSync('been-here');
         writeFileSync('been-here', '');
         if (!wasHere) throw new Error('for the first time');
       });
     });`,
  );

  it('counts as passed, and is named as flaky', async () => {
    const counts = join(folder, 'counts.json');
    const reporter = new URL('../../build/node-count-reporter.mjs', import.meta.url).href;
    const run = ([path]) => {
      const args = ['--test', `--test-reporter=${reporter}`, `--test-reporter-destination=${counts}`, path];
      // Within a test run, a second test runner would report to the first.
      const env = { ...process.env, NODE_TEST_CONTEXT: undefined };
      let status = 0;
      try {
        execFileSync(process.execPath, args, { cwd: folder, env, stdio: 'ignore' });
      } catch (error) {
        status = error.status;
      }
      return Promise.resolve({ status, unanswered: [], ...JSON.parse(readFileSync(counts, 'utf8')) });
    };
    const { passed, failed, flaky } = await runTwice(run, [file], inCi);
    assert.deepEqual({ passed, failed }, { passed: 2, failed: 0 });
    assert.deepEqual(flaky, [{ file: 'flaky.test.mjs', failed: 1 }]);
  });
});

describe('the report of a run', () => {
  const parts = (...files) => [
    {
      passed: 2 * files.length,
      failed: 0,
      flaky: [],
      files: files.map(([file, seconds]) => ({ file, seconds })),
    },
  ];
  const calm = addUp('node', parts(['n.test.mjs', 1]));
  const shaky = {
    ...addUp('webkit', parts(['a.test.ts', 2], ['b.test.ts', 3.25])),
    failed: 1,
    flaky: [
      { file: 'a.test.ts', failed: 2 },
      { file: 'b.test.ts', failed: 0 },
    ],
  };

  it('names the flaky files, then the counts, with the sum on a line of its own', () => {
    const lines = reportLines([calm, shaky]);
    const at = lines.findIndex((line) => line.startsWith('flaky'));
    assert.deepEqual(lines.slice(at + 1), [
      '  webkit  a.test.ts: 2 failed',
      '  webkit  b.test.ts: no answer',
      '',
      'node    2 passed, 0 failed',
      'webkit  4 passed, 1 failed',
      '6 passed, 1 failed',
    ]);
  });

  it('does not mention flaky files where there are none', () => {
    assert.ok(!reportLines([calm]).some((line) => line.includes('flaky')));
  });

  it('names the ten slowest files of each engine, and the time of all files', () => {
    const many = Array.from({ length: 12 }, (_, at) => [`${at}.test.ts`, at]);
    const lines = reportLines([addUp('chromium', parts(...many))]);
    assert.deepEqual(lines.slice(0, 2), ['Slowest in chromium:', '   11.0 s  11.test.ts']);
    assert.deepEqual(lines.slice(10, 13), ['    2.0 s  2.test.ts', '   66.0 s  all 12 files', '']);
  });
});
