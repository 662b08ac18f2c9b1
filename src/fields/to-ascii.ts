/** Letters that are no ASCII letter with an accent, each group as `letter=ASCII`: Latin, Cyrillic (Ukrainian included), Greek. */
const LETTERS = new Map(
  (
    'ß=ss æ=ae œ=oe ø=o ł=l đ=d ð=d þ=th ı=i ŋ=n ' +
    'а=a б=b в=v г=g ґ=g д=d е=e ё=e є=ie ж=zh з=z и=i і=i ї=i й=i к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ' +
    'ф=f х=kh ц=ts ч=ch ш=sh щ=shch ъ= ы=y ь= э=e ю=iu я=ia ' +
    'α=a β=v γ=g δ=d ε=e ζ=z η=i θ=th ι=i κ=k λ=l μ=m ν=n ξ=x ο=o π=p ρ=r σ=s ς=s τ=t υ=y φ=f χ=ch ψ=ps ω=o'
  )
    .split(' ')
    .map((pair) => pair.split('=') as [string, string]),
);

const UMLAUTS = new Map([
  ['ä', 'ae'],
  ['ö', 'oe'],
  ['ü', 'ue'],
]);

/**
 * Writes a text in lower-case ASCII as far as its letters have such a form: `Müller` is `muller`, in a German text
 * `mueller`. Cyrillic is written as in passports (ICAO Doc 9303). Other letters, such as 王, stay.
 */
export function toAscii(text: string, isGerman = false): string {
  const lower = text.normalize('NFC').toLowerCase();
  const umlauted = isGerman ? replaceLetters(lower, UMLAUTS) : lower;
  const bare = umlauted.normalize('NFD').replace(/\p{M}/gu, '').replace(/ου/g, 'ou');
  return replaceLetters(bare, LETTERS);
}

function replaceLetters(text: string, letters: ReadonlyMap<string, string>): string {
  return text.replace(/\P{ASCII}/gu, (letter) => letters.get(letter) ?? letter);
}
