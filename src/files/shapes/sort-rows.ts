import { isBlankCell } from '../csv/blank-cell.js';
import { classOf, countFilled } from '../csv/header.js';
import type { OddRowReason, SkipReason, Table, TableNote, TableRow } from '../table.js';
import { findFillers } from './filler-rows.js';
import type { IsName } from './odd-layout.js';
import * as words from './row-words.js';

/** What a row is that is no user. */
type Finding = { readonly skip: SkipReason } | { readonly aside: OddRowReason };

/** What the rows of users have in common. */
interface UserRows {
  readonly headers: readonly string[];
  /** Number of filled cells. */
  readonly usual: number;
  /** The columns that hold email addresses. */
  readonly emails: readonly number[];
  /** Position behind the last user. */
  readonly end: number;
  /** Texts of the lines above the header: at a page break they come again. */
  readonly titles: ReadonlySet<string>;
}

/** Share of the usual number of cells up to which a row is sparse. */
const SPARSE = 0.5;
/** Rows below the header that may explain it. */
const MOST_EXPLANATIONS = 3;
/** Words from which on a text is a sentence. */
const SENTENCE = 4;
const MOSTLY = 0.5;
/** Rows of a file without addresses that may repeat the header. */
const JUDGED = 1000;

/** Skips records that are no rows, sets rows aside that look like no users, and notes both. */
export function sortRows(table: Table, isName: IsName, endMarks = 0): Table {
  const fillers = findFillers(table.rows);
  const users = findUserRows({ ...table, rows: table.rows.filter((row) => !fillers.has(row)) });
  const skipped = new Map<SkipReason, number>(endMarks > 0 ? [['end-mark', endMarks]] : []);
  const aside = new Map<OddRowReason, { ids: number[]; rows: number[] }>();
  const rows: TableRow[] = [];
  let before: Finding | undefined;
  for (const [position, row] of table.rows.entries()) {
    const found = fillers.has(row) ? FILLER : findingOf(row, { position, before }, table.rows, users, isName);
    before = found;
    if (found && 'skip' in found) skipped.set(found.skip, (skipped.get(found.skip) ?? 0) + 1);
    else if (found) {
      const group = aside.get(found.aside) ?? { ids: [], rows: [] };
      group.ids.push(rows.length);
      group.rows.push(row.row);
      aside.set(found.aside, group);
      rows.push({ ...row, fault: found.aside });
    } else rows.push(row);
  }
  return withNotes({ ...table, rows }, [
    ...[...aside].map(([reason, found]) => ({ code: 'set-aside', reason, ...found }) as const),
    ...[...skipped].map(([reason, count]) => ({ code: 'skipped', reason, count }) as const),
  ]);
}

const FILLER: Finding = { skip: 'filler' };

function withNotes(table: Table, notes: readonly TableNote[]): Table {
  if (notes.length === 0) return table;
  const aside = notes.flatMap((note) => (note.code === 'set-aside' ? note.ids : []));
  const origin = { ...table.origin, notes: [...(table.origin?.notes ?? []), ...notes] };
  return { ...table, aside, origin };
}

function findUserRows({ rows, headers, headerRow, firstRecords = [] }: Table): UserRows {
  const counts = rows.map(({ cells }) => countFilled(cells)).sort((a, b) => a - b);
  const usual = counts[Math.floor(counts.length * 0.75)] ?? 0;
  const full = rows.filter(({ cells }) => countFilled(cells) > usual * SPARSE);
  const emails = headers.flatMap((_, column) => {
    const filled = full.filter(({ cells }) => !isBlankCell(cells[column] ?? ''));
    const found = filled.filter(({ cells }) => isEmail(cells[column]));
    return found.length > filled.length * MOSTLY ? [column] : [];
  });
  const titles = firstRecords
    .filter(({ row }) => row < headerRow)
    .map(({ cells }) => textOf(cells))
    .filter((text) => text !== '');
  const last = full.findLast((row) => isUser(row, emails));
  const end = last ? rows.indexOf(last) + 1 : rows.length;
  return { headers, usual, emails, end: rows[end - 1]?.row ?? 0, titles: new Set(titles) };
}

/** A row with an email address where the others have theirs is a user, whatever else stands there. */
function isUser({ cells }: TableRow, emails: readonly number[]): boolean {
  return emails.length === 0 || emails.some((column) => isEmail(cells[column]));
}

