import type { FieldDefinition, FieldValue } from '../field-definition.js';
import { isOneTypoAway } from '../one-typo-away.js';
import type { KindEvidence, KindShape } from './kind.js';
import { harmlessText, noStrayDates, alwaysUndefined } from './kind-defaults.js';
import { invalid, parseAs, type Rule } from './rule.js';

/** Yes and no, as people and programs write them in many languages, without accents, and the marks of check lists. */
const yes =
  'yes y true t 1 1.0 1,0 on x [x] ✓ ✔ ✅ ☑ ja j wahr oui vrai si s verdadero sim verdadeiro vero tak prawda ano pravda igen igaz ' +
  'evet dogru da да д истина так істина правда sant sann sand kylla tosi jah tosi toene waar ναι αληθες نعم صحيح صح כן 是 真 はい 예 네 참 ใช่ จริง';
const no =
  'no n false f 0 0.0 0,0 off ☐ [] ✗ ✘ ❌ nein falsch non faux falso nao nie fałsz ne nepravda nem hamis hayır hayir yanlıs yanlis ' +
  'нет niet н ложь ні хибність неправда nej nei nee onwaar falskt falsk usant usann ei epatosi vale vaar οχι ψευδες لا خطأ לא 否 假 いいえ 偽 아니요 아니오 거짓 ไม่ ไม่ใช่ เท็จ';
/** The states of a user, for a field that is about them. */
const active =
  'active enabled activated aktiv aktiviert freigeschaltet actif active activo activado activa ativo ativado attivo actief aktywny aktivni ' +
  'aktivny aktiivinen aktiivne aktif etkin активен активный активний نشط 启用 啟用 有効 활성';
const inactive =
  'inactive disabled deactivated suspended blocked locked deaktiviert gesperrt blockiert desactive suspendu bloque desactivado suspendido bloqueado ' +
  'desativado suspenso disattivato sospeso geblokkeerd zablokowany avaktiverad deaktiveret pasif отключен заблокирован вимкнений 停用 禁用 無効 비활성';
/** What makes the contrary of a state: inaktiv, nieaktywny, неактивен, not active. */
const contrary = /^(?:in|not?|non|nicht|niet|nie|ne|не|ei-?|mitte|غير)/;
/** States that are said of features as well. */
const ofFeatures = /^(?:in)?active$|^(?:en|dis)abled$/;

const answers = /* @__PURE__ */ wordsFor(yes, no);
const states = /* @__PURE__ */ wordsFor(active, inactive);

function wordsFor(forTrue: string, forFalse: string): ReadonlyMap<string, boolean> {
  return new Map([
    ...forTrue.split(' ').map((word) => [foldWord(word), true] as const),
    ...forFalse.split(' ').map((word) => [foldWord(word), false] as const),
  ]);
}

/** Accents and blanks make no difference. */
function foldWord(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\p{M}\s]/gu, '')
    .toLowerCase();
}

function stateOf(word: string): boolean | undefined {
  const contraryOf = word.replace(contrary, '');
  return states.get(word) ?? (contraryOf !== word && states.get(contraryOf) ? false : undefined);
}

/** Ids of fields whose yes is that a user is inactive. */
const saysInactive =
  /^(?:is|user|account|login)?[_-]?(?:deactivated|inactive|disabled|suspended|blocked|locked|archived)$/i;
/** Ids that may be about an inactive user, or about what the user can't do. */
const soundsInactive = /inactiv|deactiv|disabl|suspend|blocked|locked/i;
/** Ids of fields whose yes is the state of being active. */
const saysActive = /activ|enabl|status/i;

type Meaning = 'active' | 'inactive' | 'uncertain' | 'other';

/** What the yes of a field is about. */
function meaningOf({ id }: FieldDefinition): Meaning {
  if (saysInactive.test(id)) return 'inactive';
  if (soundsInactive.test(id)) return 'uncertain';
  return saysActive.test(id) ? 'active' : 'other';
}

/** What the word for a state answers; `undefined`: nothing for certain. */
function answerOfState(word: string, state: boolean | undefined, meaning: Meaning): boolean | undefined {
  if (state === undefined || meaning === 'uncertain') return undefined;
  if (meaning === 'inactive') return !state;
  return meaning === 'active' || ofFeatures.test(word) ? state : undefined;
}

/** A state is the same under any header, so the word for a state has no opposite. */
export function oppositeOfBoolean(text: string, value: FieldValue, field: FieldDefinition): FieldValue {
  if (typeof value !== 'boolean') return value;
  const isState = meaningOf(field) !== 'other' && stateOf(foldWord(text)) !== undefined;
  return isState ? value : !value;
}

export function booleanRule(field: FieldDefinition): Rule {
  const meaning = meaningOf(field);
  return parseAs((text, findings) => {
    const word = foldWord(text);
    const value = answers.get(word) ?? answerOfState(word, stateOf(word), meaning);
    if (value === undefined) findings.push(invalid('boolean-invalid'));
    return value;
  });
}

/** The fewest letters of a word that is known although one letter is wrong. */
const fewestLetters = 4;

/** `yes` or `no` for a text that is one typo away from a word for it, and from none for the contrary. */
export function likelyAnswer(text: string, field: FieldDefinition): string | undefined {
  const word = foldWord(text);
  const meaning = meaningOf(field);
  const isNear = ([known]: readonly [string, boolean]) =>
    known.length >= fewestLetters && isOneTypoAway(word, known);
  const near = [
    ...[...answers].filter(isNear).map(([, is]) => is),
    ...[...states].filter(isNear).flatMap(([known, state]) => answerOfState(known, state, meaning) ?? []),
  ];
  const [meant, ...others] = new Set(near);
  if (meant === undefined || others.length > 0) return undefined;
  return meant ? 'yes' : 'no';
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
