import type { RefusalCode } from '../../files/table.js';
import type { Format } from '../format.js';

type RefusalParams = Readonly<Record<string, string | number>>;
type RefusalText = (params: RefusalParams, f: Format) => string;

const saveAs = 'choose File > Save As > CSV UTF-8, and drop the new file here';

const spreadsheets = new Map(
  Object.entries({
    xlsx: 'an Excel workbook (.xlsx)',
    xlsb: 'a binary Excel workbook (.xlsb)',
    xls: 'an Excel workbook of the old kind (.xls)',
    encrypted: 'a workbook with a password',
    ods: 'an OpenDocument spreadsheet (.ods)',
    numbers: 'a Numbers spreadsheet (.numbers)',
    sylk: 'a SYLK spreadsheet (.slk)',
    dif: 'a DIF spreadsheet (.dif)',
  }),
);

const troubles = new Map(
  Object.entries({
    damaged: ' that is damaged or unusual',
    'too-large': ' that is too large to be unpacked',
    password: ' with a password, which can’t be read here',
    macros: ' with macros, which is not opened here',
  }),
);

const kinds = new Map(
  Object.entries({
    pdf: 'a PDF document',
    zip: 'a ZIP archive',
    gzip: 'a gzip archive',
    '7z': 'a 7-Zip archive',
    rar: 'a RAR archive',
    png: 'an image (PNG)',
    jpeg: 'an image (JPEG)',
    gif: 'an image (GIF)',
    doc: 'an old Word document (.doc)',
    docx: 'a Word document (.docx)',
    pptx: 'a PowerPoint presentation (.pptx)',
    sqlite: 'a SQLite database',
    fods: 'a flat OpenDocument spreadsheet (.fods)',
    html: 'a web page',
    xml: 'an XML document',
    json: 'JSON data',
    rtf: 'a rich text document',
    vcard: 'an address book (vCard)',
    icalendar: 'a calendar (iCalendar)',
    ldif: 'a directory (LDIF)',
  }),
);

/** Kinds of files from programs that export CSV as well. */
const EXPORTABLE = 'vcard ldif fods';

/** Why a file was refused as a whole: what, where, and what to do next. */
export const refusals: Record<RefusalCode, RefusalText> = {
  'empty-file': () => 'The file is empty. Choose a file with a header row and at least one user.',
  'no-rows': () =>
    'The file has a header and no users below it. Add at least one row with a user, and choose the file again.',
  'no-header': ({ columns, limit }, f) =>
    columns === undefined || limit === undefined
      ? 'No header was found: the first rows do not look like column names. Add a row above the users that names the columns, for example Username and Email, and choose the file again.'
      : `The header has ${f.number(Number(columns))} columns, and at most ${f.number(Number(limit))} can be read. Check that the file is separated the way it should be, remove columns that are not needed, and choose the file again.`,
  'one-column': ({ header = '' }) => {
    const what = header === '' ? 'only one column' : `only one column, “${String(header)}”`;
    return `The file has ${what}, and more are needed. Separate the columns by commas, semicolons, tabs or vertical bars, and choose the file again.`;
  },
  'too-many-rows': ({ rows = 0, limit = 0 }, f) =>
    `The file has ${f.number(Number(rows))} users. At most ${f.plural(Number(limit), { one: '# user', other: '# users' })} can be imported at once. Split it into several files, each with the header row, and import them one after the other.`,
  'file-too-large': ({ size = 0, limit = 0 }, f) =>
    `The file has ${f.bytes(Number(size))}. At most ${f.bytes(Number(limit))} can be read. Remove columns that are not needed, or split it into several files.`,
  'not-text': ({ kind = '' }) => {
    const name = kinds.get(String(kind));
    return name
      ? `This is ${name}, not a table. ${EXPORTABLE.includes(String(kind)) ? 'Export the users as CSV' : 'Choose a .csv or .xlsx file'}.`
      : 'This is not a text file. Choose a .csv or .xlsx file. If you have another spreadsheet, save it as CSV UTF-8 first.';
  },
  spreadsheet: ({ kind = '', trouble, row = 0 }, f) => {
    const what = spreadsheets.get(String(kind)) ?? 'a spreadsheet';
    if (trouble === 'uncalculated')
      return `This is ${what} with formulas that were never calculated: row ${f.number(Number(row))} has one without a value. Open it in your spreadsheet program, save it once, and drop it here again.`;
    const why = troubles.get(String(trouble)) ?? ', which can’t be read here';
    return `This is ${what}${why}. Open it in your spreadsheet program, ${saveAs}.`;
  },
  undecodable: ({ row, encoding }, f) => {
    const where = row === undefined ? 'The file holds' : `Row ${f.number(Number(row))} holds`;
    const what =
      encoding === undefined ? 'characters that can’t be read' : `characters that are not valid ${encoding}`;
    return `${where} ${what}. Open the file in your spreadsheet program, ${saveAs}.`;
  },
  'read-failed': () =>
    'The file could not be read. It may have been moved, changed or opened by another program. Close it there, and choose it again.',
};
