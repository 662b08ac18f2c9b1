// Without 0, O, 1, l and I, which are hard to tell apart on paper.
const LETTERS = 'abcdefghijkmnopqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ';
const DIGITS = '23456789';
const LENGTH = 14;

// More digits than a spreadsheet keeps (15) would come back as another number.
const DIGITS_ONLY_LENGTH = 12;

/**
 * A password to be changed at the first login. It starts with a letter, or with a digit that is not 0:
 * nothing that a spreadsheet takes for a formula, or drops.
 */
export function temporaryPassword(digitsOnly: boolean): string {
  if (digitsOnly) return pick('123456789') + pickMany('0123456789', DIGITS_ONLY_LENGTH - 1);
  for (;;) {
    const password = pick(LETTERS) + pickMany(LETTERS + DIGITS, LENGTH - 1);
    if (/\d/.test(password) && /[a-z]/.test(password) && /[A-Z]/.test(password)) return password;
  }
}

function pickMany(alphabet: string, count: number): string {
  return Array.from({ length: count }, () => pick(alphabet)).join('');
}

/** Bytes past the last whole multiple are dropped: modulo would favour the first characters. */
function pick(alphabet: string): string {
  const limit = 256 - (256 % alphabet.length);
  const byte = new Uint8Array(1);
  do crypto.getRandomValues(byte);
  while ((byte[0] ?? 0) >= limit);
  return alphabet.charAt((byte[0] ?? 0) % alphabet.length);
}
