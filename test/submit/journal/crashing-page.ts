import type { ImportHost, NewUser } from '../../../src/host.js';
import type { RecordRow } from '../../../src/submit/journal/journal-rows.js';
import { JournaledLedger, type JournalEntry } from '../../../src/submit/journal/journaled-ledger.js';
import { ReplayedLedger } from '../../../src/submit/journal/replayed-ledger.js';
import type { Revision } from '../../../src/submit/ledger-port.js';
import { replay } from '../../../src/submit/journal/replay.js';
import { Submission } from '../../../src/submit/submission.js';
import { batchTimeout } from '../back-end.js';
import { FakeOnline, never, userOf } from '../submission-fixture.js';
import type { VirtualClock } from '../virtual-clock.js';

/** The journal after a crash. */
export class Disk {
  readonly entries: JournalEntry[] = [];
  /** Positions of missing entries, and of entries that can't be decrypted. */
  readonly lost = new Set<number>();
  readonly undecryptable = new Set<number>();
  /** Rows whose user can't be read any more. */
  readonly unreadable = new Set<string>();

  get records(): readonly RecordRow[] {
    const all = this.entries.map(({ outcomes: _, revised: __, ...entry }, at) => ({
      session: 'session',
      at,
      ...entry,
    }));
    return all.filter(({ at }) => !this.lost.has(at));
  }

  /** The number of entries by the session itself, whatever becomes of its records. */
  get wasRevised(): boolean {
    return this.entries.some(({ kind }) => kind === 'revised');
  }

  decrypt({ at }: RecordRow): unknown {
    const { outcomes, revised } = this.entries[at] ?? {};
    const personal = outcomes ?? revised;
    return personal && !this.undecryptable.has(at) ? JSON.parse(JSON.stringify(personal)) : undefined;
  }
}

export interface World {
  readonly clock: VirtualClock;
  readonly random: () => number;
  readonly keys: readonly string[];
  readonly host: ImportHost;
  readonly disk: Disk;
  readonly batchSize: number;
  readonly concurrency: number;
  /** Share of writes that fail, from 0 to 1. */
  readonly writeFaults: number;
  /** Share of rejected rows that the administrator corrects before the import continues, from 0 to 1. */
  readonly corrected?: number;
}

/** Where a page ends: at a write (before, during or right after it), or at some time. */
export type Crash =
  { readonly write: number; readonly when: 'before' | 'within' | 'after' } | { readonly at: number };

/** One load of the page: it reads the disk, continues the import, and ends at any point. */
export class Page {
  readonly ledger: ReplayedLedger;
  submission: Submission;
  /** The users with their current values. */
  readonly #users = new Map<string, NewUser>();
  readonly #world: World;
  readonly #crash: Crash | undefined;
  readonly #journaled: JournaledLedger;
  #isGone = false;
  #isLeaving = false;
  #writes = 0;
  #inFlight: JournalEntry | undefined;
  #leave: () => void = () => undefined;
  /** Resolves when the page has crashed. */
  readonly crashed = new Promise<void>((resolve) => {
    this.#leave = resolve;
  });

