import { shortenText } from '../shorten-text.js';
import type { ChoiceIndex } from './choice-index.js';
import { invalid, readAs, asText, type Rule } from './rule.js';

/** The id that a cell means. Without a list there is nothing to check it against. */
export function choiceRule(index: ChoiceIndex | undefined): Rule {
  if (!index) return asText();
  return readAs((text, findings) => {
    const found = index.find(text);
    const wrong = misfit(text, found);
    if (wrong) findings.push(wrong);
    return found[0];
  });
}

/** What is wrong with a text that means no entry, or several. */
export function misfit(text: string, found: readonly string[]) {
  if (found.length === 1) return undefined;
  const value = shortenText(text);
  return found.length === 0
    ? invalid('choice-unknown', { value })
    : invalid('choice-ambiguous', { value, ids: found });
}
