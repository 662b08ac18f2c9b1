/** Numbers, plurals, lists and times in one language, through `Intl`. */
export interface Format {
  readonly lang: string;
  number(value: number): string;
  /** The plural form for `value`, in which `#` stands for the number. */
  plural(
    value: number,
    forms: { readonly other: string } & Partial<Record<Intl.LDMLPluralRule, string>>,
  ): string;
  /** "a, b and c". */
  list(items: readonly string[]): string;
  /** Bytes in the unit that reads best. */
  bytes(value: number): string;
  /** "3 minutes", "40 seconds". */
  duration(milliseconds: number): string;
  /** A moment, as date and time of day; `medium`: with its seconds. */
  dateTime(milliseconds: number, timeStyle?: 'short' | 'medium'): string;
}

export function createFormat(lang: string): Format {
  const numbers = new Intl.NumberFormat(lang);
  const rules = new Intl.PluralRules(lang);
  const lists = new Intl.ListFormat(lang, { type: 'conjunction' });
  const unit = (value: number, name: string, digits = 0): string =>
    new Intl.NumberFormat(lang, {
      style: 'unit',
      unit: name,
      unitDisplay: 'long',
      maximumFractionDigits: digits,
    }).format(value);
  return {
    lang,
    number: (value) => numbers.format(value),
    plural: (value, forms) => (forms[rules.select(value)] ?? forms.other).replace('#', numbers.format(value)),
    list: (items) => lists.format(items),
    bytes: (value) => {
      if (value < 1024) return unit(value, 'byte');
      if (value < 1024 * 1024) return unit(value / 1024, 'kilobyte');
      return unit(value / (1024 * 1024), 'megabyte', 1);
    },
    duration: (milliseconds) => {
      const seconds = Math.max(1, Math.round(milliseconds / 1000));
      if (seconds < 60) return unit(seconds, 'second');
      if (seconds < 3600) return unit(Math.round(seconds / 60), 'minute');
      return unit(seconds / 3600, 'hour', 1);
    },
    dateTime: (milliseconds, timeStyle = 'short') =>
      new Intl.DateTimeFormat(lang, { dateStyle: 'medium', timeStyle }).format(milliseconds),
  };
}
