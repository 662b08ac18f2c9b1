import { randomInt } from 'node:crypto';

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
export function temporaryPassword(digitsOnly) {
  if (digitsOnly) return pick('123456789', 1) + pick('0123456789', DIGITS_ONLY_LENGTH - 1);
  for (;;) {
    const password = pick(LETTERS, 1) + pick(LETTERS + DIGITS, LENGTH - 1);
    if (/\d/.test(password) && /[a-z]/.test(password) && /[A-Z]/.test(password)) return password;
  }
}

function pick(alphabet, count) {
  return Array.from({ length: count }, () => alphabet[randomInt(alphabet.length)]).join('');
}
