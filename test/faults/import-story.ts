import type { Outcome } from '../../src/submit/outcomes.js';
import { BackEnd } from './back-end.js';
import type { PortalPage } from './page.js';
import { rowOf } from './page-life.js';
import { drawPeople, type Person } from './people.js';
import type { Scenario } from './scenario.js';

/** Real milliseconds, for sixty users. */
const longestStory = 120_000;

/** One import through all the lives of its page: its users, its place, and its events. */
export class ImportStory {
  readonly scenario: Scenario;
  readonly people: readonly Person[];
  readonly backEnd: BackEnd;
  readonly resumeKey: string;
  /** The resume key of another administrator, who has no import. */
  readonly otherKey: string;
  readonly fileName: string;
  /** Passwords on disk, by row. */
  readonly durable = new Map<number, string>();
  /** Rows whose creation is on disk. */
  readonly created = new Set<number>();
  /** Faults that were found. */
  readonly problems: string[] = [];
  /** Crashes and disruptions. */
  readonly happened: string[] = [];
  /** Milliseconds that the time of day is off. */
  clockLeap = 0;
  readonly clockWatchers = new Set<() => void>();
  /** True once Continue was pressed. */
  isContinued = false;
  /** True when the passwords are not to be kept. */
  isForgotten = false;
  /** How often Retry was pressed. */
  retries = 0;
  /** Rows that the page reported as done. */
  shownDone = 0;
  /** The success details before Continue. */
  success: string | undefined;
  readonly #lines: string[] = [];
  readonly #start = performance.now();

  constructor(scenario: Scenario) {
    const { seed, users, traits } = scenario;
    this.scenario = scenario;
    this.people = drawPeople(seed, users);
    this.resumeKey = `tenant ${seed} of ${Math.random().toString(36).slice(2)}`;
    this.otherKey = `somebody else than ${this.resumeKey}`;
    this.fileName = `people-of-${seed}.csv`;
    this.backEnd = new BackEnd(
      seed,
      traits,
      this.people.map(({ username }) => username),
    );
  }

  leap(by: number): void {
    this.clockLeap += by;
    for (const watch of this.clockWatchers) watch();
  }

  log(text: string): void {
    this.#lines.push(`${String(Math.round(performance.now() - this.#start)).padStart(6)} ${text}`);
  }

  /** Some passwords are known, and kept. */
  get hasPasswords(): boolean {
    const { passwords } = this.scenario.traits;
    return this.durable.size > 0 || (passwords === 'given' && this.backEnd.created.length > 0);
  }

  /** Reports a story that goes round in circles. */
  get isTooLong(): boolean {
    return performance.now() - this.#start > longestStory * Math.max(1, this.people.length / 60);
  }

  get trace(): string {
    return this.#lines.join('\n');
  }

  noteDurable(outcomes: readonly Outcome[]): void {
    for (const outcome of outcomes) {
      if (outcome.status !== 'created') continue;
      this.created.add(rowOf(outcome.key));
      if (outcome.temporaryPassword !== undefined)
        this.durable.set(rowOf(outcome.key), outcome.temporaryPassword);
    }
  }

  /** Secret or personal data that must not appear where it has no place. */
  get secrets(): readonly string[] {
    return this.backEnd.created.map(({ password }) => password);
  }

  get personal(): readonly string[] {
    const words = this.people.flatMap(({ username, email, lastName }) => [username, email, lastName]);
    return [...this.secrets, ...words, this.resumeKey, this.fileName];
  }

  /** The state of a page at its end. */
  checkPage(page: PortalPage | undefined, hasWorkerEnded: boolean): void {
    if (!page) return;
    const isExpected = (text: string): boolean => hasWorkerEnded && text.includes('The worker has ended');
    this.problems.push(...page.consoleLines.filter((text) => !isExpected(text)));
    const expectedErrors = ['host-failed', ...(hasWorkerEnded ? ['worker-lost'] : [])];
    const events = JSON.stringify(page.events);
    const markup = attributesOf(page.element);
    for (const secret of this.secrets) {
      if (events.includes(secret)) this.problems.push(`A password in an event: ${secret}`);
      if (markup.includes(secret)) this.problems.push(`A password in the page: ${secret}`);
    }
    for (const { type, detail } of page.events) {
      if (type === 'import-error' && !expectedErrors.includes((detail as { code: string }).code))
        this.problems.push(`${type}: ${JSON.stringify(detail)}`);
    }
  }
}

/** Markup and text, shadow roots included. */
function attributesOf(element: Element): string {
  const inside = element.shadowRoot?.innerHTML ?? '';
  const deeper = [...(element.shadowRoot ?? element).querySelectorAll('*')].filter(
    ({ shadowRoot }) => shadowRoot,
  );
  return [element.outerHTML, inside, ...deeper.map(attributesOf)].join('\n');
}
