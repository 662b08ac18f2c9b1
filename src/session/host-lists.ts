import type { Choice, HostRequest, ImportHost } from '../host.js';
import type { ChoiceLists, FieldDefinition } from '../fields/field-definition.js';
import type { SessionContext } from './context.js';
import { nextTask } from './next-task.js';
import { withTimeout } from './with-timeout.js';

/** Loads the lists that the fields choose from, each once a session and again on retry. */
export class HostLists {
  readonly #context: SessionContext;
  readonly #loading = new Map<string, Promise<void>>();

  constructor(context: SessionContext) {
    this.#context = context;
  }

  /** Resolves when every list that a field names has been loaded, or has failed. Lists that failed are tried again. */
  async load(): Promise<void> {
    const { fields } = this.#context.state;
    await Promise.all([...new Set(fields.flatMap(listName))].map((list) => this.#loadOnce(list)));
  }

  reload(list: string): Promise<void> {
    return this.#loadOnce(list);
  }

  /** The lists that are loaded. */
  get ready(): ChoiceLists {
    const lists = new Map<string, readonly Choice[]>();
    for (const [name, list] of this.#context.state.lists) {
      if (list.phase === 'ready') lists.set(name, list.choices);
    }
    return lists;
  }

  get someFailed(): boolean {
    return [...this.#context.state.lists.values()].some(({ phase }) => phase === 'failed');
  }

  #loadOnce(list: string): Promise<void> {
    if (this.#context.state.lists.get(list)?.phase === 'ready') return Promise.resolve();
    const loading = this.#loading.get(list) ?? this.#load(list);
    this.#loading.set(list, loading);
    return loading;
  }

  async #load(list: string): Promise<void> {
    const { settings, signal } = this.#context;
    const call = listCall(settings.host, list);
    if (!call) return;
    this.#context.apply({ type: 'list-changed', list, state: { phase: 'loading' } });
    try {
      const [{ readChoices }, answer] = await Promise.all([
        import('../submit/host-calls.js'),
        withTimeout((request) => call(request), settings.batchTimeout, signal),
      ]);
      const read = await readChoices(answer, nextTask);
      if (signal.aborted) return;
      const state = read ? ({ phase: 'ready', ...read } as const) : ({ phase: 'failed' } as const);
      this.#context.apply({ type: 'list-changed', list, state });
    } catch {
      if (signal.aborted) return;
      this.#context.apply({ type: 'list-changed', list, state: { phase: 'failed' } });
    } finally {
      this.#loading.delete(list);
    }
  }
}

function listName({ list }: FieldDefinition): string[] {
  return typeof list === 'string' ? [list] : [];
}

type ListCall = (request: HostRequest) => Promise<readonly Choice[]>;

function listCall(host: ImportHost | undefined, list: string): ListCall | undefined {
  if (!host) return undefined;
  switch (list) {
    case 'roles':
      return host.listRoles?.bind(host);
    case 'desks':
      return host.listDesks?.bind(host);
    case 'pbxDomains':
      return host.listPbxDomains?.bind(host);
    default:
      return host.listChoices?.bind(host, list);
  }
}
