import type { AsideReason, SkipReason, TableNote } from '../../files/table.js';
import type { Format } from '../format.js';

/** Row numbers that are named; the others are counted. */
const MOST_ROWS = 5;

type Words<K extends string> = Readonly<Record<K, (count: number, f: Format) => string>>;

const aside: Words<AsideReason> = {
  'repeated-header': () => 'the header again',
  'total-row': (count, f) => f.plural(count, { one: 'a total', other: 'totals' }),
  'remark-row': (count, f) => f.plural(count, { one: 'a remark', other: 'remarks' }),
  'hidden-row': () => 'hidden in the workbook',
};

const skips: Words<SkipReason> = {
  comment: (count, f) => f.plural(count, { one: '# comment line', other: '# comment lines' }),
  ruler: (count, f) => f.plural(count, { one: '# line of dashes', other: '# lines of dashes' }),
  'end-mark': (count, f) => f.plural(count, { one: '# mark of the end', other: '# marks of the end' }),
  filler: (count, f) =>
    f.plural(count, {
      one: '# row with nothing but what stands in every row',
      other: '# rows with nothing but what stands in every row',
    }),
};

/** What of a file is no user, on Upload. Blank: there is nothing of the kind. */
export function oddRows(notes: readonly TableNote[], f: Format): string {
  const skipped = notes.flatMap((note) => (note.code === 'skipped' ? skips[note.reason](note.count, f) : []));
  return [
    ...(notes.some(({ code }) => code === 'set-aside')
      ? [setAside(notes, f), 'If they are users after all, take them back in Review.']
      : []),
    ...(skipped.length > 0 ? [`Skipped: ${f.list(skipped)}.`] : []),
  ].join(' ');
}

/** The rows that were set aside: "row 7 (a total)", "rows 20 and 41 (the header again)". */
export function setAside(notes: readonly TableNote[], f: Format): string {
  const parts = notes.flatMap((note) => {
    if (note.code !== 'set-aside') return [];
    const { rows, reason } = note;
    const more = rows.length - MOST_ROWS;
    const shown = rows.slice(0, MOST_ROWS).map(String);
    const named = more > 0 ? [...shown, f.plural(more, { other: '# more' })] : shown;
    const which = f.plural(rows.length, { one: 'row', other: 'rows' });
    return `${which} ${f.list(named)} (${aside[reason](rows.length, f)})`;
  });
  return `Left out at first: ${f.list(parts)}.`;
}
