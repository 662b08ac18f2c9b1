import { checkResult, readReports } from './checks.js';
import type { Step } from '../../src/session/state.js';
import type { ImportStory } from './import-story.js';
import { PageHasChanged, PageIsGone, type PageLife } from './page-life.js';
import { fileOf } from './people.js';
import { rowsOfOwner } from './journal-sessions.js';

const mostRetries = 2;
/** Real milliseconds. */
const pressAgainAfter = 500;

/** Uses a page as an administrator would, until the import has ended and is put away. */
export class Administrator {
  readonly #story: ImportStory;
  readonly #life: PageLife;
  readonly #company: PageLife | undefined;
  #hasPaused = false;
  #hasStopped = false;

  /** @param company another page that was opened at the same time, and that nobody uses. */
  constructor(story: ImportStory, life: PageLife, company: PageLife | undefined) {
    this.#company = company;
    this.#story = story;
    this.#life = life;
  }

  /** Resolves when nothing is left to do. */
  async work(): Promise<void> {
    for (;;) {
      try {
        if (await this.#takeNextStep()) return;
      } catch (error) {
        if (!(error instanceof PageHasChanged)) throw error;
        this.#story.log('looks anew');
      }
    }
  }

  /** True when nothing is left to do. */
  async #takeNextStep(): Promise<boolean> {
    const { step } = this.#life.element;
    this.#story.log(`step ${step}`);
    if (step === 'upload' && this.#story.isContinued && (await this.#putAway())) return true;
    if (!(await this.#goOn(step))) return false;
    const pressedAt = performance.now();
    const isUnanswered = (): boolean =>
      this.#life.hasWorkerEnded && performance.now() - pressedAt > pressAgainAfter;
    await this.#life.until(() => this.#life.element.step !== step || isUnanswered(), 'what is next');
    return false;
  }

  /** True when another step follows. */
  async #goOn(step: Step): Promise<boolean> {
    switch (step) {
      case 'upload':
        return await this.#upload();
      case 'required':
      case 'security':
      case 'optional':
        await this.#press('review-button');
        return true;
      case 'review':
        return await this.#import();
      case 'submit':
        await this.#watch();
        return true;
      case 'resume':
        await this.#resume();
        return true;
      case 'result':
        await this.#finish();
        return true;
    }
  }

  /** False when the file was refused, because another page was just checking whether there is an import to resume. */
  async #upload(): Promise<boolean> {
    const { backEnd, isContinued, people, fileName } = this.#story;
    // A page that was opened before the import began does not know of the import: the administrator opens the file once
    // more there.
    if (isContinued || (backEnd.calls > 0 && !this.#life.isEarly)) {
      await this.#life.until(() => this.#isOffered, 'the offer to resume');
      return true;
    }
    let isTaken: boolean | undefined;
    // The wait has no end for a page that is gone, so nothing awaits it.
    void this.#life.element.openFile(fileOf(people, fileName)).then((answer) => (isTaken = answer));
    await this.#life.until(() => isTaken !== undefined, 'the file');
    return isTaken ?? false;
  }

  /** False when another page has the import. */
  async #import(): Promise<boolean> {
    await this.#press('primary-button');
    const answer = await this.#life.until(
      () => this.#life.element.step !== 'review' || this.#life.part('dialog'),
      'the import',
    );
    if (answer === true) return true;
    // Another page has left an import behind, and is gone: that import comes first.
    const goesOn = answer.querySelector<HTMLElement>('[part~="confirm-button"]');
    (goesOn ?? answer.querySelector<HTMLElement>('[part~="back-button"]'))?.click();
    await this.#life.until(() => !this.#life.part('dialog'), 'the end of the question');
    if (goesOn) await this.#life.until(() => this.#isOffered, 'the import that comes first');
    return goesOn !== null;
  }

