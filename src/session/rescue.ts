import type { SessionContext } from './context.js';
import type { HostLists } from './host-lists.js';
import type { Mapping } from './mapping.js';
import type { Reading } from './reading.js';
import type { SessionState } from './state.js';
import type { Submitting } from './submitting.js';
import { tell } from './tell-trouble.js';
import { throwBack } from './throw-back.js';

/** A file that has ended so many workers ends the next one as well. */
const mostWorkers = 3;

export interface RescueParts {
  readonly lists: HostLists;
  readonly mapping: Mapping;
  readonly reading: Reading;
  readonly submitting: Submitting;
}

/** What a session does when something ends under it, so that there is always a message and a way on. */
export class Rescue {
  readonly #context: SessionContext;
  readonly #parts: RescueParts;
  #workers = 0;

  constructor(context: SessionContext, parts: RescueParts) {
    this.#context = context;
    this.#parts = parts;
  }

  /** Work of the session has failed, though nothing that is expected is thrown. */
  async failed(error: unknown): Promise<void> {
    // The end of the worker is told by itself, and once.
    if (isWorkerLost(error)) return;
    tell(this.#context, { about: 'failed' }, error);
    if (isWaiting(this.#context.state)) await this.#throwBack();
  }

  /** The worker has ended, with all that it held. */
  async workerLost(): Promise<void> {
    const { step, upload, result } = this.#context.state;
    if (step === 'submit' || result) return this.#parts.submitting.interruption.take();
    // Nothing was there that could be lost.
    const isIdle =
      step === 'upload' && (upload.phase === 'empty' || (upload.phase === 'refused' && !upload.again));
    if (step !== 'resume' && !isIdle) return this.#throwBack();
    if (++this.#workers <= mostWorkers) await this.#context.lookUpAgain();
    else tell(this.#context, { about: 'worker-lost', corrections: false });
  }

  /** Without a host nothing can be chosen from its lists, and nobody created. */
  tellHostMissing(): void {
    if (this.#context.state.trouble?.about !== 'host-missing')
      tell(this.#context, { about: 'host-missing', isImport: false });
  }

  async hostChanged(): Promise<void> {
    const { settings, state } = this.#context;
    if (state.trouble?.about !== 'host-missing' || !settings.host) return;
    if (state.trouble.isImport && typeof settings.host.createUsers !== 'function') return;
    this.#context.apply({ type: 'troubled' });
    await this.#parts.lists.load();
    await this.#parts.mapping.listsLoaded();
  }

  /** To Upload, where the file is read once more if it is at hand. */
  async #throwBack(): Promise<void> {
    const { review, trouble } = this.#context.state;
    const corrections = (review?.edits?.cells.length ?? 0) > 0 || (review?.counts.leftOut ?? 0) > 0;
    this.#context.closeWorkbook();
    const then = ++this.#workers > mostWorkers ? 'gone' : 'read-again';
    if (trouble?.about !== 'failed') tell(this.#context, { about: 'worker-lost', then, corrections });
    if (then === 'gone' || !(await this.#readOnceMore())) throwBack(this.#context);
  }

  /** False: there is nothing to read, or it could not be read. */
  async #readOnceMore(): Promise<boolean> {
    const { reading } = this.#parts;
    const { file, upload, plan } = this.#context.state;
    const chosen = reading.file;
    if (!chosen) return false;
    throwBack(this.#context, chosen);
    try {
      await reading.read(chosen, ('again' in upload ? upload.again : file?.choices) ?? {}, plan);
      return true;
    } catch (error) {
      // The next worker has ended as well: whoever is told of that goes on from there.
      if (isWorkerLost(error)) return true;
      tell(this.#context, { about: 'failed' }, error);
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
