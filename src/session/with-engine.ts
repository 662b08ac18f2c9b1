import type { EnginePort } from '../engine/engine-port.js';
import type { WorkerLost } from '../engine/watch-worker.js';
import type { SessionContext } from './context.js';

/** Does work on the engine, and once more where the worker was given up for the fault of a file: the next engine is in the page. */
export async function withEngine<T>(
  context: SessionContext,
  work: (engine: EnginePort) => Promise<T>,
): Promise<T> {
  const engine = await context.engine();
  try {
    return await work(engine);
  } catch (error) {
    if (!(error as Partial<WorkerLost>).fault) throw error;
    return work(await context.engine());
  }
}
