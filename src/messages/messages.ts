import type { en } from './en.js';

/** Every text of the interface. A translation is one object of this type. */
export type Messages = Widen<typeof en>;

/**
 * Any part of the texts: an absent text stays as it is.
 *
 * @example
 * element.messages = { mapping: { sameForAll: 'From Dialer' } };
 */
export type PartialMessages = DeepPartial<Messages>;

/** Texts of one field, by its id: they go before those of the catalogue. */
export interface FieldMessages {
  readonly label?: string;
  readonly hint?: string;
  /** Names of the field's choices, by their id. */
  readonly choices?: Readonly<Record<string, string>>;
  /** Label of the checkbox that has the values generated. */
  readonly generate?: string;
  /** The choice that stands for every entry of the list. */
  readonly all?: string;
}

/** Functions keep their types, strings may be any string, and objects are widened in turn. */
type Widen<T> = T extends string
  ? string
  : T extends (...args: infer Args) => string
    ? (...args: Args) => string
    : { readonly [Key in keyof T]: Widen<T[Key]> };

type DeepPartial<T> = T extends string | ((...args: never[]) => string)
  ? T
  : { readonly [Key in keyof T]?: DeepPartial<T[Key]> };

type Texts = Readonly<Record<string, unknown>>;

/**
 * `base` with the texts of `override` in place of its own. What `base` does not know, and what is of another type,
 * is passed over; only `fields` takes new names, since a portal's own fields are first-class.
 */
export function mergeMessages(base: Messages, override: PartialMessages | undefined): Messages {
  if (!isTexts(override)) return base;
  const merged = mergeTexts(base, override);
  const fields = ownValue(override, 'fields');
  return {
    ...(merged as unknown as Messages),
    ...(isTexts(fields) && { fields: mergeFields(base.fields, fields) }),
  };
}

function mergeTexts(base: Texts, override: Texts): Texts {
  return Object.fromEntries(
    Object.entries(base).map(([key, text]) => [key, mergeText(text, ownValue(override, key))]),
  );
}

function mergeText(text: unknown, replacement: unknown): unknown {
  if (isTexts(text) && isTexts(replacement)) return mergeTexts(text, replacement);
  return !isTexts(text) && typeof replacement === typeof text ? replacement : text;
}

function mergeFields(base: Messages['fields'], override: Texts): Messages['fields'] {
  const fields = new Map(Object.entries(base));
  for (const [id, texts] of Object.entries(override)) {
    if (isTexts(texts)) fields.set(id, { ...fields.get(id), ...fieldTexts(texts) });
  }
  return Object.fromEntries(fields);
}

function fieldTexts(texts: Texts): Messages['fields'][string] {
  const strings = ['label', 'hint', 'generate', 'all'].filter(
    (key) => typeof ownValue(texts, key) === 'string',
  );
  const choices = ownValue(texts, 'choices');
  return {
    ...Object.fromEntries(strings.map((key) => [key, texts[key]])),
    ...(isTexts(choices) && {
      choices: Object.fromEntries(
        Object.entries(choices).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
      ),
    }),
  };
}

function ownValue(texts: Texts, key: string): unknown {
  return Object.hasOwn(texts, key) ? texts[key] : undefined;
}

function isTexts(value: unknown): value is Texts {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
