import type { SessionRequest } from '../../src/session/requests.js';
import { frames } from './late-stage.js';
import type { LateStage } from './late-stage.js';

// What somebody does in the grid, and finds there.

export function rowsOf(stage: LateStage): HTMLElement[] {
  return stage.all('.grid__rows > [role="row"]');
}

export function textOf(element: Element | null | undefined): string {
  return (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
}

/** By row and column, from 0. */
export function cellAt(stage: LateStage, position: number, column: number): HTMLElement {
  return stage.find(`[aria-rowindex="${position + 2}"] > [aria-colindex="${column + 1}"]`);
}

export function focused(stage: LateStage): HTMLElement | null {
  return (stage.shadowRoot?.activeElement ?? null) as HTMLElement | null;
}

/** Row and column of the cell that has the focus, from 0. */
export function place(stage: LateStage): [position: number, column: number] {
  const cell = focused(stage)?.closest('[aria-colindex]');
  return [Number(cell?.parentElement?.ariaRowIndex) - 2, Number(cell?.ariaColIndex) - 1];
}

/** Where the focus is. */
export async function press(
  stage: LateStage,
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
  focused(stage)?.dispatchEvent(event);
  await frames(3);
  return event;
}

export function editor(stage: LateStage): HTMLInputElement {
  return stage.find('.grid__input') as HTMLInputElement;
}

/** Into the open editor, in place of what is there. */
export async function enter(stage: LateStage, text: string): Promise<void> {
  const input = editor(stage);
  input.value = text;
  input.dispatchEvent(new Event('input', { bubbles: true }));
  await frames(1);
}

export function edits(stage: LateStage): SessionRequest[] {
  return stage.requests.filter(({ type }) => type === 'edit-cells');
}
