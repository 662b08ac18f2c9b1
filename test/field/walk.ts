import type { BulkUserImport } from '../../src/bulk-user-import.js';
import type { ImportHost, NewUser } from '../../src/host.js';
import {
  allByRole,
  allText,
  byRole,
  choose,
  chooseFile,
  find,
  instantHost,
  mount,
  unmountAll,
  waitFor,
} from '../harness.js';
import type { Pick } from './field-cases.js';

/** What a person has seen and done on the way from a file to its users. */
export interface Walk {
  /** Text of the refusal; absent for a file that was read. */
  readonly refusal?: string;
  /** Every text before Import, but the name of the file. */
  readonly texts: string;
  /** True where no row is left with an error. */
  readonly isClean: boolean;
  readonly created: readonly NewUser[];
}

/** Presses of one-click repairs after which somebody would give up. */
const MOST_PRESSES = 40;
/** Names of buttons that leave rows out: no repair of any value. */
const LEAVES_OUT = 'Leave';
/** What a menu shows while nothing is chosen. */
const OPEN = 'Choose';

const choices = (first: number, step: number, ...names: string[]) =>
  names.map((name, at) => ({ id: first + at * step, name, privileged: name === 'Admin' }));

function portal(): ImportHost & { readonly created: NewUser[] } {
  return instantHost({
    listRoles: () =>
      Promise.resolve(
        choices(1, 1, 'Admin', 'Supervisor', 'Agent', 'Billing', 'Quality reviewer', 'Read only'),
      ),
    listDesks: () =>
      Promise.resolve(choices(10, 1, 'Sales EMEA', 'Sales Americas', 'Support', 'Retention', 'Back office')),
    listPbxDomains: () => Promise.resolve(choices(7, 1, 'pbx.example.com')),
    listChoices: () => Promise.resolve([]),
  });
}

/** Goes the whole way with a file: presses every one-click repair, then Import. */
export async function walk(file: File, pick: Readonly<Record<string, Pick>> = {}): Promise<Walk> {
  const host = portal();
  const way = new Way(mount(host), file, pick);
  try {
    return { ...(await way.go()), created: host.created };
  } finally {
    unmountAll();
  }
}

class Way {
  readonly #element: BulkUserImport;
  readonly #file: File;
  readonly #pick: Readonly<Record<string, Pick>>;
  readonly #texts = new Set<string>();

  constructor(element: BulkUserImport, file: File, pick: Readonly<Record<string, Pick>>) {
    this.#element = element;
    this.#file = file;
    this.#pick = pick;
  }

  async go(): Promise<Omit<Walk, 'created'>> {
    const refusal = await this.#upload();
    if (refusal !== undefined) return this.#seen({ refusal });
    if (!(await this.#answerFields())) return this.#seen({});
    await this.#repairAll();
    const isClean = this.#button(/^0 with errors$/) !== undefined || this.#hasText('0 with errors');
    await this.#import();
    return this.#seen({ isClean });
  }

  #seen(found: Partial<Walk>): Omit<Walk, 'created'> {
    return { isClean: false, ...found, texts: [...this.#texts].join('\n') };
  }

  /** @returns The text of the refusal, if there was one. */
  async #upload(): Promise<string | undefined> {
    const element = this.#element;
    await find(element, 'heading', 'Upload file');
    await chooseFile(element, this.#file);
    const found = await waitFor(
      () => byRole(element, 'alert') ?? this.#button('Upload'),
      'a file that was read or refused',
    );
    if (found.localName !== 'button') return found.textContent.replaceAll(this.#file.name, '');
    await find(element, 'table', 'First rows');
    this.#read();
    found.click();
    await waitFor(() => element.step !== 'upload', 'the screen behind Upload');
    return undefined;
  }

  /** @returns False where a field stays open. */
  async #answerFields(): Promise<boolean> {
    const element = this.#element;
    while (element.step !== 'review') {
      const { step } = element;
      await find(element, 'button', 'Next');
      for (const [label, answer] of Object.entries(this.#pick)) await this.#answer(label, answer);
      this.#read();
      (await find(element, 'button', 'Next')).click();
      await waitFor(() => element.step !== step || byRole(element, 'alert'), `what comes after ${step}`);
      if (element.step === step) return false;
    }
    return true;
  }

  /** Answers a field that is open; a field that was matched stays as it is. */
  async #answer(label: string, answer: Pick): Promise<void> {
    const menu = byRole(this.#element, 'combobox', label);
    const generate = byRole(this.#element, 'checkbox', 'Generate virtual extensions automatically');
    if (!menu || !chosenIn(menu).startsWith(OPEN)) return;
    if (answer === 'generate') generate?.click();
    else await choose(this.#element, label, typeof answer === 'string' ? answer : this.#columnOf(answer.as));
  }

  /** The column that is taken for another field. */
  #columnOf(label: string): string {
    const menu = byRole(this.#element, 'combobox', label);
    return menu ? chosenIn(menu) : label;
  }

  async #repairAll(): Promise<void> {
    for (let presses = 0; presses < MOST_PRESSES; presses++) {
      await this.#settled();
      const [button] = this.#repairs();
      if (!button) return;
      const before = this.#groups();
      button.click();
      await waitFor(() => this.#groups() !== before, `a repair: ${button.textContent}`);
    }
  }

  async #import(): Promise<void> {
    const element = this.#element;
    const button = await find(element, 'button', /^Import (?:\d[\d,]* )?users?$/);
    if (button.getAttribute('aria-disabled') === 'true') return;
    button.click();
    await waitFor(() => element.step === 'result' || byRole(element, 'alertdialog'), 'the result');
    this.#button('Import anyway')?.click();
    await find(element, 'heading', 'Result');
  }

  /** Resolves once all rows were checked, also by the host. */
  async #settled(): Promise<void> {
    await waitFor(() => {
      const grid = byRole(this.#element, 'grid', 'Users');
      const button = this.#button(/^Import /);
      const isChecking = /Checking the rows|is checking the users/.test(allText(this.#element));
      return grid && button && !isChecking;
    }, 'rows that were checked');
    this.#read();
  }

  /** The one-click repairs, first one first. What has to be chosen is applied by a button of a form. */
  #repairs(): HTMLElement[] {
    const panel = this.#element.shadowRoot?.querySelector('[part=issues]');
    if (!panel) return [];
    return allByRole(panel, 'button').filter(
      (button) =>
        button.part.contains('fix-button') &&
        !button.closest('form') &&
        !button.textContent.trim().startsWith(LEAVES_OUT),
    );
  }

  #groups(): string {
    return this.#element.shadowRoot?.querySelector('[part=issues]')?.textContent ?? '';
  }

  #button(name: string | RegExp): HTMLElement | undefined {
    return byRole(this.#element, 'button', name);
  }

  #hasText(line: string): boolean {
    return allText(this.#element).split('\n').includes(line);
  }

  #read(): void {
    this.#texts.add(allText(this.#element).replaceAll(this.#file.name, ''));
  }
}

function chosenIn(menu: HTMLElement): string {
  return menu instanceof HTMLSelectElement ? (menu.selectedOptions[0]?.label.trim() ?? '') : '';
}
