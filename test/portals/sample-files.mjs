/** Files of the same five users, one role misspelt: as UTF-8, as Windows-1252, and as a workbook. */
import { Buffer } from 'node:buffer';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';

const ROWS = [
  ['Username', 'Email', 'First name', 'Last name', 'Role'],
  ['joerg', 'joerg@example.com', 'Jörg', 'Müller', 'Agent'],
  ['zoe', 'zoe@example.com', 'Zoë', 'Weiß', 'Support'],
  ['bjoern', 'bjoern@example.com', 'Björn', 'Søndergård', 'Agent'],
  ['aenne', 'aenne@example.com', 'Änne', 'Löwe', 'Suport'],
  ['francois', 'francois@example.com', 'François', 'Lefèvre', 'Support'],
];

/** The button of “What to fix” that puts the misspelt role right. */
export const SUGGESTION = 'Use Support: Role for “Suport”';

/** What the page lists once all five are created. */
export const ALL_USERS = [
  'Jörg Müller, agent',
  'Zoë Weiß, support',
  'Björn Søndergård, agent',
  'Änne Löwe, support',
  'François Lefèvre, support',
];

/** Writes the files into a folder, and returns their paths. */
export async function writeSampleFiles(folder) {
  const text = ROWS.map((cells) => `${cells.join(',')}\r\n`).join('');
  const { buildWorkbook, rowsOf } = await importTypeScript('test/files/spreadsheets/build-workbook.ts');
  const contents = {
    'users.csv': text,
    // All letters of these names have the same codes in Latin-1 and in Windows-1252.
    'users-windows-1252.csv': Buffer.from(text, 'latin1'),
    'users.xlsx': buildWorkbook({ sheets: { Users: rowsOf(ROWS) } }),
  };
  for (const [name, content] of Object.entries(contents)) writeFileSync(join(folder, name), content);
  return {
    utf8: join(folder, 'users.csv'),
    windows1252: join(folder, 'users-windows-1252.csv'),
    workbook: join(folder, 'users.xlsx'),
  };
}

async function importTypeScript(path) {
  const options = { bundle: true, format: 'esm', platform: 'node', write: false };
  const { outputFiles } = await build({ entryPoints: [path], ...options });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
}
