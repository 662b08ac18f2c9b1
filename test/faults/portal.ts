// Runs in a frame of its own, which is torn down in the middle of whatever it does.
import '../../src/define.js';
import type { BulkUserImport } from '../../src/bulk-user-import.js';
import { systemClock } from '../../src/submit/clock.js';
import { email, firstName, lastName, username } from '../../src/fields/person-fields.js';
import { fasten, fastSleep } from './fast-time.js';
import type { Assignment, PortalPage } from './page.js';

const { host, settings, clockLeap, mutant } = Reflect.get(frameElement ?? {}, 'assignment') as Assignment;

const realNow = Date.now.bind(Date);
Date.now = () => realNow() + clockLeap();

const now = mutant === 'waits-by-the-time-of-day' ? () => Date.now() : systemClock.now.bind(systemClock);
Object.assign(systemClock, { now: fasten(now), sleep: fastSleep });
if (mutant === 'hands-out-originals') window.structuredClone = (value) => value;

// With five other imports beside this one, a worker may take longer to start than the page waits, and only the worker is
// watched: the page gives up later.
const schedule = window.setTimeout.bind(window);
window.setTimeout = ((run: () => void, after = 0) =>
  schedule(run, after < 10_000 ? after : 6 * after)) as typeof setTimeout;

const consoleLines: string[] = [];
for (const level of ['debug', 'info', 'log', 'warn', 'error'] as const)
  // eslint-disable-next-line no-console -- what is logged is looked at
  console[level] = (...args: unknown[]) =>
    void consoleLines.push(`console.${level}: ${args.map(String).join(' ')}`);
addEventListener('error', ({ message }) => consoleLines.push(`error: ${message}`));
addEventListener('unhandledrejection', ({ reason }) => consoleLines.push(`rejection: ${String(reason)}`));

const element: BulkUserImport = document.createElement('bulk-user-import');
element.fields = [username, email, firstName, lastName];
element.host = host;
Object.assign(element, settings);

const page: PortalPage = { element, events: [], downloads: [], consoleLines };
for (const type of [
  'import-step',
  'import-file',
  'import-validated',
  'import-progress',
  'import-complete',
  'import-continue',
  'import-error',
])
  element.addEventListener(type, (event) => {
    page.events.push({ type, detail: (event as CustomEvent<unknown>).detail });
  });

// A download is a click on a link.
addEventListener('click', (event) => {
  const target = event.composedPath()[0];
  if (!(target instanceof HTMLAnchorElement) || !target.download) return;
  event.preventDefault();
  const { download: name, href } = target;
  void fetch(href)
    .then((response) => response.text())
    .then((text) => page.downloads.push({ name, text }));
});

document.body.append(element);
Object.assign(frameElement ?? {}, { page });
