import type { SessionSettings } from './session/context.js';

/** Read when they are needed: a portal may change them at any time. */
export function settingsOf({
  host,
  fields,
  matchHeaders,
  maxRows,
  maxFileSize,
  batchSize,
  concurrency,
  batchTimeout,
  workerUrl,
  resumeKey,
}: Omit<SessionSettings, 'plan'>): Omit<SessionSettings, 'plan'> {
  return {
    host,
    fields,
    matchHeaders,
    maxRows,
    maxFileSize,
    batchSize,
    concurrency,
    batchTimeout,
    workerUrl,
    // An attribute that was taken away is null.
    resumeKey: resumeKey?.length ? resumeKey : undefined,
  };
}
