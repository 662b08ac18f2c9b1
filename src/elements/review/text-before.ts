import type { Messages } from '../../messages/messages.js';
import type { GridRow } from '../../engine/protocol.js';

/** What a changed cell held before; `undefined` where it holds what the file says. */
export function textBefore({ before }: GridRow, at: number, { review }: Messages): string | undefined {
  const text = before?.[at];
  if (text === undefined) return undefined;
  return text.trim() === '' ? review.wasEmpty : review.was(text);
}
