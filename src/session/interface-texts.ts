import { first } from '../messages/en/first.js';
import { createFormat, type Format } from '../messages/format.js';
import { findLanguage } from '../messages/language.js';
import { mergeMessages, type Messages, type PartialMessages } from '../messages/messages.js';
import type { FieldDefinition } from '../fields/fields.js';
import { SessionTexts } from './session-texts.js';

/** The words of an element: English, with what the portal says otherwise, in the format of the page's language. */
export class InterfaceTexts {
  /** True once the texts of every screen are there; before, only the first screen can be shown. */
  isWhole = false;
  #english = first as Messages;
  #messages: Messages = this.#english;
  #format: Format = createFormat(first.lang);
  #ofSession: SessionTexts | undefined;

  get messages(): Messages {
    return this.#messages;
  }

  get format(): Format {
    return this.#format;
  }

  /** The later screens have come, and their texts with them. */
  complete(english: Messages): void {
    this.#english = english;
    this.isWhole = true;
  }

  read(element: Element, override: PartialMessages | undefined): void {
    this.#messages = mergeMessages(this.#english, override);
    this.#format = createFormat(findLanguage(element, this.#messages.lang));
    this.#ofSession = undefined;
  }

  /** What ends up outside the screens. */
  ofSession(fields: readonly FieldDefinition[]): SessionTexts {
    if (this.#ofSession?.fields !== fields)
      this.#ofSession = new SessionTexts(this.#messages, this.#format, fields);
    return this.#ofSession;
  }
}
