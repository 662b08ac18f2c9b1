/** A frame of the page: by then lit has rendered, and sizes are measured. */
export function nextFrame(): Promise<unknown> {
  return new Promise((resolve) => requestAnimationFrame(resolve));
}

/** Resolves once every timer that is due by now has run: timers of one length run in the order in which they were set. */
export function dueTimers(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
