import type { ProblemCode, ProblemParams } from '../../checking/problem.js';
import type { Format } from '../format.js';
import { says, type ProblemText } from './outcomes.js';

/** What is wrong with a value, and what to do. The text stands under the cell, beside its label and value. */
export const problems: Readonly<Record<ProblemCode, ProblemText>> = {
  missing: () => 'Required, but empty. Fill it in.',
  'too-long': (params: ProblemParams, f: Format) =>
    `Too long. Use at most ${count(params, 'max', f)} characters.`,
  'control-character': () => 'Has an invisible character. Delete the value and type it again.',
  pattern: () => 'Not in the expected format. Check it and correct it.',
  'email-invalid': () => 'Not an email address. It should look like name@example.com.',
  'email-too-long': (params: ProblemParams, f: Format) =>
    `Too long for an email address. Use at most ${count(params, 'max', f)} bytes.`,
  'email-local-too-long': (params: ProblemParams, f: Format) =>
    `Too long before the @. Use at most ${count(params, 'max', f)} characters there.`,
  'email-host-without-dot': () => 'There is no dot after the @. Check that the domain is right.',
  'email-dots': () => 'A dot is doubled or at the edge before the @. Check that it is right.',
  'extension-invalid': (params: ProblemParams, f: Format) =>
    `Not an extension. Use ${count(params, 'min', f)} to ${count(params, 'max', f)} digits.`,
  'sip-uri-invalid': ({ reason }: ProblemParams) => {
    if (reason === 'scheme') return 'Not a SIP URI. Start it with sip: or sips:.';
    if (reason === 'user') return 'The user before the @ is missing. Write sip:user@domain.';
    if (reason === 'host') return 'The domain after the @ is not valid. Correct it.';
    if (reason === 'port') return 'The port is not valid. Use a number up to 65535.';
    return 'Not a SIP URI. It should look like sip:1001@pbx.example.com.';
  },
  'integer-invalid': () => 'Not a whole number. Use digits only.',
  'integer-range': (params: ProblemParams, f: Format) => {
    const min = count(params, 'min', f);
    const max = count(params, 'max', f);
    if (min && max) return `Out of range. Use a number from ${min} to ${max}.`;
    return min ? `Too small. Use at least ${min}.` : `Too large. Use at most ${max}.`;
  },
  'boolean-invalid': () => 'Neither yes nor no. Write one of the two.',
  'ip-invalid': (params: ProblemParams) =>
    `“${word(params, 'value')}” is not an IP address or range. Write it like 203.0.113.7 or 203.0.113.0/24.`,
  'time-zone-unknown': () => 'Not a known time zone. Use a name like Europe/Berlin.',
  'time-zone-abbreviation': ({ value = '' }: ProblemParams) =>
    `“${String(value)}” is short for several time zones, or has no summer time. Use a name like Europe/Berlin.`,
  'date-invalid': ({ value = '' }: ProblemParams) =>
    `“${String(value)}” is not a date. Write it like 2026-01-31.`,
  'date-number': () => 'A number, not a date. Write it like 2026-01-31, or have the spreadsheet show dates.',
  'date-ambiguous': (params: ProblemParams, f: Format) => {
    const value = word(params, 'value');
    const [first = '', second = '', ...more] = words(params, 'dates', f);
    if (more.length) return `“${value}” may be several dates. Write the one that is meant like ${first}.`;
    return `“${value}” may be ${first} or ${second}. Write the one that is meant.`;
  },
  'date-range': (params: ProblemParams) => {
    const min = word(params, 'min');
    const max = word(params, 'max');
    if (min && max) return `Out of range. Use a date from ${min} to ${max}.`;
    return min ? `Too early. Use ${min} or later.` : `Too late. Use ${max} or earlier.`;
  },
  'choice-unknown': (params: ProblemParams) =>
    `“${word(params, 'value')}” is not in the list. Use an ID or a name from the portal.`,
  'choice-ambiguous': (params: ProblemParams, f: Format) =>
    `“${word(params, 'value')}” is the name of several entries. Use one of their IDs: ${f.list(words(params, 'ids', f))}.`,
  'duplicate-copy': (params: ProblemParams, f: Format) =>
    `Exact copy of ${rows(params, f)}. It is skipped: nothing to do.`,
  'duplicate-value': (params: ProblemParams, f: Format) =>
    `Also in ${rows(params, f)}. Leave out or correct all but one.`,
  'unclosed-quote': () => 'A quotation mark is opened and never closed. Correct this row in the file.',
  'stray-quote': () => 'A quotation mark stands within a value. Correct this row in the file.',
  'total-row': () => 'This row looks like a total, not like a user.',
  'remark-row': () => 'This row looks like a remark, not like a user.',
  'repeated-header': () => 'This row repeats the header. Remove it from the file, or leave it out.',
  undecodable: () => 'Some characters cannot be read. Type them again, or save the file as UTF-8.',
  'extra-cells': (params: ProblemParams, f: Format) =>
    f.plural(amount(params, 'cells'), {
      one: '# cell more than the header has. Check the row for stray separators.',
      other: '# cells more than the header has. Check the row for stray separators.',
    }),
  'short-row': () => 'Fewer cells than the header has. Those missing count as empty.',
  'error-value': () => 'An error of a spreadsheet, not a value. Type what belongs here.',
  'nothing-word': () => 'A word that stands for nothing. Empty the cell, or type what belongs here.',
  'html-entities': () =>
    'Has characters as a web page writes them, like “&uuml;” for ü. Type them as they are.',
  'formatted-number': () => 'Digits with the decimals or marks of an amount. Keep the digits alone.',
  'labelled-extension': () => 'A word before the digits of the extension. Keep the digits alone.',
  'trunk-zero': () =>
    'Both the code of the country and a zero in brackets, which is dialled within the country only. Check whether the number needs it.',
  'encoded-twice': () =>
    'Letters that a program has taken for others, like “Ã¼” for ü. Type them as they are.',
  'odd-blank': () => 'A blank that looks like the plain one, and is another. Type a plain one.',
  'foreign-address': () =>
    'Letters of another alphabet, or with accents, in the email address. Ask for the address in plain letters (a–z).',
  'several-addresses': () => 'Several email addresses. Keep the one that is the user’s.',
  'typographic-address': (params: ProblemParams) =>
    `“${word(params, 'character')}” is a character as it is printed, not as an address has it. Type ${word(params, 'plain')} instead.`,
  'address-among-marks': () => 'A name or marks around the email address. Keep the address alone.',
  'scientific-number': () =>
    'A long number that a spreadsheet has shortened. Type it again with all its digits.',
  'lost-zeros': (params: ProblemParams, f: Format) =>
    `Zeros lost in front? The others have ${count(params, 'digits', f)} digits.`,
  'lost-plus': () => 'Others begin with +. Check whether it is missing here.',
  'date-in-name': () => 'A date where a name is expected. A spreadsheet may have changed it: check it.',
  'leading-apostrophe': () =>
    'Begins with an apostrophe that a spreadsheet needs and a value does not. Take it off.',
  'quote-marks': () => 'Stands between quotation marks. Take them off.',
  'invisible-characters': () => 'Has characters that nobody sees. Remove them.',
  'bidi-characters': () => 'Has invisible marks that reorder the text on screen. Remove them.',
  'mixed-scripts': () =>
    'Mixes letters of different alphabets that look alike. Type it again in one of them.',
  'name-undivided': () =>
    'Which word is the first name, and which the last, is not certain. Type each where it belongs.',
  lookalike: (params: ProblemParams, f: Format) =>
    `Looks like the value in ${rows(params, f)} and is another. Check that both are meant.`,
  'held-back': () =>
    'An earlier import could not tell whether this user was created. Look in the portal; if not, clear “Import error code” in this row.',
  'host-duplicate': (params: ProblemParams, f: Format) =>
    saysAmongOthers(params, 'Already in the portal.', f),
  'host-invalid': (params: ProblemParams, f: Format) =>
    saysAmongOthers(params, 'The portal would refuse this. Check it.', f),
  'host-warning': (params: ProblemParams, f: Format) =>
    saysAmongOthers(params, 'The portal has doubts about this. Check it.', f),
};

