import type { OpenWorkbook, WorkbookPort } from '../engine/open-workbook.js';
import type { SessionEnvironment, WorkbookOpener } from './context.js';

export interface WorkbookEvents {
  /** No worker could be started. */
  readonly onInPage: () => void;
  /** The worker has ended by itself, with all that it held. */
  readonly onLost: () => void;
}

/** The workbook of a session: opened at the first call, and anew once it was closed or lost. */
export class SessionWorkbook {
  readonly #environment: SessionEnvironment;
  readonly #events: WorkbookEvents;
  #opening: Promise<OpenWorkbook> | undefined;

  constructor(environment: SessionEnvironment, events: WorkbookEvents) {
    this.#environment = environment;
    this.#events = events;
  }

  async open(): Promise<WorkbookPort> {
    return (await (this.#opening ??= this.#open())).workbook;
  }

  close(): void {
    this.#opening?.then(
      (opened) => opened.close(),
      () => undefined,
    );
    this.#opening = undefined;
  }

  #open(): Promise<OpenWorkbook> {
    const { settings, openWorkbook: open = loadAndOpen } = this.#environment;
    const opening = open({ workerUrl: settings.workerUrl });
    const isCurrent = (): boolean => this.#opening === opening;
    opening.then(
      ({ where, lost }) => {
        if (where === 'page' && isCurrent()) this.#events.onInPage();
        void lost?.then(() => {
          if (!isCurrent()) return;
          this.#opening = undefined;
          this.#events.onLost();
        });
      },
      () => {
        // What could not be loaded may be there the next time.
        if (isCurrent()) this.#opening = undefined;
      },
    );
    return opening;
  }
}

const loadAndOpen: WorkbookOpener = async (options) => {
  const { openWorkbook } = await import('../engine/open-workbook.js');
  return openWorkbook(options);
};
