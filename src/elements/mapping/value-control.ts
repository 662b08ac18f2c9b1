import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import type { TemplateResult } from 'lit';
import type { Format } from '../../messages/format.js';
import type { Messages } from '../../messages/messages.js';
import type { FieldDefinition } from '../../fields/field-definition.js';
import { displays, type FieldKind } from '../../fields/kinds/kinds.js';
import { longList } from '../long-list/long-list-view.js';
import { menu } from '../shared/menu.js';
import type { MenuOption } from '../shared/menu.js';

/** How a control is tied to its label and to the texts that describe it. */
export interface ControlOptions {
  readonly id: string;
  readonly value: string;
  readonly messages: Messages;
  readonly format: Format;
  readonly label: string;
  /** Ids of the texts that describe the control, with spaces between. */
  readonly describedBy: string;
  readonly invalid: boolean;
  readonly required: boolean;
  readonly onValue: (value: string) => void;
}

type Control = (options: ControlOptions, field: FieldDefinition) => TemplateResult;

/** The controls by the names that kinds give them. */
const controls: Readonly<Record<(typeof displays)[FieldKind]['control'], Control>> = {
  text: (options) => textInput(options, false),
  number: (options) => textInput(options, true),
  lines: textArea,
  'time-zones': timeZones,
  'yes-no': yesOrNo,
  date: dateInput,
};

/** The control for one value that all users get, where there is no list to choose from. */
export function valueControl(field: FieldDefinition, options: ControlOptions): TemplateResult {
  return controls[displays[field.kind].control](options, field);
}

function textInput(options: ControlOptions, isNumber: boolean): TemplateResult {
  const { id, value, describedBy, invalid, required, onValue } = options;
  return html`<input
    class="input ${isNumber ? 'input--number' : ''}"
    part="input"
    id=${id}
    type="text"
    inputmode=${isNumber ? 'numeric' : nothing}
    autocomplete="off"
    spellcheck="false"
    aria-describedby=${describedBy || nothing}
    aria-invalid=${invalid ? 'true' : 'false'}
    aria-required=${required ? 'true' : nothing}
    .value=${live(value)}
    @input=${(event: Event) => onValue((event.target as HTMLInputElement).value)}
  />`;
}

function dateInput(options: ControlOptions, { kind, min, max }: FieldDefinition): TemplateResult {
  const { id, value, describedBy, invalid, required, onValue } = options;
  return html`<input
    class="input"
    part="input"
    id=${id}
    type="date"
    min=${min ?? nothing}
    max=${max ?? nothing}
    aria-describedby=${describedBy || nothing}
    aria-invalid=${invalid ? 'true' : 'false'}
    aria-required=${required ? 'true' : nothing}
    .value=${live(displays[kind].input.textOf(value))}
    @input=${(event: Event) => onValue((event.target as HTMLInputElement).value)}
  />`;
}

function textArea({ id, value, describedBy, invalid, required, onValue }: ControlOptions): TemplateResult {
  return html`<textarea
    class="input"
    part="input"
    id=${id}
    rows="4"
    autocomplete="off"
    spellcheck="false"
    aria-describedby=${describedBy || nothing}
    aria-invalid=${invalid ? 'true' : 'false'}
    aria-required=${required ? 'true' : nothing}
    .value=${live(value)}
    @input=${(event: Event) => onValue((event.target as HTMLTextAreaElement).value)}
  ></textarea>`;
}

let zones: readonly string[] | undefined;

/** A list keeps mistyped zones out; a given value that the browser does not list stays. */
function timeZones(options: ControlOptions): TemplateResult {
  zones ??= Intl.supportedValuesOf('timeZone');
  const { value } = options;
  const entries = value === '' || zones.includes(value) ? zones : [value, ...zones];
  return longList({
    ...options,
    isLabelled: true,
    options: entries.map((zone) => ({ key: zone, label: zone })),
    list: zones,
    selected: value,
    emptyKey: '',
    placeholder: options.messages.mapping.chooseValue,
    onSelect: options.onValue,
  });
}

function yesOrNo(options: ControlOptions): TemplateResult {
  const { yes, no } = options.messages.mapping;
  return choices(options, [
    { key: 'true', label: yes },
    { key: 'false', label: no },
  ]);
}

function choices(options: ControlOptions, entries: readonly MenuOption[]): TemplateResult {
  return menu({
    ...options,
    selected: options.value,
    options: [{ key: '', label: options.messages.mapping.chooseValue }, ...entries],
    onSelect: options.onValue,
  });
}
