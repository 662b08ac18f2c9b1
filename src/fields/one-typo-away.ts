/** True for one letter left out, doubled, added, mistyped or swapped. Digits and the first letter must match. */
export function isOneTypoAway(written: string, meant: string): boolean {
  const [short, long] = written.length < meant.length ? [written, meant] : [meant, written];
  if (long.length - short.length > 1 || !long.startsWith(short.slice(0, 1)) || digits(short) !== digits(long))
    return false;
  let same = 0;
  while (same < short.length && short[same] === long[same]) same++;
  const after = (text: string, skipped: number) => text.slice(same + skipped);
  if (short.length < long.length) return after(short, 0) === after(long, 1);
  const isSwap = short[same] === long[same + 1] && short[same + 1] === long[same];
  return after(short, 1) === after(long, 1) || (isSwap && after(short, 2) === after(long, 2));
}

function digits(text: string): string {
  return text.replace(/\D/g, '');
}
