import { JournalService } from '../../src/engine/journal-service.js';
import type { ReplayedLedger } from '../../src/submit/journal/replayed-ledger.js';
import type { ImportRun } from '../../src/submit/import-run.js';
import type { JournalContents } from '../../src/engine/journal-protocol.js';
import type { EngineLedger } from '../../src/submit/ledger-port.js';
import { EngineState } from '../../src/engine/engine-state.js';
import { startOddRun } from './odd-import.js';

export const resumeKey = 'tenant-of-ours/admin-of-ours';
export const file = { name: 'secret users.csv', size: 12_345 };
const services: JournalService[] = [];

/** The journal service of a tab of its own, and the state of its engine. */
export function newService(
  run?: ImportRun,
  key = resumeKey,
): { readonly service: JournalService; readonly state: EngineState } {
  const state = new EngineState();
  if (run) state.runStarted(run, run.ledger);
  const service = new JournalService(state, key);
  services.push(service);
  return { service, state };
}

/** The tabs are gone: nobody has a lock any more. */
export function releaseServices(): void {
  for (const service of services.splice(0)) service.release();
}

/** An import that is journaled from the beginning. */
export async function begin(sessionId = 'session'): Promise<{
  readonly service: JournalService;
  readonly run: ImportRun<ReplayedLedger>;
  /** With the journal in front. */
  readonly ledger: EngineLedger;
}> {
  const run = startOddRun(sessionId);
  const { service, state } = newService(run);
  const result = await service.begin({ sessionId, file }, () => false);
  if (result !== 'on') throw new Error(`There is no journal: ${JSON.stringify(result)}`);
  return { service, run, ledger: state.ledger };
}

/** What a new tab finds, once the one before is really gone. */
export async function findImports(
  key = resumeKey,
): Promise<ReturnType<typeof newService> & { readonly found: JournalContents }> {
  const { service, state } = newService(undefined, key);
  const found = await new Promise<JournalContents>((resolve, reject) => {
    const onChange = (contents: JournalContents): void => {
      if (!contents.elsewhere) resolve(contents);
    };
    service.findImports(onChange).then(onChange, reject);
  });
  return { service, state, found };
}
