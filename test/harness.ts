import { computeAccessibleName, getRole } from 'dom-accessibility-api';
import '../src/define.js';
import type { BulkUserImport } from '../src/bulk-user-import.js';
import type { Choice, CreateResult, ImportHost, NewUser } from '../src/host.js';

type Settings = Partial<
  Pick<
    BulkUserImport,
    | 'fields'
    | 'plan'
    | 'matchHeaders'
    | 'messages'
    | 'maxRows'
    | 'maxFileSize'
    | 'batchSize'
    | 'concurrency'
    | 'batchTimeout'
    | 'workerUrl'
    | 'resumeKey'
  >
>;

const mounted = new Set<Element>();

/** Puts the element into the page, as a portal would. */
export function mount(host: ImportHost | undefined, settings: Settings = {}): BulkUserImport {
  const element = document.createElement('bulk-user-import');
  if (host) element.host = host;
  Object.assign(element, settings);
  document.body.append(element);
  mounted.add(element);
  return element;
}

/** Removes every element that {@link mount} put into the page. */
export function unmountAll(): void {
  for (const element of mounted) {
    element.remove();
    // After the removal: nothing may read the journal while the page of a test file ends, which blocks the database in WebKit.
    if ('reset' in element) (element as BulkUserImport).reset({ force: true });
  }
  mounted.clear();
}

