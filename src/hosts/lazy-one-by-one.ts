import type { ImportHost } from '../host.js';
import { ImportHostError } from '../submit/host-error.js';
import type { CreateUser, OneByOneOptions } from './one-by-one.js';

/**
 * Makes a `createUsers` for a back end that creates one user a request. The code for it is loaded at the first call;
 * `bulk-user-import/hosts/one-by-one.js` is the same without the wait.
 *
 * @param createUser creates one user; {@link CreateUser} says what it may return.
 * @param options how many requests at the same time (default: 4), and how long a batch starts new ones (default: 30,000
 * ms).
 * @returns `createUsers` of a host, with a result for every user.
 * @example
 * element.host = { createUsers: oneByOne((user) => fetch('/api/users', { method: 'POST', body: JSON.stringify(user) })) };
 */
export function lazyOneByOne(createUser: CreateUser, options?: OneByOneOptions): ImportHost['createUsers'] {
  let createUsers: ImportHost['createUsers'] | undefined;
  return async (users, request) => {
    const { oneByOne } = await import('./one-by-one.js').catch((cause: unknown) => {
      throw new ImportHostError('A file of the importer did not load', { retryable: true }, { cause });
    });
    createUsers ??= oneByOne(createUser, options);
    return createUsers(users, request);
  };
}
