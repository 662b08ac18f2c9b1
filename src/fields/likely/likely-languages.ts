import type { Choice } from '../../host.js';
import type { Suggestion } from '../suggest-choices.js';

/** Languages in which people name languages, beside the one that is named. */
const writtenIn = 'en de es fr it nl pt ru uk pl cs sk hu ro sv nb da fi et tr el he ar zh ja ko'.split(' ');
const tagLike = /^[a-z]{2,3}(?:[_-][a-z\d]{2,8}){0,3}$/i;

/** True for a list of languages, judged by its ids: en_US, pt-BR, ru. */
export function isLanguageList(choices: readonly Choice[]): boolean {
  return (
    choices.length > 0 &&
    choices.every((choice) => localeOf(String(choice.id))) &&
    choices.some((choice) => {
      const { language = '' } = localeOf(String(choice.id)) ?? {};
      return [...namesOf(language, 'language')].some((name) => fold(choice.name).includes(name));
    })
  );
}

/**
 * The entry of a list of languages that a text means: "Deutsch", "pt", "English (United Kingdom)". An entry of another
 * region than the text names is doubtful. `undefined`: none, or several of that language.
 */
export function likelyLanguage(text: string, choices: readonly Choice[]): Suggestion | undefined {
  const [name = '', region = ''] = text.split(/[(),/–-]/).map(fold);
  const firstWord = fold(text.trim().split(' ')[0] ?? '');
  const written = localeOf(text.trim());
  const entries = choices.flatMap((choice) => {
    const locale = localeOf(String(choice.id));
    if (!locale) return [];
    const names = namesOf(locale.language, 'language');
    const isWhole = namesOf(locale.baseName, 'language').has(fold(text));
    const isOfRegion =
      locale.region !== undefined &&
      (written?.region === locale.region || namesOf(locale.region, 'region').has(region));
    const isMeant =
      isWhole || written?.language === locale.language || names.has(name) || names.has(firstWord);
    const isOfAny = locale.region === undefined || (!written?.region && region === '');
    const suggestion = { id: String(choice.id), name: choice.name };
    return isMeant ? [{ suggestion, isOfRegion, isCertain: isWhole || isOfRegion || isOfAny }] : [];
  });
  const meant = entries.length < 2 ? entries : entries.filter(({ isOfRegion }) => isOfRegion);
  const [one, ...more] = meant;
  if (!one || more.length > 0) return undefined;
  return one.isCertain ? one.suggestion : { ...one.suggestion, isDoubtful: true };
}

function localeOf(tag: string): Intl.Locale | undefined {
  if (!tagLike.test(tag)) return undefined;
  try {
    return new Intl.Locale(tag.replaceAll('_', '-'));
  } catch {
    return undefined;
  }
}

const known = new Map<string, ReadonlySet<string>>();
const displays = new Map<string, Intl.DisplayNames>();

/** What a language or a region is called in many languages, its own among them. */
function namesOf(code: string, type: 'language' | 'region'): ReadonlySet<string> {
  const key = `${type} ${code}`;
  const found = known.get(key) ?? new Set(allNamesOf(code, type));
  known.set(key, found);
  return found;
}

function* allNamesOf(code: string, type: 'language' | 'region'): Generator<string> {
  const own = type === 'language' ? [code.replace(/-.*/, '')] : [];
  for (const language of new Set([...own, ...writtenIn])) {
    const inLanguage = `${type} ${language}`;
    const display = displays.get(inLanguage) ?? new Intl.DisplayNames([language], { type, fallback: 'none' });
    displays.set(inLanguage, display);
    const name = display.of(code);
    if (name !== undefined) yield fold(name);
  }
}

function fold(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}
