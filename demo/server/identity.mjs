/** Two usernames or addresses are the same when these are equal: case, spaces around and accents' spelling don't count. */
export function identityKey(text) {
  return text.trim().normalize('NFC').toLowerCase();
}
