import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { fieldLabel } from '../../messages/field-texts.js';
import type { ProblemGroup, Repair } from '../../engine/review-protocol.js';
import type { FieldDefinition } from '../../fields/field-definition.js';
import { icon } from '../shared/icons.js';
import { problemGroupTitle } from './problem-group-text.js';
import { replacement, suggestedRepair } from './suggested-repair.js';
import type { SuggestedRepair } from './suggested-repair.js';
import { listEntries, menuOptionsOf, repairEntries } from './list-entries.js';
import type { ListEntry } from './list-entries.js';
import { longList, MAX_NATIVE_OPTIONS } from '../long-list/long-list-view.js';
import type { ScreenContext } from '../shared/session-view.js';

export interface RepairContext extends ScreenContext {
  readonly onRepair: (repair: Repair) => void;
}

/** The control that repairs all rows of a group at once; nothing where each row needs its own correction. */
export function repairControl(group: ProblemGroup, context: RepairContext): TemplateResult | typeof nothing {
  const { code, field: id, value } = group;
  const field = context.state.fields.find((candidate) => candidate.id === id);
  if (!field) return nothing;
  if (value !== undefined) return valueRepair(group, field, value, context);
  const suggested = suggestedRepair(group, context);
  if (suggested)
    return suggestionButton(
      suggested,
      problemGroupTitle(group, context.state.fields, context.messages),
      context,
    );
  // One value for several would make them duplicates.
  return code === 'missing' && !field.unique ? fillRepair(group, field, context) : nothing;
}

function suggestionButton(
  { what, before, after, repair }: SuggestedRepair,
  line: string,
  { messages: { issues }, onRepair }: RepairContext,
): TemplateResult {
  // A cell that is emptied has no text to show: the name says it.
  const example = after === '' || repair.kind === 'replace' ? undefined : issues.example(before, after);
  const action = example === undefined ? what : `${what}: ${example}`;
  return html`<button
    class="button button--small issue__fix"
    part="button fix-button"
    type="button"
    aria-label=${issues.named(action, line)}
    @click=${() => onRepair(repair)}
  >
    ${example === undefined ? what : html`${what}:&#32;<bdi class="issue__example">${example}</bdi>`}
  </button>`;
}

/** What one wrong value means: an entry of the field's list, or of the kind's. */
function valueRepair(
  group: ProblemGroup,
  field: FieldDefinition,
  value: string,
  context: RepairContext,
): TemplateResult | typeof nothing {
  const { messages, onRepair } = context;
  const { issues } = messages;
  const entries = repairEntries(field, group.suggestions ?? [], context);
  const suggested = suggestedRepair(group, context);
  const label = issues.choose(fieldLabel(field, messages), value);
  const repair = (chosen: string): void => onRepair(replacement(field, value, chosen, context));
  const placeholder = suggested ? issues.chooseOther : issues.chooseEntry;
  return html`${suggested ? suggestionButton(suggested, label, context) : nothing}${
    group.code === 'date-invalid' || group.code === 'date-number'
      ? typedForm({ label, button: issues.apply, type: 'date', repair }, context)
      : entries.length > 0
        ? chooseForm({ label, placeholder, button: issues.apply, entries, repair }, context)
        : nothing
  }`;
}

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

/** A choice counts at once. Keys that walk through a closed menu choose every entry on the way: those wait for Enter, or the button. */
function chooseForm(
  { label, placeholder, button, entries, repair }: ChooseFormOptions,
  context: RepairContext,
): TemplateResult {
  const { issues } = context.messages;
  const isLong = entries.length > MAX_NATIVE_OPTIONS;
  return html`<form
    class="issue__form"
    @pointerdown=${endWalk}
    @keydown=${onKeydown}
    @change=${(event: Event) => onChoice(event, repair)}
    @submit=${(event: Event) => onSubmit(event, repair)}
  >
    ${isLong ? longMenu(label, placeholder, entries, context) : shortMenu(label, placeholder, entries)}
    ${
      isLong
        ? nothing
        : html`<button
            class="button button--small"
            part="button fix-button"
            type="submit"
            aria-label=${issues.named(button, label)}
          >
            ${button}
          </button>`
    }
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

/** The forms whose menus are walked through by keys. */
const walked = new WeakSet<HTMLFormElement>();

/** Keys that choose the next entry of a closed menu; a letter chooses one, too. */
const STEPS: ReadonlySet<string> = new Set([
  'ArrowUp',
  'ArrowDown',
  'ArrowLeft',
  'ArrowRight',
  'Home',
  'End',
  'PageUp',
  'PageDown',
]);

function endWalk({ currentTarget }: Event): void {
  walked.delete(currentTarget as HTMLFormElement);
}

function onKeydown(event: KeyboardEvent): void {
  const { key, altKey, target, currentTarget } = event;
  if (!(target instanceof HTMLSelectElement)) return;
  const form = currentTarget as HTMLFormElement;
  if (key === 'Enter' && walked.has(form) && target.value !== '') {
    event.preventDefault();
    form.requestSubmit();
  } else if (!altKey && (STEPS.has(key) || (key.length === 1 && key !== ' '))) walked.add(form);
  else if (key !== 'Shift') walked.delete(form);
}

function onChoice({ currentTarget, target }: Event, repair: (text: string) => void): void {
  const form = currentTarget as HTMLFormElement;
  // A long list says itself what was chosen; its input changes before that.
  if (target instanceof HTMLInputElement) return;
  const value = new FormData(form).get('value');
  // A class stands for `:has(:checked)`, which WebKit does not update when the choice changes.
  form.classList.toggle('issue__form--chosen', isChosen(value) && walked.has(form));
  if (isChosen(value) && !walked.has(form)) repair(value);
}

function isChosen(value: FormDataEntryValue | null): value is string {
  return typeof value === 'string' && value.trim() !== '';
}

function onSubmit(event: Event, repair: (text: string) => void): void {
  event.preventDefault();
  const value = new FormData(event.currentTarget as HTMLFormElement).get('value');
  if (isChosen(value)) repair(value);
}
