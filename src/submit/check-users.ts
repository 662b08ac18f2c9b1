import type { ImportHost, NewUser } from '../host.js';
import type { FoundHostProblem } from '../checking/problem.js';
import { parseHostProblems } from './host-response.js';
import { callHost } from './call-host.js';
import { systemClock, type Clock } from './clock.js';

export interface CheckUsersOptions {
  readonly host: ImportHost;
  /** The users from a position on; an empty list is the end. */
  readonly users: (from: number, count: number) => Promise<readonly NewUser[]>;
  readonly batchSize: number;
  /** Milliseconds for each batch. */
  readonly timeout: number;
  readonly signal: AbortSignal;
  readonly clock?: Clock;
  /** Hears how many users have been checked, after each batch. */
  readonly onProgress?: (checked: number) => void;
}

export interface HostCheckResult {
  readonly problems: readonly FoundHostProblem[];
  /** False when the host failed or its response can't be read. The import may continue, since `createUsers` decides in the end. */
  readonly complete: boolean;
  /** The response was far too long: only its beginning was read, and no further batch was checked. */
  readonly isTooLong?: true;
}

/** Has the host check the users, batch by batch, until the first failure. Rejects only where `users` does. */
export async function checkUsers({
  host,
  users,
  batchSize,
  timeout,
  signal,
  clock = systemClock,
  onProgress,
}: CheckUsersOptions): Promise<HostCheckResult> {
  const problems: FoundHostProblem[] = [];
  let complete = true;
  for (let from = 0; ; from += batchSize) {
    const batch = await users(from, batchSize);
    if (!batch.length) return { problems, complete };
    if (signal.aborted) break;
    const callResult = await callHost(() => host.checkUsers?.(structuredClone(batch), { signal }) ?? [], {
      clock,
      timeout,
      signal,
    });
    if (callResult.kind !== 'answered') break;
    const keys = batch.map(({ key }) => key);
    const response = parseHostProblems(callResult.value, keys);
    problems.push(...response.problems);
    if (response.isTooLong) return { problems, complete: false, isTooLong: true };
    complete &&= response.complete;
    onProgress?.(from + batch.length);
  }
  return { problems, complete: false };
}
