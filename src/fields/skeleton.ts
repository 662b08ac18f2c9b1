import { foldText, isAscii } from './fold-text.js';

/** Each string holds a Latin letter and the letters that look like it in either case. */
const alike = [
  'a\u0430\u03b1\u0251',
  'b\u0432\u03b2',
  'c\u0441\u03f2',
  'd\u0501',
  'e\u0435\u03b5',
  'g\u0261',
  'h\u043d\u04bb\u0570',
  'i\u0456\u03b9\u0131',
  'j\u0458\u03f3\u0575',
  'k\u043a\u03ba',
  'l\u04cf',
  'm\u043c',
  'n\u0578',
  'o\u043e\u03bf\u0585',
  'p\u0440\u03c1',
  'q\u051b',
  's\u0455',
  't\u0442\u03c4',
  'u\u03c5\u057d',
  'v\u0475\u03bd',
  'w\u051d\u03c9',
  'x\u0445\u03c7',
  'y\u0443\u03b3',
  'z\u03b6',
];
const latin = new Map(alike.flatMap(([letter = '', ...others]) => others.map((other) => [other, letter])));
const anyAlike = new RegExp(`[${[...latin.keys()].join('')}]`, 'gu');

/** Texts that look the same have the same skeleton; the skeleton of ASCII is the text itself. */
export function skeletonOf(text: string): string {
  const folded = foldText(text.normalize('NFKC'));
  if (isAscii(folded)) return folded;
  return folded.replace(anyAlike, (letter) => latin.get(letter) ?? letter);
}
