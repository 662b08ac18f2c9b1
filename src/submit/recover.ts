import type { Exchange } from './exchange.js';
import type { Gate } from './gate.js';
import type { Outcome } from './outcome.js';
import { backoff } from './retry.js';

const mostQuestions = 6;

export interface RecoverOptions {
  readonly exchange: Exchange;
  readonly gate: Gate;
  readonly batchSize: number;
  readonly random: () => number;
  readonly signal: AbortSignal;
  /** Takes what was found at once: the next question may be long in coming. */
  readonly onFound: (outcomes: readonly Outcome[]) => Promise<void>;
}

/**
 * Asks the host what became of these rows, until it says so or was asked often enough.
 * Answers with those that were never created and may be sent again; what was neither found nor absent stays unknown.
 */
export async function recover(keys: readonly string[], options: RecoverOptions): Promise<readonly string[]> {
  const absent: string[] = [];
  for (let from = 0; from < keys.length; from += options.batchSize) {
    absent.push(...(await recoverSome(keys.slice(from, from + options.batchSize), options)));
  }
  return absent;
}

async function recoverSome(keys: readonly string[], options: RecoverOptions): Promise<readonly string[]> {
  const { exchange, gate, random, signal, onFound } = options;
  const absent: string[] = [];
  let open = keys;
  let failures = 0;
  let isLast = false;
  while (!isLast && failures < mostQuestions) {
    if (failures) await gate.rest(backoff(failures, random));
    // Stopped, it asks once more: what is found now need not stay unknown.
    isLast = !(await gate.turn());
    open = open.filter((key) => !exchange.isAnsweredMeanwhile(key));
    if (!open.length || signal.aborted) break;
    const reply = await exchange.recover(open);
    if (reply.kind === 'answers') {
      const { outcomes, absent: notThere, open: rest } = reply.answers;
      if (outcomes.length) await onFound(outcomes);
      absent.push(...notThere);
      failures = rest.length < open.length ? 1 : failures + 1;
      open = rest;
    } else if (reply.failure.kind === 'signed-out') {
      gate.pause('sign-in');
      failures = 0;
    } else if (reply.failure.kind === 'rejected') break;
    else failures++;
    if (!open.length) break;
  }
  return absent;
}
