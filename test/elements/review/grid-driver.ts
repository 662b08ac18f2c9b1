import type { SessionRequest } from '../../../src/session/requests.js';
import { frames } from '../screen-fixture.js';
import type { ScreenFixture } from '../screen-fixture.js';

// What somebody does in the grid, and finds there.

export function rowsOf(fixture: ScreenFixture): HTMLElement[] {
  return fixture.all('.grid__rows > [role="row"]');
}

export function textOf(element: Element | null | undefined): string {
  return (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
}

/** By row and column, from 0. */
export function cellAt(fixture: ScreenFixture, position: number, column: number): HTMLElement {
  return fixture.find(`[aria-rowindex="${position + 2}"] > [aria-colindex="${column + 1}"]`);
}

export function focused(fixture: ScreenFixture): HTMLElement | null {
  return (fixture.shadowRoot?.activeElement ?? null) as HTMLElement | null;
}

/** Row and column of the cell that has the focus, from 0. */
export function focusedPlace(fixture: ScreenFixture): [position: number, column: number] {
  const cell = focused(fixture)?.closest('[aria-colindex]');
  return [Number(cell?.parentElement?.ariaRowIndex) - 2, Number(cell?.ariaColIndex) - 1];
}

/** Where the focus is. */
export async function press(
  fixture: ScreenFixture,
  key: string,
  options: KeyboardEventInit = {},
): Promise<KeyboardEvent> {
  const event = new KeyboardEvent('keydown', {
    key,
    bubbles: true,
    composed: true,
    cancelable: true,
    ...options,
  });
  focused(fixture)?.dispatchEvent(event);
  await frames(3);
  return event;
}

export function editor(fixture: ScreenFixture): HTMLInputElement {
  return fixture.find('.grid__input') as HTMLInputElement;
}

/** Into the open editor, in place of what is there. */
export async function typeText(fixture: ScreenFixture, text: string): Promise<void> {
  const input = editor(fixture);
  input.value = text;
  input.dispatchEvent(new Event('input', { bubbles: true }));
  await frames(1);
}

export function editRequests(fixture: ScreenFixture): SessionRequest[] {
  return fixture.requests.filter(({ type }) => type === 'edit-cells');
}
