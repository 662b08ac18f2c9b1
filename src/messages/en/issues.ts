import type { ProblemCode, ProblemParams } from '../../checking/problem.js';
import type { Format } from '../format.js';

type GroupText = (params: ProblemParams, f: Format, rows: number) => string;

/** What is wrong with all rows of a group. A code that is absent has the text of its first problem. */
const what: Partial<Readonly<Record<ProblemCode, GroupText>>> = {
  missing: () => 'Empty, but required.',
  'control-character': () => 'Invisible characters in it.',
  pattern: () => 'Not in the expected format.',
  'email-invalid': () => 'Not an email address.',
  'email-host-without-dot': () => 'No dot after the @.',
  'email-dots': () => 'A dot doubled, or at the edge before the @.',
  'sip-uri-invalid': () => 'Not a SIP URI. It should look like sip:1001@pbx.example.com.',
  'integer-invalid': () => 'Not a whole number.',
  'boolean-invalid': () => 'Neither yes nor no.',
  'ip-invalid': () => 'Not an IP address or range, such as 203.0.113.7 or 203.0.113.0/24.',
  'time-zone-unknown': () => 'Not a known time zone. Names look like Europe/Berlin.',
  'time-zone-abbreviation': () =>
    'Short for several time zones, or one without summer time: check which is meant.',
  'choice-unknown': () => 'Not in the list.',
  'choice-ambiguous': ({ ids }, f) => {
    const list = Array.isArray(ids) ? f.list(ids.map(String)) : '';
    return `The name of several entries. Use one of their IDs: ${list}.`;
  },
  'duplicate-copy': () => 'Exact copies of other rows. They are skipped: nothing to do.',
  'duplicate-value': () => 'The same in several rows. Leave out or correct all but one.',
  'unclosed-quote': () => 'A quotation mark is opened and never closed.',
  'stray-quote': () => 'A quotation mark stands within a value.',
  'repeated-header': () => 'The header again. Leave these rows out.',
  'total-row': () => 'Looks like a total. Leave the row out unless it is a user.',
  'remark-row': () => 'Looks like a remark. Leave the row out unless it is a user.',
  undecodable: () => 'Some characters cannot be read.',
  'extra-cells': () => 'More cells than the header has. Look for stray separators.',
  'short-row': () => 'Fewer cells than the header has. Those missing count as empty.',
  'error-value': () => 'An error of a spreadsheet, not a value.',
  'nothing-word': () => 'A word that stands for nothing.',
  'html-entities': () => 'Has characters as a web page writes them.',
  'formatted-number': () => 'Digits with the decimals or marks of an amount.',
  'labelled-extension': () => 'A word before the digits of the extension.',
  'trunk-zero': () => 'Both the code of the country and the zero that is dialled within the country.',
  'encoded-twice': () => 'Letters that a program has taken for others.',
  'odd-blank': () => 'A blank that looks like the plain one, and is another.',
  'foreign-address': () => 'Letters of another alphabet, or with accents, in the email address.',
  'several-addresses': () => 'Several email addresses in one cell.',
  'typographic-address': () => 'An apostrophe, hyphen or dot as it is printed, not as an address has it.',
  'address-among-marks': () => 'A name, a remark or marks around the email address.',
  'scientific-number': () => 'A long number that a spreadsheet has shortened.',
  'lost-zeros': () => 'Shorter than the others: zeros in front may be lost.',
  'lost-plus': () => 'Others begin with +: it may be lost here.',
  'date-in-name': () => 'A date where a name is expected.',
  'leading-apostrophe': () => 'Begins with an apostrophe that a spreadsheet needs and a value does not.',
  'quote-marks': () => 'Stands between quotation marks.',
  'invisible-characters': () => 'Has characters that nobody sees.',
  'bidi-characters': () => 'Has invisible marks that reorder the text on screen.',
  'mixed-scripts': () => 'Mixes letters of different alphabets that look alike.',
  'name-undivided': () => 'Not certain which word is the first name, and which the last.',
  lookalike: () => 'Looks like the value of another row and is another.',
  'date-invalid': () => 'Not a date. Dates look like 2026-01-31.',
  'date-number': () => 'A number, not a date.',
  'date-ambiguous': ({ dates }) =>
    Array.isArray(dates) && dates.length === 2
      ? `May be ${String(dates[0])} or ${String(dates[1])}: which is meant?`
      : 'May be several dates: which is meant?',
  'host-duplicate': ofHost((rows, f) =>
    f.plural(rows, { one: 'Already in the portal.', other: '# are taken: they are in the portal already.' }),
  ),
  'host-invalid': ofHost((rows, f) =>
    f.plural(rows, {
      one: 'The portal would refuse this. Check it.',
      other: 'The portal would refuse these #. The rows say why.',
    }),
  ),
  'host-warning': ofHost((rows, f) =>
    f.plural(rows, {
      one: 'The portal has doubts about this. Check it.',
      other: 'The portal has doubts about these #. The rows say why.',
    }),
  ),
};

