const ascii = /^[\0-\x7f]*$/;
const withoutDotlessI = /[^ı]+/g;

export function isAscii(text: string): boolean {
  return ascii.test(text);
}

/**
 * Text for comparing without regard to case or to how accents are encoded: Unicode full case folding of the NFC form,
 * the same in every locale. `ß` equals `SS`; the Turkish `ı` and `İ` equal neither `i` nor each other.
 */
export function foldText(text: string): string {
  if (isAscii(text)) return text.toLowerCase();
  // JavaScript has no case folding. Lower, upper, lower comes out the same, but for ı, whose capital is a plain I.
  return text
    .normalize('NFC')
    .replace(withoutDotlessI, (run) => run.toLowerCase().toUpperCase().toLowerCase())
    .normalize('NFC');
}
