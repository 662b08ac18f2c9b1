/** A change of a file at a place; `what` is any number, of which the change takes what it needs. */
export type Change<T> = (content: T, at: number, what: number) => T;

/** How often a block is repeated. */
export const TIMES = [2, 30, 1500];

export function pick<T>(from: readonly T[], at: number): T {
  const found = from[at % from.length];
  if (found === undefined) throw new Error('There is nothing to choose from.');
  return found;
}
