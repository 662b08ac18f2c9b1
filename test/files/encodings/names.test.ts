import { expect } from '@open-wc/testing';
import { decodeGuessed } from '../../../src/files/encodings/guess-encoding.js';
import { encodeAs } from './encode.js';
import { NAMES_BY_LANGUAGE } from './names.js';

const WESTERN = ['windows-1252', 'macintosh', 'ibm850', 'ibm437'];
const CENTRAL = ['windows-1250', 'iso-8859-2', 'ibm852', 'x-mac-ce'];
const BALTIC = ['windows-1257', 'iso-8859-13', 'iso-8859-4'];

const ENCODINGS: Readonly<Record<keyof typeof NAMES_BY_LANGUAGE, readonly string[]>> = {
  german: WESTERN,
  french: WESTERN,
  spanish: WESTERN,
  portuguese: WESTERN,
  italian: WESTERN,
  nordic: WESTERN,
  polish: CENTRAL,
  czech: CENTRAL,
  hungarian: CENTRAL,
  romanian: ['windows-1250', 'iso-8859-2', 'ibm852'],
  croatian: CENTRAL,
  estonian: [...BALTIC, 'windows-1252'],
  latvian: BALTIC,
  lithuanian: BALTIC,
  turkish: ['windows-1254'],
  russian: ['windows-1251', 'koi8-r', 'iso-8859-5', 'ibm866', 'x-mac-cyrillic'],
  ukrainian: ['windows-1251', 'koi8-u'],
  greek: ['windows-1253', 'iso-8859-7'],
  thai: ['windows-874'],
  arabic: ['windows-1256', 'iso-8859-6'],
  hebrew: ['windows-1255'],
};

/** How many names are misread where each stands alone in its file, which is the hardest case. Less is better: note it. */
const MISREAD_ALONE = new Map<string, number>([
  ['german in ibm850', 1],
  ['german in ibm437', 1],
  ['portuguese in macintosh', 1],
  ['italian in windows-1252', 2],
  ['italian in ibm850', 2],
  ['italian in ibm437', 2],
  ['polish in ibm852', 1],
  ['polish in x-mac-ce', 3],
  ['czech in ibm852', 1],
  ['hungarian in ibm852', 1],
  ['hungarian in x-mac-ce', 1],
  ['romanian in windows-1250', 1],
  ['romanian in iso-8859-2', 1],
  ['croatian in windows-1250', 1],
  ['croatian in iso-8859-2', 1],
  ['latvian in windows-1257', 1],
  ['latvian in iso-8859-13', 1],
  ['latvian in iso-8859-4', 3],
  ['lithuanian in windows-1257', 1],
  ['lithuanian in iso-8859-13', 1],
  ['lithuanian in iso-8859-4', 4],
  ['russian in x-mac-cyrillic', 6],
  ['arabic in iso-8859-6', 1],
  ['hebrew in windows-1255', 4],
]);

/** Likewise, of files with four names. */
const MISREAD_TOGETHER = new Map([['hebrew in windows-1255', 1]]);

function isReadRight(names: readonly string[], encoding: string): boolean {
  const text = ['Name,Email', ...names.map((name) => `${name},a@example.com`), ''].join('\r\n');
  return decodeGuessed(Uint8Array.from(encodeAs(text, encoding)))?.text === text;
}

function isWritable(name: string, encoding: string): boolean {
  try {
    return encodeAs(name, encoding).length > 0;
  } catch {
    return false;
  }
}

describe('names of people in encodings that are guessed', () => {
  for (const [language, names] of Object.entries(NAMES_BY_LANGUAGE)) {
    for (const encoding of ENCODINGS[language as keyof typeof NAMES_BY_LANGUAGE]) {
      const id = `${language} in ${encoding}`;
      const all = names.split('|').filter((name) => isWritable(name, encoding));

      it(`are read each alone in its file: ${id}`, () => {
        const misread = all.filter((name) => !isReadRight([name], encoding));
        expect(misread, misread.join(', ')).to.have.length(MISREAD_ALONE.get(id) ?? 0);
      });

      it(`are read by four: ${id}`, () => {
        const files = all.map((_, first) =>
          [0, 3, 6, 9].map((next) => all[(first + next) % all.length] ?? ''),
        );
        const misread = files.filter((file) => !isReadRight(file, encoding));
        expect(misread, misread.join('; ')).to.have.length(MISREAD_TOGETHER.get(id) ?? 0);
      });
    }
  }
});
