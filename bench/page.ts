import Papa from 'papaparse';
import '../src/define.js';
import type { ImportHost } from '../src/host.js';
import type { ImportPlan } from '../src/fields/plan.js';
import { matchHeaders } from '../src/mapping/match-headers.js';
import { startPlan } from '../src/mapping/start-plan.js';
import { nextTask } from '../src/session/next-task.js';
import { pbxUserFields } from '../src/fields/pbx-user-fields.js';
import { startEngine } from '../src/engine/start-engine.js';
import { userText } from './damaged-text.js';

/** Milliseconds. */
export interface PhaseTimes {
  readonly workerStart: number;
  readonly read: number;
  readonly match: number;
  readonly validate: number;
}

export interface WholeTimes {
  /** From the file to the first frame with rows, in a worker that has started and had no large file yet. */
  readonly first: number;
  /** The same file once more: the worker is warm. */
  readonly total: number;
  /** From the same start until every row is checked, and the users can be imported. */
  readonly allChecked: number;
  readonly longestTask: number;
  readonly firstLongestTask: number;
  readonly renderedRows: number;
  /** Papa.parse of the same text, in the page. */
  readonly papaparse: number;
}

const workerUrl = '/engine.worker.js';
const roles = [{ id: 3, name: 'Agent' }];
const host: ImportHost = { listRoles: () => Promise.resolve(roles), createUsers: () => Promise.resolve([]) };
const plan: ImportPlan = { role: { from: 'same', value: '3' } };

/** A file with the 12 columns of the portal's users. */
function makeText(rows: number): string {
  const lines = [
    'Username,Email,Extension,First name,Last name,Desk,Time zone,Language,Caller ID,Active,Department,Notes',
  ];
  for (let row = 0; row < rows; row++) {
    lines.push(
      `user.${row},user.${row}@example.com,${20000 + row},Given${row % 97},Family${row % 89},` +
        `,Europe/London,en_US,+1202555${String(row % 10000).padStart(4, '0')},yes,"Sales, EMEA",line ${row}`,
    );
  }
  return lines.join('\r\n');
}

const texts = new Map<number, string>();
function textOf(rows: number): string {
  const text = texts.get(rows) ?? makeText(rows);
  texts.set(rows, text);
  return text;
}

/** The steps of the element, one by one. */
export async function phases(rows: number): Promise<PhaseTimes> {
  const file = new File([textOf(rows)], 'users.csv');
  const lists = new Map([['roles', roles]]);
  const times: number[] = [performance.now()];
  const lap = (): void => void times.push(performance.now());
  const running = await startEngine({ workerUrl });
  const { engine } = running;
  lap();
  const answer = await engine.read(file, { maxRows: rows }, pbxUserFields);
  lap();
  const columns = answer.ok ? answer.summary.columns : [];
  const headers = columns.map(({ header }) => header);
  const matches = matchHeaders(pbxUserFields, columns);
  const { plan: matched } = startPlan(pbxUserFields, headers, { given: plan, matches });
  lap();
  await engine.check(pbxUserFields, matched, lists);
  lap();
  running.close();
  const [start = 0, worker = 0, read = 0, match = 0, validate = 0] = times;
  return {
    workerStart: worker - start,
    read: read - worker,
    match: match - read,
    validate: validate - match,
  };
}

/** Milliseconds for the problems of all rows of a file, with and without damage. */
export async function checking(rows: number): Promise<{ readonly clean: number; readonly damaged: number }> {
  return { clean: await checkOnce(rows, false), damaged: await checkOnce(rows, true) };
}

async function checkOnce(rows: number, isDamaged: boolean): Promise<number> {
  const file = new File([userText(rows, isDamaged)], 'users.csv');
  await file.slice(0, 1).text();
  const lists = new Map([['roles', roles]]);
  const running = await startEngine({ workerUrl });
  const { engine } = running;
  const answer = await engine.read(file, { maxRows: rows }, pbxUserFields);
  const columns = answer.ok ? answer.summary.columns : [];
  const matches = matchHeaders(pbxUserFields, columns);
  const headers = columns.map(({ header }) => header);
  const { plan: matched } = startPlan(pbxUserFields, headers, { given: plan, matches });
  await engine.loadRepairs();
  const start = performance.now();
  await engine.check(pbxUserFields, matched, lists);
  await engine.review.summary();
  const time = performance.now() - start;
  running.close();
  return time;
}

/** The element in a page: a file goes in, rows come on screen. */
export async function whole(rows: number): Promise<WholeTimes> {
  const text = textOf(rows);
  const element = document.createElement('bulk-user-import');
  Object.assign(element, { host, plan, workerUrl, maxRows: rows, maxFileSize: Infinity });
  document.body.append(element);
  await element.updateComplete;
  await warmUp(element);
  // A chosen file is on the disk: making a file of text is not part of the import.
  const file = new File([text], 'users.csv');
  await file.slice(0, 1).text();
  await settled();
  const first = await importOnce(element, file);
  await goBack(element);
  await settled();
  const again = await importOnce(element, file);
  const renderedRows = gridRows(element);
  element.reset({ force: true });
  element.remove();
  await settled();
  // Papa.parse runs last: its garbage would be collected in the middle of an import.
  const papaparse = time(() => Papa.parse(text));
  return { ...again, first: first.total, firstLongestTask: first.longestTask, renderedRows, papaparse };
}

