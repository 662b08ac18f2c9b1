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
  /** True for an encoding in the menu. */
  readonly isOffered: boolean;
  /** The evidence for an encoding without a mark: letters of an alphabet, or characters of several bytes. */
  readonly guessedBy: 'letters' | 'characters' | undefined;
}

/** Every encoding of user files. Among encodings with the same evidence the commoner come first, and win a tie. */
export const encodings = [
  { label: 'utf-8', script: 'unicode', isOffered: true, guessedBy: undefined },
  { label: 'utf-16le', script: 'unicode', isOffered: true, guessedBy: undefined },
  { label: 'utf-16be', script: 'unicode', isOffered: true, guessedBy: undefined },
  { label: 'windows-1252', script: 'western', isOffered: true, guessedBy: 'letters' },
  { label: 'windows-1250', script: 'central', isOffered: true, guessedBy: 'letters' },
  { label: 'iso-8859-2', script: 'central', isOffered: true, guessedBy: 'letters' },
  { label: 'iso-8859-15', script: 'western', isOffered: true, guessedBy: 'letters' },
  { label: 'windows-1254', script: 'turkish', isOffered: true, guessedBy: 'letters' },
  { label: 'windows-1257', script: 'baltic', isOffered: true, guessedBy: 'letters' },
  { label: 'macintosh', script: 'western', isOffered: true, guessedBy: 'letters' },
  { label: 'windows-1251', script: 'cyrillic', isOffered: true, guessedBy: 'letters' },
  { label: 'koi8-r', script: 'cyrillic', isOffered: true, guessedBy: 'letters' },
  { label: 'koi8-u', script: 'cyrillic', isOffered: true, guessedBy: 'letters' },
  { label: 'iso-8859-5', script: 'cyrillic', isOffered: true, guessedBy: 'letters' },
  { label: 'ibm866', script: 'cyrillic', isOffered: true, guessedBy: 'letters' },
  { label: 'x-mac-cyrillic', script: 'cyrillic', isOffered: false, guessedBy: 'letters' },
  { label: 'windows-1253', script: 'greek', isOffered: true, guessedBy: 'letters' },
  { label: 'iso-8859-7', script: 'greek', isOffered: false, guessedBy: 'letters' },
  { label: 'windows-1255', script: 'hebrew', isOffered: true, guessedBy: 'letters' },
  { label: 'windows-1256', script: 'arabic', isOffered: true, guessedBy: 'letters' },
  { label: 'ibm850', script: 'western', isOffered: true, guessedBy: 'letters' },
  { label: 'ibm437', script: 'western', isOffered: true, guessedBy: 'letters' },
  { label: 'ibm852', script: 'central', isOffered: true, guessedBy: 'letters' },
  { label: 'x-mac-ce', script: 'central', isOffered: true, guessedBy: 'letters' },
  { label: 'iso-8859-4', script: 'baltic', isOffered: true, guessedBy: 'letters' },
  { label: 'iso-8859-6', script: 'arabic', isOffered: true, guessedBy: 'letters' },
  { label: 'windows-1258', script: 'vietnamese', isOffered: true, guessedBy: undefined },
  { label: 'windows-874', script: 'thai', isOffered: true, guessedBy: 'letters' },
  { label: 'shift_jis', script: 'japanese', isOffered: true, guessedBy: 'characters' },
  { label: 'euc-jp', script: 'japanese', isOffered: true, guessedBy: 'characters' },
  { label: 'iso-2022-jp', script: 'japanese', isOffered: true, guessedBy: undefined },
  { label: 'gb18030', script: 'simplifiedChinese', isOffered: true, guessedBy: 'characters' },
  { label: 'big5', script: 'traditionalChinese', isOffered: true, guessedBy: 'characters' },
  { label: 'euc-kr', script: 'korean', isOffered: true, guessedBy: 'characters' },
] as const satisfies readonly Encoding[];

type GuessedBy<How> = Extract<(typeof encodings)[number], { readonly guessedBy: How }>;

/** A script with rules for its letters. */
export type LetterScript = GuessedBy<'letters'>['script'];
/** An encoding with rules for its characters. */
export type CharacterEncoding = GuessedBy<'characters'>['label'];

/** The menu of encodings, grouped by script. */
export const offeredEncodings = scripts.flatMap((script) =>
  encodings.filter((encoding) => encoding.isOffered && encoding.script === script),
);
