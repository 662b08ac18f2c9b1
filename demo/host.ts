import type { Choice } from '../src/host.js';
import type { Directory } from './directory/directory.js';
import { IdempotencyKeyReused } from './directory/directory.js';
import { overNetwork, type WholeHost } from './network-host.js';
import { ServerError, type NetworkOptions } from './network.js';

/** The portal's side of an import: each callback is one request to the directory, over the simulated network. */
export function createDirectoryHost(directory: Directory, options: NetworkOptions): WholeHost {
  const host: WholeHost = {
    idempotent: true,
    listRoles: () => directory.listRoles(),
    listDesks: () => directory.listDesks(),
    listPbxDomains: () => directory.listPbxDomains(),
    listChoices: (list) => listChoices(directory, list),
    checkUsers: (users) => directory.check(users),
    createUsers: (users, { idempotencyKey }) =>
      directory.createUsers(users, idempotencyKey).catch(explainConflict),
    recoverUsers: (keys) => directory.recover(keys),
  };
  return overNetwork(host, options);
}

async function listChoices(directory: Directory, list: string): Promise<readonly Choice[]> {
  if (list === 'regions') return directory.listRegions();
  throw new ServerError(404, `There is no list “${list}”.`);
}

function explainConflict(error: unknown): never {
  if (error instanceof IdempotencyKeyReused) throw new ServerError(409, error.message, { retryable: false });
  throw error;
}