async function importOnce(
  element: HTMLElementTagNameMap['bulk-user-import'],
  file: File,
): Promise<Pick<WholeTimes, 'total' | 'allChecked' | 'longestTask'>> {
  const tasks = watchTasks();
  const start = performance.now();
  const shown = rowsPainted(element);
  await element.openFile(file);
  await goToReview(element);
  const total = (await shown) - start;
  await until(() => isChecked(element));
  const allChecked = performance.now() - start;
  await settled();
  return { total, allChecked, longestTask: tasks.end() };
}

/** A file that leaves nothing open leads straight to Review. */
async function goToReview(element: HTMLElementTagNameMap['bulk-user-import']): Promise<void> {
  // A real click is a task of its own.
  await nextTask();
  const button = await until(() => element.step === 'review' || buttonOf(element, 'Go to Review'));
  if (button !== true) button.click();
}

async function goBack(element: HTMLElementTagNameMap['bulk-user-import']): Promise<void> {
  while (element.step !== 'upload') {
    const { step } = element;
    (await until(() => buttonOf(element, 'Back'))).click();
    await until(() => element.step !== step);
  }
}

/** Milliseconds from Import to the Result: 500 users in 20 batches, and a host that responds at once. */
export async function sending(resumeKey: string | undefined): Promise<number> {
  const element = document.createElement('bulk-user-import');
  Object.assign(element, { host: instantHost, plan, workerUrl, resumeKey });
  document.body.append(element);
  await element.updateComplete;
  await element.openFile(new File([textOf(500)], 'users.csv'));
  await goToReview(element);
  const importButton = await until(() => buttonOf(element, 'Import 500 users'));
  const start = performance.now();
  importButton.click();
  await until(() => element.step === 'result');
  const total = performance.now() - start;
  element.reset({ force: true });
  element.remove();
  return total;
}

const instantHost: ImportHost = {
  ...host,
  createUsers: (users) =>
    Promise.resolve(users.map(({ key }) => ({ key, status: 'created', temporaryPassword: `pass-${key}` }))),
};

/** The worker starts when somebody reaches for the drop zone, long before there is a file. */
async function warmUp(element: HTMLElementTagNameMap['bulk-user-import']): Promise<void> {
  const tiny = new File([makeText(2)], 'warm-up.csv');
  await element.openFile(tiny);
  await until(() => element.step === 'review' || buttonOf(element, 'Go to Review'));
  await goBack(element);
}

function buttonOf(element: Element, name: string): HTMLButtonElement | undefined {
  return buttonsOf(element).find((button) => button.textContent.trim() === name);
}

function buttonsOf(element: Element): readonly HTMLButtonElement[] {
  return [...(element.shadowRoot?.querySelectorAll('button') ?? [])];
}

/** The loaded rows, without the empty frames that are shown while rows are being checked. */
function hasRows(element: Element): boolean {
  const found = element.shadowRoot?.querySelector('[role=grid][aria-busy=false] [role=rowheader]');
  return found instanceof HTMLElement;
}

/** When the first frame with rows is on screen: what runs behind the frame, such as the end of `openFile`, delays nobody. */
function rowsPainted(element: Element): Promise<number> {
  return new Promise((resolve) => {
    const observer = new MutationObserver(() => {
      if (!hasRows(element)) return;
      observer.disconnect();
      // The first task behind the callbacks of a frame comes once the frame is laid out and painted.
      void frame()
        .then(nextTask)
        .then(() => resolve(performance.now()));
    });
    if (element.shadowRoot)
      observer.observe(element.shadowRoot, {
        subtree: true,
        childList: true,
        attributeFilter: ['aria-busy'],
      });
  });
}

function isChecked(element: Element): boolean {
  return buttonsOf(element).some(
    (button) => /^Import .* users$/.test(button.textContent.trim()) && button.ariaDisabled === 'false',
  );
}

function gridRows(element: Element): number {
  return element.shadowRoot?.querySelectorAll('[role=grid] [role=row]').length ?? 0;
}

function time(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** The longest time between two tasks that do nothing: how long the page did not respond. */
function watchTasks(): { end(): number } {
  const { port1, port2 } = new MessageChannel();
  let last = performance.now();
  let longest = 0;
  port1.onmessage = () => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
    port2.postMessage(undefined);
  };
  port2.postMessage(undefined);
  return {
    end: () => {
      port1.close();
      return longest;
    },
  };
}

const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));

async function settled(): Promise<void> {
  for (let count = 0; count < 5; count++) await frame();
}

async function until<T>(find: () => T | undefined | false): Promise<T> {
  for (;;) {
    const found = find();
    if (found !== undefined && found !== false) return found;
    await nextTask();
  }
}

Object.assign(globalThis, { bench: { phases, whole, sending, checking } });
