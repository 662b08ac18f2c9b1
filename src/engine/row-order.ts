import type { TableRow } from '../files/table.js';
import type { RowSort } from './review-protocol.js';

const NUMBER = /^[+-]?\d+(?:[.,]\d+)?$/;

/** The rows in the order of a column. An edited row stays where it is until the rows are sorted anew. */
export class RowOrder {
  #sort = '';
  #ids: readonly number[] = [];

  /**
   * @param ids of some rows, in the order of the file.
   * @param column `undefined`: the order is that of the file.
   */
  apply(
    ids: readonly number[],
    sort: RowSort | undefined,
    column: number | undefined,
    rows: readonly TableRow[],
  ): readonly number[] {
    const key = sort && column !== undefined ? JSON.stringify(sort) : '';
    if (key !== this.#sort) {
      this.#sort = key;
      this.#ids = sort && column !== undefined ? sortedIds(rows, column, sort.isDescending) : [];
    }
    if (key === '') return ids;
    const wanted = new Uint8Array(rows.length);
    for (const id of ids) wanted[id] = 1;
    return this.#ids.filter((id) => wanted[id] === 1);
  }
}

/** Numbers are sorted as numbers, if the column holds no other texts. Rows without a text come last either way. */
function sortedIds(rows: readonly TableRow[], column: number, isDescending: boolean): readonly number[] {
  const texts = rows.map(({ cells }) => cells[column]?.trim() ?? '');
  const all = texts.map((_, id) => id);
  const filled = all.filter((id) => texts[id] !== '');
  const rank = filled.every((id) => NUMBER.test(texts[id] ?? '')) ? numberOf : ranking(texts);
  const ranks = texts.map(rank);
  const sign = isDescending ? -1 : 1;
  filled.sort((a, b) => ((ranks[a] ?? 0) - (ranks[b] ?? 0)) * sign || a - b);
  return [...filled, ...all.filter((id) => texts[id] === '')];
}

function numberOf(text: string): number {
  return Number(text.replace(',', '.'));
}

/** Texts that differ in case or accents alone have the same rank. Each text is compared once, however many rows hold it. */
function ranking(texts: readonly string[]): (text: string) => number {
  const collator = new Intl.Collator(browserLocale(), { sensitivity: 'base' });
  const sorted = [...new Set(texts)].sort(collator.compare);
  const ranks = new Map<string, number>();
  let before: string | undefined;
  let rank = 0;
  for (const text of sorted) {
    if (before !== undefined && collator.compare(before, text) !== 0) rank++;
    ranks.set(text, rank);
    before = text;
  }
  return (text) => ranks.get(text) ?? 0;
}

/** The browser's locale without its variants: that of POSIX, of a system that has no language, sorts by code points. */
function browserLocale(): string {
  const { language, script, region } = new Intl.Locale(new Intl.Collator().resolvedOptions().locale);
  return [language, script, region].filter(Boolean).join('-');
}
