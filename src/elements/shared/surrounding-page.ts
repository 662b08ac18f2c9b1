/** A file that is dropped beside the drop zone would replace the page. */
export function preventFileOpening(event: DragEvent): void {
  if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
}

/** An offer that appears by itself must not take the focus from somebody who is busy elsewhere in the page. */
export function mayTakeFocus(element: HTMLElement): boolean {
  return [null, document.body, element].includes(document.activeElement as HTMLElement | null);
}
