import type { Choice } from '../host.js';
import { choiceName, fieldMessages } from '../messages/field-texts.js';
import type { Messages } from '../messages/messages.js';
import type { SessionState } from '../session/state.js';
import { ALL, allowsAll } from '../users/all-choices.js';
import type { FieldDefinition } from '../users/fields.js';
import { listOf } from './source-menu.js';

/** An entry of a field's list, as a cell may hold it. */
export interface ListEntry {
  readonly id: string;
  readonly name: string;
  /** Its name, with its id where another entry has the same name. */
  readonly label: string;
  /** Its name where that says which one is meant, else its id. */
  readonly text: string;
}

/** What can be entered into the cells of a field that chooses from a list; nothing where it does not. */
export function listEntries(
  field: FieldDefinition,
  lists: SessionState['lists'],
  messages: Messages,
): readonly ListEntry[] {
  const list = listOf(field, { lists });
  const choices = list?.phase === 'ready' ? list.choices : [];
  const names = new Map<string, number>();
  for (const { id, name } of choices) {
    for (const word of new Set([fold(name), fold(String(id))])) names.set(word, (names.get(word) ?? 0) + 1);
  }
  const isPlain = ({ name }: Choice): boolean =>
    names.get(fold(name)) === 1 && !(field.kind === 'choices' && SEPARATOR.test(name));
  const all = allowsAll(field)
    ? [{ id: ALL, name: fieldMessages(field.id, messages).all ?? messages.mapping.all, text: ALL }]
    : [];
  return labelled(
    [
      ...all,
      ...choices.map((choice) => ({
        id: String(choice.id),
        name: choiceName(field, choice, messages),
        text: isPlain(choice) ? choice.name : String(choice.id),
      })),
    ],
    messages,
  );
}

function labelled(entries: readonly Omit<ListEntry, 'label'>[], { issues }: Messages): readonly ListEntry[] {
  const counts = new Map<string, number>();
  for (const { name } of entries) counts.set(fold(name), (counts.get(fold(name)) ?? 0) + 1);
  return entries.map((entry) => {
    const { id, name } = entry;
    return { ...entry, label: counts.get(fold(name)) === 1 ? name : issues.sameName(name, id) };
  });
}

/** Between the entries of a cell that holds several. */
const SEPARATOR = /[,;|\n]/;

function fold(text: string): string {
  return text.trim().toLowerCase();
}
