import type { RememberedPlan } from '../engine/journal-protocol.js';
import type { EnginePort } from '../engine/engine-port.js';
import { withTimeout } from './with-timeout.js';

/** Milliseconds to wait for remembered plans once the file is read: the request goes out earlier, and mostly ends first. */
const recallTimeout = 250;

/** Loads the plans of earlier imports while the file is being read. */
export function prefetchPlans(
  engine: EnginePort,
  resumeKey: string | undefined,
  signal: AbortSignal,
): { ready(): Promise<readonly RememberedPlan[]> } {
  if (!resumeKey) return { ready: () => Promise.resolve([]) };
  const recalled = engine
    .journal(resumeKey)
    .recallPlans()
    .catch(() => []);
  return {
    ready: () => withTimeout(() => recalled, recallTimeout, signal).catch(() => []),
  };
}
