import type { Problem, ProblemParams } from '../checking/problem.js';
import type { OutcomeCode } from './en/outcomes.js';
import type { Format } from './format.js';
import type { Messages } from './messages.js';

export type { OutcomeCode };

/** Names for the text of a problem, besides the problem itself. */
export interface ReportContext {
  readonly messages: Messages;
  readonly format: Format;
  /** Label of the problem's field. */
  readonly fieldLabel?: string;
  /** The text of the cell, which the caller has shortened. */
  readonly value?: string;
}

/** The text of a problem under its cell or control, whose label and value are in sight. */
export function problemText(problem: Problem, messages: Messages, format: Format): string {
  return messages.problems[problem.code](problem.params, format);
}

/** The text of a problem by itself, as in the error details: it names the field and the value. */
export function problemReport(problem: Problem, context: ReportContext): string {
  return withFieldAndValue(problemText(problem, context.messages, context.format), context);
}

/** The outcome of a row, as in the error details. `params` may hold the host's `message`. */
export function outcomeReport(code: OutcomeCode, params: ProblemParams, context: ReportContext): string {
  return withFieldAndValue(context.messages.outcomes[code](params, context.format), context);
}

function withFieldAndValue(text: string, { messages, fieldLabel, value }: ReportContext): string {
  if (!fieldLabel) return text;
  return value ? messages.report.cell(fieldLabel, value, text) : messages.report.field(fieldLabel, text);
}
