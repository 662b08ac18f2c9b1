import type { BulkUserImport } from '../../src/bulk-user-import.js';
import type { ImportHost } from '../../src/host.js';
import type { Mutant } from './scenario.js';

/** The settings of a portal when it is opened. */
export interface Assignment {
  readonly host: ImportHost;
  /** Milliseconds that the time of day is off. */
  readonly clockLeap: () => number;
  readonly mutant: Mutant | undefined;
  readonly settings: Partial<
    Pick<BulkUserImport, 'batchSize' | 'concurrency' | 'batchTimeout' | 'resumeKey' | 'workerUrl' | 'maxRows'>
  >;
}

/** What can be seen of a portal from outside. */
export interface PortalPage {
  readonly element: BulkUserImport;
  readonly events: { readonly type: string; readonly detail: unknown }[];
  readonly downloads: { readonly name: string; readonly text: string }[];
  /** Messages of the console, and uncaught errors. */
  readonly consoleLines: string[];
}

/** A frame with both properties: one set from outside, one from inside. */
export type PortalFrame = HTMLIFrameElement & { assignment?: Assignment; page?: PortalPage };
