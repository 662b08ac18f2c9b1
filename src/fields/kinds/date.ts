import type { ChoiceLists, FieldDefinition } from '../field-definition.js';
import { shortenText } from '../shorten-text.js';
import { withoutUndefined } from '../without-undefined.js';
import type { KindEvidence, KindDisplay, KindShape, KindTraits } from './kind.js';
import { alwaysFalse, noStrayDates, alwaysUndefined } from './kind-defaults.js';
import { invalid, parseAs, type Rule } from './rule.js';

/** The orders in which day, month and year may stand. */
const orders = ['dmy', 'mdy', 'ymd'] as const;
type Order = (typeof orders)[number];

/** Three numbers with the same sign between, and the midnight that many systems write behind a date. */
const written =
  /^(\d{1,4})(?:(-|\/)(\d{1,2})\2(\d{1,4})|\. ?(\d{1,2})\. ?(\d{1,4})\.?)(?:[T ]0?0:00(?::00(?:\.0+)?)?Z?)?$/;
const number = /^[+-]?\d+(?:[.,]\d+)?$/;
const iso = /^[1-9]\d{3}-\d{2}-\d{2}$/;

/** The dates that a text may mean, by order. A year of two digits may belong to two centuries. */
type Readings = ReadonlyMap<Order, readonly string[]>;

function readingsOf(text: string): Readings {
  const found = written.exec(text);
  const readings = new Map<Order, readonly string[]>();
  if (!found) return readings;
  const [, first = '', sign = '.', second = found[5] ?? '', third = found[6] ?? ''] = found;
  for (const order of ordersOf(first, sign, third)) {
    const [year, month, day] =
      order === 'ymd'
        ? [first, second, third]
        : order === 'dmy'
          ? [third, second, first]
          : [third, first, second];
    const years = year.length === 4 ? [Number(year)] : [1900 + Number(year), 2000 + Number(year)];
    const dates = years.flatMap((full) => dateOf(full, Number(month), Number(day)) ?? []);
    if (dates.length) readings.set(order, dates);
  }
  return readings;
}

/** A year has two digits or four, and nobody writes the month first in a date with dots. */
function ordersOf(first: string, sign: string, third: string): readonly Order[] {
  return orders.filter((order) => {
    const [year, other] = order === 'ymd' ? [first, third] : [third, first];
    if (other.length > 2 || (year.length !== 2 && year.length !== 4)) return false;
    return sign !== '.' || order === 'dmy' || (order === 'ymd' && year.length === 4);
  });
}

function dateOf(year: number, month: number, day: number): string | undefined {
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate();
  if (year < 1000 || month < 1 || month > 12 || day < 1 || day > days) return undefined;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

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

export const dateTraits: KindTraits = {
  holdsSeveral: false,
  needsList: false,
  hasOwnForm: true,
  bounds: 'dates',
  opposite: undefined,
};

/** True for a valid bound in a field's definition. */
export function isIsoDate(text: string): boolean {
  return iso.test(text) && readingsOf(text).size > 0;
}

export const dateEvidence: KindEvidence = {
  undecided: 'date-ambiguous',
  // A date of birth looks like a date of employment, so a column of dates needs a name.
  confidence: undefined,
  fewest: Infinity,
  isDistinctive: () => true,
  contradicts: alwaysFalse,
  needsOwnName: false,
  confirmedBy: undefined,
};

const harmless = /^[\d./-]*$/;

export const dateShape: KindShape = {
  generalCodes: ['date-invalid'],
  harmless: () => harmless,
  isWord: false,
  hasOneScript: false,
  strayDates: noStrayDates,
  numbers: alwaysUndefined,
};

/** The text for an `input type=date`: empty where the cell means no date, or several. */
function isoOf(text: string, order?: string): string {
  const readings = readingsOf(text.trim());
  const [date = '', ...others] = new Set(readings.get(order as Order) ?? [...readings.values()].flat());
  return others.length ? '' : date;
}

export const dateDisplay = {
  width: 10,
  control: 'date',
  isChosen: false,
  input: { type: 'date', textOf: isoOf },
  format: alwaysUndefined,
  sharesColumn: false,
  sample: ({ min, max }) => {
    const usual = '2026-01-31';
    if (min !== undefined && usual < String(min)) return String(min);
    return max !== undefined && usual > String(max) ? String(max) : usual;
  },
} as const satisfies KindDisplay;
