import type { Choice } from '../host.js';
import { ALL_CHOICES, allowsAll } from './all-choices.js';
import type { ChoiceLists, FieldDefinition } from './field-definition.js';
import { foldText } from './fold-text.js';
import { choicesOf, indexChoices, type ChoiceIndex } from './kinds/choice-index.js';
import { separatorOf } from './kinds/choices.js';
import { traits } from './kinds/kinds.js';
import { suggestChoices, type Suggestion } from './suggest-choices.js';

const mostMeant = 10;
/** Comparisons for all suggestions together: a long list and many unknown texts would otherwise take minutes. */
const mostCompared = 2_000_000;

/** The entries that the cells of a field name, and the entries of the list that each may mean. */
export class ChoiceEntries {
  readonly #field: FieldDefinition;
  readonly #holdsSeveral: boolean;
  readonly #choices: readonly Choice[];
  readonly #index: ChoiceIndex;
  readonly #unresolved = new Map<string, readonly string[]>();
  #compared = 0;
  readonly #suggested = new Map<string, readonly Suggestion[]>();

  constructor(field: FieldDefinition, choices: readonly Choice[]) {
    this.#field = field;
    this.#holdsSeveral = traits[field.kind].holdsSeveral;
    this.#choices = choices;
    this.#index = indexChoices(choices);
  }

  /** The entries of a cell, as written, that match no entry of the list, or several. */
  unresolvedIn(cell: string): readonly string[] {
    const known = this.#unresolved.get(cell);
    if (known) return known;
    const wrong = this.#entriesOf(cell).filter((part) => this.#index.find(part).length !== 1);
    this.#unresolved.set(cell, wrong);
    return wrong;
  }

  /** Replaces one entry of a cell; the other entries stay as they are. */
  replace(cell: string, entry: string, by: string): string {
    const wanted = foldEntry(entry);
    if (foldEntry(cell) === wanted) return by;
    if (!this.#holdsSeveral) return cell;
    return cell
      .split(new RegExp(`(${separatorOf(this.#index).source})`))
      .map((part) => (foldEntry(part) === wanted ? part.replace(part.trim(), () => by) : part))
      .join('');
  }

  /** The text of a cell for a chosen id: the name of the entry, unless the name is ambiguous. Any other text stays. */
  textFor(id: string): string {
    const choice = this.#choices.find((one) => String(one.id) === id);
    if (!choice) return id;
    const name = choice.name.trim();
    const [meant, ...others] = this.#index.find(name);
    const isWhole = !this.#holdsSeveral || !separatorOf(this.#index).test(name);
    return meant === id && others.length === 0 && isWhole ? name : id;
  }

  suggest(entry: string): readonly Suggestion[] {
    const known = this.#suggested.get(entry);
    if (known) return known;
    this.#compared += this.#choices.length;
    if (this.#compared > mostCompared) return [];
    const meant = new Set(this.#index.find(entry).slice(0, mostMeant));
    const suggested = meant.size
      ? this.#choices.flatMap(({ id, name }) => (meant.has(String(id)) ? { id: String(id), name } : []))
      : suggestChoices(entry, this.#choices);
    this.#suggested.set(entry, suggested);
    return suggested;
  }

  #entriesOf(cell: string): readonly string[] {
    const text = cell.trim();
    if (!this.#holdsSeveral || this.#index.find(text).length === 1) return [text];
    if (allowsAll(this.#field) && text.toLowerCase() === ALL_CHOICES) return [];
    return text
      .split(separatorOf(this.#index))
      .map((part) => part.trim())
      .filter(Boolean);
  }
}

/** `undefined`: the field has no list to compare with. */
export function choiceEntries(field: FieldDefinition, lists: ChoiceLists): ChoiceEntries | undefined {
  const choices = choicesOf(field, lists);
  return choices && new ChoiceEntries(field, choices);
}

/** Folds an entry for comparison: case and surrounding blanks do not count. */
export function foldEntry(text: string): string {
  return foldText(text.trim());
}
