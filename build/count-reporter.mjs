/**
 * Writes how many tests passed and failed, and which files never answered, to a file, so that several runs can be added up.
 * It writes after each test file: a run that hangs or crashes keeps what it has.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, relative } from 'node:path';

export function countReporter({ file }) {
  const counts = new Map();
  let testFiles = [];
  let last = Date.now();

  function write() {
    const all = [...counts.values()];
    const sum = (key) => all.reduce((total, count) => total + count[key], 0);
    const unanswered = testFiles.filter((path) => !counts.has(path)).map((path) => relative('', path));
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, JSON.stringify({ passed: sum('passed'), failed: sum('failed'), unanswered }));
  }

  return {
    start(args) {
      testFiles = args.testFiles;
      write();
    },
    reportTestFileResults({ logger, testFile, sessionsForTestFile }) {
      // One engine a run, so one session a file.
      const [session] = sessionsForTestFile;
      if (!session || isUnanswered(session)) return;
      const count = countSession(session);
      counts.set(testFile, count);
      write();
      // One file after the other: what passed since the last is this one's time.
      const seconds = ((Date.now() - last) / 1000).toFixed(1);
      last = Date.now();
      logger.log(`${relative('', testFile)}: ${count.passed} passed, ${count.failed} failed, ${seconds} s`);
    },
  };
}

/** The browser hung, or lost its connection: that says nothing about the tests. */
function isUnanswered({ testResults, errors }) {
  return !testResults && errors.some(({ message }) => /did not (start|finish)|WebDriverError/.test(message));
}

/** A file that failed as a whole (it did not load) is one failure more than its tests show. */
function countSession(session) {
  const tests = session.testResults ? allTests(session.testResults) : [];
  const failed = tests.filter((test) => !test.passed && !test.skipped).length;
  const broken = session.passed ? 0 : Number(session.errors.length > 0 || failed === 0);
  return { passed: tests.filter((test) => test.passed && !test.skipped).length, failed: failed + broken };
}

function allTests(suite) {
  return [...suite.tests, ...suite.suites.flatMap(allTests)];
}
