import type { ImportStory } from './import-story.js';
import type { Disruption } from './disruptions.js';
import type { PortalPage } from './page.js';

/** Plays what befalls one page, and looks at it meanwhile. */
export class Disruptor {
  /** The host, or the administrator, is away for a moment. */
  isAway = false;
  /** So often something ended that somebody was in the middle of. */
  turns = 0;
  hasWorkerEnded = false;
  readonly #disruption: Disruption | undefined;
  readonly #story: ImportStory;
  readonly #page: () => PortalPage | undefined;

  /** @param page undefined when it is gone. */
  constructor(mishap: Disruption | undefined, story: ImportStory, page: () => PortalPage | undefined) {
    this.#disruption = mishap;
    this.#story = story;
    this.#page = page;
  }

  /** Whose the element is when its page is opened. */
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

  /** What the host does with what it was handed. */
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

  /** Nothing of the one is shown to the other. Of a running import it may be seen how far it is. */
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
