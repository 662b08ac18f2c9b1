import type { HostProblem } from '../host.js';
import type { OutcomeShape } from './outcome-schema.js';

/** The traits of an outcome. */
interface OutcomeTraits {
  /** How much the outcome says of a row: one that says less never replaces one that says more. */
  readonly weight: number;
  /** Name in the counts. */
  readonly bucket: string;
  /** True when the outcome is the host's last word. Any other outcome only says where the import gave up. */
  readonly isFinal: boolean;
  /** Whether another run sends the row; `recoverable`: only where the host can say what became of the row. */
  readonly retry: 'always' | 'recoverable' | 'never';
  /** The problem that the row gets on Review, to be fixed and sent again; `undefined` where the row can't be fixed. */
  readonly fixableAs: HostProblem['kind'] | undefined;
}

/**
 * All outcomes, each under its code in the error details. `refused` is a kind of `rejected` in the journal and in the
 * counts: the user was not created, and the server kept refusing.
 */
export const outcomeTraits = {
  created: { weight: 4, bucket: 'created', isFinal: true, retry: 'never', fixableAs: undefined },
  duplicate: { weight: 3, bucket: 'duplicates', isFinal: true, retry: 'never', fixableAs: 'duplicate' },
  rejected: { weight: 3, bucket: 'rejected', isFinal: true, retry: 'never', fixableAs: 'invalid' },
  refused: { weight: 2, bucket: 'rejected', isFinal: false, retry: 'always', fixableAs: undefined },
  unknown: { weight: 1, bucket: 'unknown', isFinal: false, retry: 'recoverable', fixableAs: undefined },
  'not-attempted': {
    weight: 0,
    bucket: 'notAttempted',
    isFinal: false,
    retry: 'always',
    fixableAs: undefined,
  },
} as const satisfies Record<string, OutcomeTraits>;

export type OutcomeName = keyof typeof outcomeTraits;

/** What became of one row that was to be imported. */
export type Outcome = OutcomeShape;

export type CreatedOutcome = Extract<Outcome, { status: 'created' }>;
export type UnknownOutcome = Extract<Outcome, { status: 'unknown' }>;

/** Where rows with an outcome are counted. */
export type Bucket = (typeof outcomeTraits)[OutcomeName]['bucket'];

/** Counts of the whole import: `total` is the sum of the others. */
export type ImportCounts = Readonly<Record<'total' | Bucket | 'pending', number>>;

export function emptyBuckets(): Record<Bucket, number> {
  return { created: 0, duplicates: 0, rejected: 0, unknown: 0, notAttempted: 0 };
}

export function outcomeName(outcome: Exclude<Outcome, CreatedOutcome>): Exclude<OutcomeName, 'created'>;
export function outcomeName(outcome: Outcome): OutcomeName;
export function outcomeName(outcome: Outcome): OutcomeName {
  return outcome.status === 'rejected' ? outcome.reason : outcome.status;
}

export function traitsOf(outcome: Outcome): (typeof outcomeTraits)[OutcomeName] {
  return outcomeTraits[outcomeName(outcome)];
}
