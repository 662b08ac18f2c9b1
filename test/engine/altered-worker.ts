import type { WorkerFiles } from '../../src/engine/worker-addresses.js';

const worker = new URL('../../src/engine/engine.worker.js', import.meta.url).href;

/** The address of the element's own worker, which looks for files beside it at these addresses. */
export function workerLookingAt(files: Partial<WorkerFiles>): string {
  // What is imported first hears the message of the page first.
  const altering = scriptUrl(`addEventListener('message', ({ data }) => {
    Object.assign(data.files, ${JSON.stringify(files)});
  }, { once: true });`);
  return scriptUrl(`import ${JSON.stringify(altering)}; import ${JSON.stringify(worker)};`);
}

/** The address of a worker that answers its page as a worker of another version does. */
export function workerAnswering(answer: string): string {
  return scriptUrl(
    `addEventListener('message', ({ data, ports: [port] }) => port.postMessage(${answer}), { once: true });`,
  );
}

/** The address of a file for the worker, as an older version of the package has it. */
export function olderFile(name: string): string {
  const files = `new Map([[${JSON.stringify(name)}, { version: '0.0.9' }]])`;
  return scriptUrl(`globalThis[Symbol.for('bulk-user-import worker files')] = ${files};`);
}

export function scriptUrl(code: string): string {
  return URL.createObjectURL(new Blob([code], { type: 'text/javascript' }));
}
