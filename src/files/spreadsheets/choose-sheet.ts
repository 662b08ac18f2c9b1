import { classOf, findHeader } from '../csv/header.js';
import type { SheetCells } from './sheet-cells.js';
import { SpreadsheetError } from './spreadsheet-error.js';

export interface ReadableSheet {
  readonly name: string;
  readonly isShown: boolean;
  /** True for the sheet that was in front when the file was saved. */
  readonly isActive: boolean;
  /** Reads the cells, up to a limit of rows; of a sample, no more is read than its rows need. */
  readonly readCells: (mostRows: number, isSample?: boolean) => SheetCells;
}

/** Number of sheets among which the users are searched. */
const MOST_SHEETS = 20;
const SAMPLE_ROWS = 60;
/** Least share of rows with an email address. */
const MOSTLY = 0.5;
/** Names from which on a header is that of users. */
const ENOUGH_NAMES = 2;

const PASSED_OVER =
  /^\W*(?:export summary|instruc(?:tion|cion)|instru(?:ções|ção|kcj|ktion)|istruzion|anleit|hinweis|ausfüll|notice|mode d|consigne|ohje|инструк|説明|说明|how to|read ?me|liesmich|lisez|leggimi|help\b|guide\b|legend\b|notes?\b|changelog)/i;
const USER_NAME =
  /user|mail|login|name|naam|benutzer|nombre|apellido|correo|usuario|prénom|^nom$|utilisateur|courriel|nome|utente|usuário|imię|nazwisko|имя|фамили|логин|почт|姓名|用户|邮箱|氏名|メール/i;

/** How much a sheet looks like users: each step is worth more than all before. */
const RANK = { nothing: 0, passedOver: 1, text: 2, table: 3, names: 4, addresses: 5 } as const;
type Rank = (typeof RANK)[keyof typeof RANK];

/** The sheet with the users: the active one if it looks like them, else the one that looks like them most, else the first. */
export function chooseSheet(shown: readonly ReadableSheet[]): ReadableSheet | undefined {
  if (shown.length < 2) return shown[0];
  const ranked = shown.slice(0, MOST_SHEETS).map((sheet) => ({ sheet, rank: rankOf(sheet) }));
  const active = ranked.find(({ sheet }) => sheet.isActive);
  if (active && active.rank >= RANK.names) return active.sheet;
  const most = Math.max(...ranked.map(({ rank }) => rank));
  const best = ranked.filter(({ rank }) => rank === most);
  return (best.find(({ sheet }) => sheet.isActive) ?? best[0])?.sheet;
}

function rankOf(sheet: ReadableSheet): Rank {
  const rows = sampleOf(sheet);
  if (rows.length === 0) return RANK.nothing;
  if (PASSED_OVER.test(sheet.name)) return RANK.passedOver;
  const records = rows.map(({ row, cells }) => ({
    row,
    cells: Array.from({ length: cells.length }, (_, column) => cells[column] ?? ''),
  }));
  const at = findHeader(records, 2);
  const below = records.slice((at ?? -1) + 1);
  const header = at === undefined ? [] : (records[at]?.cells ?? []);
  const widest = Math.max(...records.map(({ cells }) => cells.length));
  const hasAddresses = Array.from({ length: widest }, (_, column) => column).some(
    (column) =>
      below.filter(({ cells }) => classOf(cells[column] ?? '') === 'email').length > below.length * MOSTLY,
  );
  if (hasAddresses) return RANK.addresses;
  if (at === undefined || below.length === 0) return RANK.text;
  return header.filter((name) => USER_NAME.test(name)).length < ENOUGH_NAMES ? RANK.table : RANK.names;
}

/** A sheet that can't be read is no reason to read no other. */
function sampleOf({ readCells }: ReadableSheet): SheetCells['rows'] {
  try {
    return readCells(SAMPLE_ROWS, true).rows;
  } catch (error) {
    if (error instanceof SpreadsheetError) return [];
    throw error;
  }
}