const MOST_ROWS = 5;

function rows(params: ProblemParams, f: Format): string {
  const known = Array.isArray(params.rows) ? (params.rows as readonly number[]) : [];
  const total = Math.max(known.length, amount(params, 'count'));
  const shown = known.slice(0, MOST_ROWS).map(String);
  const more = total - shown.length;
  const named = more > 0 ? [...shown, f.plural(more, { other: '# more' })] : shown;
  return f.plural(total, { one: 'row', other: 'rows' }) + ` ${f.list(named)}`;
}

function amount(params: ProblemParams, name: string): number {
  const value = params[name];
  return typeof value === 'number' ? value : 0;
}

/** A number as people write it; empty where the fact is absent. */
function count(params: ProblemParams, name: string, f: Format): string {
  const value = params[name];
  return typeof value === 'number' ? f.number(value) : '';
}

function word(params: ProblemParams, name: string): string {
  const value = params[name];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

function words(params: ProblemParams, name: string, f: Format): string[] {
  const value = params[name];
  if (!Array.isArray(value)) return [];
  return (value as readonly (string | number)[]).map((entry) =>
    typeof entry === 'number' ? f.number(entry) : entry,
  );
}

/** The last text of a row for which the host sent too many messages. */
function saysAmongOthers(params: ProblemParams, otherwise: string, f: Format): string {
  const said = says(params.message, otherwise);
  const more = amount(params, 'more');
  return more > 0 ? `${said} ${f.plural(more, { other: '(and # more like this)' })}` : said;
}
