import type { EnginePort } from '../../src/engine/engine-port.js';
import { Engine } from '../../src/engine/engine.js';
import type { JournalPort } from '../../src/engine/journal-protocol.js';
import { callOn, portTo, withPorts, type Promised } from '../../src/engine/port.js';
import type { ReviewPort } from '../../src/engine/review-protocol.js';

/** Some methods of a port, with the results that a test wants. */
export type Handlers<T> = {
  readonly [M in keyof T]?: T[M] extends (...args: infer A) => infer R
    ? (...args: A) => Awaited<R> | Promise<Awaited<R>>
    : never;
};
export type EngineCalls = Omit<Engine, 'ledger' | 'review' | 'journals'>;

/** What the engine does without a file: it matches columns, and checks values for all users. */
export function mappingCalls(): Handlers<EngineCalls> {
  const engine = new Engine();
  return {
    matchOwnNames: (...args) => engine.matchOwnNames(...args),
    checkValues: (...args) => engine.checkValues(...args),
  };
}

interface Services {
  readonly review?: Handlers<ReviewPort>;
  readonly ledger?: Handlers<EnginePort['ledger']>;
  readonly journal?: Handlers<JournalPort>;
}

/** An engine with these methods; a call of any other is rejected. */
export function engineWith(
  calls: Handlers<EngineCalls>,
  { review = {}, ledger = {}, journal = {} }: Services = {},
): EnginePort {
  return withPorts(fakePort<EngineCalls>({ loadRepairs: () => undefined, ...calls }), {
    review: fakePort<ReviewPort>(review),
    ledger: fakePort<Engine['ledger']>(ledger),
    journal: () => fakePort<JournalPort>(journal),
  });
}

function fakePort<T>(methods: object): Promised<T> {
  return portTo(async (method, args) => {
    if (!Object.hasOwn(methods, method)) throw new Error(`Not expected: ${method}`);
    return callOn(methods, method, args);
  });
}
