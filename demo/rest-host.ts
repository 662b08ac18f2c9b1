import type { Choice, CreateResult, HostProblem, ImportHost, Recovered } from '../src/host.js';
// In a portal: import { ImportHostError } from 'bulk-user-import';
import { ImportHostError } from '../src/submit/host-error.js';

/**
 * The host of a portal whose back end is a REST API (here `demo/server`): each callback is one request. Copy it, and change
 * addresses and shapes to those of yours. `api` is the address that they have in common.
 *
 * No request has a time limit of its own: the element stops waiting by itself, and takes a late answer all the same.
 */
export function createRestHost(api: string) {
  return {
    // This server keeps each answer with its key, on disk. Leave it out where yours does not.
    idempotent: true,

    listRoles: ({ signal }) => fetchJson<Choice[]>(`${api}/roles`, { signal }),
    listDesks: ({ signal }) => fetchJson<Choice[]>(`${api}/desks`, { signal }),
    listPbxDomains: ({ signal }) => fetchJson<Choice[]>(`${api}/pbx-domains`, { signal }),
    listChoices: (list, { signal }) =>
      fetchJson<Choice[]>(`${api}/choices/${encodeURIComponent(list)}`, { signal }),

    async checkUsers(users, { signal }) {
      const request = post({ users }, signal);
      const { problems } = await fetchJson<{ problems: HostProblem[] }>(`${api}/users:check`, request);
      return problems;
    },

    async createUsers(users, { signal, idempotencyKey }) {
      const request = post({ users }, signal, { 'Idempotency-Key': idempotencyKey });
      const { results } = await fetchJson<{ results: CreateResult[] }>(`${api}/users:batch`, request);
      return results;
    },

    async recoverUsers(keys, { signal }) {
      const request = post({ keys }, signal);
      const { results } = await fetchJson<{ results: Recovered[] }>(`${api}/users:recover`, request);
      return results;
    },
  } satisfies ImportHost;
}

function post(body: unknown, signal: AbortSignal, headers: Record<string, string> = {}): RequestInit {
  return {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: JSON.stringify(body),
    signal,
  };
}

/** The element checks the response: the type says what is expected, not what came. */
async function fetchJson<T>(url: string, init: RequestInit): Promise<T> {
  const response = await fetch(url, init);
  if (!response.ok) throw await errorOf(response);
  return (await response.json()) as T;
}

/** What fetch itself throws needs no translation: a request without an answer may have created anybody. */
async function errorOf(response: Response): Promise<ImportHostError> {
  const { status } = response;
  const { message } = (await response.json().catch(() => ({}))) as { message?: string };
  return ImportHostError.fromResponse(response, {
    // This server turns such a request away unread. Say so only if yours does: it vouches that nobody was created.
    ...(status === 429 && { retryable: true }),
    // From 500 on, messages are for developers.
    ...(status < 500 && message !== undefined && { userMessage: message }),
  });
}
