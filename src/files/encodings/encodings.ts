/** The scripts that encodings are made for, in the order of the menu. */
const scripts = [
  'unicode',
  'western',
  'central',
  'baltic',
  'cyrillic',
  'greek',
  'turkish',
  'hebrew',
  'arabic',
  'vietnamese',
  'thai',
  'japanese',
  'simplifiedChinese',
  'traditionalChinese',
  'korean',
] as const;

interface Encoding {
  /** Encoding label of the Encoding standard; `ibm437`, `ibm850`, `ibm852` and `x-mac-ce` are none of it. */
  readonly label: string;
  readonly script: (typeof scripts)[number];
  /** True for an encoding that is not in the menu. */
  readonly isHidden?: true;
  /** The evidence for an encoding without a mark: letters of an alphabet, or characters of several bytes. */
  readonly guessedBy?: 'letters' | 'characters';
}

/** Every encoding of user files. Among encodings with the same evidence the commoner come first, and win a tie. */
export const encodings = [
  { label: 'utf-8', script: 'unicode' },
  { label: 'utf-16le', script: 'unicode' },
  { label: 'utf-16be', script: 'unicode' },
  { label: 'windows-1252', script: 'western', guessedBy: 'letters' },
  { label: 'windows-1250', script: 'central', guessedBy: 'letters' },
  { label: 'iso-8859-2', script: 'central', guessedBy: 'letters' },
  { label: 'iso-8859-15', script: 'western', guessedBy: 'letters' },
  { label: 'windows-1254', script: 'turkish', guessedBy: 'letters' },
  { label: 'windows-1257', script: 'baltic', guessedBy: 'letters' },
  { label: 'macintosh', script: 'western', guessedBy: 'letters' },
  { label: 'windows-1251', script: 'cyrillic', guessedBy: 'letters' },
  { label: 'koi8-r', script: 'cyrillic', guessedBy: 'letters' },
  { label: 'koi8-u', script: 'cyrillic', guessedBy: 'letters' },
  { label: 'iso-8859-5', script: 'cyrillic', guessedBy: 'letters' },
  { label: 'ibm866', script: 'cyrillic', guessedBy: 'letters' },
  { label: 'x-mac-cyrillic', script: 'cyrillic', isHidden: true, guessedBy: 'letters' },
  { label: 'windows-1253', script: 'greek', guessedBy: 'letters' },
  { label: 'iso-8859-7', script: 'greek', isHidden: true, guessedBy: 'letters' },
  { label: 'windows-1255', script: 'hebrew', guessedBy: 'letters' },
  { label: 'windows-1256', script: 'arabic', guessedBy: 'letters' },
  { label: 'ibm850', script: 'western', guessedBy: 'letters' },
  { label: 'ibm437', script: 'western', guessedBy: 'letters' },
  { label: 'ibm852', script: 'central', guessedBy: 'letters' },
  { label: 'x-mac-ce', script: 'central', guessedBy: 'letters' },
  { label: 'iso-8859-4', script: 'baltic', guessedBy: 'letters' },
  { label: 'iso-8859-6', script: 'arabic', guessedBy: 'letters' },
  { label: 'windows-1258', script: 'vietnamese' },
  { label: 'windows-874', script: 'thai', guessedBy: 'letters' },
  { label: 'shift_jis', script: 'japanese', guessedBy: 'characters' },
  { label: 'euc-jp', script: 'japanese', guessedBy: 'characters' },
  { label: 'iso-2022-jp', script: 'japanese' },
  { label: 'gb18030', script: 'simplifiedChinese', guessedBy: 'characters' },
  { label: 'big5', script: 'traditionalChinese', guessedBy: 'characters' },
  { label: 'euc-kr', script: 'korean', guessedBy: 'characters' },
] as const satisfies readonly Encoding[];

type GuessedBy<How> = Extract<(typeof encodings)[number], { readonly guessedBy: How }>;

/** A script with rules for its letters. */
export type LetterScript = GuessedBy<'letters'>['script'];
/** An encoding with rules for its characters. */
export type CharacterEncoding = GuessedBy<'characters'>['label'];

/** The menu of encodings, grouped by script. */
export const offeredEncodings = scripts.flatMap((script) =>
  encodings.filter((encoding) => !('isHidden' in encoding) && encoding.script === script),
);
