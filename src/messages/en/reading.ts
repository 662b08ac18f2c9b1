import type { Format } from '../format.js';
import { oddRows, setAside } from './odd-rows.js';

/** How a file was read, and how it can be read otherwise. */
export const reading = {
  encoding: 'Encoding',
  undecodableHint:
    'If you know how the file is encoded, choose it here: what can’t be read even so is marked in its rows, to be corrected in Review.',
  delimiter: 'Delimiter',
  headerRow: 'Header row',
  sheet: 'Sheet',
  /** Shown in a menu while nothing is chosen. */
  choose: 'Choose…',
  /** An encoding, and the script that it is for. */
  encodingOf: (encoding: string, script: string) => `${encoding} (${script})`,
  scripts: {
    unicode: 'Unicode',
    western: 'Western European',
    central: 'Central European',
    baltic: 'Baltic',
    cyrillic: 'Cyrillic',
    greek: 'Greek',
    turkish: 'Turkish',
    hebrew: 'Hebrew',
    arabic: 'Arabic',
    vietnamese: 'Vietnamese',
    thai: 'Thai',
    japanese: 'Japanese',
    simplifiedChinese: 'Simplified Chinese',
    traditionalChinese: 'Traditional Chinese',
    korean: 'Korean',
  },
  delimiters: {
    comma: 'Comma',
    semicolon: 'Semicolon',
    tab: 'Tab',
    pipe: 'Vertical bar',
    colon: 'Colon',
  },
  /** One of the first rows of the file, by its first cells. */
  record: (row: number, cells: string, f: Format) => `Row ${f.number(row)}: ${cells}`,
  /** Separates the cells of a record. */
  cellSeparator: '; ',
  noHeader: 'No header row',
  asFound: 'Undo these changes',
  nameColumns: 'Name the columns instead',
  nameColumnsHint:
    'For a file without a header: the columns are called Column 1, Column 2 and so on, and you say what each of them holds.',
  guessed: (encoding: string) =>
    `The file does not say how its characters are encoded; ${encoding} fits best. Look at the names below: if letters look wrong, choose another encoding.`,
  doubleEncoded: (row: number, sample: string, f: Format) =>
    `Row ${f.number(row)} holds “${sample}”, which looks garbled. If no other encoding shows it right, it was garbled before the file was saved: export the file again as CSV UTF-8 where it came from, or correct such texts in Review.`,
  oddRows,
  setAside,
  takeBack: 'Take back',
  hiddenRows: (count: number, leftOut: boolean, f: Format) =>
    leftOut
      ? f.plural(count, { one: '# hidden row is left out', other: '# hidden rows are left out' })
      : f.plural(count, { one: '# hidden row is included', other: '# hidden rows are included' }),
  includeHidden: 'Include hidden rows',
};
