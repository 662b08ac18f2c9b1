import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { fieldLabel } from '../../messages/field-texts.js';
import type { Repair, ProblemGroup } from '../../engine/review-protocol.js';
import { sourceOf } from '../../fields/plan.js';
import type { FieldDefinition } from '../../fields/field-definition.js';
import { escapeHidden } from './escape-hidden.js';
import { icon } from '../shared/icons.js';
import { problemGroupTitle } from './problem-group-text.js';
import { listEntries, menuOptionsOf, repairEntries } from './list-entries.js';
import type { ListEntry } from './list-entries.js';
import { longList } from '../long-list/long-list-view.js';
import { MAX_NATIVE_OPTIONS } from '../shared/menu.js';
import type { ScreenContext } from '../shared/session-view.js';

export interface RepairContext extends ScreenContext {
  readonly onRepair: (repair: Repair) => void;
}

/** The control that repairs all rows of a group at once; nothing where each row needs its own correction. */
export function repairControl(group: ProblemGroup, context: RepairContext): TemplateResult | typeof nothing {
  const { code, field: id, value, example } = group;
  const field = context.state.fields.find((candidate) => candidate.id === id);
  if (!field) return nothing;
  if (example) return certainRepair(group, field, example, context);
  if (value !== undefined) return valueRepair(group, field, value, context);
  // One value for several would make them duplicates.
  return code === 'missing' && !field.unique ? fillRepair(group, field, context) : nothing;
}

