import type { SessionFailure } from '../session/state.js';
import type { trouble as english } from './en/trouble.js';

/** The text of a failure for the administrator. */
export function sessionFailureText(failure: SessionFailure, texts: typeof english): string {
  switch (failure.about) {
    case 'host-missing':
      return failure.isImport ? texts.cannotCreate : texts.hostMissing;
    case 'password-policy': {
      const { property, reason } = failure.fault;
      return texts.passwordPolicy(property === undefined ? '' : `.${property}`, reason);
    }
    case 'worker-lost':
      return texts.workerLost(failure.then, failure.corrections);
    case 'failed':
      return texts.failed;
  }
}
