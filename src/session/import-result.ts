import type { ResultCounts } from '../engine/protocol.js';
import type { SessionContext } from './context.js';
import type { ResultState } from './state.js';

/** How an import has ended: what was counted, and why nothing more was sent. */
export class ImportResult {
  readonly #context: SessionContext;
  #stopped: ResultState['stopped'];
  #hostMessage: string | undefined;
  /** Passwords in the success details when they were downloaded last. */
  #downloaded = 0;

  constructor(context: SessionContext) {
    this.#context = context;
  }

  /** So many passwords were downloaded before the page was loaded anew. */
  noteDownloaded(passwords: number): void {
    this.#downloaded = passwords;
  }

  /** The rest is sent: what has stopped it before does not count any more. */
  restart(): void {
    const { result } = this.#context.state;
    if (result?.successDownloaded) this.#downloaded = result.passwords;
    this.#stopped = this.#hostMessage = undefined;
  }

  noteStopped(): void {
    this.#stopped = 'administrator';
  }

  /** @param message of the host, if it may be shown. */
  noteHostFailed(message: string | undefined): void {
    this.#stopped = 'host-failed';
    this.#hostMessage = message;
  }

  /** What stopped the import first is the reason why it has ended. */
  noteWorkerLost(): void {
    this.#stopped ??= 'worker-lost';
  }

  /** At the end. */
  summarize({ summary }: ResultCounts): ResultState {
    // Stopped when nothing was left to be sent, it has changed nothing.
    const stopped = this.#stopped === 'administrator' && !summary.notAttempted ? undefined : this.#stopped;
    return {
      ...summary,
      // Resumed without its plan, nothing can be fixed by it.
      fixable: Object.keys(this.#context.state.plan).length ? summary.fixable : 0,
      successDownloaded: summary.passwords > 0 && summary.passwords === this.#downloaded,
      errorsDownloaded: false,
      ...(stopped && { stopped }),
      ...(this.#hostMessage !== undefined && { hostMessage: this.#hostMessage }),
    };
  }

  /** After the end: an answer has come that may hold passwords. */
  update(before: ResultState, counts: ResultCounts): void {
    const result = this.summarize(counts);
    const successDownloaded = before.successDownloaded && before.passwords === result.passwords;
    this.#context.apply({ type: 'result-changed', result: { ...result, successDownloaded } });
  }
}
