import type { HostClient } from './host-client.js';
import type { CallScheduler } from './call-scheduler.js';
import type { Outcome } from './outcomes.js';
import { backoff } from './retry.js';

const maxAttempts = 6;

export interface RecoverOptions {
  readonly client: HostClient;
  readonly scheduler: CallScheduler;
  readonly batchSize: number;
  readonly random: () => number;
  readonly signal: AbortSignal;
  /** Receives found outcomes at once, since the next response may take long. */
  readonly onFound: (outcomes: readonly Outcome[]) => Promise<void>;
}

/**
 * Requests the outcomes of these rows from the host, until all are known or after a number of tries.
 *
 * @returns the keys of rows that were never created and may be sent again; a row neither found nor absent stays unknown.
 */
export async function recover(keys: readonly string[], options: RecoverOptions): Promise<readonly string[]> {
  const absent: string[] = [];
  for (let from = 0; from < keys.length; from += options.batchSize) {
    absent.push(...(await recoverBatch(keys.slice(from, from + options.batchSize), options)));
  }
  return absent;
}

async function recoverBatch(keys: readonly string[], options: RecoverOptions): Promise<readonly string[]> {
  const { client, scheduler, random, signal, onFound } = options;
  const absent: string[] = [];
  let unresolved = keys;
  let failures = 0;
  let isLast = false;
  while (!isLast && failures < maxAttempts) {
    if (failures) await scheduler.wait(backoff(failures, random));
    // After a stop there is one last request: a row found now need not stay unknown.
    isLast = !(await scheduler.waitForTurn());
    unresolved = unresolved.filter((key) => !client.isAnsweredOutOfTurn(key));
    if (!unresolved.length || signal.aborted) break;
    const reply = await client.recover(unresolved);
    if (reply.kind === 'response') {
      const { outcomes, absent: notThere, unresolved: rest } = reply.response;
      if (outcomes.length) await onFound(outcomes);
      absent.push(...notThere);
      failures = rest.length < unresolved.length ? 1 : failures + 1;
      unresolved = rest;
    } else if (reply.failure.kind === 'signed-out') {
      scheduler.pause('sign-in');
      failures = 0;
    } else if (reply.failure.kind === 'rejected') break;
    else failures++;
    if (!unresolved.length) break;
  }
  return absent;
}
