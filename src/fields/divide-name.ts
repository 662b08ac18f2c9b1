/** The two halves of a person's name. */
export interface DividedName {
  readonly givenName: string;
  readonly familyName: string;
  /** True when nothing but the order of the words tells one half from the other. */
  readonly isByOrder: boolean;
}

/** Words before a name that are no part of the name. */
const titles = wordSet(
  'mr mrs ms miss mx sir madam dr prof professor herr frau hr mme mlle monsieur madame sr sra srta don doña dott sig dhr mevr ing dipl-ing mgr',
);
/** Words after a family name that belong to the family name. */
const suffixes = wordSet('jr sr junior senior ii iii iv filho neto júnior');
/** Words after a name that are a degree or a profession. */
const degrees = wordSet('phd md dds esq cpa rn mba msc bsc llm jd dphil csc');
/** Words that begin a family name, whatever stands before. */
const germanic = wordSet("van von vom zu zum zur der den het ter ten te af 't");
/** Words that begin a family name or stand within a given name, as in “María de los Ángeles”. */
const romance = wordSet('de la las los le du des da das do dos di del della dei degli e d y i');
const arabic = wordSet('al el bin ibn bint ben abu ould');
/** Given names that are not whole without the next word. */
const unfinished = wordSet('abdul abdel abdal abd abdoul عبد');

/** Family names that stand first, before a “Van” that is no particle. */
const vietnamese = wordSet('nguyen tran le pham hoang huynh phan vu vo dang bui do ho ngo duong ly');

const special = new Set(
  [titles, suffixes, degrees, germanic, romance, arabic, unfinished].flatMap((set) => [...set]),
);

