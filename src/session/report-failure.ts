import { trouble as english } from '../messages/en/trouble.js';
import type { Messages } from '../messages/messages.js';
import { sessionFailureText, type SessionFailure } from '../messages/session-failure-text.js';
import type { ImportErrorCode } from './events.js';
import type { SessionContext } from './context.js';

const errorCodes: Readonly<Record<SessionFailure['about'], ImportErrorCode>> = {
  'host-missing': 'host-missing',
  'password-policy': 'host-failed',
  'worker-lost': 'worker-lost',
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
    case 'failed':
      return 'An exception that nobody expected: please report it.';
  }
}
