import { Chance } from './chance.js';

/** What befalls a page that goes on afterwards. */
export type Disruption =
  /** Before its first step the element was another administrator's. */
  | { readonly what: 'owner late' }
  /** From its so many-th call of the host on it is another administrator's, for so many real milliseconds. */
  | { readonly what: 'owner away'; readonly nth: number; readonly lasts: number }
  /** From its so many-th call of the host on it has none, for so many real milliseconds. */
  | { readonly what: 'host gone'; readonly nth: number; readonly lasts: number }
  /** The host changes every list that it is handed. */
  | { readonly what: 'host writes' }
  /** At its so many-th call of the host the time of day leaps by so many milliseconds, and stays there. */
  | { readonly what: 'clock leaps'; readonly nth: number; readonly by: number }
  /** Before its so many-th answer (the first one says that it is there), or around its so many-th write, the worker closes itself. */
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

/** For each life, one or none. */
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
    // After a second leap forward, what was offered once more goes rightly.
    if (disruption.what === 'clock leaps' && hasLeapt) return undefined;
    hasLeapt ||= disruption.what === 'clock leaps';
    return disruption;
  });
}

function drawDisruption(chance: Chance, batches: number): Disruption {
  const what = chance.pick(disruptionNames);
  // Early ones are likelier: what is left of an import gets less with every life.
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
