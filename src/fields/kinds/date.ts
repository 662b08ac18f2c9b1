import type { ChoiceLists, FieldDefinition } from '../field-definition.js';
import { shortenText } from '../shorten-text.js';
import { withoutUndefined } from '../without-undefined.js';
import { orders, readingsOf, type Order } from './date-readings.js';
import type { ColumnFit, KindEvidence, KindShape } from './kind.js';
import { noStrayDates, alwaysUndefined } from './kind-defaults.js';
import { invalid, parseAs, type Rule } from './rule.js';

/** A date that shows its own order, and so proves nothing about other dates. */
const saysOrder = /^(?:\d{4}|\d+\.)/;

/** The order of a column: the only order in which all dates of the column exist. */
export function readDateOrder(texts: readonly string[]): string | undefined {
  let possible: readonly Order[] = orders;
  let hasProof = false;
  for (const text of new Set(texts)) {
    const readings = saysOrder.test(text) ? undefined : readingsOf(text);
    if (!readings?.size) continue;
    possible = possible.filter((order) => readings.has(order));
    hasProof = true;
  }
  return hasProof && possible.length === 1 ? possible[0] : undefined;
}

export type DateCode =
  | 'date-invalid' // { value }
  | 'date-number'
  | 'date-ambiguous' // { value, dates } every date that the value may mean
  | 'date-range'; // { min, max }

const number = /^[+-]?\d+(?:[.,]\d+)?$/;

/** Accepts a day, such as 2026-01-31. */
export function dateRule({ min, max }: FieldDefinition, _lists: ChoiceLists, order?: string): Rule {
  const isInRange = (date: string) => !(min && date < String(min)) && !(max && date > String(max));
  return parseAs((text, findings) => {
    const readings = readingsOf(text);
    const ordered = readings.get(order as Order);
    const all = new Set(ordered ?? [...readings.values()].flat());
    // Bounds may decide between two centuries, but never between day and month.
    const inRange = [...all].filter(isInRange);
    const isCentury = new Set([...all].map((date) => date.slice(2))).size === 1;
    const [date, ...others] = isCentury && inRange.length ? inRange : all;
    const value = shortenText(text);
    if (date === undefined)
      findings.push(number.test(text) ? invalid('date-number') : invalid('date-invalid', { value }));
    else if (others.length) findings.push(invalid('date-ambiguous', { value, dates: [date, ...others] }));
    else if (!isInRange(date)) findings.push(invalid('date-range', withoutUndefined({ min, max })));
    return date;
  });
}

export const dateEvidence: KindEvidence = {
  // A date of birth looks like a date of employment, so a column of dates needs a name.
  confidence: undefined,
  fewest: Infinity,
  isDistinctive: () => true,
  needsOwnName: false,
  confirmedBy: undefined,
};

export const dateFit: ColumnFit = { undecided: 'date-ambiguous' };

/** Databases write 0000-00-00 where no date is. */
const harmless = /^(?:(?!0000)\d[\d./-]*)?$/;

export const dateShape: KindShape = {
  generalCodes: ['date-invalid'],
  harmless: () => harmless,
  isWord: false,
  hasOneScript: false,
  strayDates: noStrayDates,
  numbers: alwaysUndefined,
};
