import type { SessionContext } from './context.js';
import type { HostLists } from './host-lists.js';
import type { Mapping } from './mapping.js';
import type { FileReading } from './file-reading.js';
import type { SessionState } from './state.js';
import type { Submitting } from './submitting.js';
import { reportFailure } from './report-failure.js';
import { returnToUpload } from './return-to-upload.js';

/** A file that has ended so many workers ends the next one as well. */
const maxWorkers = 3;

export interface FailureHandlerServices {
  readonly lists: HostLists;
  readonly mapping: Mapping;
  readonly reading: FileReading;
  readonly submitting: Submitting;
}

/** What a session does when something ends under it, so that there is always a message and a way on. */
export class FailureHandler {
  readonly #context: SessionContext;
  readonly #services: FailureHandlerServices;
  #lostWorkers = 0;

  constructor(context: SessionContext, services: FailureHandlerServices) {
    this.#context = context;
    this.#services = services;
  }

  /** Work of the session has failed, though nothing that is expected is thrown. */
  async handleUnexpected(error: unknown): Promise<void> {
    // The end of the worker is told by itself, and once.
    if (isWorkerLost(error)) return;
    reportFailure(this.#context, { about: 'failed' }, error);
    if (isWaiting(this.#context.state)) await this.#returnToUpload();
  }

  /** The worker has ended, with all that it held. */
  async handleWorkerLost(): Promise<void> {
    const { step, upload, result } = this.#context.state;
    if (step === 'submit' || result) return this.#services.submitting.interruption.handleWorkerLost();
    // Nothing was there that could be lost.
    const isIdle =
      step === 'upload' && (upload.phase === 'empty' || (upload.phase === 'refused' && !upload.again));
    if (step !== 'resume' && !isIdle) return this.#returnToUpload();
    if (++this.#lostWorkers <= maxWorkers) await this.#readJournal();
    else reportFailure(this.#context, { about: 'worker-lost', corrections: false });
  }

  /** In its turn: what is pressed meanwhile waits until the new worker has found the import as well. */
  #readJournal(): Promise<void> {
    const { interruption } = this.#services.submitting;
    return interruption.enqueue(() => this.#context.readJournalAgain());
  }

  /** Without a host nothing can be chosen from its lists, and nobody created. */
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

  /** To Upload, where the file is read once more if it is at hand. */
  async #returnToUpload(): Promise<void> {
    const { review, failure } = this.#context.state;
    const corrections = (review?.edits?.cells.length ?? 0) > 0 || (review?.counts.leftOut ?? 0) > 0;
    this.#context.closeEngine();
    const then = ++this.#lostWorkers > maxWorkers ? 'gone' : 'read-again';
    if (failure?.about !== 'failed')
      reportFailure(this.#context, { about: 'worker-lost', then, corrections });
    if (then === 'gone' || !(await this.#rereadFile())) returnToUpload(this.#context);
  }

  /** False: there is nothing to read, or it could not be read. */
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
      // The next worker has ended as well: whoever is told of that goes on from there.
      if (isWorkerLost(error)) return true;
      reportFailure(this.#context, { about: 'failed' }, error);
      return false;
    }
  }
}

/** Nobody can do anything before an answer has come. */
function isWaiting({ step, upload, review }: SessionState): boolean {
  if (step === 'upload') return upload.phase === 'reading' || 'again' in upload;
  return step === 'review' && review?.checking === true;
}

function isWorkerLost(error: unknown): boolean {
  return error instanceof Error && error.name === 'WorkerLost';
}
