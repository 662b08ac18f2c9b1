import type { ImportAccount } from '../submit/import-account.js';
import type { ImportCounts, Outcome } from '../submit/outcome.js';
import type { ResultAnswer } from '../engine/answers.js';
import type { WorkbookPort } from '../engine/open-workbook.js';
import { askJournal } from './ask-journal.js';
import type { SessionContext } from './context.js';
import type { ResultState } from './state.js';
import { tell } from './tell-trouble.js';
import { throwBack } from './throw-back.js';

/** Milliseconds that answers are waited for which are on their way when the worker ends. What comes later is taken as well. */
const patience = 5000;

/** What is interrupted. */
export interface Interrupted {
  /** Sends nothing more; resolves when no call to the host is under way. */
  stop(): Promise<unknown>;
  /** The element has left the page. */
  isLeaving(): boolean;
  sumUp(answer: ResultAnswer, stopped: ResultState['stopped']): ResultState;
}

/** An import whose worker has ended: found in the journal, or accounted for by what the page knows. */
export class Interruption {
  readonly #context: SessionContext;
  readonly #interrupted: Interrupted;
  #account: ImportAccount | undefined;
  #isAccountShown = false;
  /** Answers that came when no worker was there to take them. */
  #untaken: readonly Outcome[] = [];
  #taking: Promise<void> | undefined;
  #last: Promise<unknown> = Promise.resolve();

  constructor(context: SessionContext, interrupted: Interrupted) {
    this.#context = context;
    this.#interrupted = interrupted;
  }

  /** What the page knows by itself, where no journal does. */
  get known(): ImportAccount | undefined {
    return this.#account;
  }

  /** The same, once the worker is gone that knew more. */
  get account(): ImportAccount | undefined {
    return this.#isAccountShown ? this.#account : undefined;
  }

  /** Without a journal, what is known of the import must not end with the worker. */
  async keepAccount(workbook: WorkbookPort, Account: typeof ImportAccount): Promise<void> {
    const [start, uncreated] = await Promise.all([workbook.result(false), workbook.uncreated()]);
    if (this.#account) this.#account.restart(start, uncreated);
    else this.#account = new Account(start, uncreated);
  }

  /** The worker has ended, or can't be worked with any more. */
  take(error?: unknown): Promise<void> {
    this.#taking ??= this.#take(error).finally(() => {
      this.#taking = undefined;
    });
    return this.#taking;
  }

  /** The worker did not take these answers, and nobody else has the passwords in them. */
  keep(outcomes: readonly Outcome[]): void {
    if (this.#context.signal.aborted) return;
    if (this.#isAccountShown) return this.#showAccount();
    if (this.#account) return;
    this.#untaken = [...this.#untaken, ...outcomes];
    this.#context.attempt(() => this.inTurn(() => this.#journalUntaken()));
  }

  /** What is done with the offer of the journal, one after the other: another look-up takes away what was found before. */
  inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#last.then(work);
    this.#last = done.catch(() => undefined);
    return done;
  }

  /** Answers with the counts, where there was something to hand over. */
  async hand(workbook: WorkbookPort): Promise<ImportCounts | undefined> {
    const untaken = this.#untaken;
    if (!untaken.length) return undefined;
    const counts = await workbook.record(untaken, true);
    this.#untaken = this.#untaken.slice(untaken.length);
    return counts;
  }

  async #take(error: unknown): Promise<void> {
    const { signal, state } = this.#context;
    this.#context.closeWorkbook();
    tell(this.#context, { about: 'worker-lost', then: 'sent', corrections: false }, error);
    const stopped = this.#interrupted.stop();
    await Promise.race([stopped, new Promise((resolve) => setTimeout(resolve, patience))]);
    if (signal.aborted) return;
    if (state.journal !== 'on') return this.#showAccount();
    if (this.#interrupted.isLeaving()) return this.#context.end();
    throwBack(this.#context);
    await this.inTurn(async () => {
      await this.#context.lookUpAgain();
      await this.#journalUntaken();
    });
  }

  /** Before the administrator has decided what now, since the page may be closed meanwhile. */
  async #journalUntaken(): Promise<void> {
    const { step, file, unfinished } = this.#context.state;
    // Once the import goes on, the answers are handed over with its end.
    const isOffered = step === 'resume' && !file && unfinished?.phase === 'offered';
    if (!this.#untaken.length || !isOffered) return;
    const workbook = await this.#context.workbook();
    await askJournal(this.#context, 'resume', () => false);
    // They stay here as well until the import goes on: the disk may be full.
    await workbook.record(this.#untaken, true);
    await this.#context.lookUpAgain();
  }

  #showAccount(): void {
    const { step, result: before } = this.#context.state;
    if (!this.#account) return;
    this.#isAccountShown = true;
    const answer = this.#account.result();
    if (step === 'review') this.#context.apply({ type: 'fixing-ended' });
    if (before) {
      const result = this.#interrupted.sumUp(answer, undefined);
      const successDownloaded = before.successDownloaded && before.passwords === result.passwords;
      this.#context.apply({ type: 'result-changed', result: { ...result, successDownloaded } });
      return;
    }
    this.#context.apply({ type: 'finished', result: this.#interrupted.sumUp(answer, 'worker-lost') });
    if (!this.#interrupted.isLeaving()) this.#context.emit('import-complete', answer.complete);
  }
}
