interface Popover {
  /** Something within the popover was pressed, or within what it belongs to. */
  readonly isInside: (path: readonly EventTarget[]) => boolean;
  readonly onEscape: () => void;
  readonly onPressOutside: () => void;
  /** The page was scrolled, or the window has another size. */
  readonly onMove: (event: Event) => void;
}

/** Listens, until the signal aborts, for what closes a popover and for what moves it. */
export function listenAroundPopover(
  { isInside, onEscape, onPressOutside, onMove }: Popover,
  signal: AbortSignal,
): void {
  document.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape') return;
      // Escape closes the popover, and not the dialog around the element.
      event.preventDefault();
      event.stopPropagation();
      onEscape();
    },
    { capture: true, signal },
  );
  document.addEventListener(
    'pointerdown',
    (event) => {
      if (!isInside(event.composedPath())) onPressOutside();
    },
    { capture: true, signal },
  );
  window.addEventListener('scroll', onMove, { capture: true, passive: true, signal });
  window.addEventListener('resize', onMove, { signal });
  window.visualViewport?.addEventListener('resize', onMove, { signal });
}
