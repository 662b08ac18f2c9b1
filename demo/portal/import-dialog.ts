import type { BulkUserImport, Busy, ImportHost } from '../../src/index.js';
import type { ConditionStore } from '../conditions.js';
import { byId } from './element.js';
import { ask, type Question } from './question.js';
import { reloadHalfway } from './reload-halfway.js';

export interface ImportDialogOptions {
  host: ImportHost;
  conditions: ConditionStore;
  /** Tenant and administrator: with a key an import survives a reload. */
  resumeKey: string;
  /** Called with the created users' ids when the administrator is done with the import. */
  onContinue: (created: readonly number[]) => void;
  /** Called after every closing of the dialog, whatever it was closed by. */
  onClose?: () => void;
}

const QUESTIONS: Readonly<Record<Exclude<Busy, 'corrections'>, Question>> = {
  submitting: {
    title: 'Users are being created',
    text: 'If you close now, the batch under way is finished. The rest can be resumed when you come back.',
    no: 'Keep open',
    yes: 'Close and pause',
  },
  passwords: {
    title: 'Passwords were not downloaded',
    text: 'The temporary passwords of the new users are kept in this browser for seven days, and nowhere else.',
    no: 'Keep open',
    yes: 'Close without them',
  },
};

/** The dialog around the element. Closing it keeps the element as it is, so that nothing chosen is lost. */
export class ImportDialog {
  readonly #options: ImportDialogOptions;
  readonly #dialog = byId('import-dialog', HTMLDialogElement);
  readonly #place = byId('import-place', HTMLElement);
  readonly #conditionsPanel = byId('conditions', HTMLDetailsElement);
  #element: BulkUserImport | undefined;

  constructor(options: ImportDialogOptions) {
    this.#options = options;
    // Escape is handled here alone: the second Escape in a row closes a dialog whatever the `cancel` listener does.
    this.#dialog.setAttribute('closedby', 'none');
    this.#dialog.addEventListener('cancel', (event) => event.preventDefault());
    this.#dialog.addEventListener('close', () => this.#afterClose());
    document.addEventListener('keydown', (event) => this.#closeByEscape(event));
    byId('close-import', HTMLButtonElement).addEventListener('click', () => void this.#close());
    options.conditions.addEventListener('change', () => this.#applyConditions());
  }

  get isOpen(): boolean {
    return this.#dialog.open;
  }

  open(): void {
    this.#element ??= this.#createElement();
    this.#applyConditions();
    // The page behind is inert: the conditions move into the dialog, to be changed in mid-import.
    this.#conditionsPanel.open = false;
    byId('conditions-away', HTMLElement).append(this.#conditionsPanel);
    this.#dialog.showModal();
  }

  #createElement(): BulkUserImport {
    const created = document.createElement('bulk-user-import');
    created.host = this.#options.host;
    created.resumeKey = this.#options.resumeKey;
    created.addEventListener('import-continue', ({ detail }) => {
      this.#discard();
      this.#dialog.close();
      this.#options.onContinue(detail.created.map((user) => Number(user.id)));
    });
    reloadHalfway(created, {
      conditions: this.#options.conditions,
      storage: sessionStorage,
      reload: () => location.reload(),
    });
    this.#place.replaceChildren(created);
    return created;
  }

  #applyConditions(): void {
    if (this.#element) this.#element.maxRows = this.#options.conditions.current.maxRows;
  }

  #closeByEscape(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.isComposing || event.defaultPrevented || !this.#dialog.open) return;
    // What is on top of the dialog has the first claim on Escape: the question, or a dialog of the element.
    const open = [...document.querySelectorAll('dialog:modal')];
    const inside = event.composedPath().filter((target) => target instanceof HTMLDialogElement);
    if (open.some((dialog) => dialog !== this.#dialog) || inside.some((dialog) => dialog !== this.#dialog))
      return;
    event.preventDefault();
    void this.#close();
  }

  async #close(): Promise<void> {
    const busy = this.#element?.busy;
    // Corrections stay in the element, which is only out of sight.
    if (busy && busy !== 'corrections') {
      if (!(await ask(QUESTIONS[busy]))) return;
      this.#discard();
    }
    this.#dialog.close();
  }

  /** An element that leaves the page ends the batch under way, and stops; the next import starts with a new element. */
  #discard(): void {
    this.#element?.remove();
    this.#element = undefined;
  }

  #afterClose(): void {
    byId('conditions-home', HTMLElement).append(this.#conditionsPanel);
    this.#options.onClose?.();
  }
}
