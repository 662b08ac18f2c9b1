import type { ValueCode } from './kinds/kinds.js';

/** What a rule finds in a value. Data: its text lives in messages, by `code`. */
export interface ValueFinding {
  readonly code: ValueCode;
  readonly severity: 'error' | 'warning';
  readonly params: ProblemParams;
}

/** Facts for the text of a finding: limits, the value (shortened), other rows, the host's own message. */
export type ProblemParams = Readonly<Record<string, string | number | readonly number[] | readonly string[]>>;
