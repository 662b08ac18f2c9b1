import type { BulkUserImport } from '../../src/bulk-user-import.js';
import type { CreateResult, ImportHost, Recovered } from '../../src/host.js';
import { addressOf } from './address.js';
import { Chance } from '../chance.js';
import { batchTimeout } from './fast-time.js';
import type { ImportStory } from './import-story.js';
import { Disruptor } from './disruptor.js';
import type { PortalFrame, PortalPage } from './page.js';
import { endingOf, type CrashScreen, type Life } from './scenario.js';
import { workerUrlOf, type WorkerMessage, type WorkerReport } from './worker-reports.js';

/** Thrown at a step that waits for something on a page that was torn down. */
export class PageIsGone extends Error {}

/** Thrown at a step that waits for something that may not come any more: the page stays, and the administrator looks at it anew. */
export class PageHasChanged extends Error {}

/** Real milliseconds. */
const longestWait = 60_000;
const lookAgainAfter = 6;

/** A page with the element, between its load and its end. The back end is outside, and outlives the page. */
export class PageLife {
  /** Rows that were created, as this page received, with the passwords that came along. */
  readonly delivered = new Map<number, string | undefined>();
  isOver = false;
  /** The element was taken out of the page, which continues by itself. */
  isLeft = false;
  readonly isEarly: boolean;
  readonly #story: ImportStory;
  readonly #life: Life;
  readonly #number: number;
  readonly #frame = document.createElement('iframe') as PortalFrame;
  readonly #channel: BroadcastChannel;
  readonly #disruptor: Disruptor;
  #calls = 0;

  /** @param isEarly the page was opened while another page had the import, or before there was one. */
  constructor(story: ImportStory, number: number, isEarly: boolean) {
    this.#story = story;
    this.#life = story.scenario.lives[number] ?? {};
    this.#number = number;
    this.isEarly = isEarly;
    this.#channel = new BroadcastChannel(`${story.resumeKey} life ${number}`);
    this.#channel.addEventListener('message', ({ data }) => this.#handleReport(data as WorkerReport));
    const mishap = story.scenario.disruptions[number];
    this.#disruptor = new Disruptor(
      isEarly && mishap?.what === 'owner late' ? undefined : mishap,
      story,
      () => (this.isOver || this.isLeft ? undefined : this.#frame.page),
    );
  }

  async open(): Promise<void> {
    const { batchSize, concurrency, mutant } = this.#story.scenario;
    this.#frame.assignment = {
      host: this.#host(),
      clockLeap: () => this.#story.clockLeap,
      mutant,
      settings: {
        batchSize,
        concurrency,
        batchTimeout,
        maxRows: 10_000,
        resumeKey: this.#disruptor.firstOwner,
        workerUrl: this.#workerUrl(),
      },
    };
    this.#frame.hidden = true;
    this.#frame.src = '/test/faults/portal.html';
    this.#frame.addEventListener('load', () => this.#loadPortal());
    this.#story.clockWatchers.add(this.#announceClock);
    document.body.append(this.#frame);
    await this.until(() => this.#frame.page, 'the page');
  }

  /** From here on, the administrator uses the page. */
  begin(): void {
    const { crash } = this.#life;
    this.#story.log(`life ${this.#number} begins`);
    this.#disruptor.begin();
    if (crash?.at === 'time') setTimeout(() => this.tearDown(`after ${crash.after} ms`), crash.after);
  }

  readonly #announceClock = (): void => {
    const { clockLeap } = this.#story;
    this.#channel.postMessage({ type: 'leap', clockLeap } satisfies WorkerMessage);
    this.#renewWorkerUrl();
  };

