import { fieldHint, fieldLabel } from '../../messages/field-texts.js';
import type { ColumnSummary, ListState } from '../../session/state.js';
import type { FieldGap } from '../../mapping/plan-gaps.js';
import type { FieldDefinition } from '../../fields/field-definition.js';
import { type FieldSource, sourceOf } from '../../fields/plan.js';
import { displays } from '../../fields/kinds/kinds.js';
import { conditionText, gapText, matchText, sharesColumnWith, shownGap } from './field-notes.js';
import { listOf } from '../shared/field-list.js';
import type { ScreenContext } from '../shared/session-view.js';
import { sourceColumn } from '../shared/source-column.js';

/** One field as its controls need it, derived from the state. */
export interface FieldView extends FieldContext {
  readonly label: string;
  readonly hint: string | undefined;
  readonly source: FieldSource | undefined;
  /** The file's column that the field takes its values from. */
  readonly column: ColumnSummary | undefined;
  readonly list: ListState | undefined;
  /** The value for all users, as a control shows it. */
  readonly value: string;
  readonly gap: FieldGap | undefined;
  /** What to do about the gap. */
  readonly error: string | undefined;
  /** Labels of other fields that take the same column. */
  readonly sharedWith: readonly string[];
  /** The rows that have the field, where not all of them do. */
  readonly condition: string | undefined;
  /** How the column was found, or that somebody must choose it. */
  readonly match: string | undefined;
}

export interface FieldContext extends ScreenContext {
  readonly field: FieldDefinition;
  readonly set: (source: FieldSource | undefined) => void;
  /** Moves the focus to the menu of sources: a button that sets another source is gone then. */
  readonly focusOnSource: () => void;
}

export function fieldView(context: FieldContext): FieldView {
  const { field, state, messages, format } = context;
  const source = sourceOf(state.plan, field.id);
  const gap = shownGap(field, state);
  return {
    ...context,
    label: fieldLabel(field, messages),
    hint: fieldHint(field, messages),
    source,
    column: sourceColumn(source, state),
    list: listOf(field, state),
    value: valueForAll(source),
    gap,
    error: gap && gapText(gap, field, state, messages, format),
    sharedWith: sharesColumnWith(field, state, messages),
    condition: conditionText(field, state, messages),
    match: gap ? undefined : matchText(field, state, messages),
  };
}

/** The first rows whose whole names can't be divided for certain, where the field is one half of them. */
export function undividedRows({ source, column }: FieldView): readonly number[] {
  return source?.from === 'column' && source.part ? (column?.wholeNames?.undivided ?? []) : [];
}

function valueForAll(source: FieldSource | undefined): string {
  if (source?.from !== 'same') return '';
  return typeof source.value === 'string' ? source.value : source.value.join('\n');
}

/** Sets the value for all users. An empty value leaves out a field that may be left out. */
export function setValue({ field, set }: FieldView, value: string): void {
  const mayBeLeftOut = field.sources.includes('none') && !field.sources.includes('column');
  set(value === '' && mayBeLeftOut ? { from: 'none' } : { from: 'same', value });
}

/** The texts that may describe a control; each has an id of its own. */
export type FieldText =
  'help' | 'match' | 'condition' | 'samples' | 'undivided' | 'built' | 'shared' | 'format' | 'list' | 'error';

/** Ids within the shadow root, which has one element for each field. */
export function fieldId(
  { field }: FieldView,
  suffix: FieldText | 'source' | 'value' | 'empty' | 'likely' | 'label' | `choice-${number}`,
): string {
  return `field-${field.id}-${suffix}`;
}

/** The ids of the texts that are there, for `aria-describedby`. */
export function describedBy(view: FieldView, texts: readonly FieldText[]): string {
  const isThere: Record<FieldText, boolean> = {
    error: view.error !== undefined,
    match: view.match !== undefined,
    condition: view.condition !== undefined,
    samples: view.column !== undefined,
    undivided: undividedRows(view).length > 0,
    built: view.source?.from === 'built',
    shared: view.sharedWith.length > 0,
    format: hasFormat(view.field),
    list: view.list?.phase === 'failed',
    help: view.hint !== undefined,
  };
  return texts
    .filter((text) => isThere[text])
    .map((text) => fieldId(view, text))
    .join(' ');
}

/** The form of a value is said beneath its control. */
function hasFormat(field: FieldDefinition): boolean {
  return displays[field.kind].format(field) !== undefined;
}
