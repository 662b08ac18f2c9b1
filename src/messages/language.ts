/**
 * The language to format in: the nearest `lang` of the element, its ancestors and the hosts around them, as long as
 * it is the language of the texts (a page in German must not put German numbers into English sentences).
 */
export function findLanguage(element: Element, textLanguage: string): string {
  const nearest = nearestLang(element) ?? '';
  return isLanguage(nearest) && primary(nearest) === primary(textLanguage) ? nearest : textLanguage;
}

function nearestLang(element: Element): string | undefined {
  const found = element.closest('[lang]')?.getAttribute('lang');
  if (found) return found;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? nearestLang(root.host) : undefined;
}

function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

function primary(tag: string): string {
  return tag.toLowerCase().split('-')[0] ?? '';
}
