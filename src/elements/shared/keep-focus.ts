/** As a `mousedown` listener: a press leaves the focus where it is. */
export function keepFocus(event: Event): void {
  event.preventDefault();
}
