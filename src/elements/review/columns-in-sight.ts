/** Marks the cells of the columns that are scrolled out of sight, which have no part in the height of their rows. */
export class ColumnsInSight {
  readonly #host: HTMLElement;
  readonly #onChange: () => void;
  #away = new Set<string>();
  #left = 0;

  constructor(host: HTMLElement, onChange: () => void) {
    this.#host = host;
    this.#onChange = onChange;
    // A narrower grid has fewer columns in sight, and is not rendered for it.
    new ResizeObserver(() => requestAnimationFrame(() => this.#update())).observe(host);
  }

  /** Called after every rendering. */
  mark(): void {
    // New rows are marked before anything is measured.
    this.#write();
    this.#update();
  }

  readonly onScroll = ({ currentTarget }: Event): void => {
    const { scrollLeft } = currentTarget as HTMLElement;
    if (scrollLeft === this.#left) return;
    this.#left = scrollLeft;
    this.#update();
  };

  #update(): void {
    const away = this.#find();
    if (away.size === this.#away.size && [...away].every((column) => this.#away.has(column))) return;
    this.#away = away;
    this.#write();
    // The list is measured at once: later, it would move under a pointer that presses.
    this.#onChange();
  }

  #find(): Set<string> {
    const grid = this.#host.querySelector('.grid');
    if (!grid || grid.scrollWidth <= grid.clientWidth) return new Set();
    const [rowHead, ...heads] = grid.querySelectorAll('.grid__head [aria-colindex]');
    const actionHead = heads.pop();
    if (!rowHead || !actionHead) return new Set();
    // The first and the last column stay where they are, and the others are scrolled below them.
    const ends = [rowHead, actionHead].map((head) => head.getBoundingClientRect());
    const left = Math.min(...ends.map((box) => box.right));
    const right = Math.max(...ends.map((box) => box.left));
    const away = heads.filter((head) => {
      const box = head.getBoundingClientRect();
      return box.right <= left || box.left >= right;
    });
    return new Set(away.map((head) => head.ariaColIndex ?? ''));
  }

  #write(): void {
    for (const cell of this.#host.querySelectorAll('.grid__rows > .grid__row > .grid__cell'))
      cell.classList.toggle('grid__cell--away', this.#away.has(cell.ariaColIndex ?? ''));
  }
}
