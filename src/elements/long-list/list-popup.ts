const GAP = 4;
/** Between the list and the edge of the window. */
const MARGIN = 8;
const TALLEST = 320;
const WIDEST = 560;
/** A letter of a name, in `em`, and what stands around the name, in pixels. */
const LETTER = 0.56;
const AROUND = 56;
const MOST_LINES = 3;

/** How long the names of a list are, in letters. */
export interface NameLengths {
  readonly longest: number;
  /** Hardly any is longer. */
  readonly usual: number;
}

export function nameLengths(options: readonly { readonly label: string }[]): NameLengths {
  const lengths = Uint32Array.from(options, ({ label }) => label.length).sort();
  return { longest: lengths.at(-1) ?? 0, usual: lengths[Math.floor((lengths.length - 1) * 0.98)] ?? 0 };
}

/** Shows a list as a popover at a control, above everything and never past the edge of the window. */
export class ListPopup {
  readonly #find: () => { readonly popup: HTMLElement | null; readonly anchor: HTMLElement | null };
  readonly #onEscape: () => void;
  readonly #onLeave: () => void;
  lengths: NameLengths = { longest: 0, usual: 0 };

  /** @param onLeave is called when something else is pressed. */
  constructor(
    find: () => { readonly popup: HTMLElement | null; readonly anchor: HTMLElement | null },
    { onEscape, onLeave }: { readonly onEscape: () => void; readonly onLeave: () => void },
  ) {
    this.#find = find;
    this.#onEscape = onEscape;
    this.#onLeave = onLeave;
  }

  toggle(isOpen: boolean): void {
    const { popup } = this.#find();
    if (popup?.isConnected && popup.matches(':popover-open') !== isOpen) popup.togglePopover(isOpen);
    this.listen(isOpen);
    if (isOpen) this.place();
  }

  listen(on: boolean): void {
    const change = on ? 'addEventListener' : 'removeEventListener';
    document[change]('keydown', this.#onKeydown, { capture: true });
    document[change]('pointerdown', this.#onPointerdown, { capture: true });
    window[change]('scroll', this.place, { capture: true, passive: true });
    window[change]('resize', this.place);
    window.visualViewport?.[change]('resize', this.place);
  }

  /** Below the control, or above it where there is more room; a keyboard on the screen takes its part of the window. */
  readonly place = (event?: Event): void => {
    const { popup, anchor } = this.#find();
    if (!popup || !anchor || event?.composedPath().includes(popup)) return;
    const control = anchor.getBoundingClientRect();
    const { clientWidth, clientHeight } = document.documentElement;
    const top = window.visualViewport?.offsetTop ?? 0;
    const bottom = top + Math.min(window.visualViewport?.height ?? clientHeight, clientHeight);
    const below = bottom - control.bottom - GAP - MARGIN;
    const above = control.top - top - GAP - MARGIN;
    const isAbove = below < Math.min(TALLEST, popup.firstElementChild?.scrollHeight ?? 0) && above > below;
    const letter = LETTER * parseFloat(getComputedStyle(popup).fontSize);
    const wanted = Math.min(this.lengths.longest * letter + AROUND, WIDEST);
    const width = Math.min(Math.max(control.width, wanted), clientWidth - 2 * MARGIN);
    const lines = Math.ceil((this.lengths.usual * letter) / (width - AROUND));
    const isRightToLeft = getComputedStyle(anchor).direction === 'rtl';
    const start = isRightToLeft ? control.right - width : control.left;
    const { style } = popup;
    style.setProperty('--_lines', String(Math.max(1, Math.min(lines, MOST_LINES))));
    style.width = `${width}px`;
    style.left = `${Math.min(Math.max(MARGIN, start), clientWidth - width - MARGIN)}px`;
    style.top = isAbove ? 'auto' : `${control.bottom + GAP}px`;
    style.bottom = isAbove ? `${clientHeight - control.top + GAP}px` : 'auto';
    style.maxHeight = `${Math.max(96, Math.min(TALLEST, isAbove ? above : below))}px`;
  };

  /** Escape closes the list, and not the dialog around the element. */
  readonly #onKeydown = (event: Event): void => {
    if ((event as KeyboardEvent).key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    this.#onEscape();
  };

  readonly #onPointerdown = (event: Event): void => {
    const { popup, anchor } = this.#find();
    const path = event.composedPath();
    if ((popup && path.includes(popup)) || (anchor && path.includes(anchor))) return;
    this.#onLeave();
  };
}