const wholeWord = /^(?:\p{L}[\p{L}\p{M}'’ʼ`·-]*|(?:\p{L}\p{M}*\.-?)+)$/u;
const abbreviation = /^\p{L}+\.$/u;
const initials = /^(?:(?:\p{Lu}\p{M}*\.?-?){1,2}|\p{L}\.?)$/u;
const comma = /[,，،]/;
const smallLetter = /\p{Ll}/u;
const capitals = /^\p{Lu}[\p{Lu}\p{M}'’-]*$/u;
const familyFirst = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Hangul}々ー]+$/u;
const katakana = /[\p{Script=Katakana}]/u;
const cyrillic = /^\p{Script=Cyrillic}/u;
const patronymic = /(?:ович|евич|овна|евна|ична|инична|йович|івна|ївна)$/iu;
const slavicFamily = /^(?!(?:Яков|Любов|Любовь)$).{2,}(?:[оеё]ва?|[сц]ьк(?:ий|а)|[сц]к(?:ий|ая)|енко|чук)$/iu;

/**
 * The commonest names of all, of two plain words with a comma or without: recognised by one expression, since each of a
 * hundred thousand rows may have one.
 */
const plainName = plainNamePattern();

function plainNamePattern(): RegExp {
  const words = [...special].filter((word) => /^[a-z]{3,}$/.test(word));
  const others = words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('|');
  const word = '[A-ZÀ-ÖØ-Þ][a-zß-öø-ÿ]{2,}';
  return new RegExp(`^(?!(?:${others})[ ,])${word},? (?!(?:${others})$)${word}$`);
}

/** How a name of two plain words is divided. `undefined`: the name has another form, and {@link divideName} decides. */
export function isPlainByOrder(text: string): boolean | undefined {
  return plainName.test(text) ? !text.includes(',') : undefined;
}

/**
 * Divides the name of a person where that is certain: at the only comma, as in “Lee, Ann”, or between two words, as in
 * “Ann Lee” or “Anna van der Berg”. A wrong half is worse than a question.
 *
 * @returns `undefined` for a name that might be divided otherwise, or not at all.
 */
export function divideName(text: string): DividedName | undefined {
  const isByOrder = isPlainByOrder(text);
  if (isByOrder !== undefined) {
    const [first = '', last = ''] = text.split(' ');
    return isByOrder
      ? { givenName: first, familyName: last, isByOrder }
      : { givenName: last, familyName: first.slice(0, -1), isByOrder };
  }
  const sides = text.split(comma).map(splitWords);
  const [before = [], after] = sides;
  if (sides.length > 2 || !sides.every(areWords)) return undefined;
  return after ? divideAtComma(before, after) : divideWords(withoutTitles(before));
}

function isSpecial(word: string): boolean {
  return special.has(fold(word));
}

function divideAtComma(before: readonly string[], after: readonly string[]): DividedName | undefined {
  if (after.some((word) => degrees.has(fold(word)))) return undefined;
  if (after.every((word) => suffixes.has(fold(word))))
    return withSuffix(divideWords(withoutTitles(before)), after);
  const all = withoutTitles(after);
  // “Berg, Anna van der”
  const given = all.slice(0, all.findLastIndex((word) => !isParticle(word)) + 1);
  const family = withoutTitles(before);
  const isLong = family.length > 4 || given.length > 4;
  if (isLong || !family.length || !given.length) return undefined;
  return halves(given, [...all.slice(given.length), ...family], false);
}

function divideWords(words: readonly string[]): DividedName | undefined {
  const last = words.at(-1) ?? '';
  if (words.length > 2 && suffixes.has(fold(last))) {
    return withSuffix(divideWords(words.slice(0, -1)), [last]);
  }
  const [first = ''] = words;
  if (words.length < 2 || words.length > 6 || isNoGivenName(first) || isParticle(last)) return undefined;
  if (words.length > 2 && vietnamese.has(fold(first))) return undefined;
  if (suffixes.has(fold(last)) || words.some((word) => degrees.has(fold(word)))) return undefined;
  const known = divideByScript(words) ?? divideByCapitals(words);
  if (known) return known === 'doubtful' ? undefined : known;
  return divideByOrder(words, first, last);
}

/** “Ben” begins more names than “ben” begins family names. */
function isNoGivenName(word: string): boolean {
  return isParticle(word) && word !== 'Ben';
}

type Division = DividedName | 'doubtful' | undefined;

/** Names in scripts whose people put the family name first, or either first. */
function divideByScript(words: readonly string[]): Division {
  const [first = '', second = '', third] = words;
  if (words.every((word) => familyFirst.test(word))) {
    return words.length === 2 ? halves([second], [first], false) : 'doubtful';
  }
  if (words.some((word) => katakana.test(word) || familyFirst.test(word))) return 'doubtful';
  if (!cyrillic.test(first)) return undefined;
  if (third && words.length === 3) {
    if (patronymic.test(third)) return halves([second, third], [first], false);
    return patronymic.test(second) ? halves([first, second], [third], false) : 'doubtful';
  }
  const isFirst = slavicFamily.test(first);
  if (words.length !== 2 || isFirst === slavicFamily.test(second)) return 'doubtful';
  return isFirst ? halves([second], [first], false) : halves([first], [second], false);
}

/** “DUPONT Jean” and “Maria GARCÍA LÓPEZ”: the words in capitals are the family name. */
function divideByCapitals(words: readonly string[]): Division {
  const isCapital = (word: string): boolean => word.length > 1 && capitals.test(word);
  const from = words.findIndex(isCapital);
  const to = words.findLastIndex(isCapital);
  if (from < 0 || words.every((word) => capitals.test(word) || !smallLetter.test(word))) return undefined;
  const run = words.slice(from, to + 1);
  if (!run.every((word) => isCapital(word) || isParticle(word))) return 'doubtful';
  const rest = [...words.slice(0, from), ...words.slice(to + 1)];
  if (from > 0 && to < words.length - 1) return 'doubtful';
  // A few capitals may be initials: “JD Vance”, “Smith JA”.
  if (!run.some((word) => word.length > (from === 0 ? 3 : 2))) return 'doubtful';
  if (rest.some(isParticle)) {
    const start = rest.findIndex(isParticle);
    return from > 0 && rest.slice(start).every(isParticle)
      ? halves(rest.slice(0, start), [...rest.slice(start), ...run], false)
      : 'doubtful';
  }
  return halves(rest, run, false);
}

function divideByOrder(words: readonly string[], first: string, last: string): DividedName | undefined {
  // “Smith J.” has the family name first.
  if (initials.test(last)) return undefined;
  const particle = words.findIndex((word, at) => at > 0 && isParticle(word));
  if (particle < 0) {
    const between = words.slice(1, -1);
    const isWhole = between.length > 0 || !unfinished.has(fold(first));
    return isWhole && between.every((word) => initials.test(word))
      ? halves(words.slice(0, -1), [last])
      : undefined;
  }
  const given = words.slice(0, particle);
  const family = words.slice(particle);
  const names = family.filter((word) => !isParticle(word)).length;
  const isGermanic = family.filter(isParticle).some((word) => germanic.has(fold(word)));
  const isWhole = isGermanic || given.slice(1).every((word) => initials.test(word));
  return isWhole && given.length <= 2 && names === 1 ? halves(given, family) : undefined;
}

function halves(given: readonly string[], family: readonly string[], isByOrder = true): DividedName {
  return { givenName: given.join(' '), familyName: family.join(' '), isByOrder };
}

function withSuffix(name: DividedName | undefined, suffix: readonly string[]): DividedName | undefined {
  return name && { ...name, familyName: [name.familyName, ...suffix].join(' ') };
}

function withoutTitles(words: readonly string[]): readonly string[] {
  const start = words.findIndex((word) => !titles.has(fold(word)));
  return words.slice(start < 0 ? words.length : start);
}

function areWords(words: readonly string[]): boolean {
  return words.every(
    (word) => wholeWord.test(word) || (abbreviation.test(word) && isSpecial(word)) || isParticle(word),
  );
}

function isParticle(word: string): boolean {
  const folded = fold(word);
  return germanic.has(folded) || romance.has(folded) || arabic.has(folded);
}

function splitWords(text: string): readonly string[] {
  return text.normalize().split(/\s+/u).filter(Boolean);
}

function fold(word: string): string {
  return word.replace(/\.$|[’ʼ`]/g, '').toLowerCase();
}

function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}
