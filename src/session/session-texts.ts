import type { Refusal } from '../files/table.js';
import { fieldLabel } from '../messages/field-texts.js';
import type { Format } from '../messages/format.js';
import type { Messages } from '../messages/messages.js';
import { outcomeReport, problemReport } from '../messages/problem-text.js';
import type { FieldDefinition } from '../fields/field-definition.js';
import type { Problem } from '../checking/problem.js';
import type { ReportTexts, RowOutcome } from '../engine/protocol.js';
import type { JournalFailure } from '../submit/journal/journal-failure.js';

/** Texts that end up outside the screens: in events, in names of columns and in the two files. */
export class SessionTexts {
  readonly #messages: Messages;
  readonly #format: Format;
  readonly #labels: ReadonlyMap<string, string>;
  /** The fields whose labels are known. */
  readonly fields: readonly FieldDefinition[];

  constructor(messages: Messages, format: Format, fields: readonly FieldDefinition[]) {
    this.fields = fields;
    this.#messages = messages;
    this.#format = format;
    this.#labels = new Map(fields.map((field) => [field.id, fieldLabel(field, messages)]));
  }

  get report(): ReportTexts {
    return this.#messages.success;
  }

  refusal({ code, params }: Refusal): string {
    return this.#messages.refusals[code](params, this.#format);
  }

  partMissing(): string {
    return this.#messages.errors.partMissing;
  }

  workerUnavailable(): string {
    return this.#messages.errors.workerUnavailable;
  }

  /** Any text of the interface. */
  text(text: (messages: Messages, format: Format) => string): string {
    return text(this.#messages, this.#format);
  }

  hostFailed(hostMessage: string | undefined): string {
    return this.#messages.errors.hostFailed(hostMessage);
  }

  hostCheckFailed(): string {
    return this.#messages.review.hostCheckFailed;
  }

  journalUnavailable(failure: JournalFailure): string {
    return this.#messages.errors.journalUnavailable(failure);
  }

  /** The name of a column whose header is blank or not unique. */
  columnName(header: string, position: number): string {
    const { columns } = this.#messages;
    return header ? columns.numbered(header, position, this.#format) : columns.blank(position, this.#format);
  }

  fieldLabel({ id, label }: FieldDefinition): string {
    return this.#labels.get(id) ?? label;
  }

  /** The text of a problem in the error details. */
  problem(problem: Problem): string {
    return problemReport(problem, this.#context(problem.field));
  }

  /** The text of a sent row's outcome in the error details. */
  outcome({ code, message, unread }: RowOutcome, field: string | undefined): string {
    const { report, success } = this.#messages;
    const unreadNames = unread?.map((part) => success.unreadParts[part]);
    const params = { ...(message !== undefined && { message }), ...(unreadNames && { unread: unreadNames }) };
    const text = outcomeReport(code, params, this.#context(field));
    return unreadNames ? `${text} ${report.unread(unreadNames, this.#format)}` : text;
  }

  #context(field: string | undefined) {
    const label = field === undefined ? undefined : this.#labels.get(field);
    const context = { messages: this.#messages, format: this.#format };
    return label === undefined ? context : { ...context, fieldLabel: label };
  }
}
