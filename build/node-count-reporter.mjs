/** A reporter of node:test that writes how many tests of each file passed and failed, and how long each file took. */
import { relative } from 'node:path';

export default async function* countReporter(events) {
  const files = {};
  for await (const { type, data } of events) {
    if (!data?.file) continue;
    const file = relative('', data.file);
    const count = (files[file] ??= { passed: 0, failed: 0, seconds: 0 });
    const isSuite = data.details?.type === 'suite';
    if (type === 'test:pass' && !isSuite && data.skip === undefined) count.passed += 1;
    if (type === 'test:fail' && !isSuite) count.failed += 1;
    if (type === 'test:complete' && data.name === data.file) count.seconds = data.details.duration_ms / 1000;
  }
  yield JSON.stringify({ files });
}
