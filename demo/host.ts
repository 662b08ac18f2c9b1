import type { Choice, ImportHost, Recovered } from '../src/host.js';
import type { Directory } from './directory/directory.js';
import { IdempotencyKeyReused } from './directory/directory.js';
import { Network, ServerError, type NetworkOptions } from './network.js';

/** The portal's side of an import: each callback is one request to the directory, over the simulated network. */
export function createDirectoryHost(directory: Directory, options: NetworkOptions): ImportHost {
  const network = new Network(options);

  async function recover(keys: readonly string[]): Promise<Recovered[]> {
    const recovered = await directory.recover(keys);
    // A request that has not arrived yet may still create the user: "absent" would be a lie.
    return recovered.map((answer) =>
      answer.status === 'absent' && network.isUnderWay(answer.key)
        ? { key: answer.key, status: 'pending' }
        : answer,
    );
  }

  return {
    idempotent: true,
    listRoles: ({ signal }) => network.read(signal, () => directory.listRoles()),
    listDesks: ({ signal }) => network.read(signal, () => directory.listDesks()),
    listPbxDomains: ({ signal }) => network.read(signal, () => directory.listPbxDomains()),
    listChoices: (list, { signal }) => network.read(signal, () => listChoices(directory, list)),
    checkUsers: (users, { signal }) => network.read(signal, () => directory.check(users)),
    createUsers(users, { signal, idempotencyKey }) {
      const keys = users.map((user) => user.key);
      return network.write(signal, keys, () =>
        directory.createUsers(users, idempotencyKey).catch(explainConflict),
      );
    },
    recoverUsers: (keys, { signal }) => network.read(signal, () => recover(keys)),
  };
}

async function listChoices(directory: Directory, list: string): Promise<readonly Choice[]> {
  if (list === 'regions') return directory.listRegions();
  throw new ServerError(404, `There is no list “${list}”.`);
}

function explainConflict(error: unknown): never {
  if (error instanceof IdempotencyKeyReused) throw new ServerError(409, error.message, { retryable: false });
  throw error;
}
