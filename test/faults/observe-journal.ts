import { Journal } from '../../src/submit/journal/journal.js';
import type { RecordRow } from '../../src/submit/journal/journal-rows.js';
import { Ledger } from '../../src/submit/ledger.js';
import type { Outcome } from '../../src/submit/outcome.js';
import { Seal, type Sealed } from '../../src/submit/journal/seal.js';
import type { WorkerEnd } from './mishaps.js';
import { ordersIn, type WorkerMessage, type WorkerNews } from './worker-news.js';

const { channel: name, crash, failingWrite, end, mutant, ...orders } = ordersIn(location.hash);
const channel = new BroadcastChannel(name);

/** What is in a record before it can't be read any more. */
const unsealed = new WeakMap<Sealed, unknown>();
let writes = 0;
let answers = 0;
let isDead = false;
let { clockLeap } = orders;

function tell(news: WorkerNews): void {
  channel.postMessage(news);
}

/** Stays without an answer for ever. */
function die(): Promise<never> {
  isDead = true;
  tell({ type: 'crash' });
  return never();
}

/** Closes itself as soon as that was heard: the next worker is another one, and stays. */
function endHere(): Promise<never> {
  isDead = true;
  tell({ type: 'end' });
  return never();
}

function endsAt(at: WorkerEnd, nth: number): boolean {
  return end?.at === at && end.nth === nth;
}

function hasDied(): boolean {
  return isDead;
}

function never(): Promise<never> {
  return new Promise(() => undefined);
}

async function watchWrite<T>(text: string, write: () => Promise<T>): Promise<T> {
  if (isDead) return never();
  const nth = ++writes;
  const moment = crash?.nth === nth ? crash.moment : undefined;
  tell({ type: 'write', text: `${nth} ${text}` });
  if (nth === failingWrite) throw new DOMException('The disk is full', 'QuotaExceededError');
  if (moment === 'before') return die();
  if (endsAt('before-write', nth)) return endHere();
  const writing = write();
  if (moment === 'within') {
    writing.catch(() => undefined);
    return die();
  }
  const answer = await writing;
  if (moment === 'after') return die();
  if (endsAt('after-write', nth)) return endHere();
  // Meanwhile another write may have been the one.
  return hasDied() ? never() : answer;
}

channel.addEventListener('message', ({ data }: MessageEvent<WorkerMessage | WorkerNews>) => {
  if (data.type === 'leap') ({ clockLeap } = data);
  if (data.type === 'close') close();
});

// As in portal.ts: with five other imports beside it, the database may take longer than somebody should have to wait.
const schedule = setTimeout.bind(globalThis);
globalThis.setTimeout = ((run: () => void, after = 0) =>
  schedule(run, after < 5_000 ? after : 6 * after)) as typeof setTimeout;

const realNow = Date.now.bind(Date);
Date.now = () => realNow() + clockLeap;

/* eslint-disable @typescript-eslint/unbound-method -- each is called on what it was called on */
const { postMessage } = MessagePort.prototype;

const { append, create, keep, destroy, noteDownload } = Journal.prototype;
const { close: seal } = Seal.prototype;
/* eslint-enable @typescript-eslint/unbound-method */

MessagePort.prototype.postMessage = function (message: unknown, options?: object) {
  if (isDead) return;
  if (endsAt('answer', ++answers)) void endHere();
  else postMessage.call(this, message, options as StructuredSerializeOptions);
};

Seal.prototype.close = async function (record, value) {
  const sealed = await seal.call(this, record, value);
  unsealed.set(sealed, value);
  return sealed;
};

Journal.prototype.append = function (record) {
  if (mutant === 'no-write-ahead' && record.kind === 'sent') return Promise.resolve();
  return watchWrite(textOf(record), async () => {
    await append.call(this, record);
    if (record.kind === 'outcomes' && record.sealed)
      tell({ type: 'durable', outcomes: unsealed.get(record.sealed) as readonly Outcome[] });
  });
};
Journal.prototype.create = function (...args) {
  return watchWrite('create', () => create.apply(this, args));
};
Journal.prototype.keep = function (...args) {
  return watchWrite('keep', () => keep.apply(this, args));
};
Journal.prototype.destroy = function (...args) {
  return watchWrite('destroy', () => destroy.apply(this, args));
};
Journal.prototype.noteDownload = function (...args) {
  return watchWrite('note download', () => noteDownload.apply(this, args));
};

if (mutant === 'resends-unknown-rows') {
  const inside = Object.getOwnPropertyDescriptor(Ledger.prototype, 'inside');
  Object.defineProperty(Ledger.prototype, 'inside', {
    get(this: Ledger): unknown {
      this.clear(this.pendingKeys());
      return inside?.get?.call(this) as unknown;
    },
  });
}

for (const level of ['debug', 'info', 'log', 'warn', 'error'] as const)
  // eslint-disable-next-line no-console -- what is logged is looked at
  console[level] = (...args: unknown[]) =>
    tell({ type: 'console', text: `console.${level}: ${args.map(String).join(' ')}` });

function textOf({ kind, at, keys = [], list }: RecordRow): string {
  const rows = keys.map((key) => key.slice(key.lastIndexOf('-') + 1)).join(' ');
  return `${kind} (${at}) ${rows}${list ? ` in list ${list.idempotencyKey.slice(-3)}, attempt ${list.attempt}` : ''}`;
}
