import type { BatchRequest, CreateResult, ImportHost, NewUser } from '../../src/host.js';
import { Ledger } from '../../src/submit/ledger.js';
import type { Online } from '../../src/submit/online.js';
import type { LedgerPort } from '../../src/submit/ledger-port.js';
import type { ImportCounts, Outcome } from '../../src/submit/outcomes.js';
import type { SubmitStatus } from '../../src/submit/submit-status.js';
import { Submission, type SubmissionOptions } from '../../src/submit/submission.js';
import { VirtualClock } from './virtual-clock.js';

/** The host's response to one call; the last of a script is repeated. */
export type CreateStep = (users: readonly NewUser[], request: BatchRequest) => unknown;
export type RecoverStep = (keys: readonly string[]) => unknown;

export interface FixtureOptions extends Partial<
  Pick<SubmissionOptions, 'batchSize' | 'concurrency' | 'batchTimeout' | 'random'>
> {
  readonly rows?: number;
  readonly create?: readonly CreateStep[];
  readonly recover?: readonly RecoverStep[];
  readonly idempotent?: boolean;
  readonly userOf?: (key: string) => NewUser;
  readonly wrapLedger?: (port: LedgerPort) => LedgerPort;
}

export function userOf(key: string): NewUser {
  const row = Number(key.slice(1)) + 1;
  return { key, row, username: key, email: `${key}@example.com`, digitsOnlyPassword: false, extra: {} };
}

export function created(user: { key: string }): CreateResult {
  return { key: user.key, status: 'created', id: `id-${user.key}`, temporaryPassword: `secret-${user.key}` };
}

/** Every user is created. */
export const createAll: CreateStep = (users) => users.map(created);
export const never = (): Promise<never> => new Promise(() => undefined);
export const networkDown = (): never => {
  throw new TypeError('Failed to fetch');
};
export function failWith(meaning: object): () => never {
  return () => {
    throw Object.assign(new Error('no'), meaning);
  };
}
/** Every row gets the same status. */
export function replyAll(
  status: string,
  parts: object = {},
): (asked: readonly (NewUser | string)[]) => unknown {
  return (asked) => asked.map((one) => ({ key: typeof one === 'string' ? one : one.key, status, ...parts }));
}
/** The rows get these statuses one after the other. */
export function replyEach(...statuses: string[]): (asked: readonly (NewUser | string)[]) => unknown {
  return (asked) =>
    asked.map((one, at) => ({ key: typeof one === 'string' ? one : one.key, status: statuses[at] }));
}

export class FakeOnline implements Online {
  #isOnline = true;
  readonly #listeners = new Set<() => void>();

  isOnline(): boolean {
    return this.#isOnline;
  }

  watch(onChange: () => void): () => void {
    this.#listeners.add(onChange);
    return () => this.#listeners.delete(onChange);
  }

  set(isOnline: boolean): void {
    this.#isOnline = isOnline;
    for (const listener of this.#listeners) listener();
  }
}

/** A submission with a ledger of its own, a scripted host, and time that the test passes. */
export class SubmissionFixture {
  readonly clock = new VirtualClock();
  readonly online = new FakeOnline();
  readonly ledger: Ledger;
  readonly submission: Submission;
  readonly abort = new AbortController();
  readonly statuses: SubmitStatus[] = [];
  readonly counts: ImportCounts[] = [];
  /** Each call as `A1: u1 u2`: the idempotency key by its first use, the attempt, the users. */
  readonly sent: string[] = [];
  readonly sentAt: number[] = [];
  readonly asked: string[] = [];
  readonly requests: BatchRequest[] = [];
  /** Outcomes that the ledger did not record. */
  readonly unrecorded: Outcome[] = [];
  hostFailed = 0;
  host: ImportHost | undefined;
  readonly #options: FixtureOptions;
  readonly #letters = new Map<string, string>();

  constructor(options: FixtureOptions = {}) {
    this.#options = options;
    const keys = Array.from({ length: options.rows ?? 2 }, (_, at) => `u${at + 1}`);
    this.ledger = new Ledger('session', keys, options.userOf ?? userOf);
    this.host = this.#scriptedHost();
    this.submission = this.newSubmission();
  }

  newSubmission(): Submission {
    const {
      batchSize = 25,
      concurrency = 1,
      batchTimeout = 60_000,
      random = () => 1,
      wrapLedger,
    } = this.#options;
    const port = portOf(this.ledger);
    return new Submission({
      host: () => this.host,
      ledger: wrapLedger ? wrapLedger(port) : port,
      batchSize,
      concurrency,
      batchTimeout,
      random,
      clock: this.clock,
      online: this.online,
      signal: this.abort.signal,
      onCounts: (counts) => this.counts.push(counts),
      onStatus: (status) => this.statuses.push(status),
      onUnrecorded: (outcomes) => this.unrecorded.push(...outcomes),
      onHostFailed: () => this.hostFailed++,
    });
  }

  run(): Promise<ImportCounts> {
    return this.clock.until(this.submission.run());
  }

  /** The outcome of each row; for a rejected row its reason. */
  get rows(): string {
    const outcomes = Array.from(this.ledger.outcomes(), (outcome) =>
      outcome.status === 'rejected' ? outcome.reason : outcome.status,
    );
    return outcomes.join(' ');
  }

  get status(): SubmitStatus | undefined {
    return this.statuses.at(-1);
  }

  password(key: string): string | undefined {
    const outcome = this.ledger.outcomeOf(key);
    return outcome?.status === 'created' ? outcome.temporaryPassword : undefined;
  }

  #scriptedHost(): ImportHost {
    const { create = [createAll], recover, idempotent } = this.#options;
    return {
      createUsers: (users, request) => {
        this.requests.push(request);
        this.sentAt.push(this.clock.now());
        const label = `${this.#letter(request.idempotencyKey)}${request.attempt}`;
        this.sent.push(`${label}: ${users.map(({ key }) => key).join(' ')}`);
        return stepAt(create, this.sent.length)(users, request) as Promise<readonly CreateResult[]>;
      },
      ...(recover && {
        recoverUsers: (keys) => {
          this.asked.push(keys.join(' '));
          return stepAt(recover, this.asked.length)(keys) as Promise<readonly CreateResult[]>;
        },
      }),
      ...(idempotent !== undefined && { idempotent }),
    };
  }

  #letter(idempotencyKey: string): string {
    const known = this.#letters.get(idempotencyKey) ?? String.fromCharCode(65 + this.#letters.size);
    this.#letters.set(idempotencyKey, known);
    return known;
  }
}

export function portOf(ledger: Ledger): LedgerPort {
  return {
    next: async (size) => ledger.next(size),
    rebatch: async (keys) => ledger.rebatch(keys),
    record: async (outcomes, late) => ledger.record(outcomes, late),
    clear: async (keys) => ledger.clear(keys),
    finish: async () => ledger.finish(),
  };
}

function stepAt<T>(script: readonly T[], call: number): T {
  const step = script[Math.min(call, script.length) - 1];
  if (!step) throw new Error('The script is empty');
  return step;
}
