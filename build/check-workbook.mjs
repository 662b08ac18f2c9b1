/**
 * npm run test:libreoffice: LibreOffice opens a workbook as the downloads have it, and saves it as CSV: every cell must be
 * a text, and the text that was written. It takes LibreOffice (`soffice`), and is no part of `.ci/run`.
 */
import { build } from 'esbuild';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const ROWS = [
  ['Username', 'Email', 'Extension', 'Temporary password', '', 'Note'],
  ['ada', 'ada@example.com', '0042', '12345678901234567890123456789', '', 'a long number'],
  ['007', 'grace@example.com', '00000000000000000000000000007', '0', '', 'zeros'],
  ['=1+1', "'=1+1", '+49 30 1234', '-5', '@home', 'what begins like a formula'],
  ['=HYPERLINK("https://a.example","x")', '=cmd|"/C calc"!A0', '\t=1', ' =1', '＝1', 'formulas'],
  ['1E5', '3-1', '2026-11-30', '12:30', 'TRUE', 'what looks like a value'],
  ['1,5', '1.234.567', '50%', '€ 5', '#N/A', 'what looks like a value of a region'],
  ['👩‍👩‍👧 😀', '𝒜', 'Zoë', 'Ada', '名前', 'letters'],
  ['a\nb', 'a\n\nb', '\na', 'a\n', 'a;b|c\td', 'line breaks and separators'],
  ['_x000D_', '_x000d_', '_x005F_', '_x0041_x0042_', '__x000A__', 'spellings of characters'],
  [' a ', '  ', 'a  b', '\u00a0a', '"', 'blanks, and a quotation mark'],
  ['<b>', '&amp;', '&#65;', ']]>', '"a","b"', 'marks of XML and of CSV'],
  ['a\rb', '\u001f', '\u0001', '\ufffe', '\u0085', 'characters that XML has no place for'],
  ['', '', '', '', '', 'empty cells'],
];

/** Commas, quotes around every text, UTF-8, cells as they are shown. */
const FILTER = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,true,false';

const folder = mkdtempSync(join(tmpdir(), 'check-workbook-'));
try {
  const { toWorkbook, writeCsv } = await load();
  const workbook = await toWorkbook(writeCsv(ROWS), 'success');
  writeFileSync(join(folder, 'users.xlsx'), new Uint8Array(await workbook.arrayBuffer()));
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
  const args = [
    profile,
    '--headless',
    '--convert-to',
    FILTER,
    '--outdir',
    folder,
    join(folder, 'users.xlsx'),
  ];
  execFileSync('soffice', args, { stdio: 'pipe', timeout: 120_000 });
  compare(readFileSync(join(folder, 'users.csv'), 'utf8'));
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function load() {
  const outfile = join(folder, 'to-workbook.mjs');
  const contents = ['session/to-workbook', 'files/csv/write']
    .map((path) => `export * from './src/${path}.js';`)
    .join('\n');
  await build({
    stdin: { contents, resolveDir: '.' },
    bundle: true,
    format: 'esm',
    platform: 'node',
    outfile,
  });
  return import(pathToFileURL(outfile).href);
}

/** LibreOffice puts quotes around texts alone: a number or a date has none. */
function compare(csv) {
  const expected = ROWS.map((cells) => cells.map((text) => text && `"${text.replaceAll('"', '""')}"`));
  const wrong = expected.filter((cells) => !csv.includes(`${cells.join(',')}\n`));
  for (const cells of wrong) console.error(`Not in the file as written: ${cells.join(',')}`);
  const all = `${expected.map((cells) => cells.join(',')).join('\n')}\n`;
  if (csv !== all) {
    console.error(`LibreOffice reads the workbook otherwise:\n${csv}`);
    process.exitCode = 1;
  } else console.log(`LibreOffice has ${ROWS.flat().length} cells as they were written, all of them texts.`);
}