function certainRepair(
  { code, also, ...group }: ProblemGroup,
  { id: field }: FieldDefinition,
  { before, after }: NonNullable<ProblemGroup['example']>,
  { state, messages: { issues }, messages, format, onRepair }: RepairContext,
): TemplateResult {
  const others = state.fields.filter(({ id }) => also?.includes(id));
  const labels = others.map((other) => fieldLabel(other, messages));
  const alone = issues.certain[code] ?? issues.certainAny;
  const name = labels.length > 0 ? issues.alsoIn(alone, labels, format) : alone;
  // A cell that is emptied has no text to show: the name says it.
  const example = after === '' ? undefined : issues.example(escapeHidden(before, [{ code }]), after);
  const action = example === undefined ? name : `${name}: ${example}`;
  return html`<button
    class="button button--small issue__fix"
    part="button fix-button"
    type="button"
    aria-label=${issues.named(action, problemGroupTitle(group, state.fields, messages))}
    @click=${() => onRepair({ kind: 'certain', code, field, ...(also && { also }) })}
  >
    ${example === undefined ? name : html`${name}:&#32;<bdi class="issue__example">${example}</bdi>`}
  </button>`;
}

const contraries: ReadonlyMap<string, string> = new Map([
  ['yes', 'no'],
  ['no', 'yes'],
]);

function isOpposite({ id }: FieldDefinition, { state: { plan } }: RepairContext): boolean {
  const source = sourceOf(plan, id);
  return source?.from === 'column' && !!source.opposite;
}

/** What one wrong value means: an entry of the field's list, or of the kind's. */
function valueRepair(
  { code, suggestions = [] }: ProblemGroup,
  field: FieldDefinition,
  value: string,
  context: RepairContext,
): TemplateResult | typeof nothing {
  const { messages, onRepair } = context;
  const { issues } = messages;
  const entries = repairEntries(field, suggestions, context);
  const [likeliest] = suggestions.flatMap(({ id }) => entries.find((entry) => entry.id === id) ?? []);
  // None of several entries with one name is likelier, nor is any of the dates that a text may mean.
  const isContrary = isOpposite(field, context);
  const isLikely = !isContrary && !ambiguous.includes(code) && likeliest?.label === likeliest?.name;
  const suggestion = isLikely ? likeliest : undefined;
  const label = issues.choose(fieldLabel(field, messages), value);
  const repair = (chosen: string): void => {
    // The answer is about the field, and the cell is of a column that means the contrary.
    const text = (isContrary ? contraries.get(chosen) : undefined) ?? chosen;
    onRepair({ kind: 'replace', field: field.id, value, text });
  };
  const placeholder = suggestion ? issues.chooseOther : issues.chooseEntry;
  return html`${
    suggestion
      ? html`<button
          class="button button--small issue__fix"
          part="button fix-button"
          type="button"
          aria-label=${issues.named(issues.use(suggestion.name), label)}
          @click=${() => repair(suggestion.id)}
        >
          ${issues.use(suggestion.name)}
        </button>`
      : nothing
  }${
    code === 'date-invalid'
      ? typedForm({ label, button: issues.apply, type: 'date', repair }, context)
      : entries.length > 0
        ? chooseForm({ label, placeholder, button: issues.apply, entries, repair }, context)
        : nothing
  }`;
}

const ambiguous: readonly ProblemGroup['code'][] = ['choice-ambiguous', 'date-ambiguous'];

function fillRepair({ rows }: ProblemGroup, field: FieldDefinition, context: RepairContext): TemplateResult {
  const { state, messages, format, onRepair } = context;
  const { issues } = messages;
  const label = issues.named(issues.fill(rows, format), fieldLabel(field, messages));
  const repair = (text: string): void => onRepair({ kind: 'fill-blank', field: field.id, text });
  const entries = listEntries(field, state.lists, messages);
  if (entries.length > 0)
    return chooseForm(
      { label, placeholder: issues.fillWith, button: issues.fillCells, entries, repair },
      context,
    );
  return typedForm({ label, button: issues.fillCells, type: 'text', repair }, context);
}

interface TypedFormOptions {
  readonly label: string;
  readonly button: string;
  /** Type of the `input`, as in HTML. */
  readonly type: 'text' | 'date';
  readonly repair: (text: string) => void;
}

function typedForm(
  { label, button, type, repair }: TypedFormOptions,
  { messages: { issues } }: RepairContext,
): TemplateResult {
  return html`<form class="issue__form" @submit=${(event: Event) => onSubmit(event, repair)}>
    <input
      class="input issue__input"
      part="input"
      name="value"
      type=${type}
      autocomplete="off"
      spellcheck="false"
      placeholder=${issues.fillWith}
      aria-label=${label}
    />
    <button
      class="button button--small"
      part="button fix-button"
      type="submit"
      aria-label=${issues.named(button, label)}
    >
      ${button}
    </button>
  </form>`;
}

interface ChooseFormOptions {
  readonly label: string;
  /** Shown while nothing is chosen. */
  readonly placeholder: string;
  readonly button: string;
  readonly entries: readonly ListEntry[];
  readonly repair: (text: string) => void;
}

/** A choice is applied by a button: by keyboard, every entry on the way is chosen. */
function chooseForm(
  { label, placeholder, button, entries, repair }: ChooseFormOptions,
  context: RepairContext,
): TemplateResult {
  const { issues } = context.messages;
  return html`<form
    class="issue__form"
    @change=${markChosen}
    @submit=${(event: Event) => onSubmit(event, repair)}
  >
    ${entries.length > MAX_NATIVE_OPTIONS ? longMenu(label, placeholder, entries, context) : shortMenu(label, placeholder, entries)}
    <button
      class="button button--small"
      part="button fix-button"
      type="submit"
      aria-label=${issues.named(button, label)}
    >
      ${button}
    </button>
  </form>`;
}

function shortMenu(label: string, placeholder: string, entries: readonly ListEntry[]): TemplateResult {
  return html`<span class="select issue__select">
    <select part="select" name="value" aria-label=${label}>
      <option value="">${placeholder}</option>
      ${entries.map((entry) => html`<option value=${entry.id}>${entry.label}</option>`)}
    </select>
    ${icon('chevron')}
  </span>`;
}

function longMenu(
  label: string,
  placeholder: string,
  entries: readonly ListEntry[],
  { messages, format }: RepairContext,
): TemplateResult {
  return html`<span class="issue__select"
    >${longList({
      label,
      name: 'value',
      options: menuOptionsOf(entries, 'id'),
      list: entries,
      placeholder,
      messages,
      format,
    })}</span
  >`;
}

/** A class stands for `:has(:checked)`, which WebKit does not update when the choice changes. */
function markChosen({ currentTarget }: Event): void {
  const form = currentTarget as HTMLFormElement;
  form.classList.toggle('issue__form--chosen', isChosen(new FormData(form).get('value')));
}

function isChosen(value: FormDataEntryValue | null): value is string {
  return typeof value === 'string' && value.trim() !== '';
}

function onSubmit(event: Event, repair: (text: string) => void): void {
  event.preventDefault();
  const value = new FormData(event.currentTarget as HTMLFormElement).get('value');
  if (isChosen(value)) repair(value);
}
