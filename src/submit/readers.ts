import { maxMessageLength } from './result-properties.js';

// Readers of what a host returns: each takes any value, and returns `undefined` for a value that can't be used. Plain
// functions, because every import has them: zod, which parses what is stored, would be a twentieth of its download.

export function readString(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

export function readBoolean(value: unknown): boolean | undefined {
  return typeof value === 'boolean' ? value : undefined;
}

export function readNumber(value: unknown): number | undefined {
  return Number.isFinite(value) ? (value as number) : undefined;
}

/** A whole number past 2⁵³ has lost digits on its way through JSON, and differs from the one that was sent. */
export function readExactNumber(value: unknown): number | undefined {
  const number = readNumber(value);
  return Number.isInteger(number) && !Number.isSafeInteger(number) ? undefined : number;
}

/** Text, or digits that a server has sent as a number. */
export function readDigits(value: unknown): string | undefined {
  const isWhole = typeof value === 'bigint' || Number.isSafeInteger(value);
  return isWhole && Number(value) >= 0 ? String(value) : readString(value);
}

export function readOneOf<T extends string>(values: readonly T[], value: unknown): T | undefined {
  return values.find((one) => one === value);
}

/** Trimmed and not empty. */
export function readFilled(value: unknown): string | undefined {
  const text = readString(value)?.trim();
  return text === '' ? undefined : text;
}

/** Text to be shown. */
export function readShownText(value: unknown): string | undefined {
  return readFilled(value)?.slice(0, maxMessageLength);
}

/** Messages of a list that are read: nobody reads more. */
const mostMessages = 20;

/** Some servers send numbers, or several messages at once. */
export function readMessage(value: unknown): string | undefined {
  try {
    return readShownText(
      Array.isArray(value) ? joinTexts(value) : (readExactNumber(value)?.toString() ?? value),
    );
  } catch {
    return undefined;
  }
}

/** Each text is read once, by its index: a list may have holes or methods of its own, or be a proxy. */
function joinTexts(list: readonly unknown[]): string | undefined {
  const texts = Array.from({ length: Math.min(list.length, mostMessages) }, (_, index) => list[index]);
  return texts.every((text) => typeof text === 'string') ? texts.join(' ') : undefined;
}
