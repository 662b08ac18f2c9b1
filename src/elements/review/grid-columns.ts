import { fieldLabel } from '../../messages/field-texts.js';
import type { Messages } from '../../messages/messages.js';
import type { GridRow, TextLength } from '../../engine/protocol.js';
import type { RowSearch } from '../../engine/review-protocol.js';
import type { GridColumn, SessionState } from '../../session/state.js';
import type { FieldDefinition } from '../../fields/field-definition.js';
import type { CellInput } from '../../fields/kinds/kind.js';
import { applicability } from '../../fields/applicability.js';
import { displays } from '../../fields/kinds/kinds.js';
import { sourceOf } from '../../fields/plan.js';
import { memoize } from '../shared/memoize.js';
import { sourceColumn } from '../shared/source-column.js';
import { listEntries } from './list-entries.js';
import type { ListEntry } from './list-entries.js';

/** A column that shows a field. */
export interface FieldColumn {
  readonly field: string;
  readonly label: string;
  /** Name of the file's column, where it differs from the label. */
  readonly from?: string;
  /** True where the file's column means the contrary. */
  readonly isOpposite: boolean;
  /** What may be entered, where there is a list to choose from. */
  readonly entries: readonly ListEntry[];
  readonly input: CellInput;
  /** How cells are to be read, where the whole column decides. */
  readonly reading?: string;
  /** In the grid's own `em`. Below the least width, the grid scrolls sideways. */
  readonly width: { readonly least: number; readonly wanted: number };
}

/** The columns of the rows; while these are being checked, those that the plan leads to: the grid keeps its shape. */
export function gridColumns(state: SessionState): readonly GridColumn[] {
  const { columns = [], window } = state.review ?? {};
  if (columns.length > 0) return columns;
  return state.fields.flatMap((field): readonly GridColumn[] => {
    const source = sourceOf(state.plan, field.id);
    const column = source?.from === 'built' ? '' : sourceColumn(source, state)?.name;
    const applies = applicability(field, state.plan, state.fields) !== 'never';
    const { length } = window?.columns?.find((mapped) => mapped.field === field.id) ?? {};
    return column !== undefined && applies ? [{ field: field.id, column, ...(length && { length }) }] : [];
  });
}

/** Position of the column that a list of rows is about; −1: of no column. */
export function soughtColumn(
  columns: readonly FieldColumn[],
  search: RowSearch | undefined,
  first: GridRow | undefined,
): number {
  if (!search?.privileged) return columns.findIndex(({ field }) => field === search?.problem?.field);
  return (first?.choices ?? []).findIndex((meant) => meant?.some(({ privileged }) => privileged));
}

export const fieldColumns = memoize(
  (
    columns: readonly GridColumn[],
    fields: readonly FieldDefinition[],
    lists: SessionState['lists'],
    messages: Messages,
    plan: SessionState['plan'],
  ): readonly FieldColumn[] =>
    columns.map(({ field: id, column, reading, length }) => {
      const field = fields.find((candidate) => candidate.id === id);
      const label = field ? fieldLabel(field, messages) : id;
      const source = sourceOf(plan, id);
      const { width: usual, input } = displays[field?.kind ?? 'text'];
      return {
        field: id,
        label,
        width: columnWidth(usual, label, length),
        input,
        isOpposite: source?.from === 'column' && !!source.opposite,
        ...(reading !== undefined && { reading }),
        entries: field ? listEntries(field, lists, messages) : [],
        ...(column !== '' && column.trim().toLowerCase() !== label.trim().toLowerCase() && { from: column }),
      };
    }),
);

/** A pressed key can be the beginning of a text, not of a date; an empty text empties any cell. */
export function startingText({ input }: FieldColumn, typed: string | undefined): string | undefined {
  return input.type === 'text' || typed === '' ? typed : undefined;
}

const STATUS = 9;
/** The blanks beside the text of a cell. */
const PADDING = 2.2;
const CHARACTER = 0.57;
const BOLD = 0.66;
/** Beside the name of a column: how the rows are sorted. */
const ARROW = 1.2;
/** Texts of several words are broken into lines rather than drawn any wider. */
const MAX_BROKEN = 11;
const MAX_WIDTH = 26;
/** Leaves room for the beginning of what is wrong. */
const WITH_PROBLEMS = 13;

/**
 * The width of a column by its content: no word is broken while a column may still grow.
 *
 * @param usual of its kind of field, where the content is not known yet.
 */
function columnWidth(usual: number, label: string, length: TextLength | undefined): FieldColumn['width'] {
  if (!length) return { least: usual, wanted: usual };
  const inHead = PADDING + ARROW + BOLD * Math.max(...label.split(/\s+/).map((word) => word.length));
  const word = PADDING + CHARACTER * length.word;
  const text = PADDING + CHARACTER * length.text;
  const readable = Math.min(text, MAX_BROKEN);
  const least = Math.min(MAX_WIDTH, Math.max(inHead, word, readable, length.hasProblems ? WITH_PROBLEMS : 0));
  return { least, wanted: Math.max(least, Math.min(text, MAX_WIDTH)) };
}

/** The width of the button that leaves a row out, by its longer name. */
function buttonWidth({ review }: Messages): number {
  return 2 + CHARACTER * Math.max(review.leaveOut.length, review.include.length);
}

/** The width of the row numbers, by the digits of the largest: blank lines and the header count as well. A box stands beside them. */
function rowNumberWidth(fileRows: number): number {
  return Math.max(5.6, 4 + String(fileRows * 2).length * 0.65);
}

/** The tracks of every row: row number, status, the fields, and the row's button. */
function gridTracks(columns: readonly FieldColumn[], fileRows: number, messages: Messages): string {
  const fields = columns.map(({ width }) => `minmax(${width.least}em, ${width.wanted}fr)`);
  return [
    `${rowNumberWidth(fileRows)}em`,
    `minmax(${STATUS}em, ${STATUS}fr)`,
    ...fields,
    `${buttonWidth(messages)}em`,
  ].join(' ');
}

/** The width below which the grid scrolls sideways. */
function minGridWidth(columns: readonly FieldColumn[], fileRows: number, messages: Messages): string {
  const fields = columns.reduce((sum, { width }) => sum + width.least, 0);
  return `${rowNumberWidth(fileRows) + STATUS + fields + buttonWidth(messages)}em`;
}

/** Gives the grid its columns. A style attribute would be against a strict content security policy. */
export function setTracks(
  grid: HTMLElement | null,
  columns: readonly FieldColumn[],
  fileRows: number,
  messages: Messages,
): void {
  grid?.style.setProperty('--_tracks', gridTracks(columns, fileRows, messages));
  grid?.style.setProperty('--_least', minGridWidth(columns, fileRows, messages));
  grid?.style.setProperty('--_first', `${rowNumberWidth(fileRows)}em`);
  grid?.style.setProperty('--_last', `${buttonWidth(messages)}em`);
}
