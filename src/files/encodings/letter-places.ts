/** The places in which Estonian names have an õ, where Hungarian names have no ő. */
const ESTONIAN =
  '[õő][aeiouõő]|(?<!\\p{L})(?:[õő]nn|j[õő]g|p[õő][ldhr]|m[õő][tlr]|l[õő][hp]|v[õő][rlshtk]|s[õő][bnr]|k[õő][lr](?!ö)|t[õő][nlr]|n[õő][mg]|h[õő]b)';

/** Letters in places that are unlikely in the languages of a script, but usual where the encoding is a wrong one. */
export const UNLIKELY_WESTERN =
  /ã(?![oei]|s?$)|[ac]ã|õ(?!e)|(?<![ao])î(?![lt](?!z)|me|n[eé])|[aeo][âå]|áo|à[aeo]|[^aeou]ï|[aou][a-z]*ä$|iäv|ävre|äle$|é.*ä|^ê|iç$|ç(?![aouáãâàóôõú]|$)|û(?![tmrc]|$)/iu;
export const UNLIKELY_CENTRAL = new RegExp(
  `${ESTONIAN}|ã|[^nri]čo$|tičo$|čes$|ćal|[ou]ť$|ťu|řy|ô$|[ai]ź$`,
  'iu',
);
export const UNLIKELY_BALTIC = new RegExp(`^(?!.*(?:${ESTONIAN})).*õ|^ēt`, 'iu');
export const UNLIKELY_ARABIC = /[ةى]\p{L}|^[ةىئؤ]/u;
export const UNLIKELY_THAI = /(?:^|[^ก-ฮ\p{M}])\p{M}|[เ-ไ](?![ก-ฮ])/u;

/** The article of Arabic names, and an ending. */
export const ARABIC_PARTS = /^ال|ة$/u;
/** Endings of Lithuanian and Latvian names. */
export const BALTIC_PARTS = /(?:ien|[aiuyū]t)ė$|iņ[aš]$|ītis$|sk(?:[ai]s|ienė)$|lė$|ėd[aė]|ėnas|[āēīū]s$/iu;
