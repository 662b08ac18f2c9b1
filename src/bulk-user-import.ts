import type { PropertyValues, TemplateResult } from 'lit';
import { REQUEST_EVENT } from './elements/shared/request.js';
import type { LaterParts } from './elements/later-parts.js';
import { renderImport } from './elements/render-import.js';
import { firstStyles } from './elements/first-styles.js';
import { preventFileOpening, mayTakeFocus } from './elements/shared/surrounding-page.js';
import { environmentOf } from './element-environment.js';
import type { ImportHost } from './host.js';
import type { Messages, PartialMessages } from './messages/messages.js';
import { InterfaceTexts } from './interface-texts.js';
import { NumberProperties } from './number-properties.js';
import type { SessionRequest } from './session/requests.js';
import { SessionController } from './session/session-controller.js';
import type { Busy, Step } from './session/step.js';
import type { FoundImport } from './submit/journal/found-import.js';
import type { FieldDefinition } from './fields/field-definition.js';
import type { ImportPlan } from './fields/plan.js';
import type { HeaderMatcher } from './mapping/header-matcher.js';
import { ownCatalogues } from './fields/own-catalogues.js';
import { pbxUserFields } from './fields/pbx-user-fields.js';

/**
 * Creates many users from a file: map columns, check every row in a worker, create users in batches through the portal's own callbacks, hand back error details and temporary passwords as CSV.
 *
 * @tagname bulk-user-import
 *
 * @slot title - Above everything, for a heading of the portal's own.
 * @slot upload-help - On the upload screen, below the rules of a file.
 * @slot result-help - On the result screen, above the buttons.
 *
 * @csspart base - Everything.
 * @csspart stepper - The list of steps; each is a `step` and one of `step-done`, `step-current`, `step-coming`.
 * @csspart heading - The heading of a screen.
 * @csspart actions - The buttons at the foot of a screen.
 * @csspart button - Every button; also `primary-button`, `back-button`, `review-button`, `choose-button`, `sample-button`, `name-columns-button`, `change-reading-button`, `undo-reading-button`, `help-button`, `others-button`, `leave-out-button`, `take-back-button`, `undo-button`, `redo-button`, `next-error-button`, `changed-button`, `sort-button`, `show-rows-button`, `more-button`, `pause-button`, `stop-button`, `download-success-button`, `download-errors-button`, `download-xlsx-button`, `fix-button`, `retry-button`, `continue-button`, `confirm-button`, `resume-button`, `download-known-button`, `discard-button`, `download-kept-button`, `forget-button`, `match-again-button`, `try-anyway-button`, `change-field-button`, `start-afresh-button`, `list-button`, `show-password-button`, `copy-password-button`, `page-button`, `show-failed-button`, `retry-group-button`, `leave-selected-out-button`, `clear-selection-button`, `fill-button`.
 * @csspart drop-zone - Where a file is dropped; `file-input` is the input in its button.
 * @csspart rules - What a file must be like.
 * @csspart reading-choices - How the file is read: its encoding, delimiter, header row or sheet.
 * @csspart table - The first rows of the file; `table-region` scrolls it.
 * @csspart notice - A message; also `notice-error`, `notice-warning`, `notice-success` or `notice-info`.
 * @csspart fields - The fields of a mapping screen; each is a `field` with `label`, `select`, `input`, `checkbox`, `switch`, `radios`, `radio-choice`, `radio`, `samples`, `field-hint`, `field-note` and `field-error`.
 * @csspart gap-link - In the notice of what is missing: leads to a field.
 * @csspart help-text - What a help button shows.
 * @csspart list - The popup of a list that is too long for a native menu; each entry is a `list-entry`.
 * @csspart counts - The row of counts; each is a `count`.
 * @csspart review-counts - The counts of the review, or that rows are being checked.
 * @csspart summary - The mapping: what all users get alike, and the column of every other field.
 * @csspart issues - What to fix; each line is an `issue`.
 * @csspart filters - The filters of the review; each is a `filter`.
 * @csspart find - The search box of the review, and of the created users.
 * @csspart changes - Undo and redo.
 * @csspart grid - The table of users; each row is a `grid-row`, and a selected one also a `selected-row`. `selection`: what can be done to those.
 * @csspart progress - The progress of the import; also `progress-bar`, `progress-fill`. What happened on the way is `incidents`.
 * @csspart created - The box with the passwords on the result screen; `created-list` is that of the users, each a `created-user`, with the `shown-password`.
 * @csspart failed - The box with what went wrong; its list of reasons is `breakdown`; each line of the server’s words is a `failure`, each of its rows a `failed-row`.
 * @csspart dialog - A question.
 *
 * @cssprop [--bulk-user-import-font=inherit] - Font family; the page's own by default.
 * @cssprop [--bulk-user-import-font-size=inherit] - Size of the text.
 * @cssprop [--bulk-user-import-accent=light-dark(#2f56cc, #a3b8ff)] - Primary buttons, current step, links.
 * @cssprop [--bulk-user-import-on-accent=light-dark(#ffffff, #10162c)] - Text on the accent colour.
 * @cssprop [--bulk-user-import-text=light-dark(#1b1f27, #eceef3)] - Text.
 * @cssprop [--bulk-user-import-muted=light-dark(#586070, #a7afbd)] - Text that steps back.
 * @cssprop [--bulk-user-import-background=transparent] - Behind everything.
 * @cssprop [--bulk-user-import-surface=light-dark(#ffffff, #1c1f26)] - Controls, tables, dialogs.
 * @cssprop [--bulk-user-import-border=light-dark(#e1e4ea, #343944)] - Lines between things.
 * @cssprop [--bulk-user-import-control-border=light-dark(#868e9c, #767f8f)] - Borders of controls (3:1, WCAG 1.4.11).
 * @cssprop [--bulk-user-import-danger=light-dark(#b3261e, #ffa39a)] - Errors.
 * @cssprop [--bulk-user-import-warning=light-dark(#845400, #f2c46d)] - Warnings and duplicates.
 * @cssprop [--bulk-user-import-success=light-dark(#176b3d, #83d9a8)] - Ready and created.
 * @cssprop [--bulk-user-import-focus=the accent] - Focus rings.
 * @cssprop [--bulk-user-import-radius=8px] - Corners.
 * @cssprop [--bulk-user-import-space=4px] - The unit of all spacing.
 * @cssprop [--bulk-user-import-control-height=2.5rem] - Height of buttons and inputs.
 *
 * @fires {CustomEvent<ImportStepDetail>} import-step - The screen changed: `{ step, previous }`.
 * @fires {CustomEvent<ImportFileDetail>} import-file - A file was read: `{ name, size, rows, headers, encoding, delimiter, headerRow }`.
 * @fires {CustomEvent<ImportValidatedDetail>} import-validated - The rows were checked: `{ ready, duplicates, errors, warnings, leftOut, plan }`.
 * @fires {CustomEvent<ImportProgressDetail>} import-progress - `{ total, created, duplicates, rejected, unknown, notAttempted, pending }` of the users being sent.
 * @fires {CustomEvent<ImportCompleteDetail>} import-complete - The same, of all rows of the file, and `{ rows, invalid, leftOut }`.
 * @fires {CustomEvent<ImportContinueDetail>} import-continue - Continue was pressed: `{ created: { key, row, id?, username, email }[] }`.
 * @fires {CustomEvent<ImportErrorDetail>} import-error - `{ code, message, recoverable }`: a refused file, or something that the import goes on without.
 */
