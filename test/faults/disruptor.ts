import type { ImportStory } from './import-story.js';
import type { Disruption } from './disruptions.js';
import type { PortalPage } from './page.js';

/** Plays the disruption of one page, and watches the page meanwhile. */
export class Disruptor {
  /** True while the host, or the administrator, is away for a moment. */
  isAway = false;
  /** How often a step was cut short by an end. */
  turns = 0;
  hasWorkerEnded = false;
  readonly #disruption: Disruption | undefined;
  readonly #story: ImportStory;
  readonly #page: () => PortalPage | undefined;

  /** @param page undefined when the page is gone. */
  constructor(mishap: Disruption | undefined, story: ImportStory, page: () => PortalPage | undefined) {
    this.#disruption = mishap;
    this.#story = story;
    this.#page = page;
  }

  /** The administrator whose element it is when its page is opened. */
  get firstOwner(): string {
    return this.#disruption?.what === 'owner late' ? this.#story.otherKey : this.#story.resumeKey;
  }

  begin(): void {
    const element = this.#page()?.element;
    if (this.#disruption?.what === 'host writes') this.#note();
    if (!element || this.#disruption?.what !== 'owner late') return;
    this.#note();
    element.resumeKey = this.#story.resumeKey;
  }

  /** @param after real milliseconds. */
  atCall(nth: number, after: number): void {
    const disruption = this.#disruption;
    if (!disruption || !('nth' in disruption) || disruption.nth !== nth) return;
    if (disruption.what === 'clock leaps') {
      this.#note();
      this.#story.leap(disruption.by);
    }
    if (disruption.what === 'host gone') setTimeout(() => this.#takeHost(disruption.lasts), after);
    if (disruption.what === 'owner away') setTimeout(() => this.#changeOwner(disruption.lasts), after);
  }

  /** The host's changes to a list that it received. */
  handed(list: readonly unknown[]): void {
    if (this.#disruption?.what !== 'host writes') return;
    for (const one of list)
      if (typeof one === 'object' && one !== null)
        for (const name of Object.keys(one)) Reflect.set(one, name, 'written over by the host');
    (list as unknown[]).splice(0, 1);
  }

  workerEnded(): void {
    this.hasWorkerEnded = true;
    this.turns++;
    this.#note();
  }

  /** Checks that nothing of one administrator is shown to another, except how far a running import is. */
  checkVisibleText(): void {
    const element = this.#page()?.element;
    if (!element?.shadowRoot || element.resumeKey !== this.#story.otherKey || element.isUpdatePending) return;
    const text = element.shadowRoot.textContent;
    const { personal, people } = this.#story;
    const hidden =
      element.step === 'submit' ? people.flatMap(({ username, email }) => [username, email]) : personal;
    for (const word of hidden)
      if (text.includes(word))
        this.#story.problems.push(`Shown to somebody else on ${element.step}: ${word}`);
  }

  #takeHost(lasts: number): void {
    const element = this.#page()?.element;
    if (element?.step !== 'submit') return;
    this.#note();
    const { host } = element;
    this.isAway = true;
    const isCalled = this.#story.scenario.mutant === 'calls-a-missing-host';
    element.host = isCalled ? { createUsers: () => Promise.reject(new TypeError()) } : undefined;
    setTimeout(() => {
      this.isAway = false;
      element.host = host;
    }, lasts);
  }

  #changeOwner(lasts: number): void {
    const element = this.#page()?.element;
    if (element?.step !== 'submit') return;
    this.#note();
    this.isAway = true;
    element.resumeKey = this.#story.otherKey;
    setTimeout(() => {
      this.isAway = false;
      this.turns++;
      if (!this.#page()) return;
      this.#story.log('the owner is back');
      element.resumeKey = this.#story.resumeKey;
    }, lasts);
  }

  #note(): void {
    if (!this.#disruption) return;
    this.#story.log(`mishap: ${JSON.stringify(this.#disruption)}`);
    this.#story.happened.push(this.#disruption.what);
  }
}
