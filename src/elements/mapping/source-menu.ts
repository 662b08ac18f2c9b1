import { choiceName, fieldMessages } from '../../messages/field-texts.js';
import type { Messages } from '../../messages/messages.js';
import type { Choice } from '../../host.js';
import type { ColumnSummary, SessionState } from '../../session/state.js';
import type { FieldDefinition } from '../../fields/field-definition.js';
import { traits } from '../../fields/kinds/kinds.js';
import type { FieldSource } from '../../fields/plan.js';
import { ALL_CHOICES, allowsAll } from '../../fields/all-choices.js';
import { listOf, offersSame, showsChoices } from '../shared/field-list.js';
import { memoize } from '../shared/memoize.js';
import { sourceColumn } from '../shared/source-column.js';

/** One entry of a menu. Choosing it sets the source; `undefined` leaves the field without one. */
export interface SourceOption {
  readonly key: string;
  readonly label: string;
  readonly description?: string | undefined;
  readonly source: FieldSource | undefined;
}

/** The menu of a field: what it may be beside a column, then the columns. */
export interface SourceMenu {
  readonly options: readonly SourceOption[];
  readonly columns: readonly SourceOption[];
  /** Key of the option that the plan has now. */
  readonly selected: string;
}

/** Key of the option that stands where nothing is chosen. */
const PLACEHOLDER = 'unresolved';

export function sourceMenu(
  field: FieldDefinition,
  source: FieldSource | undefined,
  state: SessionState,
  messages: Messages,
): SourceMenu {
  const columns = field.sources.includes('column')
    ? columnOptions(field, state.file?.columns ?? [], messages)
    : [];
  const options = field.sources.flatMap((kind): readonly SourceOption[] => {
    switch (kind) {
      case 'same':
        return sameOptions(field, source, state, messages);
      case 'none':
        return [{ key: 'none', label: messages.mapping.notImported, source: { from: 'none' } }];
      case 'generated':
        // Beside a column it is a checkbox of its own, and stands in the menu only while it is ticked.
        return columns.length && source?.from !== 'generated'
          ? []
          : [{ key: 'generated', label: messages.mapping.generated, source: { from: 'generated' } }];
      case 'column':
        return [];
    }
  });
  const key = sourceKey(source, state);
  const isSame = source?.from === 'same' && !options.some((option) => option.key === key);
  return {
    ...withPlaceholder(options, columns, isSame ? 'same' : key, placeholderLabel(field, state, messages)),
    columns,
  };
}

/** The menu of one value for all users, where the first menu only says that there is one. */
export function valueMenu(
  field: FieldDefinition,
  source: FieldSource | undefined,
  state: SessionState,
  messages: Messages,
): SourceMenu {
  const options = choiceOptions(field, source, state, messages);
  const label = isLoading(field, state) ? messages.mapping.loading : messages.mapping.chooseValue;
  return { ...withPlaceholder(options, [], sourceKey(source, state), label), columns: [] };
}

/** Without a choice that is in the menu, one more option says that nothing is chosen yet. */
function withPlaceholder(
  options: readonly SourceOption[],
  columns: readonly SourceOption[],
  key: string,
  label: string,
): Pick<SourceMenu, 'options' | 'selected'> {
  if ([...options, ...columns].some((option) => option.key === key)) return { options, selected: key };
  return { options: [{ key: PLACEHOLDER, label, source: undefined }, ...options], selected: PLACEHOLDER };
}

function placeholderLabel(field: FieldDefinition, state: SessionState, { mapping }: Messages): string {
  if (!showsChoices(field, state)) return mapping.chooseColumn;
  return isLoading(field, state) ? mapping.loading : mapping.chooseValue;
}

function isLoading(field: FieldDefinition, state: SessionState): boolean {
  return listOf(field, state)?.phase === 'loading';
}

function sameOptions(
  field: FieldDefinition,
  source: FieldSource | undefined,
  state: SessionState,
  messages: Messages,
): readonly SourceOption[] {
  if (showsChoices(field, state)) return choiceOptions(field, source, state, messages);
  if (!offersSame(field, state)) return [];
  const same: FieldSource = { from: 'same', value: field.default ?? '' };
  return [{ key: 'same', label: messages.mapping.sameForAll, source: same }];
}

/** The entries of the field's list, each as the value that all users get. */
function choiceOptions(
  field: FieldDefinition,
  source: FieldSource | undefined,
  state: SessionState,
  messages: Messages,
): readonly SourceOption[] {
  const list = listOf(field, state);
  const options = sourceOptionsOf(list?.phase === 'ready' ? list.choices : NONE, field, messages);
  const several = severalOption(source, options);
  return several.length ? [...options, ...several] : options;
}

const NONE: readonly Choice[] = [];

const sourceOptionsOf = memoize(
  (choices: readonly Choice[], field: FieldDefinition, messages: Messages): readonly SourceOption[] => {
    const all: readonly Choice[] = allowsAll(field)
      ? [{ id: ALL_CHOICES, name: fieldMessages(field.id, messages).all ?? messages.mapping.all }]
      : [];
    return [...all, ...choices].map((choice) => {
      const id = String(choice.id);
      return {
        key: choiceKey(id),
        label: choiceName(field, choice, messages),
        description: choice.description,
        source: { from: 'same', value: id },
      };
    });
  },
);

/** Several entries for all users can't be chosen here, but a plan may ask for them. */
function severalOption(
  source: FieldSource | undefined,
  options: readonly SourceOption[],
): readonly SourceOption[] {
  if (source?.from !== 'same' || typeof source.value === 'string' || source.value.length < 2) return [];
  const names = source.value.map((id) => options.find(({ key }) => key === choiceKey(id))?.label ?? id);
  return [{ key: choiceKey(source.value.join()), label: names.join(', '), source }];
}

function columnOptions(
  { kind }: FieldDefinition,
  columns: readonly ColumnSummary[],
  { mapping }: Messages,
): readonly SourceOption[] {
  return columns
    .filter(({ offered }) => offered)
    .flatMap(({ index, header, name }): readonly SourceOption[] => {
      const source = { from: 'column', header, index } as const;
      const option = { key: columnKey(index), label: name, source };
      if (!traits[kind].opposite) return [option];
      const opposite = { ...source, opposite: true } as const;
      return [option, { key: columnKey(index, true), label: mapping.opposite(name), source: opposite }];
    });
}

function columnKey(index: number | undefined, opposite = false): string {
  return `${opposite ? 'opposite' : 'column'}:${index}`;
}

function choiceKey(id: string): string {
  return `choice:${id}`;
}

function sourceKey(source: FieldSource | undefined, state: SessionState): string {
  switch (source?.from) {
    case 'column':
      return columnKey(sourceColumn(source, state)?.index, source.opposite);
    case 'same':
      return choiceKey(typeof source.value === 'string' ? source.value : source.value.join());
    case 'none':
    case 'generated':
      return source.from;
    case undefined:
      return PLACEHOLDER;
  }
}
