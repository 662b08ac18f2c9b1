/** Cells of one user, by the header of their column. */
type Cells = Record<string, string>;

/** Every kind of damage that a cell may have: the column, and what the cell becomes. */
const damages: readonly (readonly [column: string, damage: (cell: string) => string])[] = [
  ['Username', (cell) => `“${cell}”`],
  ['Username', (cell) => `'=${cell}`],
  ['Username', (cell) => cell.replace('u', '\u0446')],
  ['Username', (cell) => `${cell}\u200b`],
  ['Username', (cell) => cell.replace('.', '\u00a0')],
  ['Email', (cell) => `Lee <${cell}>`],
  ['Email', (cell) => `${cell};`],
  ['Email', (cell) => cell.replace('s', 'š')],
  ['Email', (cell) => cell.replace('.', '\u2013')],
  ['Email', (cell) => `${cell}, other@example.net`],
  ['Email', (cell) => cell.replace('example', 'exämple')],
  ['Extension', (cell) => `${cell}.0`],
  ['Extension', (cell) => `x${cell}`],
  ['Extension', () => '1.2E+05'],
  ['First name', () => 'MÃ¼ller'],
  ['First name', () => 'M&uuml;ller'],
  ['First name', () => 'NULL'],
  ['First name', () => '1-Mar'],
  ['Last name', () => '#REF!'],
  ['Last name', (cell) => `\u202e${cell}`],
  ['Time zone', () => 'W. Europe Standard Time'],
  ['Time zone', () => 'CET'],
  ['Language', () => 'Deutsch'],
  ['Caller ID', () => '+49 (0)30 5550100'],
  ['Caller ID', (cell) => cell.replace('+1', '+1\u00a0')],
  ['Active', () => 'ture'],
];

/** One row in so many has a damaged cell, of each kind in turn. */
const DAMAGED = 10;

/** A file of users; the same file with damage in a tenth of the rows. */
export function userText(rows: number, isDamaged: boolean): string {
  const lines: string[] = [];
  for (let row = 0; row < rows; row++) {
    const cells = cellsOf(row);
    if (row === 0) lines.push(Object.keys(cells).join(','));
    const [column, damage] = damages[(row / DAMAGED) % damages.length] ?? [];
    if (isDamaged && column && damage) cells[column] = damage(cells[column] ?? '');
    lines.push(Object.values(cells).map(quoted).join(','));
  }
  return lines.join('\r\n');
}

function cellsOf(row: number): Cells {
  return {
    Username: `user.${row}`,
    Email: `user.${row}@example.com`,
    Extension: String(200_000 + row),
    'First name': `Given${row % 97}`,
    // A text with one such letter takes twice the memory, and one with quotes is read on another way: damaged or not.
    'Last name': row % 89 === 0 ? 'Łuczak, Jr' : `Family${row % 89}`,
    'Time zone': 'Europe/London',
    Language: 'en_US',
    'Caller ID': `+1202555${String(row % 5000).padStart(4, '0')}`,
    Active: 'yes',
  };
}

function quoted(cell: string): string {
  return /[",]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
