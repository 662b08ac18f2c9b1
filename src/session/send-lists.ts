import type { Choice } from '../host.js';
import type { ChoiceLists } from '../fields/field-definition.js';
import type { EnginePort } from '../engine/engine-port.js';

/** Entries that cross to the worker in one call: copying a long list in one piece would block the page. */
const CHUNK_SIZE = 2000;

const sent = new WeakMap<EnginePort, Map<string, Promise<void>>>();

/**
 * Sends each long list once, in chunks.
 *
 * @returns the short lists, which go along with a call.
 */
export function sendLongLists(engine: EnginePort, lists: ChoiceLists): ChoiceLists | Promise<ChoiceLists> {
  const long = [...lists].filter(([, choices]) => choices.length > CHUNK_SIZE);
  if (long.length === 0) return lists;
  const ofEngine = sent.get(engine) ?? new Map<string, Promise<void>>();
  sent.set(engine, ofEngine);
  for (const [name, choices] of long) {
    ofEngine.set(name, ofEngine.get(name) ?? sendInChunks(engine, name, choices));
  }
  const short = new Map([...lists].filter(([name]) => !ofEngine.has(name)));
  return Promise.all(ofEngine.values()).then(() => short);
}

async function sendInChunks(engine: EnginePort, name: string, choices: readonly Choice[]): Promise<void> {
  for (let from = 0; from < choices.length; from += CHUNK_SIZE) {
    await engine.addChoices(name, choices.slice(from, from + CHUNK_SIZE));
  }
}
