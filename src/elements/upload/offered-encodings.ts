import type { Messages } from '../../messages/messages.js';

export type Script = keyof Messages['reading']['scripts'];

/** The encodings that files of users come in, as the Encoding standard labels them: what is alike stands together. */
export const OFFERED_ENCODINGS: readonly (readonly [label: string, script: Script])[] = [
  ['utf-8', 'unicode'],
  ['utf-16le', 'unicode'],
  ['utf-16be', 'unicode'],
  ['windows-1252', 'western'],
  ['iso-8859-15', 'western'],
  ['macintosh', 'western'],
  ['windows-1250', 'central'],
  ['iso-8859-2', 'central'],
  ['windows-1257', 'baltic'],
  ['windows-1251', 'cyrillic'],
  ['koi8-r', 'cyrillic'],
  ['koi8-u', 'cyrillic'],
  ['iso-8859-5', 'cyrillic'],
  ['ibm866', 'cyrillic'],
  ['windows-1253', 'greek'],
  ['windows-1254', 'turkish'],
  ['windows-1255', 'hebrew'],
  ['windows-1256', 'arabic'],
  ['windows-1258', 'vietnamese'],
  ['windows-874', 'thai'],
  ['shift_jis', 'japanese'],
  ['euc-jp', 'japanese'],
  ['iso-2022-jp', 'japanese'],
  ['gb18030', 'simplifiedChinese'],
  ['big5', 'traditionalChinese'],
  ['euc-kr', 'korean'],
];
