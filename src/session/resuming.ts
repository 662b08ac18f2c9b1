import type { KeptImport, LookUp, Resumed, Unfinished } from '../engine/journal-answers.js';
import { askJournal } from './ask-journal.js';
import { LatestRun, type SessionContext } from './context.js';
import { describeFile } from './describe-file.js';
import { tellOfJournal } from './journal-trouble.js';
import type { Submitting } from './submitting.js';

/** The import that a reload or a crash left behind: found, offered, gone on with, or forgotten. */
export class Resuming {
  readonly #context: SessionContext;
  readonly #submitting: Submitting;
  #starting = false;

  constructor(context: SessionContext, submitting: Submitting) {
    this.#context = context;
    this.#submitting = submitting;
  }

  /** Shows what is in the journal, as long as nothing else was begun. */
  async lookUp(): Promise<void> {
    const answers = new LatestRun();
    const isLatest = answers.start();
    const found = await askJournal(this.#context, 'lookUp', (news) => {
      answers.start();
      this.#show(news);
    });
    // News come by a port of their own, and may be here before the answer that they replace.
    if (isLatest()) this.#show(found);
  }

  async resume(): Promise<void> {
    const { unfinished } = this.#context.state;
    if (this.#starting || unfinished?.phase !== 'offered') return;
    this.#starting = true;
    try {
      const resumed = await this.#submitting.interruption.inTurn(() => this.#goOn());
      if (resumed) await this.#submitting.goOn(resumed.counts, resumed.downloaded);
    } finally {
      this.#starting = false;
    }
  }

  /** `undefined`: there is nothing to go on with any more. */
  async #goOn(): Promise<Resumed | undefined> {
    if (!this.#isOffered()) return undefined;
    const resumed = await askJournal(this.#context, 'resume', (trouble) =>
      this.#submitting.askAboutJournal(trouble),
    );
    if (!this.#isOffered()) return undefined;
    this.#take(resumed);
    return resumed;
  }

  #isOffered(): boolean {
    const { step, unfinished } = this.#context.state;
    return step === 'resume' && unfinished?.phase === 'offered';
  }

  /** Asks first. True: it is gone. */
  async discard(confirmed: boolean): Promise<boolean> {
    const { unfinished } = this.#context.state;
    if (unfinished?.phase !== 'offered') return false;
    const { done, total, passwords } = unfinished;
    if (!confirmed) {
      this.#context.apply({ type: 'asked', question: { about: 'discard', done, total, passwords } });
      return false;
    }
    const isGone = await this.#submitting.interruption.inTurn(() => askJournal(this.#context, 'discard'));
    if (!isGone) tellOfJournal(this.#context, 'unavailable');
    return isGone;
  }

  async forgetPasswords(id: string): Promise<void> {
    const isGone = await askJournal(this.#context, 'forgetKept', id);
    const { step, kept = [] } = this.#context.state;
    if (!isGone) tellOfJournal(this.#context, 'unavailable');
    else if (step === 'upload')
      this.#context.apply({ type: 'kept-changed', kept: kept.filter((one) => one.id !== id) });
  }

  #show({ trouble, elsewhere, unfinished, kept = [] }: LookUp): void {
    const { step, upload } = this.#context.state;
    if (trouble) tellOfJournal(this.#context, trouble);
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

  /** What is past its time has been seen now, and may go when its last day is over. */
  #noteOffers(shown: readonly (Unfinished | KeptImport)[]): void {
    const ids = shown.filter(({ lastOfferUntil }) => lastOfferUntil !== undefined).map(({ id }) => id);
    // Not noted, it is offered once more.
    if (ids.length > 0) askJournal(this.#context, 'noteOffers', ids).catch(() => undefined);
  }

  #take({ fields, plan, file, summary }: Resumed): void {
    this.#context.apply({
      type: 'resumed',
      fields: fields.length ? fields : this.#context.state.fields,
      plan,
      file: describeFile(file, summary, this.#context.texts),
    });
  }
}