function findingOf(
  row: TableRow,
  { position, before }: { readonly position: number; readonly before: Finding | undefined },
  rows: readonly TableRow[],
  users: UserRows,
  isName: IsName,
): Finding | undefined {
  const { cells, fault } = row;
  if (fault === 'repeated-header') return { aside: fault };
  const texts = cells
    .concat(row.extra ?? [])
    .map((cell) => cell.trim())
    .filter((cell) => cell !== '');
  if (words.ruler.test(texts.join(''))) return { skip: 'ruler' };
  if (users.emails.length > 0 && isUser(row, users.emails))
    return isContact(texts, row, users) ? REMARK : undefined;
  // Names are looked up only where few rows come into question.
  const mayBeHeader = users.emails.length > 0 || position < JUDGED;
  if (mayBeHeader && isHeaderAgain(texts, users, isName)) return { aside: 'repeated-header' };
  const text = texts.join(' ');
  const first = texts[0] ?? '';
  const isSparse = texts.length <= Math.max(1, users.usual * SPARSE);
  if (isSparse && texts.length <= 2 && row.row > users.end && words.endMark.test(text))
    return { skip: 'end-mark' };
  if (COMMENT.test(first) && (row.short ?? isSparse) && !text.includes('@')) return { skip: 'comment' };
  if (isTotal(first, text, isSparse, users)) return { aside: 'total-row' };
  if (position < MOST_EXPLANATIONS && isExplanation(texts, row, rows, users)) return REMARK;
  if (row.short && words.contact.test(first)) return REMARK;
  if (isSparse && row.row > users.end && before === REMARK) return REMARK;
  return isSparse && isRemarkRow(texts, row, rows[position - 1], users) ? REMARK : undefined;
}

const REMARK: Finding = { aside: 'remark-row' };
const COMMENT = /^(?:#|\/\/|;|--\s|<!--|\/\*|rem\s)/i;

/** The header once more, or in another language. */
function isHeaderAgain(texts: readonly string[], { headers }: UserRows, isName: IsName): boolean {
  if (texts.length < 2 || !texts.every((text) => classOf(text) === 'text')) return false;
  const again = texts.filter((text) => headers.some((header) => fold(header) === fold(text)));
  return again.length * 2 > texts.length || texts.filter((text) => isName(text)).length * 2 > texts.length;
}

function isTotal(first: string, text: string, isSparse: boolean, { emails }: UserRows): boolean {
  if (words.totalAlone.test(first) && (isSparse || (emails.length > 0 && /\d/.test(text)))) return true;
  if (!isSparse) return false;
  return [words.total, words.countOfUsers, words.countAfterUsers].some((pattern) => pattern.test(text));
}

/** What a cell of each column should hold, right below the header. */
function isExplanation(
  texts: readonly string[],
  row: TableRow,
  rows: readonly TableRow[],
  { emails }: UserRows,
): boolean {
  const others = rows.filter((other) => other !== row);
  if (emails.length === 0 || !others.some((other) => isUser(other, emails))) return false;
  const explaining = texts.filter((text) => words.explanation.test(text) || /^[([<{].*[)\]>}]$/.test(text));
  if (explaining.length > 1 && explaining[0] === texts[0]) return true;
  const sentences = texts.filter((text) => text.split(/\s+/).length >= SENTENCE);
  return (
    explaining.length + sentences.length >= 1 && (explaining.length + sentences.length) * 2 >= texts.length
  );
}

/** A contact line, an instruction, the title of a page, or what else stands below the users. */
function isRemarkRow(
  texts: readonly string[],
  { row }: TableRow,
  before: TableRow | undefined,
  { end, titles, usual }: UserRows,
): boolean {
  const text = texts.join(' ');
  if (texts.length === 1 && isEmail(texts[0])) return false;
  if (titles.has(text) || isLabelled(texts)) return true;
  // The heading of a group of users.
  if (texts.length === 1 && usual > 3 && /\s/.test(text)) return true;
  if (/^[*•※†‡→►]/.test(text) || (texts[0] ?? '').split(/\s+/).length > SENTENCE) return true;
  if (words.contact.test(text) && /[\s:?!/.-]/.test(text)) return true;
  if (/\s/.test(text) && /[:?!.]$/.test(text)) return true;
  return row > end && before !== undefined && row > before.row + 1;
}

/** An address below the users that belongs to no user: "Contact", and not the mailbox of that name. */
function isContact(texts: readonly string[], { row }: TableRow, { end, usual }: UserRows): boolean {
  if (isLabelled(texts)) return true;
  const [first = '', second = ''] = texts;
  const isFew = texts.length === 2 && usual > 3 && row > end;
  return isFew && words.contact.test(first) && !fold(second).startsWith(`${fold(first)}@`);
}

/** "Contact:" before an address makes nobody a user. */
function isLabelled([first = '', ...others]: readonly string[]): boolean {
  return others.length <= 2 && /^[^@]+:$/.test(first);
}

function isEmail(cell: string | undefined): boolean {
  return cell !== undefined && classOf(cell) === 'email';
}

function textOf(cells: readonly string[]): string {
  return cells
    .map((cell) => cell.trim())
    .filter((cell) => cell !== '')
    .join(' ');
}

function fold(text: string): string {
  return text.trim().toLowerCase();
}
