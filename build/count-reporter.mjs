/**
 * Writes how many tests of each file passed and failed, how long each file took, and which files have no result, so that
 * several runs can be added up. The counts are written after each test file: a run that hangs or crashes keeps them.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, relative } from 'node:path';

export function countReporter({ file }) {
  const counts = new Map();
  let testFiles = [];
  let last = Date.now();

  function write() {
    const unanswered = testFiles.filter((path) => !counts.has(path)).map((path) => relative('', path));
    const files = Object.fromEntries([...counts].map(([path, count]) => [relative('', path), count]));
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, JSON.stringify({ files, unanswered }));
  }

  return {
    start(args) {
      testFiles = args.testFiles;
      write();
    },
    reportTestFileResults({ logger, testFile, sessionsForTestFile }) {
      // Files run one after the other: a file takes the time since the one before.
      const seconds = (Date.now() - last) / 1000;
      last = Date.now();
      // A run has one engine, so a file has one session.
      const [session] = sessionsForTestFile;
      if (!session || isUnanswered(session)) return;
      const count = countSession(session);
      counts.set(testFile, { ...count, seconds });
      write();
      const tests = `${count.passed} passed, ${count.failed} failed`;
      logger.log(`${relative('', testFile)}: ${tests}, ${seconds.toFixed(1)} s`);
    },
  };
}

/** A browser that hung, or lost its connection, says nothing about the tests. */
function isUnanswered({ testResults, errors }) {
  return !testResults && errors.some(({ message }) => /did not (start|finish)|WebDriverError/.test(message));
}

/** A file that failed as a whole (it did not load) counts as one failure more than its tests show. */
function countSession(session) {
  const tests = session.testResults ? allTests(session.testResults) : [];
  const failed = tests.filter((test) => !test.passed && !test.skipped).length;
  const broken = session.passed ? 0 : Number(session.errors.length > 0 || failed === 0);
  return { passed: tests.filter((test) => test.passed && !test.skipped).length, failed: failed + broken };
}

function allTests(suite) {
  return [...suite.tests, ...suite.suites.flatMap(allTests)];
}
