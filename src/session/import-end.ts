import type { ResultCounts } from '../engine/protocol.js';
import type { SessionContext } from './context.js';
import type { ResultState } from './state.js';

/** The end of an import: its counts, and why nothing more was sent. */
export class ImportEnd {
  readonly #context: SessionContext;
  #stopped: ResultState['stopped'];
  #hostMessage: string | undefined;
  /** Number of passwords in the last download of the success details. */
  #downloaded = 0;

  constructor(context: SessionContext) {
    this.#context = context;
  }

  /** Notes how many passwords were downloaded before a reload. */
  noteDownloaded(passwords: number): void {
    this.#downloaded = passwords;
  }

  /** Forgets what had stopped the import, since the rest is sent now. */
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

  summarize({ summary }: ResultCounts): ResultState {
    // A stop with nothing left to send has changed nothing.
    const stopped = this.#stopped === 'administrator' && !summary.notAttempted ? undefined : this.#stopped;
    return {
      ...summary,
      // An import that was resumed without its plan has no rows that can be fixed.
      fixable: Object.keys(this.#context.state.plan).length ? summary.fixable : 0,
      successDownloaded: summary.passwords > 0 && summary.passwords === this.#downloaded,
      errorsDownloaded: false,
      ...(stopped && { stopped }),
      ...(this.#hostMessage !== undefined && { hostMessage: this.#hostMessage }),
    };
  }

  /** Takes in a response that came after the end and may hold passwords. */
  update(before: ResultState, counts: ResultCounts): void {
    const result = this.summarize(counts);
    const successDownloaded = before.successDownloaded && before.passwords === result.passwords;
    this.#context.apply({ type: 'result-changed', result: { ...result, successDownloaded } });
  }
}
