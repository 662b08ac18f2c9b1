/** Milliseconds of work after which the page gets a break. */
const TIME_SLICE_MS = 12;
/** Entries that are compared before the clock is read again. */
const ENTRIES_PER_CLOCK_CHECK = 256;

interface Named {
  readonly label: string;
}

/** Finds entries of a list by a part of their names. Case and accents count for nothing; 200,000 entries take breaks. */
export class ListSearch {
  readonly #entries: readonly Named[];
  readonly #folded: string[] = [];

  constructor(entries: readonly Named[]) {
    this.#entries = entries;
  }

  /** Positions of the entries that are found, names that begin with the text first; an aborted search may miss some. */
  async find(text: string, signal: AbortSignal): Promise<readonly number[]> {
    const part = foldName(text.trim());
    const beginning: number[] = [];
    const others: number[] = [];
    let end = performance.now() + TIME_SLICE_MS;
    for (let at = 0; at < this.#entries.length && !signal.aborted; at++) {
      if (at % ENTRIES_PER_CLOCK_CHECK === 0 && performance.now() > end) {
        await new Promise((resolve) => setTimeout(resolve));
        end = performance.now() + TIME_SLICE_MS;
      }
      const place = this.#foldedAt(at).indexOf(part);
      if (place === 0) beginning.push(at);
      else if (place > 0) others.push(at);
    }
    return beginning.concat(others);
  }

  /** Position of the one entry that has the text as its whole name. */
  exact(text: string): number | undefined {
    const written = text.trim();
    const same = this.#entries.findIndex(({ label }) => label === written);
    if (same >= 0) return same;
    const folded = foldName(written);
    const alike = this.#entries.flatMap((_, at) => (this.#foldedAt(at) === folded ? at : []));
    return alike.length === 1 ? alike[0] : undefined;
  }

  #foldedAt(at: number): string {
    return (this.#folded[at] ??= foldName(this.#entries[at]?.label ?? ''));
  }
}

const ACCENTS = /\p{M}/gu;

function foldName(name: string): string {
  return name.normalize('NFD').replace(ACCENTS, '').trim().toLowerCase();
}
