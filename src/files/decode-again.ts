/** The characters of Windows-1252 at the places of their bytes; the five undefined bytes stand for themselves. */
const characters = new TextDecoder('windows-1252').decode(
  Uint8Array.from({ length: 256 }, (_, byte) => byte),
);

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** The characters taken as bytes of Windows-1252 and read as UTF-8; `undefined` where they are none. */
export function decodeAgain(run: string): string | undefined {
  const bytes = Array.from(run, (character) => characters.indexOf(character));
  if (bytes.includes(-1)) return undefined;
  try {
    const decoded = utf8.decode(Uint8Array.from(bytes));
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
