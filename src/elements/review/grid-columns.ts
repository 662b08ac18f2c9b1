import { fieldLabel } from '../../messages/field-texts.js';
import type { Messages } from '../../messages/messages.js';
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
  /** Least width, in the grid's own `em`; what is left over is shared out in proportion. */
  readonly width: number;
}

/** The columns of the rows; while these are being checked, those that the plan leads to: the grid keeps its shape. */
export function gridColumns(state: SessionState): readonly GridColumn[] {
  const { columns = [] } = state.review ?? {};
  if (columns.length > 0) return columns;
  return state.fields.flatMap((field): readonly GridColumn[] => {
    const source = sourceOf(state.plan, field.id);
    const column = source?.from === 'built' ? '' : sourceColumn(source, state)?.name;
    const applies = applicability(field, state.plan, state.fields) !== 'never';
    return column !== undefined && applies ? [{ field: field.id, column }] : [];
  });
}

export const fieldColumns = memoize(
  (
    columns: readonly GridColumn[],
    fields: readonly FieldDefinition[],
    lists: SessionState['lists'],
    messages: Messages,
    plan: SessionState['plan'],
  ): readonly FieldColumn[] =>
    columns.map(({ field: id, column, reading }) => {
      const field = fields.find((candidate) => candidate.id === id);
      const label = field ? fieldLabel(field, messages) : id;
      const source = sourceOf(plan, id);
      const { width, input } = displays[field?.kind ?? 'text'];
      return {
        field: id,
        label,
        width,
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
const BUTTON = 6;

/** The width of the row numbers, by the digits of the largest: blank lines and the header count as well. */
function rowNumberWidth(fileRows: number): number {
  return Math.max(4, 2.2 + String(fileRows * 2).length * 0.65);
}

/** The tracks of every row: row number, status, the fields, and the row's button. */
export function gridTracks(columns: readonly FieldColumn[], fileRows: number): string {
  const fields = columns.map(({ width }) => `minmax(${width}em, ${width}fr)`);
  return [`${rowNumberWidth(fileRows)}em`, `minmax(${STATUS}em, ${STATUS}fr)`, ...fields, `${BUTTON}em`].join(
    ' ',
  );
}

/** The width below which the grid scrolls sideways. */
export function minGridWidth(columns: readonly FieldColumn[], fileRows: number): string {
  const fields = columns.reduce((sum, { width }) => sum + width, 0);
  return `${rowNumberWidth(fileRows) + STATUS + fields + BUTTON}em`;
}
