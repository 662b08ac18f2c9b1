/**
 * The imports through faults and crashes that the tests play (test/faults/): from which seeds, how many users each, and
 * how many at the same time. Several browsers share the imports: the remains of thousands of pages make a browser slow,
 * and WebKit, which keeps some for good, stops after two hundred pages.
 */
const SEEDS_PER_BROWSER = { chromium: 150, firefox: 25, webkit: 25 };
const BROWSERS = 2;

export function faultRuns(engine) {
  const seeds = SEEDS_PER_BROWSER[engine];
  return Array.from({ length: BROWSERS }, (_, at) => ({ from: 1 + at * seeds, seeds, users: 60, lanes: 6 }));
}
