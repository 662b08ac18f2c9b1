import type { CreateResult, Recovered } from '../../src/host.js';
import type { Traits } from './back-end.js';
import type { Chance } from '../chance.js';

const anywhere = [
  'never-sent',
  'turned-away',
  'overloaded',
  'refused',
  'signed-out',
  'answer-lost',
  'failed-after',
  'slow',
  'hangs',
  'garbled',
] as const;
const inTheMiddle = ['breaks-off', 'row-refused'] as const;
export type Fault = (typeof anywhere)[number] | (typeof inTheMiddle)[number] | 'none';

/** The faults of a call. */
export function drawFault(chance: Chance, { faults, commit }: Traits): Fault {
  if (!chance.is(faults)) return 'none';
  return commit === 'one-by-one' ? chance.pick([...anywhere, ...inTheMiddle]) : chance.pick(anywhere);
}

/** An error that the call throws before anything was done, or after everything was. */
export function thrownBy(fault: Fault, moment: 'before' | 'after', chance: Chance): Error | undefined {
  if (moment === 'after') {
    if (fault === 'answer-lost') return new TypeError('Failed to fetch');
    return fault === 'failed-after' ? httpError(500) : undefined;
  }
  switch (fault) {
    case 'never-sent':
      return new TypeError('Failed to fetch');
    case 'turned-away':
      return httpError(429, maybeRetryAfter(chance));
    case 'overloaded':
      return httpError(503, maybeRetryAfter(chance));
    case 'refused':
      return httpError(429, { retryable: true, ...maybeRetryAfter(chance) });
    case 'signed-out':
      return httpError(401);
    default:
      return undefined;
  }
}

/** An error of a call that only reads. */
export function recoverError(chance: Chance): Error {
  return chance.pick<() => Error>([
    () => new TypeError('Failed to fetch'),
    () => httpError(401),
    () => httpError(429, maybeRetryAfter(chance)),
    () => httpError(500),
  ])();
}

function httpError(status: number, meaning: object = {}): Error {
  return Object.assign(new Error(), { status, ...meaning });
}

function maybeRetryAfter(chance: Chance): object {
  return chance.is(0.5) ? { retryAfterSeconds: chance.next() * 20 } : {};
}

/** The response as it arrives: entries are missing, repeated, or of another shape; now and then there are too many. */
export function garble<T extends CreateResult | Recovered>(results: readonly T[], chance: Chance): T[] {
  const garbled: unknown[] = results.flatMap((result) => {
    const { key, status } = result;
    return chance.pick<unknown[]>([
      [],
      [{ key, status: 'made' }],
      [{ key, status: 'unknown' }],
      [result, result],
      [7, result, null],
      status === 'created' ? [result, { key, status: 'rejected', message: 'No' }] : [result],
    ]);
  });
  if (chance.is(0.1)) garbled.push({ key: 'somebody else', status: 'created' });
  return garbled as T[];
}
