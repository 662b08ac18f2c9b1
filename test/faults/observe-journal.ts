import { Journal } from '../../src/submit/journal/journal.js';
import type { RecordRow } from '../../src/submit/journal/journal-rows.js';
import { ReplayedLedger } from '../../src/submit/journal/replayed-ledger.js';
import type { Outcome } from '../../src/submit/outcomes.js';
import { Cipher, type Encrypted } from '../../src/submit/journal/cipher.js';
import type { WorkerEnd } from './disruptions.js';
import { ordersIn, type WorkerMessage, type WorkerReport } from './worker-reports.js';

const { channel: name, crash, failingWrite, end, mutant, ...orders } = ordersIn(location.hash);
const channel = new BroadcastChannel(name);

/** The content of a record before it is encrypted. */
const plaintexts = new WeakMap<Encrypted, unknown>();
let writes = 0;
let answers = 0;
let isDead = false;
let { clockLeap } = orders;

function report(news: WorkerReport): void {
  channel.postMessage(news);
}

/** A promise that stays pending for ever. */
function die(): Promise<never> {
  isDead = true;
  report({ type: 'crash' });
  return never();
}

/** The worker closes itself as soon as the page received the report: the next worker is another one, and stays. */
function endHere(): Promise<never> {
  isDead = true;
  report({ type: 'end' });
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
  report({ type: 'write', text: `${nth} ${text}` });
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
  // Another write may have been the one meanwhile.
  return hasDied() ? never() : answer;
}

channel.addEventListener('message', ({ data }: MessageEvent<WorkerMessage | WorkerReport>) => {
  if (data.type === 'leap') ({ clockLeap } = data);
  if (data.type === 'close') close();
});

// As in portal.ts: with five other imports beside this one, the database may take longer to open than the page waits.
const schedule = setTimeout.bind(globalThis);
globalThis.setTimeout = ((run: () => void, after = 0) =>
  schedule(run, after < 5_000 ? after : 6 * after)) as typeof setTimeout;

const realNow = Date.now.bind(Date);
Date.now = () => realNow() + clockLeap;

/* eslint-disable @typescript-eslint/unbound-method -- each is called on what it was called on */
const { postMessage } = MessagePort.prototype;

const { append, create, keep, destroy, noteDownload } = Journal.prototype;
const { encrypt: seal } = Cipher.prototype;
const { interrupt } = ReplayedLedger.prototype;
/* eslint-enable @typescript-eslint/unbound-method */

MessagePort.prototype.postMessage = function (message: unknown, options?: object) {
  if (isDead) return;
  if (endsAt('answer', ++answers)) void endHere();
  else postMessage.call(this, message, options as StructuredSerializeOptions);
};

Cipher.prototype.encrypt = async function (record, value) {
  const sealed = await seal.call(this, record, value);
  plaintexts.set(sealed, value);
  return sealed;
};

Journal.prototype.append = function (record) {
  if (mutant === 'no-write-ahead' && record.kind === 'sent') return Promise.resolve();
  return watchWrite(textOf(record), async () => {
    await append.call(this, record);
    if (record.kind === 'outcomes' && record.sealed)
      report({ type: 'durable', outcomes: plaintexts.get(record.sealed) as readonly Outcome[] });
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
  // As if the host had vouched for every row that was under way when the page ended.
  ReplayedLedger.prototype.interrupt = function () {
    this.clear(this.pendingKeys());
    interrupt.call(this);
  };
}

for (const level of ['debug', 'info', 'log', 'warn', 'error'] as const)
  // eslint-disable-next-line no-console -- what is logged is looked at
  console[level] = (...args: unknown[]) =>
    report({ type: 'console', text: `console.${level}: ${args.map(String).join(' ')}` });

function textOf({ kind, at, keys = [], list }: RecordRow): string {
  const rows = keys.map((key) => key.slice(key.lastIndexOf('-') + 1)).join(' ');
  return `${kind} (${at}) ${rows}${list ? ` in list ${list.idempotencyKey.slice(-3)}, attempt ${list.attempt}` : ''}`;
}
