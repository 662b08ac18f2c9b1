import { Chance } from '../chance.js';

/** What happens to a page that continues afterwards. */
export type Disruption =
  /** The element belongs to another administrator before the first step of the page. */
  | { readonly what: 'owner late' }
  /** The element belongs to another administrator from its `nth` call of the host on, for so many real milliseconds. */
  | { readonly what: 'owner away'; readonly nth: number; readonly lasts: number }
  /** The element has no host from its `nth` call of the host on, for so many real milliseconds. */
  | { readonly what: 'host gone'; readonly nth: number; readonly lasts: number }
  /** The host changes every list that it receives. */
  | { readonly what: 'host writes' }
  /** The time of day leaps by so many milliseconds at the `nth` call of the host, and stays there. */
  | { readonly what: 'clock leaps'; readonly nth: number; readonly by: number }
  /** The worker closes itself before its `nth` response (the first one says that the worker is there), or around its `nth` write. */
  | { readonly what: 'worker ends'; readonly at: WorkerEnd; readonly nth: number };

export type WorkerEnd = 'answer' | 'before-write' | 'after-write';

export const disruptionNames = [
  'owner late',
  'owner away',
  'host gone',
  'host writes',
  'clock leaps',
  'worker ends',
] as const;

const hour = 60 * 60 * 1000;
const leaps = [-hour, hour, -240 * hour, 240 * hour] as const;

/** One disruption or none for each life. */
export function drawDisruptions(
  seed: number,
  lives: number,
  batches: number,
): readonly (Disruption | undefined)[] {
  const chance = new Chance('mishaps', seed);
  let hasLeapt = false;
  return Array.from({ length: lives }, () => {
    if (!chance.is(0.5)) return undefined;
    const disruption = drawDisruption(chance, batches);
    // After a second leap forward, a session that was offered once more is rightly deleted.
    if (disruption.what === 'clock leaps' && hasLeapt) return undefined;
    hasLeapt ||= disruption.what === 'clock leaps';
    return disruption;
  });
}

function drawDisruption(chance: Chance, batches: number): Disruption {
  const what = chance.pick(disruptionNames);
  // Early disruptions are likelier: less of an import is left in every life.
  const nth = 1 + Math.floor(chance.next() ** 1.5 * batches);
  const lasts = chance.next() * 200;
  switch (what) {
    case 'owner late':
    case 'host writes':
      return { what };
    case 'owner away':
    case 'host gone':
      return { what, nth, lasts };
    case 'clock leaps':
      return { what, nth, by: chance.pick(leaps) };
    case 'worker ends': {
      const at = chance.pick(['answer', 'before-write', 'after-write'] as const);
      return { what, at, nth: at === 'answer' ? 2 + chance.below(40) : nth * 2 };
    }
  }
}
