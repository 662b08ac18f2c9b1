import type { RunningEngine, EnginePort } from '../engine/start-engine.js';
import type { SessionEnvironment, EngineStarter } from './context.js';

export interface EngineEvents {
  /** No worker could be started. */
  readonly onNoWorker: () => void;
  /** The worker has ended by itself, with all that it held. */
  readonly onLost: () => void;
}

/** The engine of a session: started at the first call, and anew once it was closed or lost. */
export class SessionEngine {
  readonly #environment: SessionEnvironment;
  readonly #events: EngineEvents;
  #starting: Promise<RunningEngine> | undefined;

  constructor(environment: SessionEnvironment, events: EngineEvents) {
    this.#environment = environment;
    this.#events = events;
  }

  async start(): Promise<EnginePort> {
    return (await (this.#starting ??= this.#start())).engine;
  }

  /** @param options see {@link RunningEngine.close}. */
  close(options?: { readonly atOnce?: boolean }): void {
    this.#starting?.then(
      (running) => running.close(options),
      () => undefined,
    );
    this.#starting = undefined;
  }

  #start(): Promise<RunningEngine> {
    const { settings, startEngine: start = loadAndStart } = this.#environment;
    const starting = start({ workerUrl: settings.workerUrl });
    const isCurrent = (): boolean => this.#starting === starting;
    starting.then(
      ({ where, lost }) => {
        if (where === 'page' && isCurrent()) this.#events.onNoWorker();
        void lost?.then(() => {
          if (!isCurrent()) return;
          this.#starting = undefined;
          this.#events.onLost();
        });
      },
      () => {
        // A module that could not be loaded may be there the next time.
        if (isCurrent()) this.#starting = undefined;
      },
    );
    return starting;
  }
}

const loadAndStart: EngineStarter = async (options) => {
  const { startEngine } = await import('../engine/start-engine.js');
  return startEngine(options);
};
