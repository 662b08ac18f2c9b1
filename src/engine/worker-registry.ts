/** One place for the worker and its files, which are built apart from each other. */
const place = Symbol.for('bulk-user-import worker files');

type Registry = Map<string, unknown>;

/**
 * Offers the content of a worker file to the worker that imports the file. Parcel takes the exports of such a file away,
 * since it sees nobody who imports the file.
 */
export function offer(file: string, content: unknown): void {
  const registry = offers() ?? new Map<string, unknown>();
  Reflect.set(globalThis, place, registry.set(file, content));
}

/** What the file has offered. */
export function offered(file: string): unknown {
  return offers()?.get(file);
}

function offers(): Registry | undefined {
  return Reflect.get(globalThis, place) as Registry | undefined;
}
