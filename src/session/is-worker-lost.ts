/** True for a call that was rejected because the worker has ended, by itself or for the fault of a file. */
export function isWorkerLost(error: unknown): boolean {
  return error instanceof Error && error.name === 'WorkerLost';
}
