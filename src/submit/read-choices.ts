import type { Choice } from '../host.js';
import { parseChoices } from './host-response.js';

/** A list to choose from. */
export interface ChoiceList {
  readonly choices: readonly Choice[];
  /** For a long list only: names of several entries, trimmed and in lower case, so that the page need not search for them. */
  readonly sharedNames?: ReadonlySet<string>;
}

/** Entries that are read without a break: a few milliseconds of work. */
const CHUNK_SIZE = 2000;
/** A longer list is a mistake. */
const MAX_ENTRIES = 1_000_000;

/**
 * Reads a list of choices as {@link parseChoices} does. Between the chunks of a long list `pause` lets the page respond. `undefined`: not a list.
 */
export async function readChoices(raw: unknown, pause: () => Promise<void>): Promise<ChoiceList | undefined> {
  if (!Array.isArray(raw) || raw.length <= CHUNK_SIZE) {
    const choices = parseChoices(raw);
    return choices && { choices };
  }
  const found = new Map<string, Choice>();
  const names = new Set<string>();
  const sharedNames = new Set<string>();
  const length = Math.min(raw.length, MAX_ENTRIES);
  for (let from = 0; from < length; from += CHUNK_SIZE) {
    await pause();
    for (const choice of parseChoices(raw.slice(from, Math.min(from + CHUNK_SIZE, length))) ?? []) {
      const id = String(choice.id);
      if (found.has(id)) continue;
      found.set(id, choice);
      for (const name of new Set([id, choice.name].map((text) => text.trim().toLowerCase()))) {
        if (names.has(name)) sharedNames.add(name);
        else names.add(name);
      }
    }
  }
  return { choices: [...found.values()], sharedNames };
}
