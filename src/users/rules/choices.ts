import { ALL } from '../all-choices.js';
import type { ChoiceIndex } from './choice-index.js';
import { misfit } from './choice.js';
import { readAs, type Rule } from './rule.js';

/** What divides the entries of a cell: `,` as well where no entry contains one. */
export function separatorOf(index: ChoiceIndex | undefined): RegExp {
  return index && !index.hasComma ? /[;|,\n]/ : /[;|\n]/;
}

/**
 * The ids that a cell means: one entry, or several. Where `all` is allowed it stands alone.
 */
export function choicesRule(index: ChoiceIndex | undefined, allowsAll: boolean): Rule {
  const separator = separatorOf(index);
  const find = (text: string) => (index ? index.find(text) : [text]);
  return readAs((text, findings) => {
    const whole = index?.find(text) ?? [];
    if (whole.length === 1) return whole;
    if (allowsAll && whole.length === 0 && text.toLowerCase() === ALL) return ALL;
    const ids = new Set<string>();
    for (const part of text.split(separator)) {
      const entry = part.trim();
      if (entry === '') continue;
      const found = find(entry);
      const wrong = misfit(entry, found);
      if (wrong) findings.push(wrong);
      else ids.add(found[0] ?? entry);
    }
    return [...ids];
  });
}
