import type { ImportHost, Recovered } from '../src/host.js';
import { Network, type NetworkOptions } from './network.js';

/** A host with every callback. */
export type WholeHost = Required<Omit<ImportHost, 'passwordPolicy' | 'showPasswords'>>;

/** The same host, over the simulated network. */
export function overNetwork(host: WholeHost, options: NetworkOptions): WholeHost {
  const network = new Network(options);

  // A request that has not arrived yet may still create the user: “absent” would be wrong.
  const untilArrived = (answer: Recovered): Recovered =>
    answer.status === 'absent' && network.isUnderWay(answer.key)
      ? { key: answer.key, status: 'pending' }
      : answer;

  return {
    idempotent: host.idempotent,
    listRoles: (request) => network.read(request.signal, () => host.listRoles(request)),
    listDesks: (request) => network.read(request.signal, () => host.listDesks(request)),
    listPbxDomains: (request) => network.read(request.signal, () => host.listPbxDomains(request)),
    listChoices: (list, request) => network.read(request.signal, () => host.listChoices(list, request)),
    checkUsers: (users, request) => network.read(request.signal, () => host.checkUsers(users, request)),
    createUsers(users, request) {
      const keys = users.map((user) => user.key);
      return network.write(request.signal, keys, () => host.createUsers(users, request));
    },
    recoverUsers: (keys, request) =>
      network.read(request.signal, async () => (await host.recoverUsers(keys, request)).map(untilArrived)),
  };
}