export class BulkUserImport extends NumberProperties {
  static override styles = [...firstStyles];
  static override properties = {
    host: { attribute: false },
    fields: { attribute: false },
    plan: { attribute: false },
    matchHeaders: { attribute: false },
    messages: { attribute: false },
    resumeKey: { attribute: 'resume-key' },
    workerUrl: { attribute: 'worker-url' },
    lang: { reflect: true },
  };

  /**
   * The portal's callbacks: the only thing that must be set. Replaced in mid-session, the new host serves from the next call on.
   * @example
   * element.host = { createUsers: (users) => api.createUsers(users) };
   */
  declare host: ImportHost | undefined;
  /**
   * Whose import it is: tenant and administrator. The import then survives reload and crash, encrypted on disk. Unset: nothing is ever written there.
   * @example
   * element.resumeKey = `${tenant.id}/${administrator.id}`;
   */
  declare resumeKey: string | undefined;
  /**
   * Address of the folder of all worker files, or of the worker file, with its siblings beside it; relative to the page. Needed only where the bundler takes no worker files along.
   * @default the files that belong to the module
   * @example
   * element.workerUrl = '/assets/bulk-user-import/workers/';
   */
  declare workerUrl: string | undefined;
  /**
   * The portal's own matching of columns and fields, in place of the built-in one. The matching may take five seconds.
   * @example
   * element.matchHeaders = (columns) => api.sourcesFor(columns);
   */
  declare matchHeaders: HeaderMatcher | undefined;
  /**
   * Texts of the portal's own, in place of those that are built in.
   * @example
   * element.messages = { steps: { upload: 'Choose your team' } };
   */
  declare messages: PartialMessages | undefined;

