import type { FileFault } from '../engine/worker-files.js';
import type { SessionContext } from './context.js';
import type { HostLists } from './host-lists.js';
import type { Mapping } from './mapping.js';
import type { FileReading } from './file-reading.js';
import type { SessionState } from './state.js';
import type { Submitting } from './submitting.js';
import { isWorkerLost } from './is-worker-lost.js';
import { loadFailure } from './load-failure.js';
import { reportFailure, reportWorkerFile } from './report-failure.js';
import { returnToUpload } from './return-to-upload.js';

/** A file that has ended this many workers ends the next one as well. */
const maxWorkers = 3;

export interface FailureHandlerServices {
  readonly lists: HostLists;
  readonly mapping: Mapping;
  readonly reading: FileReading;
  readonly submitting: Submitting;
}

/** Handles the failures of a session: each has a message and a way on. */
export class FailureHandler {
  readonly #context: SessionContext;
  readonly #services: FailureHandlerServices;
  #lostWorkers = 0;

  constructor(context: SessionContext, services: FailureHandlerServices) {
    this.#context = context;
    this.#services = services;
  }

  /** Handles an exception of the session's work: expected failures are never thrown. */
  async handleUnexpected(error: unknown): Promise<void> {
    // The end of the worker is reported once, by `handleWorkerLost`.
    if (isWorkerLost(error)) return;
    reportFailure(this.#context, loadFailure(error) ?? { about: 'failed' }, error);
    if (isWaiting(this.#context.state)) await this.#returnToUpload();
  }

  /** Reports a worker file that can't be used. */
  reportFile(fault: FileFault): void {
    reportWorkerFile(this.#context, fault);
  }

  /**
   * Handles the end of the worker, with which all its data is gone.
   *
   * @param fault Of the file for which the engine moves to the page. What needed the file is done once more by `withEngine`.
   */
  async handleWorkerLost(fault?: FileFault): Promise<void> {
    const { step, upload, result } = this.#context.state;
    if (step === 'submit' || result) return this.#services.submitting.interruption.handleWorkerLost();
    // An Upload screen without a file has nothing to lose.
    const isIdle =
      step === 'upload' && (upload.phase === 'empty' || (upload.phase === 'refused' && !upload.again));
    if (fault && (isIdle || step === 'resume' || isReading(upload))) return;
    if (step !== 'resume' && !isIdle) return this.#returnToUpload(fault);
    if (++this.#lostWorkers <= maxWorkers) await this.#readJournal();
    else reportFailure(this.#context, { about: 'worker-lost', corrections: false });
  }

  /** The journal is read in its turn: a button pressed meanwhile waits until the new worker has found the import. */
  #readJournal(): Promise<void> {
    const { interruption } = this.#services.submitting;
    return interruption.enqueue(() => this.#context.readJournalAgain());
  }

  /** Without a host there are no lists to choose from, and nobody can be created. */
  reportHostMissing(): void {
    if (this.#context.state.failure?.about !== 'host-missing')
      reportFailure(this.#context, { about: 'host-missing', isImport: false });
  }

  async hostChanged(): Promise<void> {
    const { settings, state } = this.#context;
    if (state.failure?.about !== 'host-missing' || !settings.host) return;
    if (state.failure.isImport && typeof settings.host.createUsers !== 'function') return;
    this.#context.apply({ type: 'failure-changed' });
    await this.#services.lists.load();
    await this.#services.mapping.listsLoaded();
  }

  /** Returns to Upload, where the chosen file, if any, is read once more. */
  async #returnToUpload(fault?: FileFault): Promise<void> {
    const { review, failure } = this.#context.state;
    const corrections = (review?.edits?.cells.length ?? 0) > 0 || (review?.counts.leftOut ?? 0) > 0;
    this.#context.closeEngine();
    const then = !fault && ++this.#lostWorkers > maxWorkers ? 'gone' : 'read-again';
    if (!fault && failure?.about !== 'failed' && failure?.about !== 'file-missing')
      reportFailure(this.#context, { about: 'worker-lost', then, corrections });
    if (then === 'gone' || !(await this.#rereadFile())) returnToUpload(this.#context);
  }

  /** @returns false: there is no file, or reading the file has failed. */
  async #rereadFile(): Promise<boolean> {
    const { reading } = this.#services;
    const { file, upload, plan } = this.#context.state;
    const chosen = reading.file;
    if (!chosen) return false;
    returnToUpload(this.#context, chosen);
    try {
      await reading.read(chosen, ('again' in upload ? upload.again : file?.choices) ?? {}, plan);
      return true;
    } catch (error) {
      // The next worker has ended as well: its own `handleWorkerLost` goes on from there.
      if (isWorkerLost(error)) return true;
      reportFailure(this.#context, loadFailure(error) ?? { about: 'failed' }, error);
      return false;
    }
  }
}

function isReading(upload: SessionState['upload']): boolean {
  return upload.phase === 'reading' || 'again' in upload;
}

/** True while the screen offers nothing to do until a response comes. */
function isWaiting({ step, upload, review }: SessionState): boolean {
  if (step === 'upload') return isReading(upload);
  return step === 'review' && review?.checking === true;
}
