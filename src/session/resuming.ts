import type { LookUp, Resumed } from '../workbook/journal-answers.js';
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
  async lookUp(resumeKey: string): Promise<void> {
    const workbook = await this.#context.workbook();
    const answers = new LatestRun();
    const isLatest = answers.start();
    const found = await workbook.journal('lookUp', resumeKey, (news) => {
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
      const workbook = await this.#context.workbook();
      const resumed = await workbook.journal('resume', () => this.#submitting.askAboutJournal());
      if (this.#context.state.step !== 'resume') return;
      this.#take(resumed);
      await this.#submitting.goOn(resumed.counts, resumed.downloaded);
    } finally {
      this.#starting = false;
    }
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
    const workbook = await this.#context.workbook();
    const isGone = await workbook.journal('discard');
    if (!isGone) tellOfJournal(this.#context, 'unavailable');
    return isGone;
  }

  async forgetPasswords(): Promise<void> {
    const workbook = await this.#context.workbook();
    await workbook.journal('forgetKept');
    if (this.#context.state.step === 'upload') this.#context.apply({ type: 'kept-changed', kept: undefined });
  }

  #show({ trouble, elsewhere, unfinished, kept }: LookUp): void {
    const { step, upload } = this.#context.state;
    if (trouble) tellOfJournal(this.#context, trouble);
    if (step !== 'resume' && (step !== 'upload' || upload.phase !== 'empty')) return;
    if (unfinished || elsewhere) {
      this.#context.apply({
        type: 'unfinished-found',
        unfinished: unfinished ? { phase: 'offered', ...unfinished } : { phase: 'elsewhere', ...elsewhere },
      });
      return;
    }
    if (step === 'resume') this.#context.apply({ type: 'unfinished-gone' });
    this.#context.apply({ type: 'kept-changed', kept });
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
