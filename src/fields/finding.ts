import type { ValueCode } from './kinds/kinds.js';

/** One thing wrong with a value, as data: the text for a `code` lives in messages. */
export interface ValueFinding {
  readonly code: ValueCode;
  readonly severity: 'error' | 'warning';
  readonly params: ProblemParams;
}

/** Facts for the text of a problem: limits, the value (shortened), other rows, the host's own message. */
export type ProblemParams = Readonly<Record<string, string | number | readonly number[] | readonly string[]>>;
