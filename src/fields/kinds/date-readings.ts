/** The orders in which day, month and year may stand. */
export const orders = ['dmy', 'mdy', 'ymd'] as const;
export type Order = (typeof orders)[number];

/** Three numbers with the same sign between, and the midnight that many systems write behind a date. */
const written =
  /^(\d{1,4})(?:(-|\/)(\d{1,2})\2(\d{1,4})|\. ?(\d{1,2})\. ?(\d{1,4})\.?)(?:[T ]0?0:00(?::00(?:\.0+)?)?Z?)?$/;
const iso = /^[1-9]\d{3}-\d{2}-\d{2}$/;

/** The dates that a text may mean, by order. A year of two digits may belong to two centuries. */
type Readings = ReadonlyMap<Order, readonly string[]>;

export function readingsOf(text: string): Readings {
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

/** True for a valid bound in a field's definition. */
export function isIsoDate(text: string): boolean {
  return iso.test(text) && readingsOf(text).size > 0;
}
