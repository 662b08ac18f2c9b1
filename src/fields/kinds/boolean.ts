import type { FieldDefinition, FieldValue } from '../field-definition.js';
import type { KindEvidence, KindDisplay, KindShape, KindTraits } from './kind.js';
import { harmlessText, alwaysFalse, noStrayDates, alwaysUndefined, textInput } from './kind-defaults.js';
import { invalid, parseAs, type Rule } from './rule.js';

/** Yes and no, as people and programs write them in many languages, and the marks of check lists. */
const yes =
  'yes y true t 1 on active enabled x ✓ ✔ ☑ ja j wahr oui vrai sí si s verdadero sim verdadeiro vero tak prawda ano pravda igen igaz evet doğru ' +
  'da да д истина так sant sand kyllä tosi jah tõsi ναι αληθές نعم כן 是 はい 예';
const no =
  'no n false f 0 off inactive disabled ☐ ✗ ✘ nein falsch non faux falso não nao nie fałsz ne nepravda nem hamis hayır yanlış нет н ложь ні nej nei ' +
  'falskt falsk usant ei epätosi vale όχι ψευδές لا לא 否 いいえ 아니요';
/** The states of a user, for a field that is about them. A state is the same under any header. */
const active =
  'active enabled activated aktiv aktiviert freigeschaltet actif activé activo activado ativo ativado attivo активен активный';
const inactive =
  'inactive disabled deactivated suspended blocked locked inaktiv deaktiviert gesperrt blockiert inactif désactivé suspendu bloqué ' +
  'inactivo desactivado suspendido bloqueado inativo desativado suspenso inattivo неактивен неактивный отключен отключён заблокирован';

const answers = wordsFor(yes, no);
const states = wordsFor(active, inactive);

function wordsFor(forTrue: string, forFalse: string): ReadonlyMap<string, boolean> {
  return new Map([
    ...forTrue.split(' ').map((word) => [word, true] as const),
    ...forFalse.split(' ').map((word) => [word, false] as const),
  ]);
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
