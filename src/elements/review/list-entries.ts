import type { Choice } from '../../host.js';
import { choiceName, fieldMessages } from '../../messages/field-texts.js';
import type { Messages } from '../../messages/messages.js';
import type { SessionState } from '../../session/state.js';
import { ALL_CHOICES, allowsAll } from '../../fields/all-choices.js';
import type { FieldDefinition } from '../../fields/field-definition.js';
import { displays, traits } from '../../fields/kinds/kinds.js';
import type { ProblemGroup } from '../../engine/review-protocol.js';
import type { MenuOption } from '../shared/menu.js';
import { memoize } from '../shared/memoize.js';
import { listOf } from '../shared/field-list.js';
import type { ScreenContext } from '../shared/session-view.js';

/** An entry of a field's list, as a cell may hold it. */
export interface ListEntry {
  readonly id: string;
  readonly name: string;
  /** The name, with the id where another entry has the same name. */
  readonly label: string;
  /** The name where no other entry has it, else the id. */
  readonly text: string;
}

/** The entries for the cells of a field that chooses from a list; none for any other field. */
export function listEntries(
  field: FieldDefinition,
  lists: SessionState['lists'],
  messages: Messages,
): readonly ListEntry[] {
  const list = listOf(field, { lists });
  if (list?.phase !== 'ready') return [];
  const { fields, mapping, issues } = messages;
  return entriesOf(list.choices, field, fields, mapping.all, issues.sameName, list.sharedNames);
}

/** The entries that may be meant by a value: those of the field's list or of its kind, or else what is suggested. */
export function repairEntries(
  field: FieldDefinition,
  suggestions: NonNullable<ProblemGroup['suggestions']>,
  { state, messages }: Pick<ScreenContext, 'state' | 'messages'>,
): readonly ListEntry[] {
  const { control } = displays[field.kind];
  if (control === 'yes-no') return yesAndNo(messages);
  if (control === 'time-zones') return zonesWith(suggestions);
  const entries = listEntries(field, state.lists, messages);
  return entries.length > 0 ? entries : suggestions.map(({ id }) => plainEntry(id));
}

let zones: readonly ListEntry[] | undefined;

/** Browsers know zones by more names than they list. */
function zonesWith(suggestions: readonly { readonly id: string }[]): readonly ListEntry[] {
  const known = (zones ??= Intl.supportedValuesOf('timeZone').map(plainEntry));
  const unlisted = suggestions.filter(({ id }) => !known.some((zone) => zone.id === id));
  return unlisted.length > 0 ? [...unlisted.map(({ id }) => plainEntry(id)), ...known] : known;
}

const yesAndNo = memoize(({ mapping }: Messages): readonly ListEntry[] => [
  { id: 'yes', name: mapping.yes, label: mapping.yes, text: 'yes' },
  { id: 'no', name: mapping.no, label: mapping.no, text: 'no' },
]);

function plainEntry(text: string): ListEntry {
  return { id: text, name: text, label: text, text };
}

const entriesOf = memoize(
  (
    choices: readonly Choice[],
    field: FieldDefinition,
    fields: Messages['fields'],
    everything: string,
    sameName: Messages['issues']['sameName'],
    ofLongList: ReadonlySet<string> | undefined,
  ): readonly ListEntry[] => {
    const shared = ofLongList ?? sharedNames(choices.map(({ id, name }) => [name, String(id)]));
    const isPlain = ({ name }: Choice): boolean =>
      !shared.has(fold(name)) && !(traits[field.kind].holdsSeveral && SEPARATOR.test(name));
    const all = allowsAll(field)
      ? [
          {
            id: ALL_CHOICES,
            name: fieldMessages(field.id, { fields }).all ?? everything,
            text: ALL_CHOICES,
          },
        ]
      : [];
    const entries = [
      ...all,
      ...choices.map((choice) => ({
        id: String(choice.id),
        name: choiceName(field, choice, { fields }),
        text: isPlain(choice) ? choice.name : String(choice.id),
      })),
    ];
    const alike = ofLongList ?? sharedNames(entries.map(({ name }) => [name]));
    return entries.map((entry) => ({ ...entry, label: labelOf(entry, alike, sameName) }));
  },
);

function labelOf(
  { id, name }: Omit<ListEntry, 'label'>,
  alike: ReadonlySet<string>,
  sameName: Messages['issues']['sameName'],
): string {
  return alike.has(fold(name)) ? sameName(name, id) : name;
}

/** The entries as options, with their ids or texts as keys. */
export const menuOptionsOf = memoize(
  (entries: readonly ListEntry[], key: 'id' | 'text'): readonly MenuOption[] =>
    entries.map((entry) => ({ key: entry[key], label: entry.label })),
);

/** What stands in more than one of the groups. */
function sharedNames(groups: readonly (readonly string[])[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const shared = new Set<string>();
  for (const group of groups) {
    for (const name of new Set(group.map(fold))) {
      if (seen.has(name)) shared.add(name);
      else seen.add(name);
    }
  }
  return shared;
}

/** Between the entries of a cell that holds several. */
const SEPARATOR = /[,;|\n]/;

function fold(text: string): string {
  return text.trim().toLowerCase();
}
