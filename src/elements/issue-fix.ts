import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { fieldLabel } from '../messages/field-texts.js';
import type { Format } from '../messages/format.js';
import type { Messages } from '../messages/messages.js';
import type { Fix, IssueGroup, SessionState } from '../session/state.js';
import type { FieldDefinition } from '../fields/fields.js';
import { spellHidden } from './hidden-characters.js';
import { icon } from './icons.js';
import { issueTitle } from './issue-texts.js';
import { listEntries, optionsOf } from './list-entries.js';
import type { ListEntry } from './list-entries.js';
import { longList } from './long-list.js';
import { MOST_NATIVE } from './menu.js';

export interface FixContext {
  readonly fields: readonly FieldDefinition[];
  readonly lists: SessionState['lists'];
  readonly messages: Messages;
  readonly format: Format;
  readonly onFix: (fix: Fix) => void;
}

/** What mends all rows of a group at once; nothing where each needs a look of its own. */
export function issueFix(issue: IssueGroup, context: FixContext): TemplateResult | typeof nothing {
  const { code, field: id, value, example } = issue;
  const field = context.fields.find((candidate) => candidate.id === id);
  if (!field) return nothing;
  if (example) return certainFix(issue, field, example, context);
  if (value !== undefined) return valueFix(issue, field, value, context);
  // One value for several would make them duplicates.
  return code === 'missing' && !field.unique ? fillFix(issue, field, context) : nothing;
}

function certainFix(
  { code, ...issue }: IssueGroup,
  { id: field }: FieldDefinition,
  { before, after }: NonNullable<IssueGroup['example']>,
  { fields, messages: { issues }, messages, onFix }: FixContext,
): TemplateResult {
  const name = issues.certain[code] ?? issues.certainAny;
  // Nothing can be shown of what is emptied: the name says it.
  const example = after === '' ? undefined : issues.example(spellHidden(before, [{ code }]), after);
  const action = example === undefined ? name : `${name}: ${example}`;
  return html`<button
    class="button button--small issue__fix"
    part="button fix-button"
    type="button"
    aria-label=${issues.named(action, issueTitle(issue, fields, messages))}
    @click=${() => onFix({ kind: 'certain', code, field })}
  >
    ${example === undefined ? name : html`${name}:&#32;<bdi class="issue__example">${example}</bdi>`}
  </button>`;
}

/** Once for each value: which entry of the list is meant. */
function valueFix(
  { code, suggestions = [] }: IssueGroup,
  field: FieldDefinition,
  value: string,
  context: FixContext,
): TemplateResult | typeof nothing {
  const { lists, messages, onFix } = context;
  const { issues } = messages;
  const entries = listEntries(field, lists, messages);
  if (entries.length === 0) return nothing;
  const [likeliest] = suggestions.flatMap(({ id }) => entries.find((entry) => entry.id === id) ?? []);
  // Of several with one name, none is likelier.
  const isLikely = code !== 'choice-ambiguous' && likeliest?.label === likeliest?.name;
  const suggestion = isLikely ? likeliest : undefined;
  const label = issues.choose(fieldLabel(field, messages), value);
  const fix = (text: string): void => onFix({ kind: 'replace', field: field.id, value, text });
  return html`${
    suggestion
      ? html`<button
          class="button button--small issue__fix"
          part="button fix-button"
          type="button"
          aria-label=${issues.named(issues.use(suggestion.name), label)}
          @click=${() => fix(suggestion.id)}
        >
          ${issues.use(suggestion.name)}
        </button>`
      : nothing
  }${choose(
    { label, open: suggestion ? issues.chooseOther : issues.chooseEntry, button: issues.apply, entries, fix },
    context,
  )}`;
}

function fillFix({ rows }: IssueGroup, field: FieldDefinition, context: FixContext): TemplateResult {
  const { lists, messages, format, onFix } = context;
  const { issues } = messages;
  const label = issues.named(issues.fill(rows, format), fieldLabel(field, messages));
  const fix = (text: string): void => onFix({ kind: 'fill-blank', field: field.id, text });
  const entries = listEntries(field, lists, messages);
  if (entries.length > 0)
    return choose({ label, open: issues.fillWith, button: issues.fillCells, entries, fix }, context);
  return html`<form class="issue__form" @submit=${(event: Event) => submit(event, fix)}>
    <input
      class="input issue__input"
      part="input"
      name="value"
      type="text"
      autocomplete="off"
      spellcheck="false"
      placeholder=${issues.fillWith}
      aria-label=${label}
    />
    <button
      class="button button--small"
      part="button fix-button"
      type="submit"
      aria-label=${issues.named(issues.fillCells, label)}
    >
      ${issues.fillCells}
    </button>
  </form>`;
}

interface Choosing {
  readonly label: string;
  /** Stands there while nothing is chosen. */
  readonly open: string;
  readonly button: string;
  readonly entries: readonly ListEntry[];
  readonly fix: (text: string) => void;
}

/** Choosing changes nothing yet: by keyboard, every entry on the way is chosen. */
function choose({ label, open, button, entries, fix }: Choosing, context: FixContext): TemplateResult {
  const { issues } = context.messages;
  return html`<form class="issue__form" @change=${noteChosen} @submit=${(event: Event) => submit(event, fix)}>
    ${entries.length > MOST_NATIVE ? longMenu(label, open, entries, context) : shortMenu(label, open, entries)}
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

function shortMenu(label: string, open: string, entries: readonly ListEntry[]): TemplateResult {
  return html`<span class="select issue__select">
    <select part="select" name="value" aria-label=${label}>
      <option value="">${open}</option>
      ${entries.map((entry) => html`<option value=${entry.id}>${entry.label}</option>`)}
    </select>
    ${icon('chevron')}
  </span>`;
}

function longMenu(
  label: string,
  placeholder: string,
  entries: readonly ListEntry[],
  { messages, format }: FixContext,
): TemplateResult {
  return html`<span class="issue__select"
    >${longList({
      label,
      name: 'value',
      options: optionsOf(entries, 'id'),
      list: entries,
      placeholder,
      messages,
      format,
    })}</span
  >`;
}

/** Not by `:has(:checked)`: WebKit does not look again when the choice changes. */
function noteChosen({ currentTarget }: Event): void {
  const form = currentTarget as HTMLFormElement;
  form.classList.toggle('issue__form--chosen', isChosen(new FormData(form).get('value')));
}

function isChosen(value: FormDataEntryValue | null): value is string {
  return typeof value === 'string' && value.trim() !== '';
}

function submit(event: Event, fix: (text: string) => void): void {
  event.preventDefault();
  const value = new FormData(event.currentTarget as HTMLFormElement).get('value');
  if (isChosen(value)) fix(value);
}
