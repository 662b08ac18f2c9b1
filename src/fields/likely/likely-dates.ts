import { readingsOf } from '../kinds/date-readings.js';

/** Languages in which months and days of the week are written. */
const writtenIn = 'en de es fr it nl pt ru uk pl cs hu sv nb da fi et tr'.split(' ');
/** Words that stand beside a date and say nothing of it. */
const fillers = ['st', 'nd', 'rd', 'th', 'er', 'of', 'de', 'del', 'den', 'le', 'г', 'года', 'року'];

/** A time of day behind a date, with seconds, half of the day and zone. */
const time =
  /(?:T|,?\s+)\d{1,2}:\d\d(?::\d\d(?:[.,]\d+)?)?\s*(?:[ap]\.?m\.?)?\s*(?:Z|UTC|GMT|[+-]\d\d:?\d\d)?$/i;
const compact = /^((?:19|20)\d\d)(\d\d)(\d\d)$/;
const eastern = /^(\d{4})\s*[年년]\s*(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日일]$/;
/** A month by name stands anywhere between. */
const dayBeforeYear = /^\D*(\d{1,2})\D+(\d{4}|\d\d)\D*$/;
const yearBeforeDay = /^(\d{4})\D+(\d{1,2})\D*$/;
/** The days since 1899-12-30, as Excel counts them, of the years 1954 to 2064. */
const excelDay = /^([2-5]\d{4})(?:[.,]\d+)?$/;
const EXCEL_DAY_0 = Date.UTC(1899, 11, 30);
const DAY_MS = 86_400_000;

/** The date, as 2026-01-31, of a text that can hardly mean another: 31 Jan 2026, January 31st, 2026, 20260131, 46053. */
export function likelyDate(given: string): string | undefined {
  const text = given.trim().replace(time, '');
  const [, count] = excelDay.exec(text) ?? [];
  if (count !== undefined) return isoOf(new Date(EXCEL_DAY_0 + Number(count) * DAY_MS));
  const [read, ...others] = new Set([...readingsOf(text).values()].flat());
  if (read !== undefined) return others.length > 0 ? undefined : read;
  const [, year, month, day] = compact.exec(text) ?? eastern.exec(text) ?? [];
  if (year !== undefined) return dateOf(year, month, day);
  const { months, others: fillers } = (known ??= allWords());
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const named = words.flatMap((word) => months.get(word) ?? []);
  const isAll = words.every((word) => months.has(word) || fillers.has(word));
  if (!isAll || named.length !== 1) return undefined;
  const [, firstYear, lastDay] = yearBeforeDay.exec(text) ?? [];
  const [, ofMonth = lastDay, inYear = firstYear] = dayBeforeYear.exec(text) ?? [];
  return dateOf(wholeYear(inYear), String(named[0]), ofMonth);
}

/** Two digits are of the century that Excel takes them for: 29 is 2029, 30 is 1930. */
function wholeYear(year = ''): string {
  return year.length === 2 ? `${Number(year) < 30 ? 20 : 19}${year}` : year;
}

function dateOf(year = '', month = '', day = ''): string | undefined {
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  const isReal = date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
  return isReal ? isoOf(date) : undefined;
}

function isoOf(date: Date): string {
  return date.toISOString().slice(0, 10);
}

interface Words {
  /** Numbers of months by their names and short names; names of different months are left out. */
  readonly months: ReadonlyMap<string, number>;
  /** What says nothing of the date, days of the week among it. */
  readonly others: ReadonlySet<string>;
}

let known: Words | undefined;

function allWords(): Words {
  const months = new Map<string, number>();
  const several = new Set<string>();
  const others = new Set(fillers);
  for (const language of writtenIn) {
    for (const style of ['long', 'short'] as const) {
      const monthFormat = new Intl.DateTimeFormat(language, {
        month: style,
        day: 'numeric',
        timeZone: 'UTC',
      });
      for (let month = 1; month <= 12; month++) {
        const word = wordIn(monthFormat.format(Date.UTC(2026, month - 1, 15)));
        if (word === undefined) continue;
        if ((months.get(word) ?? month) !== month) several.add(word);
        months.set(word, month);
      }
      const dayFormat = new Intl.DateTimeFormat(language, { weekday: style, timeZone: 'UTC' });
      for (let day = 1; day <= 7; day++)
        others.add(
          dayFormat
            .format(Date.UTC(2026, 0, day))
            .toLowerCase()
            .replace(/\P{L}+$/u, ''),
        );
    }
  }
  for (const word of several) months.delete(word);
  return { months, others };
}

function wordIn(text: string): string | undefined {
  return /\p{L}{3,}/u.exec(text.toLowerCase())?.[0];
}
