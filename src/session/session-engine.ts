import type { EnginePort, RunningEngine } from '../engine/engine-port.js';
import type { FileFault } from '../engine/worker-files.js';
import type { SessionEnvironment, EngineStarter } from './context.js';

export interface EngineEvents {
  /** No worker could be started, for the fault of a file where that is known. */
  readonly onNoWorker: (fault: FileFault | undefined) => void;
  /** The worker has ended by itself, with all that it held, or for the fault of a file that it needs. */
  readonly onLost: (fault: FileFault | undefined) => void;
}

/** The engine of a session: started at the first call, and anew once it was closed or lost. */
export class SessionEngine {
  readonly #environment: SessionEnvironment;
  readonly #events: EngineEvents;
  #starting: Promise<RunningEngine> | undefined;
  /** The fault that has ended a worker: the next worker would end as well. */
  #fault: FileFault | undefined;

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
    const starting = start({ workerUrl: settings.workerUrl, fault: this.#fault });
    const isCurrent = (): boolean => this.#starting === starting;
    starting.then(
      ({ where, fault, lost }) => {
        if (where === 'page' && isCurrent()) this.#events.onNoWorker(fault);
        void lost?.then((lostFor) => {
          if (!isCurrent()) return;
          this.#starting = undefined;
          this.#fault = lostFor;
          this.#events.onLost(lostFor);
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
