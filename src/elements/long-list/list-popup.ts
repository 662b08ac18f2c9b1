import { listenAroundPopover } from '../shared/listen-around-popover.js';

const GAP = 4;
/** Between the list and the edge of the window. */
const MARGIN = 8;
const MAX_HEIGHT = 320;
const MAX_WIDTH = 560;
/** The width of a letter in `em`, and of all around a name in pixels. */
const LETTER = 0.56;
const AROUND = 56;
const MAX_LINES = 3;

/** Lengths of the names of a list, in letters. */
export interface NameLengths {
  readonly longest: number;
  /** Two in a hundred names are longer. */
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
  /** Aborted when the list is hidden. */
  #shown: AbortController | undefined;
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
    if (!isOpen) return this.stopListening();
    this.#listen();
    this.#place();
  }

  stopListening(): void {
    this.#shown?.abort();
    this.#shown = undefined;
  }

  #listen(): void {
    if (this.#shown) return;
    this.#shown = new AbortController();
    const isInside = (path: readonly EventTarget[]): boolean => {
      const { popup, anchor } = this.#find();
      return (popup !== null && path.includes(popup)) || (anchor !== null && path.includes(anchor));
    };
    listenAroundPopover(
      { isInside, onEscape: this.#onEscape, onPressOutside: this.#onLeave, onMove: this.#place },
      this.#shown.signal,
    );
  }

  /** The list stands below the control, or above it where there is more room; a keyboard on the screen takes room as well. */
  readonly #place = (event?: Event): void => {
    const { popup, anchor } = this.#find();
    if (!popup || !anchor || event?.composedPath().includes(popup)) return;
    const control = anchor.getBoundingClientRect();
    const { clientWidth, clientHeight } = document.documentElement;
    const top = window.visualViewport?.offsetTop ?? 0;
    const bottom = top + Math.min(window.visualViewport?.height ?? clientHeight, clientHeight);
    const below = bottom - control.bottom - GAP - MARGIN;
    const above = control.top - top - GAP - MARGIN;
    const isAbove = below < Math.min(MAX_HEIGHT, popup.firstElementChild?.scrollHeight ?? 0) && above > below;
    const letter = LETTER * parseFloat(getComputedStyle(popup).fontSize);
    const ofNames = Math.min(this.lengths.longest * letter + AROUND, MAX_WIDTH);
    const width = Math.min(Math.max(control.width, ofNames), clientWidth - 2 * MARGIN);
    const lines = Math.ceil((this.lengths.usual * letter) / (width - AROUND));
    const isRightToLeft = getComputedStyle(anchor).direction === 'rtl';
    const start = isRightToLeft ? control.right - width : control.left;
    const { style } = popup;
    style.setProperty('--_lines', String(Math.max(1, Math.min(lines, MAX_LINES))));
    style.width = `${width}px`;
    style.left = `${Math.min(Math.max(MARGIN, start), clientWidth - width - MARGIN)}px`;
    style.top = isAbove ? 'auto' : `${control.bottom + GAP}px`;
    style.bottom = isAbove ? `${clientHeight - control.top + GAP}px` : 'auto';
    style.maxHeight = `${Math.max(96, Math.min(MAX_HEIGHT, isAbove ? above : below))}px`;
  };
}
