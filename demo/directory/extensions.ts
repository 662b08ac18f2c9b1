import type { WriteTransaction } from './schema.js';

const FIRST_EXTENSION = 2000;
const COUNTER = 'next-extension';

/** The next free extension, counted up from 2000. */
export async function allocateExtension(transaction: WriteTransaction): Promise<string> {
  const counters = transaction.objectStore('counters');
  const taken = transaction.objectStore('users').index('extension');
  let next = (await counters.get(COUNTER)) ?? FIRST_EXTENSION;
  while ((await taken.getKey(String(next))) !== undefined) next += 1;
  await counters.put(next + 1, COUNTER);
  return String(next);
}
