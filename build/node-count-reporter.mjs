/** A reporter of node:test that writes how many tests passed and failed. */
export default async function* countReporter(events) {
  let passed = 0;
  let failed = 0;
  for await (const { type, data } of events) {
    const isSuite = data?.details?.type === 'suite';
    if (type === 'test:pass' && !isSuite && data.skip === undefined) passed += 1;
    if (type === 'test:fail' && !isSuite) failed += 1;
  }
  yield JSON.stringify({ passed, failed });
}
