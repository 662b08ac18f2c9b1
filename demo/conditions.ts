/** The state of the network and the server, which the visitor can make worse to see what an import does. */
export interface Conditions {
  /** Milliseconds a request takes. */
  latency: number;
  /** Percent of the batches that fail before anything was created. */
  failBefore: number;
  /** Percent of the batches whose response is lost after the users were created. */
  failAfter: number;
  /** Batches allowed in ten seconds; 0: no limit. */
  rateLimit: number;
  offline: boolean;
  signedOut: boolean;
  /** The page is reloaded once, when half of an import is done. */
  reloadHalfway: boolean;
  /** Most users of a file. */
  maxRows: number;
}

export const CALM: Conditions = {
  latency: 200,
  failBefore: 0,
  failAfter: 0,
  rateLimit: 0,
  offline: false,
  signedOut: false,
  reloadHalfway: false,
  maxRows: 500,
};

export type NumberCondition = 'latency' | 'failBefore' | 'failAfter' | 'rateLimit' | 'maxRows';
export type SwitchCondition = 'offline' | 'signedOut' | 'reloadHalfway';

export const BOUNDS: Readonly<Record<NumberCondition, { min: number; max: number; step: number }>> = {
  latency: { min: 0, max: 90_000, step: 100 },
  failBefore: { min: 0, max: 100, step: 5 },
  failAfter: { min: 0, max: 100, step: 5 },
  rateLimit: { min: 0, max: 100, step: 1 },
  maxRows: { min: 1, max: 100_000, step: 1 },
};

export const NUMBERS = Object.keys(BOUNDS) as NumberCondition[];
export const SWITCHES: readonly SwitchCondition[] = ['offline', 'signedOut', 'reloadHalfway'];

const STORAGE_KEY = 'northwind-voice.conditions';

/** Keeps the conditions across reloads, and fires `change`. */
export class ConditionStore extends EventTarget {
  readonly #storage: Storage;
  readonly #key: string;
  #current: Conditions;

  constructor(storage: Storage, key = STORAGE_KEY) {
    super();
    this.#storage = storage;
    this.#key = key;
    this.#current = read(storage, key);
  }

  get current(): Readonly<Conditions> {
    return this.#current;
  }

  set(change: Partial<Conditions>): void {
    this.#current = sanitise({ ...this.#current, ...change });
    this.#storage.setItem(this.#key, JSON.stringify(this.#current));
    this.dispatchEvent(new Event('change'));
  }

  calm(): void {
    this.set(CALM);
  }

  /** How many conditions are not the calm ones. */
  get raised(): number {
    const names = Object.keys(CALM) as (keyof Conditions)[];
    return names.filter((name) => this.#current[name] !== CALM[name]).length;
  }
}

function read(storage: Storage, key: string): Conditions {
  try {
    const saved: unknown = JSON.parse(storage.getItem(key) ?? '{}');
    return sanitise(typeof saved === 'object' && saved !== null ? saved : {});
  } catch {
    return CALM;
  }
}

/** Saved conditions may come from an older version of the page, or from a visitor's own hand. */
function sanitise(saved: Partial<Record<keyof Conditions, unknown>>): Conditions {
  const result = { ...CALM };
  for (const name of NUMBERS) {
    const value = Number(saved[name] ?? CALM[name]);
    const { min, max } = BOUNDS[name];
    if (Number.isFinite(value)) result[name] = Math.min(max, Math.max(min, Math.round(value)));
  }
  for (const name of SWITCHES) result[name] = saved[name] === true;
  return result;
}
