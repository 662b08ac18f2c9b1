import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, describe, it } from 'node:test';
import { countReporter } from '../../build/count-reporter.mjs';

const passing = { name: 'a', passed: true, skipped: false };
const failing = { name: 'b', passed: false, skipped: false };
const skipped = { name: 'c', passed: false, skipped: true };
const suite = (tests, suites = []) => ({ name: '', tests, suites });

/** A case without an expected count is a file without a result. */
const CASES = [
  {
    description: 'tests of nested suites',
    session: { passed: true, errors: [], testResults: suite([passing], [suite([passing, skipped])]) },
    expected: { passed: 2, failed: 0 },
  },
  {
    description: 'a failed test',
    session: { passed: false, errors: [], testResults: suite([passing, failing]) },
    expected: { passed: 1, failed: 1 },
  },
  {
    description: 'a file that did not load',
    session: { passed: false, errors: [{ message: 'Could not import your test module.' }] },
    expected: { passed: 0, failed: 1 },
  },
  {
    description: 'an error beside its tests',
    session: { passed: false, errors: [{ message: 'thrown' }], testResults: suite([passing]) },
    expected: { passed: 1, failed: 1 },
  },
  {
    description: 'a browser that hung',
    session: { passed: false, errors: [{ message: 'Browser tests did not finish within 600000ms.' }] },
  },
  {
    description: 'a file that was never reached',
  },
];

describe('the counts of a test run', () => {
  const folder = mkdtempSync(join(tmpdir(), 'counts-'));
  after(() => rmSync(folder, { recursive: true }));

  for (const { description, session, expected } of CASES) {
    it(`count ${description}`, () => {
      const file = join(folder, 'counts.json');
      const reporter = countReporter({ file });
      const testFile = resolve('x.test.ts');
      reporter.start({ testFiles: [testFile] });
      if (session) {
        const logger = { log: () => undefined };
        reporter.reportTestFileResults({ logger, testFile, sessionsForTestFile: [session] });
      }
      const { files, unanswered } = JSON.parse(readFileSync(file, 'utf8'));
      const { seconds, ...counts } = files['x.test.ts'] ?? {};
      assert.deepEqual(counts, expected ?? {});
      assert.equal(typeof seconds, expected ? 'number' : 'undefined');
      assert.deepEqual(unanswered, expected ? [] : ['x.test.ts']);
    });
  }
});
