import type { SessionFailure } from '../messages/session-failure-text.js';

/** What Chrome, Firefox and Safari say of an `import()` that has failed to load, and webpack of a chunk. */
const loadErrors =
  /^(?:Failed to fetch dynamically imported module|error loading dynamically imported module|Importing a module script failed|Loading chunk \S+ failed)/;

/** The failure to load a part of the page; `undefined`: the error is another one. */
export function loadFailure(error: unknown): SessionFailure | undefined {
  if (!(error instanceof Error) || !loadErrors.test(error.message)) return undefined;
  const [address] = /https?:[^\s)]+/.exec(error.message) ?? [];
  return { about: 'file-missing', ...(address !== undefined && { address }) };
}
