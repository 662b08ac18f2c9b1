import type { Format } from './format.js';

/** "14:05". @param milliseconds since the epoch. */
export function timeOfDay(milliseconds: number, { lang }: Format): string {
  return new Intl.DateTimeFormat(lang, { timeStyle: 'short' }).format(milliseconds);
}
