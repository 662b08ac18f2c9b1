/** Pixels between what was uncovered and the bar. */
const GAP = 8;

/**
 * Scrolls what has the focus out from under the bar at the foot of its screen (WCAG 2.4.11). What scrolls by itself
 * needs it: there, a scroll margin would move the content, too.
 */
export function uncover(target: Element): void {
  const bar = target.closest('.screen')?.querySelector('.screen__bar');
  if (!bar) return;
  const covered = target.getBoundingClientRect().bottom - bar.getBoundingClientRect().top + GAP;
  if (covered > 0) scrollerOf(bar).scrollBy({ top: covered, behavior: 'instant' });
}

/** What the bar sticks to: a scroller of the page, such as a dialog, or the page itself. */
function scrollerOf(element: Element): Element {
  const parent = parentOf(element);
  if (!parent) return document.scrollingElement ?? element;
  const isScroller = ['auto', 'scroll'].includes(getComputedStyle(parent).overflowY);
  return isScroller && parent.scrollHeight > parent.clientHeight ? parent : scrollerOf(parent);
}

function parentOf({ assignedSlot, parentNode }: Element): Element | undefined {
  const parent = assignedSlot ?? (parentNode instanceof ShadowRoot ? parentNode.host : parentNode);
  return parent instanceof Element ? parent : undefined;
}
