import type { SessionRequest } from '../../../src/session/requests.js';
import { frames, pressKey } from '../screen-fixture.js';
import type { ScreenFixture } from '../screen-fixture.js';
import { readyReview } from '../lazy-fixtures.js';

// Acts of a person in the grid, and what the grid shows.

export function rowsOf(fixture: ScreenFixture): HTMLElement[] {
  return fixture.all('.grid__rows > [role="row"]');
}

/** The cell at a row and column, from 0. */
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

/** Presses a key where the focus is. */
export async function press(
  fixture: ScreenFixture,
  key: string,
  options: KeyboardEventInit = {},
): Promise<KeyboardEvent> {
  const event = pressKey(focused(fixture), key, options);
  await frames(3);
  return event;
}

export function editor(fixture: ScreenFixture): HTMLInputElement {
  return fixture.find('.grid__input') as HTMLInputElement;
}

/** Types into the editor of a cell, in place of its text. */
export async function typeText(fixture: ScreenFixture, text: string): Promise<void> {
  const input = editor(fixture);
  input.value = text;
  input.dispatchEvent(new Event('input', { bubbles: true }));
  await frames(1);
}

export function editRequests(fixture: ScreenFixture): SessionRequest[] {
  return fixture.requests.filter(({ type }) => type === 'edit-cells');
}

/** Sends the ready rows that the grid asks for, until it asks for no others. */
export async function sendRequestedRows(fixture: ScreenFixture, rows: number): Promise<void> {
  for (let round = 0; round < 5; round++) {
    await frames(2);
    const request = fixture.requests.filter(({ type }) => type === 'show-rows').at(-1);
    const { from, rows: sent = [] } = fixture.state?.review?.window ?? {};
    if (request?.type !== 'show-rows' || (request.from === from && request.count === sent.length)) break;
    await fixture.show(readyReview(rows, request));
  }
  await frames(2);
}
