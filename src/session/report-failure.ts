import { trouble as english } from '../messages/en/trouble.js';
import type { Messages } from '../messages/messages.js';
import { sessionFailureText, type SessionFailure } from '../messages/session-failure-text.js';
import type { FileFault } from '../engine/worker-files.js';
import type { ImportErrorCode } from './events.js';
import type { SessionContext } from './context.js';

const errorCodes: Readonly<Record<SessionFailure['about'], ImportErrorCode>> = {
  'host-missing': 'host-missing',
  'password-policy': 'host-failed',
  'worker-lost': 'worker-lost',
  'file-missing': 'file-missing',
  // The contract has no code of its own for an exception of ours: import and page are as after the end of a worker.
  failed: 'worker-lost',
};

/** A failure is shown to the administrator, emitted to the portal, and logged for the portal's developers. */
export function reportFailure(context: SessionContext, failure: SessionFailure, error?: unknown): void {
  context.apply({ type: 'failure-changed', failure });
  // The texts of the lazy screens may not be loaded yet.
  const message = context.texts.text((messages: Partial<Messages>) =>
    sessionFailureText(failure, messages.trouble ?? english),
  );
  context.emit('import-error', { code: errorCodes[failure.about], message, recoverable: true });
  // eslint-disable-next-line no-console -- what only its developers can fix is of no use to the administrator
  console.error(`<bulk-user-import> ${consoleText(failure)}`, ...(error === undefined ? [] : [error]));
}

/** Worker files that the developers were told of: each session finds the same fault. */
const warnedOf = new Set<string>();

/** A worker file that can't be used: its copy in the page serves, so that only the portal's developers have something to do. */
export function reportWorkerFile(context: SessionContext, { address, found }: FileFault): void {
  const message = context.texts.text((messages: Partial<Messages>) =>
    (messages.trouble ?? english).workerFileMissing(address, found),
  );
  context.emit('import-error', { code: 'file-missing', message, recoverable: true });
  if (warnedOf.has(address)) return;
  warnedOf.add(address);
  const what = found === undefined ? 'could not be loaded' : `is of another version (${found || 'unknown'})`;
  // eslint-disable-next-line no-console -- see above
  console.warn(
    `<bulk-user-import> works in the page: ${address} ${what}. All worker files have to be those of the installed package; see docs/bundlers.md.`,
  );
}

function consoleText(failure: SessionFailure): string {
  switch (failure.about) {
    case 'host-missing':
      return failure.isImport
        ? 'host.createUsers is missing: nobody can be created.'
        : 'has no host: set its property `host`, not an attribute. React below 19 sets attributes only, and pages rendered on the server get no properties before they are hydrated.';
    case 'password-policy': {
      const { property, reason } = failure.fault;
      const where = property === undefined ? '' : `.${property}`;
      return `host.passwordPolicy${where} can’t be met (${reason}): nothing was sent.`;
    }
    case 'worker-lost':
      return 'The worker has ended: it may have been short of memory.';
    case 'file-missing':
      return `A file of the package could not be loaded: ${failure.address ?? 'the browser does not say which'}. It may have gone with a newer version of the page.`;
    case 'failed':
      return 'An exception that nobody expected: please report it.';
  }
}
