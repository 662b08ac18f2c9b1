const ascii = /^[\0-\x7f]*$/;
const withoutDotlessI = /[^ı]+/g;

export function isAscii(text: string): boolean {
  return ascii.test(text);
}

/**
 * Folds a text for comparison without regard to case or to the encoding of accents: Unicode full case folding of the NFC
 * form, the same in every locale. `ß` equals `SS`; the Turkish `ı` and `İ` equal neither `i` nor each other.
 */
export function foldText(text: string): string {
  if (isAscii(text)) return text.toLowerCase();
  // JavaScript has no case folding. Lower, upper, lower gives the same result, but for ı, whose capital is a plain I.
  const composed = text.normalize('NFC');
  const folded = composed.includes('ı') ? composed.replace(withoutDotlessI, foldRun) : foldRun(composed);
  return folded.normalize('NFC');
}

function foldRun(run: string): string {
  return run.toLowerCase().toUpperCase().toLowerCase();
}
