import type { SessionFailure } from '../session/state.js';
import type { trouble as english } from './en/trouble.js';

/** What the administrator reads. */
export function sessionFailureText(trouble: SessionFailure, words: typeof english): string {
  switch (trouble.about) {
    case 'host-missing':
      return trouble.isImport ? words.cannotCreate : words.hostMissing;
    case 'password-policy': {
      const { property, reason } = trouble.fault;
      return words.passwordPolicy(property === undefined ? '' : `.${property}`, reason);
    }
    case 'worker-lost':
      return words.workerLost(trouble.then, trouble.corrections);
    case 'failed':
      return words.failed;
  }
}
