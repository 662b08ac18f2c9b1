/**
 * Imports through faults and crashes that the tests play (test/faults/): of which seeds, how many users each, and how many
 * at the same time. Several browsers share them: what thousands of pages leave behind makes one slow, and WebKit, which
 * keeps some of it for good, stands still after two hundred.
 */
const SEEDS_PER_BROWSER = { chromium: 150, firefox: 25, webkit: 25 };
const BROWSERS = 2;

export function faultRuns(engine) {
  const seeds = SEEDS_PER_BROWSER[engine];
  return Array.from({ length: BROWSERS }, (_, at) => ({ from: 1 + at * seeds, seeds, users: 60, lanes: 6 }));
}
