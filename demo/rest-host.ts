import {
  ImportHostError,
  type Choice,
  type CreateResult,
  type HostProblem,
  type ImportHost,
  type Recovered,
} from 'bulk-user-import';

/**
 * The host of a portal whose back end is a REST API (here `demo/server` of the repository): each callback is one
 * request. Copy the host, and change addresses and shapes to those of your API. `api` is the start of all addresses.
 *
 * No request has a time limit of its own: the element stops waiting by itself, and takes a late response all the same.
 */
export function createRestHost(api: string) {
  return {
    // This server keeps each response with its key, on disk. Leave `idempotent` out where your server does not.
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

/** The element checks the response: the type names what is expected, not what came. */
async function fetchJson<T>(url: string, init: RequestInit): Promise<T> {
  const response = await fetch(url, init);
  if (!response.ok) throw await errorOf(response);
  return (await response.json()) as T;
}

/** An error of fetch itself is passed on as it is: a request without a response may have created anybody. */
async function errorOf(response: Response): Promise<ImportHostError> {
  const { status } = response;
  const { message } = (await response.json().catch(() => ({}))) as { message?: string };
  return ImportHostError.fromResponse(response, {
    // This server rejects such a request unread. Say so only if your server does: `retryable` vouches that nobody was created.
    ...(status === 429 && { retryable: true }),
    // From status 500 on, messages are for developers.
    ...(status < 500 && message !== undefined && { userMessage: message }),
  });
}