  async #watch(): Promise<void> {
    const { element } = this.#life;
    await this.#life.until(() => {
      if (element.step !== 'submit') return true;
      const button = this.#life.part('pause-button');
      if (!button || button.getAttribute('aria-disabled') === 'true') return false;
      const isPaused = button.textContent.trim() === 'Resume';
      const { pauseAt = Infinity, stopAt = Infinity } = this.#life.plan;
      if (isPaused) {
        this.#life.passes('paused');
        button.click();
      } else if (!this.#hasPaused && this.#shownDone() >= pauseAt) {
        this.#hasPaused = true;
        button.click();
      } else if (!this.#hasStopped && this.#shownDone() >= stopAt) {
        this.#hasStopped = true;
        this.#life.part('stop-button')?.click();
      }
      return false;
    }, 'the end of the import');
  }

  async #resume(): Promise<void> {
    const button = await this.#life.until(
      () => !this.#isOffered || (this.#life.part('resume-button') ?? this.#company?.part('resume-button')),
      'the offer to resume',
    );
    // The other page was quicker: the administrator continues there.
    if (button !== true && !this.#life.part('resume-button')) throw new PageIsGone();
    // Another page only checked whether there is an import.
    if (button === true) return;
    this.#life.passes('offered');
    const done = Number(this.#life.part('progress-bar')?.getAttribute('aria-valuenow'));
    const { shownDone, problems } = this.#story;
    if (done < shownDone) problems.push(`${shownDone} were shown as done, and only ${done} are remembered`);
    button.click();
    this.#life.passes('resuming');
  }

  #shownDone(): number {
    const done = Number(this.#life.part('progress-bar')?.getAttribute('aria-valuenow') ?? 0);
    return (this.#story.shownDone = Math.max(this.#story.shownDone, done));
  }

  async #finish(): Promise<void> {
    this.#life.passes('result');
    await this.#life.until(() => this.#life.part('continue-button'), 'the result');
    const retry = this.#life.part('retry-button');
    if (retry && this.#story.retries < mostRetries) {
      this.#story.retries++;
      this.#story.shownDone = 0;
      retry.click();
      return;
    }
    do await this.#downloadReports();
    while (!(await this.#continue()));
    this.#life.passes('continued');
  }

  async #downloadReports(): Promise<void> {
    await this.#awaitLateAnswers();
    const reports = readReports(
      this.#life.part('download-success-button') && (await this.#download('download-success-button')),
      this.#life.part('download-errors-button') && (await this.#download('download-errors-button')),
    );
    this.#story.success = reports.success;
    this.#story.problems.push(...checkResult(this.#story, reports, this.#counts()));
    this.#life.passes('downloaded');
  }

  /** False when a response came so late that its passwords are to be downloaded first. */
  async #continue(): Promise<boolean> {
    this.#story.isContinued = true;
    await this.#press('continue-button');
    const answer = await this.#life.until(
      () => this.#life.element.step !== 'result' || this.#life.part('dialog'),
      'what is next',
    );
    if (answer === true) return true;
    this.#story.isContinued = false;
    answer.querySelector<HTMLElement>('[part~="back-button"]')?.click();
    await this.#life.until(() => !this.#life.part('dialog'), 'the end of the question');
    return false;
  }

  /** A response that comes after its time-out is taken all the same. */
  async #awaitLateAnswers(): Promise<void> {
    const { backEnd, created, durable } = this.#story;
    // Between one download and the other, a late response would be in both files, or in neither.
    await this.#life.until(() => backEnd.underWay === 0, 'the back end');
    await this.#life.until(
      () =>
        [...this.#life.delivered].every(
          ([row, password]) => created.has(row) && (password === undefined || durable.get(row) === password),
        ),
      'the journal to hold everybody who was created, with every password that came',
    );
  }

  #counts(): readonly string[] {
    const counts = this.#life.element.shadowRoot?.querySelectorAll('[part~="count"]') ?? [];
    return Array.from(counts, ({ textContent }) => textContent.trim());
  }

  /** After Continue only the passwords are kept, until they are forgotten. False when the import is offered once more. */
  async #putAway(): Promise<boolean> {
    // A page that was opened before the import began does not know of the import.
    if (this.#life.isEarly) throw new PageIsGone();
    const { resumeKey, otherKey, hasPasswords } = this.#story;
    for (;;) {
      const seen = await this.#life.until(
        () =>
          this.#isOffered ||
          (this.#life.part('download-kept-button') ?? (this.#story.isForgotten || !hasPasswords)),
        'the passwords of the last import',
      );
      if (this.#isOffered) return false;
      if (typeof seen === 'object') await this.#forget();
      else if ((await rowsOfOwner(resumeKey)) === 0) {
        if (await rowsOfOwner(otherKey)) this.#story.problems.push('Something is kept for somebody else');
        return true;
      }
      if (this.#story.isTooLong) throw new Error('Something is left of the import');
    }
  }

  async #forget(): Promise<void> {
    const kept = await this.#download('download-kept-button');
    if (kept !== this.#story.success) this.#story.problems.push('What is kept is not what was downloaded');
    this.#story.isForgotten = true;
    await this.#press('forget-button');
    await this.#life.until(() => this.#isOffered || !this.#life.part('forget-button'), 'the end of it');
  }

  get #isOffered(): boolean {
    return this.#life.element.step === 'resume';
  }

  async #press(part: string): Promise<void> {
    const button = await this.#life.until(() => {
      const found = this.#life.part(part);
      return found?.getAttribute('aria-disabled') === 'true' ? undefined : found;
    }, `the ${part}`);
    button.click();
  }

  async #download(part: string): Promise<string> {
    const { downloads } = this.#life.page;
    const before = downloads.length;
    await this.#press(part);
    return await this.#life.until(() => downloads[before]?.text, 'the download');
  }
}
