import { offeredEncodings } from '../../files/encodings/encodings.js';
import type { Format } from '../../messages/format.js';
import type { Messages } from '../../messages/messages.js';
import type { FileSummary } from '../../session/state.js';
import type { ReadingChoices } from '../../files/table.js';
import { shortenText } from '../../fields/shorten-text.js';
import { DELIMITER_NAMES, encodingName } from './file-facts.js';
import type { MenuOption } from '../shared/menu.js';
import type { ReadingView } from './reading-view.js';

/** One choice that can be made about the reading of a file, and its options. */
export interface ReadingMenu {
  readonly name: 'encoding' | 'delimiter' | 'headerRow' | 'sheet';
  readonly selected: string;
  readonly options: readonly MenuOption[];
}

/** The choices that `menu` leads to: what was chosen for one sheet says nothing of another one. */
export function choicesWith(view: ReadingView, name: ReadingMenu['name'], value: string): ReadingChoices {
  if (name === 'sheet') return { sheet: value };
  return { ...view.choices, [name]: name === 'headerRow' ? Number(value) : value };
}

export function readingMenus(view: ReadingView, messages: Messages, format: Format): readonly ReadingMenu[] {
  const { file, refusal, choices, sheets } = view;
  const { reading } = messages;
  const menus: ReadingMenu[] = [];
  if (sheets && sheets.length > 1) {
    const selected = choices.sheet ?? file?.sheet ?? '';
    menus.push({ name: 'sheet', selected, options: sheets.map((sheet) => ({ key: sheet, label: sheet })) });
  }
  if (!sheets) {
    menus.push({
      name: 'encoding',
      selected: choices.encoding ?? file?.encoding ?? '',
      options: encodingOptions(messages),
    });
  }
  // No delimiter helps where characters can't be read.
  if (!sheets && (refusal?.code !== 'undecodable' || choices.delimiter !== undefined)) {
    menus.push({
      name: 'delimiter',
      selected: choices.delimiter ?? file?.delimiter ?? '',
      options: [...DELIMITER_NAMES].map(([key, name]) => ({ key, label: reading.delimiters[name] })),
    });
  }
  if (file && file.firstRecords.length > 0) {
    menus.push({
      name: 'headerRow',
      selected: String(choices.headerRow ?? file.headerRow),
      options: headerOptions(file, messages, format),
    });
  }
  return menus.map((menu) => withSelected(menu, reading.choose));
}

function encodingOptions({ reading }: Messages): readonly MenuOption[] {
  return offeredEncodings.map(({ label, script }) => ({
    key: label,
    label:
      script === 'unicode'
        ? encodingName(label)
        : reading.encodingOf(encodingName(label), reading.scripts[script]),
  }));
}

const MAX_CELLS = 4;
const MAX_CHARACTERS = 24;

function headerOptions(file: FileSummary, { reading }: Messages, format: Format): readonly MenuOption[] {
  const { firstRecords, headerRow, columns } = file;
  // A header may stand below the first records.
  const isFurther = headerRow > 0 && !firstRecords.some(({ row }) => row === headerRow);
  const header = { row: headerRow, cells: columns.map((column) => column.header) };
  const records = [...firstRecords, ...(isFurther ? [header] : [])].map(({ row, cells }) => ({
    key: String(row),
    label: reading.record(row, recordText(cells, reading.cellSeparator), format),
  }));
  return [...records, { key: '0', label: reading.noHeader }];
}

/** The first cells that are not empty. Marks that turn the direction of text would reach past their cell. */
function recordText(cells: readonly string[], separator: string): string {
  const texts = cells
    .map((cell) => cell.replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '').trim())
    .filter(Boolean);
  const shown = texts.slice(0, MAX_CELLS).map((text) => shortenText(text, MAX_CHARACTERS));
  return [...shown, ...(texts.length > MAX_CELLS ? ['…'] : [])].join(separator);
}

/** A menu always has the option that is selected. */
function withSelected(menu: ReadingMenu, choose: string): ReadingMenu {
  const { name, selected, options } = menu;
  if (options.some(({ key }) => key === selected)) return menu;
  const label = selected === '' ? choose : name === 'encoding' ? encodingName(selected) : selected;
  return { ...menu, options: [{ key: selected, label }, ...options] };
}
