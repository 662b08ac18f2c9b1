/** The end of a test run: where the time went, what is flaky, and the counts, whose last line stands alone. */
const SLOWEST = 10;

/** Several runs in one engine add up to one result. */
export function addUp(name, parts) {
  return {
    name,
    passed: sum(parts, 'passed'),
    failed: sum(parts, 'failed'),
    files: parts.flatMap(({ files }) => files),
    flaky: parts.flatMap(({ flaky }) => flaky),
  };
}

export function reportLines(results) {
  const width = Math.max(...results.map(({ name }) => name.length));
  const counts = results.map((result) => `${result.name.padEnd(width)}  ${countsOf(result)}`);
  return [...results.flatMap(slowest), ...flaky(results), ...counts, totalOf(results)];
}

/** “12 passed, 0 failed” */
export function totalOf(results) {
  return countsOf(addUp('', results));
}

function countsOf({ passed, failed }) {
  return `${passed} passed, ${failed} failed`;
}

function slowest({ name, files }) {
  const seconds = (one) => `${one.seconds.toFixed(1).padStart(7)} s`;
  const sorted = [...files].sort((one, other) => other.seconds - one.seconds);
  const all = seconds({ seconds: sum(files, 'seconds') });
  const lines = sorted.slice(0, SLOWEST).map((file) => `${seconds(file)}  ${file.file}`);
  return [`Slowest in ${name}:`, ...lines, `${all}  all ${files.length} files`, ''];
}

function flaky(results) {
  const lines = results.flatMap((result) =>
    result.flaky.map(
      ({ file, failed }) => `  ${result.name}  ${file}: ${failed ? `${failed} failed` : 'no answer'}`,
    ),
  );
  if (lines.length === 0) return [];
  return ['flaky (passed only when run once more: each is a fault to be mended):', ...lines, ''];
}

function sum(all, key) {
  return all.reduce((total, one) => total + one[key], 0);
}
