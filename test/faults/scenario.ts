import { Chance } from '../chance.js';
import { drawDisruptions, type Disruption } from './disruptions.js';
import type { Traits } from './back-end.js';

/** How a page ends before its import does. */
export type Crash =
  /** At its `nth` write of the journal: never requested; requested without a response; on disk without a response. */
  | { readonly at: 'write'; readonly nth: number; readonly moment: 'before' | 'within' | 'after' }
  /** At its `nth` call of the host: not sent; on the way; done without a response. */
  | { readonly at: 'host'; readonly nth: number; readonly moment: 'before' | 'during' | 'after' }
  /** Real milliseconds. */
  | { readonly at: 'time'; readonly after: number }
  | { readonly at: 'screen'; readonly screen: CrashScreen }
  /** No crash: at its `nth` call of the host, the element is taken out of a page that stays. */
  | { readonly at: 'removal'; readonly nth: number };

/** Every way in which a page can end. */
export const endings = [
  ...['before', 'within', 'after'].map((moment) => `write ${moment}`),
  ...['before', 'during', 'after'].map((moment) => `host ${moment}`),
  'time',
  'screen',
  'removal',
];

/** Which of the {@link endings} it is. */
export function endingOf(crash: Crash): string {
  return 'moment' in crash ? `${crash.at} ${crash.moment}` : crash.at;
}

const crashScreens = ['paused', 'offered', 'resuming', 'result', 'downloaded', 'continued'] as const;
export type CrashScreen = (typeof crashScreens)[number];

/** A page from its load to its end. */
export interface Life {
  /** The end of the page; absent for a page that lives until the import is done. */
  readonly crash?: Crash;
  /** Pause is pressed when so many rows are done. */
  readonly pauseAt?: number;
  /** Stop is pressed when so many rows are done. */
  readonly stopAt?: number;
  /** The `nth` write of the journal fails once. */
  readonly failingWrite?: number;
  /** The next page is there from the start, in another tab. */
  readonly hasCompany?: true;
}

/** A fault made on purpose, to see that the checks notice it. */
export type Mutant =
  | 'no-write-ahead'
  | 'resends-unknown-rows'
  | 'calls-a-missing-host'
  | 'hands-out-originals'
  | 'waits-by-the-time-of-day';

export interface Scenario {
  readonly seed: number;
  readonly users: number;
  readonly batchSize: number;
  readonly concurrency: number;
  readonly traits: Traits;
  /** The lives that end early; the one after them does not. */
  readonly lives: readonly Life[];
  /** The disruptions of each life, the last one included. */
  readonly disruptions: readonly (Disruption | undefined)[];
  readonly mutant?: Mutant;
  /** Real milliseconds for each wait. */
  readonly patience?: number;
}

export function drawScenario(seed: number, users: number): Scenario {
  const chance = new Chance('scenario', seed);
  const batchSize = 10;
  const batches = Math.ceil(users / batchSize);
  const crashes = chance.pick([0, 1, 1, 1, 2, 2, 2, 3, 3, 4]);
  return {
    seed,
    users,
    batchSize,
    concurrency: chance.pick([1, 1, 1, 2]),
    traits: drawTraits(new Chance('traits', seed)),
    lives: Array.from({ length: crashes }, () => drawLife(chance, users, batches)),
    disruptions: drawDisruptions(seed, crashes + 1, batches),
  };
}

function drawTraits(chance: Chance): Traits {
  return {
    commit: chance.pick(['transaction', 'one-by-one']),
    recover: chance.pick(['none', 'all', 'all', 'paginated', 'flaky']),
    idempotent: chance.is(0.35),
    repeatsPasswords: chance.is(0.5),
    passwords: chance.pick(['its own', 'its own', 'given']),
    hasUniqueNames: chance.is(0.4),
    faults: chance.pick([0, 0, 0.1, 0.1, 0.3, 0.5]),
  };
}

function drawLife(chance: Chance, users: number, batches: number): Life {
  const crash = drawCrash(chance, batches);
  const pauses = chance.is(0.15) || (crash.at === 'screen' && crash.screen === 'paused');
  return {
    crash,
    ...(pauses && { pauseAt: chance.below(users * 0.7) }),
    ...(chance.is(0.05) && { stopAt: chance.below(users) }),
    // Where the first write fails, there is no journal.
    ...(chance.is(0.1) && { failingWrite: 2 + chance.below(batches * 2) }),
    ...(chance.is(0.15) && { hasCompany: true }),
  };
}

function drawCrash(chance: Chance, batches: number): Crash {
  // Early ends are likelier: less of an import is left in every life.
  const nth = (most: number): number => 1 + Math.floor(chance.next() ** 1.5 * most);
  const at = chance.pick([
    'write',
    'write',
    'write',
    'write',
    'host',
    'host',
    'host',
    'host',
    'time',
    'screen',
    'removal',
  ] as const);
  switch (at) {
    case 'write':
      return { at, nth: nth(batches * 2 + 4), moment: chance.pick(['before', 'within', 'after']) };
    case 'host':
      return { at, nth: nth(batches + 1), moment: chance.pick(['before', 'during', 'after']) };
    case 'removal':
      return { at, nth: nth(batches + 1) };
    case 'time':
      return { at, after: chance.next() * 80 * batches };
    case 'screen':
      return { at, screen: chance.pick(crashScreens) };
  }
}