/** The host's own words, where they are about all rows of the group. */
function ofHost(otherwise: (rows: number, f: Format) => string): GroupText {
  return ({ message }, f, rows) =>
    typeof message === 'string' && message.trim() !== '' ? message : otherwise(rows, f);
}

/** What a certain repair does, which is one click for all rows. */
const certain: Partial<Readonly<Record<ProblemCode, string>>> = {
  'error-value': 'Empty these cells',
  'nothing-word': 'Empty these cells',
  'formatted-number': 'Keep the digits alone',
  'labelled-extension': 'Keep the digits alone',
  'trunk-zero': 'Take the zero out',
  'encoded-twice': 'Write the letters that were meant',
  'odd-blank': 'Write plain blanks',
  'foreign-address': 'Write the domain in plain letters',
  'typographic-address': 'Write the plain characters',
  'address-among-marks': 'Keep the address alone',
  'html-entities': 'Write the characters themselves',
  'lost-zeros': 'Add the lost zeros',
  'lost-plus': 'Add the lost +',
  'leading-apostrophe': 'Take the apostrophe off',
  'quote-marks': 'Take the quotation marks off',
  'invisible-characters': 'Remove these characters',
  'bidi-characters': 'Remove these marks',
  'control-character': 'Remove these characters',
  'host-duplicate': 'Use the next number',
};

export const issues = {
  heading: 'What to fix',
  /** Beside the heading while the list is closed. */
  things: (count: number, f: Format) => f.plural(count, { one: '# thing', other: '# things' }),
  what,
  field: (label: string, value: string) => `${label} “${value}”`,
  wholeRow: 'Whole row',
  rows: (count: number, f: Format) => f.plural(count, { one: '# row', other: '# rows' }),
  showRows: (count: number, f: Format) => f.plural(count, { one: 'Show # row', other: 'Show # rows' }),
  leaveRows: (count: number, f: Format) =>
    f.plural(count, { one: 'Leave this row out', other: 'Leave these # rows out' }),
  /** Accessible name of a button: its text, and its line. */
  named: (action: string, line: string) => `${action}: ${line}`,
  more: (count: number, f: Format) => f.plural(count, { other: 'Show # more' }),
  fewer: 'Show fewer',

  useAll: (count: number, f: Format) =>
    f.plural(count, { one: 'Use # suggestion', other: 'Use all # suggestions' }),
  all: 'All suggestions',
  allHint: 'They are one change: Undo takes all of them back.',
  useThem: 'Use them',
  /** What becomes of a cell that has no text any more. */
  emptied: '(empty)',

  certain,
  certainAny: 'Correct all',
  /** A repair that other columns need as well. */
  alsoIn: (action: string, fields: readonly string[], f: Format) => `${action}, also in ${f.list(fields)}`,
  example: (before: string, after: string) => `${before} → ${after}`,
  use: (name: string) => `Use ${name}`,
  useLikely: (count: number, f: Format) =>
    f.plural(count, { one: 'Use # likely value', other: 'Use # likely values' }),
  choose: (label: string, value: string) => `${label} for “${value}”`,
  chooseEntry: 'Choose an entry…',
  chooseOther: 'Choose another…',
  apply: 'Apply',
  fillWith: 'Fill with…',
  fillCells: 'Fill',
  fill: (count: number, f: Format) =>
    f.plural(count, { one: 'Fill the empty cell with', other: 'Fill the # empty cells with' }),
};
