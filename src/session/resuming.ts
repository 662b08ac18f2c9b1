import type {
  KeptImport,
  JournalContents,
  ResumedImport,
  UnfinishedSession,
} from '../engine/journal-protocol.js';
import type { SessionContext } from './context.js';
import { describeFile } from './describe-file.js';
import { ExclusiveRun } from './exclusive-run.js';
import { journalOf } from './journal-of.js';
import { LatestRun } from './latest-run.js';
import { reportJournalFailure } from './report-journal-failure.js';
import type { RequestHandlers } from './requests.js';
import type { Submitting } from './submitting.js';
import { withEngine } from './with-engine.js';

/** Finds, offers, resumes or discards the import that a reload or a crash left behind. */
export class Resuming {
  readonly handlers: RequestHandlers<'resume-import' | 'discard' | 'forget-passwords' | 'show-unfinished'> = {
    'resume-import': () => this.#resume(),
    discard: async ({ confirmed = false }) => {
      if (await this.#discard(confirmed)) this.#context.end();
    },
    'forget-passwords': ({ id }) => this.#forgetPasswords(id),
    'show-unfinished': () => this.#context.end(),
  };
  readonly #context: SessionContext;
  readonly #submitting: Submitting;
  readonly #starting = new ExclusiveRun();

  constructor(context: SessionContext, submitting: Submitting) {
    this.#context = context;
    this.#submitting = submitting;
  }

  /** Shows what is in the journal, as long as nothing else was begun. */
  async readJournal(): Promise<void> {
    const searches = new LatestRun(this.#context.signal);
    const search = searches.start();
    const found = await withEngine(this.#context, async () => {
      const journal = await journalOf(this.#context);
      return journal.findImports((update) => {
        searches.cancel();
        this.#show(update);
      });
    });
    // Updates come by a port of their own, and may overtake the response that they replace.
    if (!search.aborted) this.#show(found);
  }

  async #resume(): Promise<void> {
    await this.#starting.start(async () => {
      const resumed = await this.#submitting.interruption.enqueue(() => this.#resumeFromJournal());
      if (resumed) await this.#submitting.continueJournaled(resumed.counts, resumed.downloaded);
    });
  }

  /** @returns `undefined` where there is no import to resume any more. */
  async #resumeFromJournal(): Promise<ResumedImport | undefined> {
    if (!this.#isOffered()) return undefined;
    const journal = await journalOf(this.#context);
    const resumed = await journal.resume((failure) => this.#submitting.handleWriteFailure(failure));
    if (!this.#isOffered()) return undefined;
    this.#applyResumed(resumed);
    return resumed;
  }

  #isOffered(): boolean {
    const { step, unfinished } = this.#context.state;
    return step === 'resume' && unfinished?.phase === 'offered';
  }

  /** Shows a question first, unless `confirmed`. True: the import is gone. */
  async #discard(confirmed: boolean): Promise<boolean> {
    const { unfinished } = this.#context.state;
    if (unfinished?.phase !== 'offered') return false;
    const { done, total, passwords } = unfinished;
    if (!confirmed) {
      this.#context.apply({ type: 'asked', question: { about: 'discard', done, total, passwords } });
      return false;
    }
    const isGone = await this.#submitting.interruption.enqueue(async () =>
      (await journalOf(this.#context)).discard(),
    );
    if (!isGone) reportJournalFailure(this.#context, 'unavailable');
    return isGone;
  }

  async #forgetPasswords(id: string): Promise<void> {
    const journal = await journalOf(this.#context);
    const isGone = await journal.forgetPasswords(id);
    const { step, kept = [] } = this.#context.state;
    if (!isGone) reportJournalFailure(this.#context, 'unavailable');
    else if (step === 'upload')
      this.#context.apply({ type: 'kept-changed', kept: kept.filter((one) => one.id !== id) });
  }

  #show({ failure, elsewhere, unfinished, kept = [] }: JournalContents): void {
    const { step, upload } = this.#context.state;
    if (failure) reportJournalFailure(this.#context, failure);
    if (step !== 'resume' && (step !== 'upload' || upload.phase !== 'empty')) return;
    if (unfinished || elsewhere) {
      this.#context.apply({
        type: 'unfinished-found',
        unfinished: unfinished ? { phase: 'offered', ...unfinished } : { phase: 'elsewhere', ...elsewhere },
      });
      if (unfinished) this.#noteOffers([unfinished]);
      return;
    }
    if (step === 'resume') this.#context.apply({ type: 'unfinished-gone' });
    this.#context.apply({ type: 'kept-changed', kept });
    this.#noteOffers(kept);
  }

  /** An import past its time was seen now, and may go when its last day is over. */
  #noteOffers(shown: readonly (UnfinishedSession | KeptImport)[]): void {
    const ids = shown.filter(({ lastOfferUntil }) => lastOfferUntil !== undefined).map(({ id }) => id);
    // An offer that can't be noted is made once more.
    if (ids.length > 0) {
      journalOf(this.#context)
        .then((journal) => journal.noteOffers(ids))
        .catch(() => undefined);
    }
  }

  #applyResumed({ fields, plan, file, summary }: ResumedImport): void {
    this.#context.apply({
      type: 'resumed',
      fields: fields.length ? fields : this.#context.state.fields,
      plan,
      file: describeFile(file, summary, this.#context.texts),
    });
  }
}
