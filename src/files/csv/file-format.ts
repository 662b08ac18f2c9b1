import type { Refusal } from '../table.js';

/** Kinds of binary files that are often uploaded by mistake, by their first bytes in hexadecimal. */
const SIGNATURES = Object.entries({
  '504b0304': 'zip',
  '504b0506': 'zip',
  d0cf11e0: 'ole',
  '25504446': 'pdf',
  '89504e47': 'png',
  ffd8ff: 'jpeg',
  '47494638': 'gif',
  '1f8b': 'gzip',
  '377abcaf': '7z',
  '52617221': 'rar',
  '53514c69746520': 'sqlite',
  // “ID;P” alone may be two headers: a program names itself behind it.
  '49443b5057584c': 'sylk',
  '49443b5043414c43': 'sylk',
  '49443b505343414c43': 'sylk',
  '5441424c450a302c31': 'dif',
  '5441424c450d0a302c31': 'dif',
});

/** Kinds of archives, by an entry that only the kind has. The first entry found decides. */
const ARCHIVE_ENTRIES = Object.entries({
  'xl/workbook.bin': 'xlsb',
  'xl/': 'xlsx',
  'opendocument.spreadsheet': 'ods',
  '.iwa': 'numbers',
  'word/': 'docx',
  'ppt/': 'pptx',
});

/** The start of an old workbook, followed by the record of a password. */
// eslint-disable-next-line no-control-regex -- the bytes of a binary file
const LOCKED = /\x09\x08[\x08\x10]\0\0[\x05\x06]\x05\0[^]{4}(?:[^]{8})?\/\0/;

const SPREADSHEETS: ReadonlySet<string> = new Set([
  'encrypted',
  'xls',
  'xlsx',
  'xlsb',
  'ods',
  'numbers',
  'sylk',
  'dif',
]);

/** Bytes searched at either end of an archive: the names of its files stand at both. */
const ARCHIVE_END = 65_536;
const SAMPLE = 4096;
/** Greatest share of control characters in a text. Noise has about a tenth. */
const MOST_CONTROLS = 0.05;

/** Refuses bytes that are no text. Bytes in a known encoding may hold any character. */
export function refuseBytes(bytes: Uint8Array, encoding: string | undefined): Refusal | undefined {
  const start = Array.from(bytes.subarray(0, 16), (byte) => byte.toString(16).padStart(2, '0')).join('');
  const [, kind] = SIGNATURES.find(([first]) => start.startsWith(first)) ?? [];
  if (kind) return refusal(exactFormat(kind, bytes));
  return encoding === undefined && isBinary(bytes) ? refusal('binary') : undefined;
}

function refusal(kind: string): Refusal {
  return { code: SPREADSHEETS.has(kind) ? 'spreadsheet' : 'not-text', params: { kind } };
}

function exactFormat(kind: string, bytes: Uint8Array): string {
  if (kind === 'zip') {
    const ends = asLatin1(bytes.subarray(0, ARCHIVE_END)) + asLatin1(bytes.subarray(-ARCHIVE_END));
    // Some programs write paths as Windows has them.
    const names = ends.replaceAll('\\', '/');
    return ARCHIVE_ENTRIES.find(([part]) => names.includes(part))?.[1] ?? kind;
  }
  if (kind === 'ole') {
    const text = asLatin1(bytes);
    if (text.includes(wide('WordDocument'))) return 'doc';
    return text.includes(wide('EncryptedPackage')) || LOCKED.test(text) ? 'encrypted' : 'xls';
  }
  return kind;
}

/** The bytes of a text in UTF-16, in which the streams of old files are named. */
function wide(text: string): string {
  return text.replace(/./g, '$&\0');
}

function asLatin1(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes);
}

/** A text may contain white space, the escape of ISO-2022-JP and the separators 1C to 1F. */
function isBinary(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, SAMPLE);
  const controls = sample.reduce((sum, byte) => (isControl(byte) ? sum + 1 : sum), 0);
  return controls > 2 && controls > sample.length * MOST_CONTROLS;
}

function isControl(byte: number): boolean {
  return byte < 9 || (byte > 13 && byte < 27);
}
