/**
 * A test file that a hung browser left without a result is run once more in a fresh browser. In CI so is a test file that
 * failed: a file that then passes counts as passed and is called flaky, since one unlucky test in ten thousand would make
 * the whole run worthless.
 *
 * @param run runs test files, or patterns of test files, and resolves with their results:
 *   `{ status, files: { [file]: { passed, failed, seconds } }, unanswered: [file] }`
 * @returns the results with each file counted once, and the files that only passed the second time:
 *   `{ passed, failed, files: [{ file, passed, failed, seconds }], flaky: [{ file, failed }] }`
 */
export async function runTwice(run, patterns, { retryFailed, log = console.error }) {
  const first = await run(patterns);
  const again = [...first.unanswered, ...(retryFailed ? failedFiles(first) : [])];
  // A run that ended before its first file (no driver, no browser) says nothing about any file.
  const neverBegan = first.status !== 0 && again.length === 0 && Object.keys(first.files).length === 0;
  if (again.length === 0 && !(neverBegan && retryFailed)) return settle(first);
  log(`Once more, in a fresh process:\n${(neverBegan ? patterns : again).join('\n')}`);
  return settle(first, await run(neverBegan ? patterns : again));
}

function failedFiles({ files }) {
  return Object.keys(files).filter((file) => files[file].failed > 0);
}

function settle(first, second = { status: first.status, files: {} }) {
  const names = [
    ...new Set([...Object.keys(first.files), ...first.unanswered, ...Object.keys(second.files)]),
  ];
  const files = names.map((file) => settleFile(file, first.files[file], second.files[file]));
  const failed = sum(files, 'failed');
  return {
    passed: sum(files, 'passed'),
    // A run that ended badly without a failed test (the run never started) is a failure of its own.
    failed: second.status !== 0 && failed === 0 ? 1 : failed,
    files,
    flaky: files
      .filter((one) => one.failed === 0 && isDoubtful(one.file, first))
      .map(({ file }) => ({ file, failed: first.files[file]?.failed ?? 0 })),
  };
}

/** A file without a result, twice, is a failure; so is a failed file without a result when it is run again. */
function settleFile(file, first, second) {
  const { passed, failed } = second ?? first ?? { passed: 0, failed: 1 };
  return { file, passed, failed, seconds: (first?.seconds ?? 0) + (second?.seconds ?? 0) };
}

function isDoubtful(file, first) {
  return first.unanswered.includes(file) || (first.files[file]?.failed ?? 0) > 0;
}

function sum(files, key) {
  return files.reduce((total, file) => total + file[key], 0);
}
