import type { KindEvidence, KindDisplay, KindShape, KindTraits } from './kind.js';
import { harmlessText, alwaysFalse, noStrayDates, alwaysUndefined, textInput } from './kind-defaults.js';
import { invalid, parseAs, type Rule } from './rule.js';

/** Yes and no, as people and programs write them in many languages, and the marks of check lists. */
const yes =
  'yes y true t 1 on x ✓ ✔ ☑ active enabled ja j wahr aktiv oui vrai actif active sí si s verdadero activo sim verdadeiro ativo vero attivo ' +
  'tak prawda ano pravda igen igaz evet doğru da да д истина так ja sant sand kyllä tosi jah tõsi ναι αληθές نعم כן 是 はい 예';
const no =
  'no n false f 0 off ☐ ✗ ✘ inactive disabled nein falsch inaktiv non faux inactif inactive falso inactivo não nao inativo inattivo ' +
  'nie fałsz ne nepravda nem hamis hayır yanlış нет н ложь ні nej nei falskt falsk usant ei epätosi vale όχι ψευδές لا לא 否 いいえ 아니요';

const words = new Map([
  ...yes.split(' ').map((word) => [word, true] as const),
  ...no.split(' ').map((word) => [word, false] as const),
]);

export function booleanRule(): Rule {
  return parseAs((text, findings) => {
    const value = words.get(text.normalize().toLowerCase());
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
