import type {
  BatchRequest,
  CreateResult,
  HostProblem,
  HostRequest,
  ImportHost,
  NewUser,
  Recovered,
} from '../../src/host.js';
import { ConditionStore } from '../conditions.js';
import { Directory } from '../directory/directory.js';
import { createDirectoryHost } from '../host.js';

/** A call of the element to its host, and what became of it. */
export interface HostCall {
  readonly name: keyof ImportHost;
  readonly asked: string;
  /** In words; a rejected call says so by its error. */
  readonly outcome: string;
  readonly milliseconds: number;
}

type WholeHost = ReturnType<typeof createDirectoryHost>;

/** What the network of the page is like: another page of the demo has conditions of its own. */
export const conditions = new ConditionStore(localStorage, 'shop-window.conditions');

const opened = Directory.open('shop-window').then((directory) => ({
  directory,
  host: createDirectoryHost(directory, { conditions: () => conditions.current }),
}));
const listeners = new Set<(call: HostCall) => void>();

/** Every call is told, without what went to and fro in it: passwords are among that. */
export function onCall(listener: (call: HostCall) => void): void {
  listeners.add(listener);
}

/** The directory as a new visitor finds it. */
export async function startAnew(): Promise<void> {
  const { directory } = await opened;
  await directory.reset();
}

/** The API of a portal, as the twelve lines call it. The users are in IndexedDB. */
export const api = {
  roles: (request: HostRequest) => call('listRoles', '', (host) => host.listRoles(request), entries),
  desks: (request: HostRequest) => call('listDesks', '', (host) => host.listDesks(request), entries),
  check: (users: readonly NewUser[], request: HostRequest) =>
    call('checkUsers', counted(users.length, 'user'), (host) => host.checkUsers(users, request), problems),
  create: (users: readonly NewUser[], batch: BatchRequest) =>
    call('createUsers', counted(users.length, 'user'), (host) => host.createUsers(users, batch), statuses),
  recover: (keys: readonly string[], request: HostRequest) =>
    call('recoverUsers', counted(keys.length, 'key'), (host) => host.recoverUsers(keys, request), statuses),
};

async function call<T>(
  name: keyof ImportHost,
  asked: string,
  ask: (host: WholeHost) => Promise<T>,
  describe: (answer: T) => string,
): Promise<T> {
  const { host } = await opened;
  const start = performance.now();
  const tell = (outcome: string): void => {
    const milliseconds = Math.round(performance.now() - start);
    for (const listener of listeners) listener({ name, asked, outcome, milliseconds });
  };
  try {
    const answer = await ask(host);
    tell(describe(answer));
    return answer;
  } catch (error) {
    tell(String(error));
    throw error;
  }
}

function entries(list: readonly unknown[]): string {
  return counted(list.length, 'entry', 'entries');
}

function problems(found: readonly HostProblem[]): string {
  return counted(found.length, 'problem');
}

function statuses(results: readonly (CreateResult | Recovered)[]): string {
  const counts = new Map<string, number>();
  for (const { status } of results) counts.set(status, (counts.get(status) ?? 0) + 1);
  return Array.from(counts, ([status, count]) => `${count} ${status}`).join(', ');
}

function counted(count: number, one: string, several = `${one}s`): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : several}`;
}
