import type { MenuOption } from '../shared/menu.js';
import { ListSearch } from './list-search.js';

/** The options that a typed text leaves in a list, and the one among them that Enter chooses. */
export class ListFilter {
  #search = new ListSearch([]);
  #searching: AbortController | undefined;
  #total = 0;
  /** Positions of the options that were found; absent while all are listed. */
  #found: readonly number[] | undefined;
  #active = -1;
  #isActiveByKey = false;

  /** How many options are listed. */
  get length(): number {
    return this.#found?.length ?? this.#total;
  }

  get isFiltered(): boolean {
    return this.#found !== undefined;
  }

  /** Place in the list of the option that Enter chooses; -1: Enter chooses none. */
  get active(): number {
    return this.#active;
  }

  /** Position of the option that a key has led to: leaving the list chooses it. */
  get aimedPosition(): number | undefined {
    return this.#isActiveByKey ? this.positionAt(this.#active) : undefined;
  }

  setOptions(options: readonly MenuOption[]): void {
    this.#searching?.abort();
    this.#search = new ListSearch(options);
    this.#total = options.length;
    this.#found = undefined;
  }

  /** Position among all options of the one at a place of the list. */
  positionAt(place: number): number {
    return this.#found ? (this.#found[place] ?? -1) : place;
  }

  /** Position of the option that a text means: by its whole name, or as the only one that was found. */
  positionOf(text = ''): number | undefined {
    if (text.trim() === '') return undefined;
    const [only, ...others] = this.#found ?? [];
    return this.#search.exact(text) ?? (others.length ? undefined : only);
  }

  listAll(active = -1): void {
    this.#searching?.abort();
    this.#found = undefined;
    this.#active = active;
    this.#isActiveByKey = false;
  }

  /**
   * Lists the options that have a text in their names.
   *
   * @param choosesFirst the first of them is for Enter, where no name is the text.
   * @returns False: the list was closed meanwhile, or another text was typed.
   */
  async listMatches(text: string, choosesFirst: boolean): Promise<boolean> {
    this.#searching?.abort();
    const { signal } = (this.#searching = new AbortController());
    this.#isActiveByKey = false;
    const found = await this.#search.find(text, signal);
    if (signal.aborted) return false;
    this.#found = found;
    const exact = this.#search.exact(text);
    const first = choosesFirst && found.length > 0 ? 0 : -1;
    this.#active = exact === undefined ? first : found.indexOf(exact);
    return true;
  }

  /** A key leads to a place. */
  moveTo(place: number): void {
    this.#active = place;
    this.#isActiveByKey = true;
  }
}
