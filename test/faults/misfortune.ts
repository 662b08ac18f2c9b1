import type { ImportStory } from './import-story.js';
import type { Mishap } from './mishaps.js';
import type { PortalPage } from './page.js';

/** Plays what befalls one page, and looks at it meanwhile. */
export class Misfortune {
  /** The host, or the administrator, is away for a moment. */
  isAway = false;
  /** So often something ended that somebody was in the middle of. */
  turns = 0;
  hasWorkerEnded = false;
  readonly #mishap: Mishap | undefined;
  readonly #story: ImportStory;
  readonly #page: () => PortalPage | undefined;

  /** @param page undefined when it is gone. */
  constructor(mishap: Mishap | undefined, story: ImportStory, page: () => PortalPage | undefined) {
    this.#mishap = mishap;
    this.#story = story;
    this.#page = page;
  }

  /** Whose the element is when its page is opened. */
  get firstOwner(): string {
    return this.#mishap?.what === 'owner late' ? this.#story.otherKey : this.#story.resumeKey;
  }

  begin(): void {
    const element = this.#page()?.element;
    if (this.#mishap?.what === 'host writes') this.#note();
    if (!element || this.#mishap?.what !== 'owner late') return;
    this.#note();
    element.resumeKey = this.#story.resumeKey;
  }

  /** @param after real milliseconds. */
  atCall(nth: number, after: number): void {
    const mishap = this.#mishap;
    if (!mishap || !('nth' in mishap) || mishap.nth !== nth) return;
    if (mishap.what === 'clock leaps') {
      this.#note();
      this.#story.leap(mishap.by);
    }
    if (mishap.what === 'host gone') setTimeout(() => this.#takeHost(mishap.lasts), after);
    if (mishap.what === 'owner away') setTimeout(() => this.#changeOwner(mishap.lasts), after);
  }

  /** What the host does with what it was handed. */
  handed(list: readonly unknown[]): void {
    if (this.#mishap?.what !== 'host writes') return;
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
  lookAround(): void {
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
      this.#story.tell('the owner is back');
      element.resumeKey = this.#story.resumeKey;
    }, lasts);
  }

  #note(): void {
    if (!this.#mishap) return;
    this.#story.tell(`mishap: ${JSON.stringify(this.#mishap)}`);
    this.#story.happened.push(this.#mishap.what);
  }
}
