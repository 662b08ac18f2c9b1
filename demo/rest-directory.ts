import type { Desk, DirectoryUser, PbxDomain, Region, Role } from './directory/schema.js';
import type { UserDirectory } from './portal/user-directory.js';
import { createRestHost } from './rest-host.js';

/** The users that `demo/server` keeps, and the host that creates them there. */
export class RestDirectory extends EventTarget implements UserDirectory {
  readonly #api: string;
  readonly host: ReturnType<typeof createRestHost>;

  constructor(api: string) {
    super();
    this.#api = api;
    const host = createRestHost(api);
    this.host = {
      ...host,
      createUsers: async (users, request) => {
        const results = await host.createUsers(users, request);
        this.dispatchEvent(new Event('change'));
        return results;
      },
    };
  }

  listUsers(): Promise<readonly DirectoryUser[]> {
    return this.#get('users');
  }

  listRoles(): Promise<readonly Role[]> {
    return this.#get('roles');
  }

  listDesks(): Promise<readonly Desk[]> {
    return this.#get('desks');
  }

  listPbxDomains(): Promise<readonly PbxDomain[]> {
    return this.#get('pbx-domains');
  }

  listRegions(): Promise<readonly Region[]> {
    return this.#get('choices/regions');
  }

  async reset(): Promise<void> {
    await this.#request('reset', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: '{}',
    });
    this.dispatchEvent(new Event('change'));
  }

  async #get<T>(path: string): Promise<T> {
    const response = await this.#request(path);
    return (await response.json()) as T;
  }

  async #request(path: string, init?: RequestInit): Promise<Response> {
    const response = await fetch(`${this.#api}/${path}`, init);
    if (!response.ok) throw new Error(`${path} was answered with status ${response.status}.`);
    return response;
  }
}