  constructor(world: World, crash: Crash | undefined) {
    this.#world = world;
    this.#crash = crash;
    this.ledger = new ReplayedLedger('session', world.keys, (key) => this.#userOf(key));
    this.#journaled = new JournaledLedger(this.ledger, {
      write: (entry) => this.#write(entry),
      requestRetry: () => this.submission.pauseForJournal(),
      onCounts: () => undefined,
    });
    this.submission = this.#newSubmission();
  }

  #newSubmission(): Submission {
    const world = this.#world;
    return new Submission({
      host: () => this.#host,
      ledger: this.#journaled,
      batchSize: world.batchSize,
      concurrency: world.concurrency,
      batchTimeout,
      random: world.random,
      clock: world.clock,
      online: new FakeOnline(),
      signal: new AbortController().signal,
      onCounts: () => undefined,
      onStatus: ({ phase }) => {
        // The administrator signs in, frees the disk, or tries once more, after a while.
        if (phase === 'paused') void world.clock.sleep(5000).then(() => this.submission.resume());
      },
      onUnrecorded: () => undefined,
      onHostFailed: () => undefined,
    });
  }

  /** @param records the records on the disk. */
  async open(records: readonly RecordRow[]): Promise<void> {
    const { disk } = this.#world;
    await replay(this.ledger, records, {
      decrypt: async (record) => disk.decrypt(record),
      unreadable: [...disk.unreadable],
      damaged: disk.lost.size > 0,
      mayBeRevised: disk.wasRevised,
      onRevised: (keys, decrypted) => {
        this.#applyRevision((decrypted ?? []) as Revision, keys);
        const missing = decrypted ? [] : keys;
        for (const key of missing) disk.unreadable.add(key);
        return missing;
      },
    });
    if (this.#crash && 'at' in this.#crash)
      void this.#world.clock.sleep(this.#crash.at).then(() => this.end());
  }

  /** Continues pending rows, or else retries failed rows, then corrects rejected rows. Ends also when the page crashes. */
  async run(canResolve: boolean): Promise<void> {
    const { clock } = this.#world;
    const run = async (): Promise<void> => {
      if (!this.ledger.counts().pending) await this.#journaled.reopen(canResolve);
      await this.submission.run();
      while (await this.#correct()) {
        this.submission = this.#newSubmission();
        await this.submission.run();
      }
    };
    await clock.until(Promise.race([run(), this.crashed]));
  }

  #userOf(key: string): NewUser {
    return this.#users.get(key) ?? userOf(key);
  }

  /** False when nothing was corrected, or the revision can't be written. */
  async #correct(): Promise<boolean> {
    const { random, corrected = 0 } = this.#world;
    const keys = this.ledger.fixable().filter(() => random() < corrected);
    if (!keys.length || this.#isLeaving) return false;
    const revision = keys.map((key) => {
      const user = this.#userOf(key);
      const revised = { ...user, revision: (user.revision ?? 1) + 1 };
      return { key, row: { row: user.row, cells: [] }, user: revised, values: [] };
    });
    const counts = await this.#journaled.revise(revision);
    if (!counts) return false;
    this.#applyRevision(revision, this.ledger.pendingKeys());
    return true;
  }

  #applyRevision(revision: Revision, keys: readonly string[]): void {
    for (const { key, user } of revision) if (keys.includes(key)) this.#users.set(key, user);
  }

  /** The element is taken away, and the page stays. */
  leave(): void {
    this.#isLeaving = true;
    this.#journaled.leave();
    this.submission.stop();
  }

  /** The page is gone. A write under way is done or was never begun: the browser does not do half of a write. */
  end(): void {
    if (this.#isGone) return;
    this.#isGone = true;
    if (this.#inFlight && this.#world.random() < 0.5) this.#world.disk.entries.push(this.#inFlight);
    this.#leave();
  }

  /** A page that is gone receives no response, and sends no request. */
  get #host(): ImportHost {
    const { host } = this.#world;
    return {
      ...host,
      createUsers: (...args) => (this.#isGone ? never() : host.createUsers(...args)),
      ...(host.recoverUsers && {
        recoverUsers: (...args) => (this.#isGone ? never() : (host.recoverUsers?.(...args) ?? never())),
      }),
    };
  }

  async #write(entry: JournalEntry): Promise<void> {
    const { clock, random, disk, writeFaults } = this.#world;
    const crash = this.#crash && 'write' in this.#crash ? this.#crash : undefined;
    const when = this.#writes++ === crash?.write ? crash.when : undefined;
    if (when === 'before') this.end();
    if (this.#isOver()) return never();
    if (random() < writeFaults) throw new DOMException('', 'QuotaExceededError');
    this.#inFlight = entry;
    if (when === 'within') this.end();
    await clock.sleep(random() * 20);
    if (this.#isOver()) return never();
    disk.entries.push(entry);
    this.#inFlight = undefined;
    if (when !== 'after') return;
    this.end();
    return never();
  }
  #isOver(): boolean {
    return this.#isGone;
  }
}
