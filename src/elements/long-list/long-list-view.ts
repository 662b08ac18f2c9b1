import { html, type TemplateResult } from 'lit';
import type { Format } from '../../messages/format.js';
import type { Messages } from '../../messages/messages.js';
import type { MenuOption } from '../shared/menu.js';

/** A native menu draws all its entries: a list with more of them is a long list. */
export const MAX_NATIVE_OPTIONS = 50;

/** What a long list shows, and who is told of a choice. */
export interface LongListView {
  /** Id of the input, for its `<label>`. */
  readonly id?: string;
  readonly inputClass?: string;
  readonly label: string;
  /** A `<label>` says the same already. */
  readonly isLabelled?: boolean;
  /** In a form: its value is the key. */
  readonly name?: string;
  readonly options: readonly MenuOption[];
  /** What the options were made of: the same list in the same number makes the same options. */
  readonly list: object;
  /** A word beside the options from a position on, which are of another sort. */
  readonly noteFrom?: { readonly from: number; readonly note: string };
  /** Key of the option that is chosen; absent where the element remembers the choice itself. */
  readonly selected?: string;
  /** The text that is entered, where any may be: the options, by their keys, are what is offered. */
  readonly text?: string;
  readonly placeholder?: string;
  /** Emptying the input chooses this key; without it, what was chosen stays. */
  readonly emptyKey?: string;
  readonly describedBy?: string | undefined;
  readonly invalid?: boolean;
  readonly required?: boolean;
  readonly disabled?: boolean;
  readonly messages: Messages;
  readonly format: Format;
  readonly onSelect?: (key: string) => void;
  readonly onText?: (text: string) => void;
  readonly onLeave?: () => void;
}

/** The control of a list that is too long for a native menu. */
export function longList(view: LongListView): TemplateResult {
  return html`<bulk-user-import-long-list class="list" .view=${view}></bulk-user-import-long-list>`;
}

/** The options of both are the same, and so are the words about them. */
export function hasSameEntries(
  { list, options, messages }: LongListView,
  other: LongListView | undefined,
): boolean {
  return list === other?.list && options.length === other.options.length && messages === other.messages;
}