/** Resolves with the result of `find`, once there is one. @param patience Milliseconds. */
export async function waitFor<T>(
  find: () => T | undefined | false | null,
  what = 'something',
  patience = 15_000,
): Promise<T> {
  const end = performance.now() + patience;
  for (;;) {
    const found = find();
    if (found !== undefined && found !== false && found !== null) return found;
    if (performance.now() > end) throw new Error(`Waited in vain for ${what}\n${describe(document.body)}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

/** Everything a person can perceive below `root`, shadow roots included. */
function* visible(root: Element | ShadowRoot): Generator<Element> {
  const parent = root instanceof Element && root.shadowRoot ? root.shadowRoot : root;
  for (const child of parent.children) {
    if (child.getAttribute('aria-hidden') === 'true') continue;
    if (child.localName === 'option' || child.checkVisibility({ visibilityProperty: true })) {
      yield child;
      yield* visible(child);
    }
  }
}

export type Name = string | RegExp;

export function allByRole(root: Element, role: string, name?: Name): HTMLElement[] {
  return [...visible(root)].filter(
    (element): element is HTMLElement =>
      element instanceof HTMLElement &&
      roleOf(element) === role &&
      (name === undefined || matches(nameOf(element), name)),
  );
}

export function byRole(root: Element, role: string, name?: Name): HTMLElement | undefined {
  return allByRole(root, role, name)[0];
}

/** The one element of this role and name, as soon as it is there. */
export async function find(root: Element, role: string, name?: Name): Promise<HTMLElement> {
  const found = await waitFor(() => byRole(root, role, name), `${role} “${String(name ?? '')}”`);
  const all = allByRole(root, role, name);
  if (all.length > 1)
    throw new Error(`${String(all.length)} elements of role ${role} are called “${String(name)}”`);
  return found;
}

export async function click(root: Element, role: string, name: Name): Promise<void> {
  (await find(root, role, name)).click();
}

/** From Upload or the mapping to Review, which may be there already. */
export async function goToReview(root: Element): Promise<void> {
  const found = await waitFor(
    () => byRole(root, 'button', 'Go to Review') ?? byRole(root, 'heading', 'Review'),
    'Review, or the way to it',
  );
  if (found instanceof HTMLButtonElement) found.click();
}

/** From Upload to Required fields: back from Review, where the file has led straight to it. */
export async function goToRequired(root: Element): Promise<void> {
  const screens = /^(Required fields|Security|Optional fields|Review)$/;
  for (;;) {
    const screen = nameOf(await find(root, 'heading', screens));
    if (screen === 'Required fields') return;
    await click(root, 'button', 'Back');
    await waitFor(() => !byRole(root, 'heading', screen), 'the screen before');
  }
}

/** Chooses an option by its text: of a menu, or of a long list that is typed into. */
export async function choose(root: Element, label: string, option: string): Promise<void> {
  const control = await find(root, 'combobox', label);
  if (control instanceof HTMLSelectElement) return chooseOfMenu(control, label, option);
  control.focus();
  await type(root, 'combobox', label, option, 'input');
  await click(root, 'option', option);
}

async function chooseOfMenu(select: HTMLSelectElement, label: string, option: string): Promise<void> {
  const found = await waitFor(
    () => [...select.options].find(({ label: text }) => text.trim() === option),
    `option “${option}” of “${label}”: ${[...select.options].map(({ label: text }) => text).join(' | ')}`,
  );
  select.value = found.value;
  select.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  select.dispatchEvent(new Event('change', { bubbles: true, composed: true }));
}

/** @param until `input`: the typing goes on, and the input is not left yet. */
export async function type(
  root: Element,
  role: string,
  label: string,
  text: string,
  until: 'input' | 'change' = 'change',
): Promise<void> {
  const input = (await find(root, role, label)) as HTMLInputElement;
  input.value = text;
  input.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  if (until === 'change') input.dispatchEvent(new Event('change', { bubbles: true, composed: true }));
}

/** Chooses a file in the file input, as the browser's dialog does. */
export async function chooseFile(root: Element, file: File): Promise<void> {
  const input = await waitFor(
    () =>
      [...visible(root)].find((element) => element instanceof HTMLInputElement && element.type === 'file'),
    'the file input',
  );
  const transfer = new DataTransfer();
  transfer.items.add(file);
  (input as HTMLInputElement).files = transfer.files;
  input.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  input.dispatchEvent(new Event('change', { bubbles: true, composed: true }));
}

/** The one element whose whole text is `text`. */
export async function findText(root: Element, text: Name): Promise<HTMLElement> {
  return waitFor(
    () =>
      [...visible(root)].find(
        (element): element is HTMLElement =>
          element instanceof HTMLElement && !element.shadowRoot && matches(textOf(element), text),
      ),
    `the text “${String(text)}”`,
  );
}

/** Every text a person can read, for messages of failed tests and for searching. */
export function allText(root: Element): string {
  return [...visible(root)]
    .map((element) => ownText(element))
    .filter(Boolean)
    .join('\n');
}

export function csvFile(text: string | Uint8Array, name = 'users.csv'): File {
  return new File([text as BlobPart], name, { type: 'text/csv' });
}

/** Rows of a CSV; cells must not need quoting. */
export function csv(...rows: readonly (readonly (string | number)[])[]): File {
  return csvFile(rows.map((row) => row.join(',')).join('\r\n'));
}

/** The event, once it is fired. */
export function nextEvent<K extends keyof HTMLElementEventMap>(
  element: HTMLElement,
  event: K,
): Promise<HTMLElementEventMap[K]> {
  return new Promise((resolve) => {
    element.addEventListener(event, resolve, { once: true });
  });
}

const roles: readonly Choice[] = [
  { id: 1, name: 'Admin', privileged: true },
  { id: 2, name: 'Supervisor' },
  { id: 3, name: 'Agent' },
];
const desks: readonly Choice[] = [
  { id: 10, name: 'Sales EMEA' },
  { id: 20, name: 'Support' },
];

/** A host that creates everybody at once and keeps the users it was sent. */
export function instantHost(
  overrides: Partial<ImportHost> = {},
): ImportHost & { readonly created: NewUser[] } {
  const created: NewUser[] = [];
  return {
    created,
    listRoles: () => Promise.resolve(roles),
    listDesks: () => Promise.resolve(desks),
    listPbxDomains: () => Promise.resolve([{ id: 'pbx-1', name: 'pbx.example.com' }]),
    listChoices: (list) => Promise.resolve(list === 'regions' ? [{ id: 'eu', name: 'Europe' }] : []),
    createUsers: (users): Promise<CreateResult[]> => {
      created.push(...users);
      return Promise.resolve(
        users.map(({ key, row }) => ({
          key,
          status: 'created',
          id: row,
          temporaryPassword: `pass-${String(row)}`,
          virtualExtension: String(7000 + row),
        })),
      );
    },
    ...overrides,
  };
}

/** The next file that is handed to the administrator. */
export async function download(
  root: Element,
  button: Name,
): Promise<{ name: string; text: string; type: string; bytes: Uint8Array<ArrayBuffer> }> {
  const link = new Promise<HTMLAnchorElement>((resolve) => {
    const onClick = (event: Event): void => {
      const target = event.composedPath()[0];
      if (!(target instanceof HTMLAnchorElement) || !target.download) return;
      event.preventDefault();
      document.removeEventListener('click', onClick, true);
      resolve(target);
    };
    document.addEventListener('click', onClick, true);
  });
  await click(root, 'button', button);
  const { href, download: name } = await link;
  // `text()` would drop the byte order mark.
  const file = await (await fetch(href)).blob();
  const bytes = new Uint8Array(await file.arrayBuffer());
  return { name, text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes), type: file.type, bytes };
}

function roleOf(element: Element): string | null {
  // The library takes every select without a role of its own for a listbox.
  if (element instanceof HTMLSelectElement && !element.multiple && element.size <= 1) {
    return element.getAttribute('role') ?? 'combobox';
  }
  if (element.localName === 'progress') return 'progressbar';
  return getRole(element);
}

function nameOf(element: Element): string {
  return computeAccessibleName(element).replace(/\s+/g, ' ').trim();
}

function textOf(element: Element): string {
  return element.textContent.replace(/\s+/g, ' ').trim();
}

function ownText(element: Element): string {
  return [...element.childNodes]
    .filter((node) => node.nodeType === Node.TEXT_NODE)
    .map((node) => node.textContent ?? '')
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
}

function matches(text: string, wanted: Name): boolean {
  return typeof wanted === 'string' ? text === wanted : wanted.test(text);
}

function describe(root: Element): string {
  return allText(root).slice(0, 2000);
}
