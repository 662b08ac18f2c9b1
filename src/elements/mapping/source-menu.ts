import { choiceName, fieldMessages } from '../../messages/field-texts.js';
import type { Messages } from '../../messages/messages.js';
import type { Choice } from '../../host.js';
import type { ColumnSummary, SessionState } from '../../session/state.js';
import type { FieldDefinition } from '../../fields/field-definition.js';
import { traits } from '../../fields/kinds/kinds.js';
import { canBuild, EMAIL_RECIPE, nameRecipes } from '../../fields/username-recipes.js';
import { targetOf } from '../../fields/target.js';
import { type FieldSource, type ImportPlan, type NamePart, sourceOf } from '../../fields/plan.js';
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
  /** What other fields need for it. */
  readonly also?: readonly { readonly field: string; readonly source: FieldSource }[] | undefined;
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
    ? columnOptions(field, source, state.file?.columns ?? [], messages)
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
      case 'built':
        return builtOptions(field, source, state, messages);
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

/** What a username can be built from in this file. Of the recipes from names, the menu shows one entry. */
function builtOptions(
  { id }: FieldDefinition,
  source: FieldSource | undefined,
  { fields, plan, file }: SessionState,
  { mapping }: Messages,
): readonly SourceOption[] {
  const halves = halvesOf(fields, plan, file?.columns ?? []);
  const isNames = source?.from === 'built' && source.recipe !== EMAIL_RECIPE;
  const ofNames = isNames ? source.recipe : nameRecipes[0];
  const offered = [
    { key: 'built:email', label: mapping.builtFromEmail, recipe: EMAIL_RECIPE },
    { key: 'built:names', label: mapping.builtFromNames, recipe: ofNames },
  ] as const;
  const chosen = sourceOf(plan, id);
  return offered.flatMap(({ recipe, ...option }): readonly SourceOption[] => {
    const source = { from: 'built', recipe } as const;
    if (canBuild(recipe, fields, plan) || chosen?.from === 'built') return [{ ...option, source }];
    return recipe === EMAIL_RECIPE || !halves ? [] : [{ ...option, source, also: halves }];
  });
}

/** First and last name as halves of the only column of whole names: the split comes with the usernames that need it. */
function halvesOf(
  fields: readonly FieldDefinition[],
  plan: ImportPlan,
  columns: readonly ColumnSummary[],
): SourceOption['also'] {
  const [whole, ...others] = columns.filter(({ wholeNames, offered }) => wholeNames && offered);
  if (!whole || others.length > 0) return undefined;
  const { header, index } = whole;
  const halves = fields.flatMap((field): { field: string; source: FieldSource } | [] => {
    const part = partOfTarget.get(targetOf(field));
    // A column of its own is better than a half.
    const isOpen = field.sources.includes('column') && sourceOf(plan, field.id)?.from !== 'column';
    return part && isOpen ? { field: field.id, source: { from: 'column', header, index, part } } : [];
  });
  return halves.length > 0 ? halves : undefined;
}

/** The entries of the field's list, each as the value that all users get. */
function choiceOptions(
  field: FieldDefinition,
  source: FieldSource | undefined,
  state: SessionState,
  messages: Messages,
): readonly SourceOption[] {
  const list = listOf(field, state);
  const choices = list?.phase === 'ready' ? list.choices : NONE;
  const options = sourceOptionsOf(choices, field, messages.fields, messages.mapping.all);
  const several = severalOption(source, options);
  return several.length ? [...options, ...several] : options;
}

const NONE: readonly Choice[] = [];

const sourceOptionsOf = memoize(
  (
    choices: readonly Choice[],
    field: FieldDefinition,
    fields: Messages['fields'],
    everything: string,
  ): readonly SourceOption[] => {
    const all: readonly Choice[] = allowsAll(field)
      ? [{ id: ALL_CHOICES, name: fieldMessages(field.id, { fields }).all ?? everything }]
      : [];
    return [...all, ...choices].map((choice) => {
      const id = String(choice.id);
      return {
        key: choiceKey(id),
        label: choiceName(field, choice, { fields }),
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
  field: FieldDefinition,
  chosen: FieldSource | undefined,
  columns: readonly ColumnSummary[],
  { mapping }: Messages,
): readonly SourceOption[] {
  const { kind } = field;
  const part = partOfTarget.get(targetOf(field));
  return columns
    .filter(({ offered }) => offered)
    .flatMap(({ index, header, name, wholeNames }): readonly SourceOption[] => {
      const source = { from: 'column', header, index } as const;
      const option = { key: columnKey(source), label: name, source };
      const variants: ColumnSource[] = [];
      if (traits[kind].hasOpposite) variants.push({ ...source, opposite: true });
      // A plan may have halves of names that do not look like whole ones in this file.
      const isChosen = chosen?.from === 'column' && chosen.index === index && !!chosen.part;
      if (part && (wholeNames || isChosen)) variants.push({ ...source, part });
      return [
        option,
        ...variants.map((variant) => ({
          key: columnKey(variant),
          label: variant.part ? mapping.namePart[variant.part](name) : mapping.opposite(name),
          source: variant,
        })),
      ];
    });
}

type ColumnSource = Extract<FieldSource, { from: 'column' }>;

const partOfTarget = new Map<unknown, NamePart>([
  ['firstName', 'given-name'],
  ['lastName', 'family-name'],
]);

function columnKey({ index, opposite, part }: Pick<ColumnSource, 'index' | 'opposite' | 'part'>): string {
  return `${opposite ? 'opposite' : (part ?? 'column')}:${index}`;
}

function choiceKey(id: string): string {
  return `choice:${id}`;
}

function sourceKey(source: FieldSource | undefined, state: SessionState): string {
  switch (source?.from) {
    case 'column':
      return sourceColumn(source, state) ? columnKey(source) : PLACEHOLDER;
    case 'same':
      return choiceKey(typeof source.value === 'string' ? source.value : source.value.join());
    case 'built':
      return source.recipe === EMAIL_RECIPE ? 'built:email' : 'built:names';
    case 'none':
    case 'generated':
      return source.from;
    case undefined:
      return PLACEHOLDER;
  }
}
