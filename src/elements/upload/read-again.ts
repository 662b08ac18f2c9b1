import type { ReadingChoices } from '../../files/table.js';
import { request } from '../shared/request.js';

/** The button that was pressed goes when the file was read, and would take the focus along. */
export function readAgain(pressed: Element, choices: ReadingChoices): void {
  pressed.closest('.reading')?.querySelector<HTMLElement>('.reading__toggle')?.focus();
  request(pressed, { type: 'read-again', choices });
}
