import type { Choice } from '../../host.js';
import type { ChoiceLists, FieldDefinition } from '../field-definition.js';
import { foldText } from '../fold-text.js';

/** Finds the entries of a list by the text of a cell. */
export interface ChoiceIndex {
  /** The ids that `text` may mean: one id is certain, none is unknown, several are ambiguous. */
  find(text: string): readonly string[];
  /** True when an id or a name contains a comma, so that a comma can't separate entries. */
  readonly hasComma: boolean;
}

/** People often write an id such as `classic-pbx` as "Classic PBX". */
function withoutSigns(folded: string): string {
  return folded.replace(/[\s_-]+/g, ' ');
}

class GrowingIndex implements ChoiceIndex {
  readonly #ids = new Set<string>();
  /** Ids by folded text; `#withoutSigns` only counts where no folded text matches. */
  readonly #folded: Ids = new Map();
  readonly #withoutSigns: Ids = new Map();
  #hasComma = false;

  get hasComma(): boolean {
    return this.#hasComma;
  }

  add({ id: given, name }: Choice): void {
    const id = String(given);
    this.#ids.add(id);
    this.#hasComma ||= id.includes(',') || name.includes(',');
    for (const text of [id, name]) {
      const folded = foldText(text.trim());
      addId(this.#folded, folded, id);
      addId(this.#withoutSigns, withoutSigns(folded), id);
    }
  }

  /** An exact id wins over everything else. */
  find(text: string): readonly string[] {
    if (this.#ids.has(text)) return [text];
    const folded = foldText(text);
    const found = this.#folded.get(folded) ?? this.#withoutSigns.get(withoutSigns(folded)) ?? [];
    return typeof found === 'string' ? [found] : [...new Set(found)];
  }
}

/** Nearly every key has one id; a few have several. */
type Ids = Map<string, string | string[]>;

function addId(index: Ids, key: string, id: string): void {
  const ids = index.get(key);
  if (ids === undefined) index.set(key, id);
  else if (typeof ids !== 'string') ids.push(id);
  else if (ids !== id) index.set(key, [ids, id]);
}

/** An index is kept per list: a list stays the same for hours, and every step of the mapping needs the index. */
const known = new WeakMap<readonly Choice[], ChoiceIndex>();

export function indexChoices(choices: readonly Choice[]): ChoiceIndex {
  const found = known.get(choices);
  if (found) return found;
  const index = new GrowingIndex();
  for (const choice of choices) index.add(choice);
  known.set(choices, index);
  return index;
}

/** Entries that are indexed without a break: a few milliseconds of work. */
const CHUNK_SIZE = 2000;

/** Prepares the indexes of long lists in chunks. Before each chunk, `pause` lets the page respond. */
export async function indexLongLists(lists: ChoiceLists, pause: () => Promise<void>): Promise<void> {
  for (const choices of lists.values()) {
    if (choices.length <= CHUNK_SIZE || known.has(choices)) continue;
    const index = new GrowingIndex();
    for (const [at, choice] of choices.entries()) {
      if (at % CHUNK_SIZE === 0) await pause();
      index.add(choice);
    }
    known.set(choices, index);
  }
}

/** The choices of a field, its own or the host's. `undefined`: no list to check against exists. */
export function choicesOf({ list }: FieldDefinition, lists: ChoiceLists): readonly Choice[] | undefined {
  return typeof list === 'string' ? lists.get(list) : list;
}

export function choiceIndexOf(field: FieldDefinition, lists: ChoiceLists): ChoiceIndex | undefined {
  const choices = choicesOf(field, lists);
  return choices && indexChoices(choices);
}
