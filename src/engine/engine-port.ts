import type { Engine } from './engine.js';
import type { JournalPort } from './journal-protocol.js';
import { callOn, portTo, withPorts, type Promised } from './port.js';
import type { ReviewPort } from './review-protocol.js';
import type { FileFault } from './worker-files.js';

/** The engine as the page calls it: every call answers with a promise, wherever the rows are. */
export type EnginePort = Promised<EngineCalls> & {
  readonly ledger: Promised<Engine['ledger']>;
  readonly review: Promised<ReviewPort>;
  /** The journal of a resume key's owner. */
  journal(resumeKey: string): Promised<JournalPort>;
};

export type EngineCalls = Omit<Engine, 'ledger' | 'review' | 'journals'>;

export interface RunningEngine {
  readonly engine: EnginePort;
  /** `page`: no worker could be started, and the engine works in the page. */
  readonly where: 'worker' | 'page';
  /** The worker file that keeps the engine in the page, where that is known. */
  readonly fault?: FileFault | undefined;
  /**
   * Resolves when the worker has ended by itself, or can't use a file that the worker needs; from then on, as after
   * {@link close}, every call is rejected with a `WorkerLost`.
   */
  readonly lost?: Promise<FileFault | undefined>;
  /**
   * Ends the worker and forgets the rows. Journals are closed first, which takes a moment.
   * `atOnce`: the page may be frozen before that, and must not keep the locks of the worker.
   */
  close(options?: { readonly atOnce?: boolean }): void;
}

/** The port of an engine in the page. */
export function portInPage(engine: Engine): EnginePort {
  return withPorts(
    serviceInPage<EngineCalls>(() => engine),
    {
      ledger: serviceInPage<Engine['ledger']>(() => engine.ledger),
      review: serviceInPage<ReviewPort>(() => engine.review),
      journal: (resumeKey: string) => serviceInPage<JournalPort>(() => journalIn(engine, resumeKey)),
    },
  );
}

/** The journal in an engine, or at the other end of a port. */
export function journalIn({ journals }: Engine, resumeKey: string): Promised<JournalPort> {
  const journal: unknown = Reflect.get(journals, `:${resumeKey}`);
  return journal as Promised<JournalPort>;
}

function serviceInPage<T>(service: () => object): Promised<T> {
  // eslint-disable-next-line @typescript-eslint/require-await -- what is thrown becomes a rejection, as from a worker
  return portTo(async (method, args) => callOn(service(), method, args));
}
