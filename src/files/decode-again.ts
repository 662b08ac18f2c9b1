/** The characters of Windows-1252 for the bytes 80 to 9F; the five undefined bytes stand for themselves. */
const HIGH = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** The characters taken as bytes of Windows-1252 and read as UTF-8; `undefined` where they are none. */
export function decodeAgain(run: string): string | undefined {
  const bytes = Uint8Array.from(run, byteOf);
  if (bytes.includes(0)) return undefined;
  try {
    const decoded = utf8.decode(bytes);
    // A phonetic letter is in no name: two signs merely stand side by side, as in CAFÉ®.
    return /[\u0250-\u02ff]/.test(decoded) ? undefined : decoded;
  } catch {
    return undefined;
  }
}

/**
 * A text as it was before it was encoded twice. `undefined`: it was not, or not for certain, which is where all characters
 * beyond ASCII take part.
 */
export function withoutDoubleEncoding(text: string): string | undefined {
  const runs = text.match(/[^\0-\x7f]+/g);
  if (!runs?.every((run) => decodeAgain(run) !== undefined)) return undefined;
  return text.replace(/[^\0-\x7f]+/g, (run) => decodeAgain(run) ?? run).trim();
}

/** The byte of a character in Windows-1252; 0: the character has none. */
function byteOf(character: string): number {
  const high = HIGH.indexOf(character);
  if (high >= 0) return 0x80 + high;
  const code = character.charCodeAt(0);
  return code >= 0xa0 && code <= 0xff ? code : 0;
}