  readonly #controller: SessionController;
  #fields: readonly FieldDefinition[] = pbxUserFields;
  #givenPlan: ImportPlan | undefined;
  readonly #texts = new InterfaceTexts();
  #laterParts: LaterParts | undefined;
  #loadingParts: Promise<LaterParts> | undefined;
  /** False on the first screen of a page, which does not take the focus. */
  #hasMoved = false;

  constructor() {
    super();
    this.addEventListener('dragover', preventFileOpening);
    this.addEventListener('drop', preventFileOpening);
    const environment = environmentOf(this, {
      plan: () => this.#givenPlan,
      texts: () => this.#texts.sessionTexts(this.#controller.state.fields),
      prepare: (part) => this.#loadingParts?.then((parts) => parts.load(part)),
      onStep: () => (this.#hasMoved ||= this.step !== 'resume' || mayTakeFocus(this)),
    });
    this.#controller = new SessionController(this, environment);
  }

  /**
   * The catalogue of fields. Portals without telephony set `basicUserFields`, or their own. A wrong definition is reported as an uncaught `TypeError` that names the field and what is wrong with it.
   * @default pbxUserFields
   * @example
   * element.fields = [...basicUserFields, department];
   */
  get fields(): readonly FieldDefinition[] {
    return this.#fields;
  }

  set fields(value: readonly FieldDefinition[]) {
    this.#fields = value;
    if (!ownCatalogues.includes(value))
      void import('./fields/parse-fields.js').then(({ parseFields }) => parseFields(value));
  }

  /**
   * Sources to start from; read the property back to save the sources.
   * @example
   * localStorage.setItem('plan', JSON.stringify(element.plan));
   */
  get plan(): ImportPlan | undefined {
    const { file, plan } = this.#controller.state;
    return file ? structuredClone(plan) : this.#givenPlan;
  }

  set plan(value: ImportPlan | undefined) {
    this.#givenPlan = value;
    if (value) this.#controller.session.usePlan(value);
  }

  /**
   * The screen that is shown. Reflected.
   * @example
   * dialog.classList.toggle('wide', element.step === 'review');
   */
  get step(): Step {
    return this.#controller.state.step;
  }

  /**
   * What closing or leaving would lose: `submitting`, `passwords` while some were never downloaded, or `corrections` while values were changed on Review. Reflected.
   * @example
   * dialog.addEventListener('cancel', (event) => element.busy && event.preventDefault());
   */
  get busy(): Busy | undefined {
    return this.#controller.busy;
  }

  /**
   * The import of `resumeKey` that waits to be resumed, for a banner on the portal's page. It needs no element on the page.
   * @param resumeKey as the property `resumeKey`.
   * @returns {Promise<FoundImport | undefined>} the name of its file, when it was started (milliseconds since the epoch), and how many of its rows are done; `undefined`: there is none, or none can be kept in this browser.
   * @example
   * const found = await BulkUserImport.findUnfinished(`${tenant.id}/${administrator.id}`);
   * if (found) showBanner(`Import of ${found.fileName}: ${found.done} of ${found.rows} done`);
   */
  static async findUnfinished(resumeKey: string): Promise<FoundImport | undefined> {
    return (await import('./engine/journal-service.js')).findUnfinished(resumeKey);
  }

  /**
   * Deletes all that this browser keeps for `resumeKey`: the unfinished import, kept passwords, how files were mapped, and the keys to them. An import that is running under it pauses before it sends anybody else, and says so.
   * @param resumeKey as the property `resumeKey`.
   * @returns {Promise<void>} when it is gone. Rejects where the storage of the browser can't be reached: then nothing was deleted.
   * @example
   * await BulkUserImport.forget(element.resumeKey);
   * element.resumeKey = undefined;
   */
  static async forget(resumeKey: string): Promise<void> {
    await (await import('./engine/journal-service.js')).forget(resumeKey);
  }

  /**
   * Takes a file as if it had been dropped and uploaded. False: refused, or the element is busy, or an unfinished import is offered.
   * @param file of users: CSV, tab-separated text or a spreadsheet.
   * @returns {Promise<boolean>} true: the file was read, and the next screen is shown: the mapping, or Review.
   * @example
   * const isOpen = await element.openFile(new File([text], 'users.csv'));
   */
  async openFile(file: File): Promise<boolean> {
    await this.updateComplete;
    return this.#controller.session.openFile(file);
  }

  /**
   * Starts anew. Refused (false) while `busy` or while an unfinished import is offered, unless forced. What is journaled stays, and is offered again.
   * @param options `force`, false by default: start anew all the same.
   * @returns {boolean} true: the upload screen is shown, with nothing chosen.
   * @example
   * if (!element.reset() && confirm('Leave the import?')) element.reset({ force: true });
   */
  reset(options: { force?: boolean } = {}): boolean {
    return this.#controller.session.reset(options);
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot();
    root.addEventListener(REQUEST_EVENT, (event) => {
      this.#controller.session.requests.handle((event as CustomEvent<SessionRequest>).detail);
    });
    return root;
  }

  protected override firstUpdated(): void {
    const fail = (error: unknown): void => this.#controller.session.fail(error);
    this.#loadingParts = import('./elements/lazy-screens.js').then(({ LaterParts }) => {
      const onTexts = (texts: Messages): void => this.#texts.complete(texts, this);
      return (this.#laterParts = new LaterParts(this.renderRoot as ShadowRoot, { onTexts, onFailure: fail }));
    });
    this.#loadingParts.catch((error: unknown) => {
      this.#texts.areMissing = true;
      // The failure becomes a state, with which the element updates.
      fail(error);
    });
  }

  /** A state is shown once the screens have all parts for it; meanwhile there may be another state. */
  protected override scheduleUpdate(): Promise<unknown> | undefined {
    const prepared = this.#laterParts?.prepare(this.#controller.state);
    return prepared ? prepared.then(() => this.scheduleUpdate()) : void super.scheduleUpdate();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('messages') || changed.has('lang') || !this.hasUpdated)
      this.#texts.read(this, this.messages);
    const isConfigured = changed.has('fields') || changed.has('maxRows') || changed.has('maxFileSize');
    if (isConfigured) this.#controller.session.configure();
    this.#controller.updateOwner();
    if (changed.has('host')) this.#controller.session.hostChanged();
  }

  protected override updated(): void {
    this.setAttribute('step', this.step);
    if (this.busy) this.setAttribute('busy', this.busy);
    else this.removeAttribute('busy');
  }

  protected override render(): TemplateResult {
    const { messages, format, isComplete, areMissing } = this.#texts;
    const { state } = this.#controller;
    return renderImport({ state, messages, format, isComplete, areMissing, focusHeading: this.#hasMoved });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bulk-user-import': BulkUserImport;
  }
}
