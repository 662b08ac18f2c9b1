import type { ReactiveElement } from 'lit';
import { firstScreenTexts } from './messages/en/first-screen.js';
import { createFormat, type Format } from './messages/format.js';
import { findLanguage } from './messages/language.js';
import { mergeMessages, type Messages, type PartialMessages } from './messages/messages.js';
import type { FieldDefinition } from './fields/field-definition.js';
import { SessionTexts } from './session/session-texts.js';

interface TextedElement extends ReactiveElement {
  readonly messages: PartialMessages | undefined;
}

/** The texts of an element: English where the portal has no text of its own, in the formats of the page's language. */
export class InterfaceTexts {
  /** True once the lazy screens are there; before, only the first screen can be shown. */
  isComplete = false;
  /** True: the lazy screens, and their texts, could not be loaded. */
  areMissing = false;
  #english = firstScreenTexts as Messages;
  #messages: Messages = this.#english;
  #format: Format = createFormat(firstScreenTexts.lang);
  #sessionTexts: SessionTexts | undefined;

  get messages(): Messages {
    return this.#messages;
  }

  get format(): Format {
    return this.#format;
  }

  /** Takes the texts of the lazy screens, at first those of every import. */
  complete(english: Messages, element: TextedElement): void {
    this.#english = english;
    this.isComplete = true;
    this.read(element, element.messages);
    element.requestUpdate();
  }

  read(element: Element, override: PartialMessages | undefined): void {
    this.#messages = mergeMessages(this.#english, override);
    this.#format = createFormat(findLanguage(element, this.#messages.lang));
    this.#sessionTexts = undefined;
  }

  /** The texts that end up outside the screens. */
  sessionTexts(fields: readonly FieldDefinition[]): SessionTexts {
    if (this.#sessionTexts?.fields !== fields)
      this.#sessionTexts = new SessionTexts(this.#messages, this.#format, fields);
    return this.#sessionTexts;
  }
}
