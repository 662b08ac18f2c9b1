import type { PolicyFault } from '../submit/password-policy.js';
import type { trouble as english } from './en/trouble.js';

/** What keeps a session from going on as it was, or has returned it to Upload. */
export type SessionFailure =
  /** Without `isImport`, nobody has set the host; with it, the host can't create users. */
  | { readonly about: 'host-missing'; readonly isImport: boolean }
  | { readonly about: 'password-policy'; readonly fault: PolicyFault }
  /** The worker has ended; of what was corrected on Review, nothing is left. */
  | {
      readonly about: 'worker-lost';
      readonly then?: 'read-again' | 'gone' | 'sent';
      readonly corrections: boolean;
    }
  /** A file of the importer could not be loaded, and nothing serves in its place. `address`: where the browser names it. */
  | { readonly about: 'file-missing'; readonly address?: string }
  /** An exception of our own: what was asked for was not done, or an import could not go on. */
  | { readonly about: 'failed'; readonly then?: 'sent' };

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
    case 'file-missing':
      return texts.fileMissing(failure.address);
    case 'failed':
      return texts.failed(failure.then);
  }
}
