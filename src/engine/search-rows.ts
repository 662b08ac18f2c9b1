import type { TableRow } from '../files/table.js';
import { foldText } from '../fields/fold-text.js';
import type { MappedColumn } from './protocol.js';
import { foldedValue, valueOf, type RowLookup } from './problem-groups.js';
import { RowOrder } from './row-order.js';
import type { RowSearch } from './review-protocol.js';

/** Between two cells, so that no match spans both: it occurs in no search text. */
const separator = '\u0000';

/** The rows that the last search found; valid for as long as the rows that it looked among are the same. */
interface LastSearch {
  readonly among: readonly number[];
  readonly search: string;
  readonly ids: readonly number[];
}

/** Finds rows by the texts of their cells and by their problems. */
export class RowSearcher {
  readonly #lookup: RowLookup;
  readonly #positions: readonly number[];
  /** The folded text of each row, and the cells that it was made of: every letter that is typed is another search. */
  readonly #folded: ({ readonly cells: readonly string[]; readonly text: string } | undefined)[] = [];
  readonly #order = new RowOrder();
  #last: LastSearch | undefined;

  /** @param columns The columns that are shown. */
  constructor(lookup: RowLookup, columns: readonly MappedColumn[]) {
    this.#lookup = lookup;
    this.#positions = [...new Set(columns.map(({ index }) => index))];
  }

  /** The ids that a search finds, in its order. */
  find(among: readonly number[], search: RowSearch, rows: readonly TableRow[]): readonly number[] {
    const key = JSON.stringify([search.text, search.problem, search.changed, search.sort]);
    if (this.#last?.among === among && this.#last.search === key) return this.#last.ids;
    const column = search.sort && this.#lookup.columnOf(search.sort.field);
    const ids = this.#order.apply(this.#find(among, search, rows), search.sort, column, rows);
    this.#last = { among, search: key, ids };
    return ids;
  }

  #find(
    ids: readonly number[],
    { text = '', problem, changed }: RowSearch,
    rows: readonly TableRow[],
  ): readonly number[] {
    const wanting = changed ? ids.filter((id) => this.#lookup.isChanged(id)) : ids;
    const withProblem = problem ? wanting.filter((id) => this.#hasProblem(id, problem)) : wanting;
    const wanted = foldText(text.trim());
    if (wanted === '') return withProblem;
    return withProblem.filter((id) => {
      const row = rows[id];
      return row && (String(row.row) === wanted || this.#textOf(id, row.cells).includes(wanted));
    });
  }

  #textOf(id: number, cells: readonly string[]): string {
    const known = this.#folded[id];
    if (known?.cells === cells) return known.text;
    // Folded as one text: folding each cell takes several times as long.
    let all = '';
    for (const position of this.#positions) all += (cells[position] ?? '') + separator;
    const text = foldText(all);
    this.#folded[id] = { cells, text };
    return text;
  }

  #hasProblem(id: number, { code, field, value }: NonNullable<RowSearch['problem']>): boolean {
    const wanted = foldedValue(value);
    return this.#lookup.problemsOf(id).some((problem) => {
      if (problem.code !== code || (field !== undefined && problem.field !== field)) return false;
      return value === undefined || foldedValue(valueOf(problem, id, this.#lookup)) === wanted;
    });
  }
}
