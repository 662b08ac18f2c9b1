import type { FieldDefinition, FieldValue } from '../field-definition.js';
import { isOneTypoAway } from '../one-typo-away.js';
import type { KindEvidence, KindShape } from './kind.js';
import { harmlessText, noStrayDates, alwaysUndefined } from './kind-defaults.js';
import { invalid, parseAs, type Rule } from './rule.js';

/** Yes and no, as people and programs write them in many languages, without accents, and the marks of check lists. */
const yes =
  'yes y true t 1 1.0 on active enabled x ✓ ✔ ✅ ☑ ja j wahr oui vrai si s verdadero sim verdadeiro vero tak prawda ano pravda igen igaz ' +
  'evet dogru да д истина так істина правда sant sann sand kylla tosi jah tosi toene waar ναι αληθες نعم صحيح صح כן 是 真 はい 예 네 참';
const no =
  'no n false f 0 0.0 off inactive disabled ☐ ✗ ✘ ❌ nein falsch non faux falso nao nie fałsz ne nepravda nem hamis hayır hayir yanlıs yanlis ' +
  'нет н ложь ні хибність неправда nej nei nee onwaar falskt falsk usant usann ei epatosi vale vaar οχι ψευδες لا خطأ לא 否 假 いいえ 偽 아니요 아니오 거짓';
/** The states of a user, for a field that is about them. A state is the same under any header. */
const active =
  'active enabled activated aktiv aktiviert freigeschaltet actif active activo activado activa ativo ativado attivo actief aktywny aktivni ' +
  'aktivny aktiivinen aktiivne aktif etkin активен активный активний نشط 启用 啟用 有効 활성';
const inactive =
  'disabled deactivated suspended blocked locked deaktiviert gesperrt blockiert desactive suspendu bloque desactivado suspendido bloqueado ' +
  'desativado suspenso disattivato sospeso geblokkeerd zablokowany avaktiverad deaktiveret pasif отключен заблокирован вимкнений 停用 禁用 無効 비활성';
/** What makes the contrary of a state: inaktiv, nieaktywny, неактивен. */
const contrary = /^(?:in|nie|ne|не|ei-|mitte|غير )/;

const answers = wordsFor(yes, no);
const states = wordsFor(active, inactive);

function wordsFor(forTrue: string, forFalse: string): ReadonlyMap<string, boolean> {
  return new Map([
    ...forTrue.split(' ').map((word) => [foldWord(word), true] as const),
    ...forFalse.split(' ').map((word) => [foldWord(word), false] as const),
  ]);
}

/** Accents make no difference. */
function foldWord(text: string): string {
  return text.trim().normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

function stateOf(word: string): boolean | undefined {
  const contraryOf = word.replace(contrary, '');
  return states.get(word) ?? (contraryOf !== word && states.get(contraryOf) ? false : undefined);
}

/** True for a field whose yes is the state of being active. */
function isAboutState({ id }: FieldDefinition): boolean {
  return /activ|enabl|status/i.test(id);
}

export function oppositeOfBoolean(text: string, value: FieldValue, field: FieldDefinition): FieldValue {
  if (typeof value !== 'boolean') return value;
  return isAboutState(field) && stateOf(foldWord(text)) !== undefined ? value : !value;
}

export function booleanRule(field: FieldDefinition): Rule {
  const isState = isAboutState(field);
  return parseAs((text, findings) => {
    const word = foldWord(text);
    const value = answers.get(word) ?? (isState ? stateOf(word) : undefined);
    if (value === undefined) findings.push(invalid('boolean-invalid'));
    return value;
  });
}

/** The fewest letters of a word that is known although one letter is wrong. */
const fewestLetters = 4;

/** `yes` or `no` for a text that is one typo away from a word for it, and from none for the contrary. */
export function likelyAnswer(text: string): string | undefined {
  const word = foldWord(text);
  const near = [...answers, ...states].filter(
    ([known]) => known.length >= fewestLetters && isOneTypoAway(word, known),
  );
  const [meant, ...others] = new Set(near.map(([, is]) => (is ? 'yes' : 'no')));
  return others.length > 0 ? undefined : meant;
}

export type BooleanCode = 'boolean-invalid';

export const booleanEvidence: KindEvidence = {
  confidence: undefined,
  fewest: Infinity,
  isDistinctive: () => true,
  needsOwnName: false,
  confirmedBy: undefined,
};

export const booleanShape: KindShape = {
  generalCodes: ['boolean-invalid'],
  harmless: harmlessText,
  isWord: true,
  hasOneScript: false,
  strayDates: noStrayDates,
  numbers: alwaysUndefined,
};
