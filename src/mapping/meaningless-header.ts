import type { HeaderName } from '../fields/header-name.js';
import type { Vocabulary } from '../fields/words/vocabulary.js';

/** True for a header that says nothing about its column: blank, "Column 3", "Data", "F2". */
export function isMeaningless({ words }: HeaderName, { meaningless }: Vocabulary): boolean {
  return words.every((word) => {
    const letters = word.replace(/\d+$/, '');
    return letters.length < 2 || meaningless.has(letters);
  });
}
