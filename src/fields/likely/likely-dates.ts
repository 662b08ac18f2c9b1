/** Languages in which months are written. */
const writtenIn = 'en de es fr it nl pt ru uk pl cs hu sv nb da fi et tr'.split(' ');
/** Words that stand beside a date and say nothing of it. */
const fillers = new Set(['st', 'nd', 'rd', 'th', 'of', 'de', 'del', 'den', 'le', 'г', 'года', 'року']);

const withTime = /^(\d{4}-\d{2}-\d{2})[T ]\d{1,2}:\d{2}/;
const compact = /^((?:19|20)\d\d)(\d\d)(\d\d)$/;
const eastern = /^(\d{4})\s*[年년]\s*(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日일]$/;
const dayFirst = /^(\d{1,2})\D+(\d{4})\D*$/;
const monthFirst = /^\D+(\d{1,2})\D+(\d{4})\D*$/;

/** The date, as 2026-01-31, of a text that can mean no other: 31 Jan 2026, January 31st, 2026, 20260131. */
export function likelyDate(given: string): string | undefined {
  const text = given.trim();
  const [, before] = withTime.exec(text) ?? [];
  if (before !== undefined) return dateOf(...(before.split('-') as [string, string, string]));
  const [, year, month, day] = compact.exec(text) ?? eastern.exec(text) ?? [];
  if (year !== undefined) return dateOf(year, month, day);
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const months = words.flatMap((word) => monthsByWord().get(word) ?? []);
  const isAll = words.every((word) => fillers.has(word) || monthsByWord().has(word));
  if (!isAll || months.length !== 1) return undefined;
  const [, ofMonth, inYear] = dayFirst.exec(text) ?? monthFirst.exec(text) ?? [];
  return dateOf(inYear, String(months[0]), ofMonth);
}

function dateOf(year = '', month = '', day = ''): string | undefined {
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  const isReal = date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
  return isReal ? date.toISOString().slice(0, 10) : undefined;
}

let known: ReadonlyMap<string, number> | undefined;

/** Numbers of months by their names and short names; names of different months are left out. */
function monthsByWord(): ReadonlyMap<string, number> {
  known ??= allMonths();
  return known;
}

function allMonths(): ReadonlyMap<string, number> {
  const months = new Map<string, number>();
  const several = new Set<string>();
  for (const language of writtenIn) {
    for (const style of ['long', 'short'] as const) {
      const format = new Intl.DateTimeFormat(language, { month: style, day: 'numeric', timeZone: 'UTC' });
      for (let month = 1; month <= 12; month++) {
        const [word] = /\p{L}{3,}/u.exec(format.format(Date.UTC(2026, month - 1, 15)).toLowerCase()) ?? [];
        if (word === undefined) continue;
        if ((months.get(word) ?? month) !== month) several.add(word);
        months.set(word, month);
      }
    }
  }
  for (const word of several) months.delete(word);
  return months;
}
