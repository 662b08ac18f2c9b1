/**
 * Errors of a spreadsheet in any language: #N/A, #REF!, #NOMBRE?, #¡VALOR!, #ДЕЛ/0!, #NV. The same with `#` alone is a column
 * that was too narrow for its numbers. Err:502 is LibreOffice's.
 */
const errorValue = /^#(?:[¡¿]?\p{Lu}[\p{Lu}_0/]*[!?]|N\/[ABD]!?|N\.[DV]\.|NV|Н\/Д|#{2,})$|^Err:\d{3}$/u;

export function isErrorValue(text: string): boolean {
  return errorValue.test(text);
}

/** As spreadsheets write it: one digit before the point, two or more of the exponent. */
const scientific = /^([+-]?)([1-9])(?:[.,](\d+))?E([+-])(\d{2,})$/;

export function isScientific(text: string): boolean {
  return scientific.test(text);
}

/** The number in full, where none of its digits is lost. */
export function unfoldScientific(text: string): string | undefined {
  const [, sign, first = '', decimals = '', direction, exponent] = scientific.exec(text) ?? [];
  if (sign !== '' || direction !== '+' || decimals.length !== Number(exponent)) return undefined;
  return first + decimals;
}

const months =
  'jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mär|mrz|mai|okt|dez|janv|févr|fév|mars|avr|juin|juil|août|sept|déc|' +
  'ene|abr|ago|set|dic|fev|out|янв|фев|мар|апр|май|мая|июн|июл|авг|сен|окт|ноя|дек';

/** What a spreadsheet makes of "MARCH1" or "1-2", and dates written in full. */
const date = new RegExp(
  '^(?:' +
    [
      String.raw`\d{4}-\d{1,2}-\d{1,2}(?:[T ][\d:.]+Z?)?`,
      String.raw`\d{1,2}([/.])\d{1,2}\1(?:\d{2}|\d{4})`,
      String.raw`\d{1,2}[-. ](?:${months})\p{L}{0,6}\.?(?:[-. ]\d{2,4})?`,
    ].join('|') +
    ')$',
  'iu',
);
const monthAndYear = new RegExp(String.raw`^(?:${months})\.?-\d{2}$`, 'iu');

export function isDate(text: string): boolean {
  return date.test(text);
}

/** "Jan-12" is no date in a username. */
export function isDateInName(text: string): boolean {
  return date.test(text) || monthAndYear.test(text);
}

/** What stands behind an apostrophe that makes a formula harmless, or a number a text. */
const behindApostrophe = /^(?:['"\s]*[=+\-@＝＋－＠]|'*[\t\r\n]|\d+$)/;

export function withoutApostrophe(text: string): string | undefined {
  if (!text.startsWith("'")) return undefined;
  const bare = text.slice(1);
  return behindApostrophe.test(bare) ? bare : undefined;
}

const quoted = /^(?:'([^']+)'|"([^"]+)"|“([^“”]+)”|„([^„“”]+)[“”]|‘([^‘’]+)’|«([^«»]+)»)$/;

export function withoutQuoteMarks(text: string): string | undefined {
  return quoted.exec(text)?.slice(1).find(Boolean)?.trim();
}
