const ascii = /^\p{ASCII}*$/u;
const withoutDotlessI = /[^ı]+/g;

/**
 * Text for comparing without regard to case or to how accents are encoded: Unicode full case folding of the NFC form,
 * the same in every locale. `ß` equals `SS`; the Turkish `ı` and `İ` equal neither `i` nor each other.
 */
export function foldText(text: string): string {
  if (ascii.test(text)) return text.toLowerCase();
  // JavaScript has no case folding. Lower, upper, lower comes out the same, but for ı, whose capital is a plain I.
  return text
    .normalize('NFC')
    .replace(withoutDotlessI, (run) => run.toLowerCase().toUpperCase().toLowerCase())
    .normalize('NFC');
}
