import type { FieldDefinition, FieldValue } from '../field-definition.js';
import { isOneTypoAway } from '../one-typo-away.js';
import type { KindEvidence, KindDisplay, KindShape, KindTraits } from './kind.js';
import { harmlessText, alwaysFalse, noStrayDates, alwaysUndefined, textInput } from './kind-defaults.js';
import { invalid, parseAs, type Rule } from './rule.js';

/** Yes and no, as people and programs write them in many languages, and the marks of check lists. */
const yes =
  'yes y true t 1 1.0 on active enabled x ✓ ✔ ✅ ☑ ja j wahr oui vrai sí si sì s verdadero sim verdadeiro vero tak prawda ano pravda igen igaz ' +
  'evet doğru da да д истина так істина правда sant sann sand kyllä tosi jah tõsi tõene waar ναι αληθές نعم صحيح صح כן 是 真 はい 예 네 참';
const no =
  'no n false f 0 0.0 off inactive disabled ☐ ☒ ✗ ✘ ❌ nein falsch non faux falso não nao nie fałsz ne nepravda nem hamis hayır hayir yanlış yanliş ' +
  'нет н ложь ні хибність неправда nej nei nee onwaar falskt falsk usant usann ei epätosi vale väär όχι ψευδές لا خطأ לא 否 假 いいえ 偽 아니요 아니오 거짓';
/** The states of a user, for a field that is about them. A state is the same under any header. `_` is a blank. */
const active =
  'active enabled activated aktiv aktiviert freigeschaltet actif activé activo activado activa ativo ativado attivo attivato actief aktywny aktivní ' +
  'aktivny aktiivinen aktív aktiivne aktif etkin активен активный активний نشط مفعل 启用 啟用 有効 활성';
const inactive =
  'inactive disabled deactivated suspended blocked locked inaktiv deaktiviert gesperrt blockiert inactif désactivé suspendu bloqué ' +
  'inactivo desactivado inactiva suspendido bloqueado inativo desativado suspenso inattivo disattivato sospeso bloccato inactief geblokkeerd ' +
  'nieaktywny zablokowany neaktivní neaktivny avaktiverad deaktiveret deaktivert passiivinen ei-aktiivinen inaktív mitteaktiivne pasif devre_dışı ' +
  'неактивен неактивный отключен отключён заблокирован неактивний вимкнений заблокований غير_نشط معطل 停用 禁用 無効 비활성';

const answers = wordsFor(yes, no);
const states = wordsFor(active, inactive);

function wordsFor(forTrue: string, forFalse: string): ReadonlyMap<string, boolean> {
  return new Map([
    ...wordsOf(forTrue).map((word) => [word, true] as const),
    ...wordsOf(forFalse).map((word) => [word, false] as const),
  ]);
}

function wordsOf(list: string): readonly string[] {
  return list.split(' ').map((word) => word.replace('_', ' '));
}

function foldWord(text: string): string {
  return text.trim().normalize().toLowerCase();
}

/** True for a field whose yes is the state of being active. */
function isAboutState({ id }: FieldDefinition): boolean {
  return /activ|enabl|status/i.test(id);
}

function opposite(text: string, value: FieldValue, field: FieldDefinition): FieldValue {
  if (typeof value !== 'boolean') return value;
  return isAboutState(field) && states.has(foldWord(text)) ? value : !value;
}

export function booleanRule(field: FieldDefinition): Rule {
  const known = isAboutState(field) ? states : undefined;
  return parseAs((text, findings) => {
    const word = foldWord(text);
    const value = answers.get(word) ?? known?.get(word);
    if (value === undefined) findings.push(invalid('boolean-invalid'));
    return value;
  });
}

/** The fewest letters of a word that is known although one letter is wrong. */
const fewestLetters = 4;

/** `yes` or `no` for a text that is one typo away from a word for it, and from none for the contrary. */
export function likelyAnswers(text: string): readonly string[] {
  const word = foldWord(text);
  const near = [...answers, ...states].filter(
    ([known]) => known.length >= fewestLetters && isOneTypoAway(word, known),
  );
  const meant = new Set(near.map(([, is]) => (is ? 'yes' : 'no')));
  return meant.size === 1 ? [...meant] : [];
}

export type BooleanCode = 'boolean-invalid';

export const booleanTraits: KindTraits = {
  holdsSeveral: false,
  needsList: false,
  hasOwnForm: true,
  bounds: 'numbers',
  opposite,
};

export const booleanEvidence: KindEvidence = {
  confidence: undefined,
  fewest: Infinity,
  isDistinctive: () => true,
  contradicts: alwaysFalse,
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

export const booleanDisplay = {
  width: 7,
  control: 'yes-no',
  isChosen: true,
  input: textInput,
  format: alwaysUndefined,
  sharesColumn: false,
  sample: () => 'yes',
} as const satisfies KindDisplay;
