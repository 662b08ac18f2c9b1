import type { ProblemCode } from '../../checking/problem.js';

/** Problems about characters that nobody sees. */
const INVISIBLE: readonly ProblemCode[] = ['control-character', 'invisible-characters', 'bidi-characters'];

const HIDDEN = /(?![\t\n\r])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\u115f\u1160\u3164\uffa0]/gu;

/** A text with its hidden characters spelled out, where one of its problems is about them: "ada⟨U+200B⟩". */
export function escapeHidden(text: string, problems: readonly { readonly code: ProblemCode }[]): string {
  if (!problems.some(({ code }) => INVISIBLE.includes(code))) return text;
  return text.replace(HIDDEN, (character) => {
    const code = character.codePointAt(0) ?? 0;
    return `⟨U+${code.toString(16).toUpperCase().padStart(4, '0')}⟩`;
  });
}