  #workerUrl(): string {
    const { mutant, disruptions } = this.#story.scenario;
    const { crash, failingWrite } = this.#life;
    const mishap = disruptions[this.#number];
    return workerUrlOf({
      channel: this.#channel.name,
      clockLeap: this.#story.clockLeap,
      ...(crash?.at === 'write' && { crash }),
      ...(failingWrite && { failingWrite }),
      ...(mishap?.what === 'worker ends' && !this.#disruptor.hasWorkerEnded && { end: mishap }),
      ...(mutant && { mutant }),
    });
  }

  /** The setting for workers to come. */
  #renewWorkerUrl(): void {
    if (this.#frame.page && !this.isOver) this.#frame.page.element.workerUrl = this.#workerUrl();
  }

  get page(): PortalPage {
    if (!this.#frame.page || this.isOver || this.isLeft) throw new PageIsGone();
    return this.#frame.page;
  }

  get element(): BulkUserImport {
    return this.page.element;
  }

  get plan(): Life {
    return this.#life;
  }

  /** The first visible part of this name. */
  part(name: string): HTMLElement | undefined {
    return this.element.shadowRoot?.querySelector<HTMLElement>(`[part~="${name}"]`) ?? undefined;
  }

  /** Resolves with what `find` finds, once it finds something. */
  async until<T>(find: () => T | undefined | false | null, what: string): Promise<T> {
    const end = performance.now() + (this.#story.scenario.patience ?? longestWait);
    const turns = this.#turns;
    for (;;) {
      if (this.isOver || this.isLeft) throw new PageIsGone();
      if (this.#turns !== turns) throw new PageHasChanged();
      this.#disruptor.checkVisibleText();
      const found = !this.#disruptor.isAway && find();
      if (found !== undefined && found !== false && found !== null) return found;
      if (performance.now() > end || this.#story.isTooLong)
        throw new Error(`Waited in vain for ${what}: ${this.#describePage()}`);
      await new Promise((resolve) => setTimeout(resolve, lookAgainAfter));
    }
  }

  get #turns(): number {
    const { turns, hasWorkerEnded } = this.#disruptor;
    const events = hasWorkerEnded ? this.#frame.page?.events : undefined;
    const lost = events?.filter(({ detail }) => (detail as { code?: string }).code === 'worker-lost');
    return turns + (lost?.length ?? 0);
  }

  /** A pressed button may never have an effect. */
  get hasWorkerEnded(): boolean {
    return this.#disruptor.hasWorkerEnded;
  }

  /** Ends the page here if this screen is where it is to end. */
  passes(screen: CrashScreen): void {
    const { crash } = this.#life;
    if (crash?.at !== 'screen' || crash.screen !== screen || this.isOver) return;
    this.tearDown(`at the screen: ${screen}`);
    throw new PageIsGone();
  }

  tearDown(why: string): void {
    if (this.isOver) return;
    this.#story.log(`life ${this.#number} ends ${why}`);
    this.#note();
    this.end();
  }

  #remove(nth: number): void {
    if (this.isOver || this.isLeft) return;
    this.#story.log(`the element leaves life ${this.#number} at call ${nth}`);
    this.#note();
    this.isLeft = true;
    this.#frame.page?.element.remove();
  }

  #note(): void {
    const { crash } = this.#life;
    if (crash) this.#story.happened.push(endingOf(crash));
  }

  end(): void {
    if (this.isOver) return;
    this.#story.checkPage(this.#frame.page, this.#disruptor.hasWorkerEnded);
    this.#story.clockWatchers.delete(this.#announceClock);
    this.isOver = true;
    // The page does not end while its own code is calling.
    setTimeout(() => {
      this.#frame.remove();
      this.#channel.close();
    });
  }

  #loadPortal(): void {
    const { contentDocument } = this.#frame;
    if (!contentDocument) return;
    const script = contentDocument.createElement('script');
    script.type = 'module';
    script.src = addressOf('portal.bundle.js');
    contentDocument.head.append(script);
  }

  #host(): ImportHost {
    const { backEnd, scenario } = this.#story;
    const { recover, idempotent, passwords } = scenario.traits;
    return {
      createUsers: (users, { idempotencyKey, attempt }) => {
        const rows = users.map(({ row }) => row).join(' ');
        const text = `create ${rows} in list ${idempotencyKey.slice(-3)}, attempt ${attempt}`;
        const sent = structuredClone(users);
        this.#disruptor.handed(users);
        return this.#call(text, () => backEnd.createUsers(sent, idempotencyKey));
      },
      ...(recover !== 'none' && {
        recoverUsers: (keys) => {
          const requested = [...keys];
          this.#disruptor.handed(keys);
          return this.#call(`recover ${requested.map(rowOf).join(' ')}`, () =>
            backEnd.recoverUsers(requested),
          );
        },
      }),
      idempotent,
      ...(passwords === 'given' && { passwordPolicy: { length: 14, digits: 2, symbols: 1 } }),
    };
  }

  /** The way to the back end and back: a request of a page that is gone never gets there, and a response never arrives. */
  #call<T extends CreateResult | Recovered>(text: string, serve: () => Promise<T[]>): Promise<T[]> {
    return new Promise((resolve, reject) => {
      if (this.isOver) return;
      const nth = ++this.#calls;
      const { crash } = this.#life;
      const moment = crash?.at === 'host' && crash.nth === nth ? crash.moment : undefined;
      if (moment === 'before') return this.tearDown(`before call ${nth}: ${text}`);
      this.#story.log(`call ${nth}: ${text}`);
      const after = new Chance('during', this.#story.scenario.seed, this.#number).next() * 4;
      if (moment === 'during') setTimeout(() => this.tearDown(`during call ${nth}`), after);
      this.#disruptor.atCall(nth, after);
      if (crash?.at === 'removal' && crash.nth === nth) setTimeout(() => this.#remove(nth), after);
      serve().then(
        (answers) => {
          if (this.isOver) return;
          if (moment === 'after') return this.tearDown(`before it hears the answer to call ${nth}`);
          this.#story.log(`answer ${nth}: ${answers.map(textOf).join(' ')}`);
          this.#noteDelivered(answers);
          resolve(answers);
        },
        (error: unknown) => {
          if (this.isOver) return;
          if (moment === 'after') return this.tearDown(`before it hears the failure of call ${nth}`);
          this.#story.log(`failure ${nth}: ${JSON.stringify(error)}`);
          reject(error);
        },
      );
    });
  }

  #noteDelivered(answers: readonly (CreateResult | Recovered | null)[]): void {
    for (const answer of answers) {
      if (answer?.status !== 'created') continue;
      const row = rowOf(answer.key);
      // An unexpected key has no row.
      const password = answer.temporaryPassword?.toString();
      if (row) this.delivered.set(row, password ?? this.delivered.get(row));
    }
  }

  #handleReport(report: WorkerReport): void {
    if (report.type === 'crash') this.tearDown('in that write');
    else if (report.type === 'end') this.#endWorker();
    else if (report.type === 'durable') this.#story.noteDurable(report.outcomes);
    else this.#story.log(`${report.type} ${report.text}`);
    if (report.type === 'console') this.#story.problems.push(report.text);
  }

  /** An outcome that is not on disk is gone with the worker, as it is with a page. */
  #endWorker(): void {
    if (this.isOver || this.#disruptor.hasWorkerEnded) return;
    this.delivered.clear();
    this.#disruptor.workerEnded();
    this.#renewWorkerUrl();
    this.#channel.postMessage({ type: 'close' } satisfies WorkerMessage);
  }

  #describePage(): string {
    const { element } = this.page;
    return `step ${element.step}; ${element.shadowRoot?.textContent.replace(/\s+/g, ' ').trim() ?? ''}`;
  }
}

export function rowOf(key: string): number {
  return Number(key.slice(key.lastIndexOf('-') + 1));
}

function textOf(answer: CreateResult | Recovered | null | number): string {
  if (typeof answer !== 'object' || !answer) return String(answer);
  return `${rowOf(answer.key)} ${answer.status}`;
}
