import { html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import type { FileSummary, UploadState } from '../../session/state.js';
import { FileDropController } from './file-drop.js';
import type { DropResult } from './file-drop.js';
import { fileFacts } from './file-facts.js';
import { FilePasteController } from './file-paste.js';
import { fileRules } from './file-rules.js';
import { firstIcon } from '../shared/first-icons.js';
import { notice } from '../shared/notice.js';
import { request } from '../shared/request.js';
import { ScreenElement } from '../shared/screen.js';

const ACCEPT =
  '.csv,.tsv,.txt,.xlsx,.ods,.xls,text/csv,text/tab-separated-values,text/plain,' +
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Takes a file, shows its first rows, and sends it on. */
export class UploadScreen extends ScreenElement {
  /** A drop that is no single file; the session never sees it. */
  #unusableDrop: Exclude<DropResult, { kind: 'file' }> | undefined;
  /** Refusals that came straight after another one. */
  #refusals = 0;
  #isWarm = false;
  readonly #drop = new FileDropController(this, {
    target: () => this.#element,
    onEnter: () => this.#warmUp(),
    onDrop: (dropped) => this.#receive(dropped),
  });

  constructor() {
    super();
    this.addController(
      new FilePasteController(this, {
        target: () => this.querySelector('.drop-zone'),
        name: () => this.messages.upload.pastedName,
        onPaste: (pasted) => this.#receive(pasted),
      }),
    );
  }

  /** The whole element takes drops, so that a file that misses the zone is not opened by the browser. */
  get #element(): EventTarget {
    const root = this.getRootNode();
    return root instanceof ShadowRoot ? root.host : this;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const before = changed.get('context')?.state.upload;
    const { upload } = this.state;
    // Another file has come.
    if (before && before !== upload) this.#unusableDrop = undefined;
    if (before?.phase === 'refused' && upload.phase === 'refused' && before.refusal !== upload.refusal)
      this.#refusals++;
  }

  protected override render(): TemplateResult {
    const { upload } = this.messages;
    const file = this.state.upload.phase === 'read' ? this.state.file : undefined;
    return html`
      ${this.renderHeading(this.messages.steps.upload)}
      <div class="screen__body">
        ${this.#renderKept()} ${this.#renderZone(file)} ${this.#renderAlert()}
        ${this.state.workerUnavailable ? notice('info', this.messages.errors.workerUnavailable) : nothing}
        ${this.#renderReading()} ${file ? nothing : this.#renderHelp()}
      </div>
      ${
        file
          ? this.renderBar(
              html`<span class="screen__spacer"></span
                ><button
                  class="button button--primary"
                  part="button primary-button"
                  type="button"
                  @click=${() => request(this, { type: 'upload' })}
                >
                  ${upload.upload}
                </button>`,
            )
          : nothing
      }
    `;
  }

  #renderKept(): TemplateResult | typeof nothing {
    if (!this.state.kept?.length) return nothing;
    return html`<bulk-user-import-kept-passwords .context=${this.context}></bulk-user-import-kept-passwords>`;
  }

  #renderZone(file: FileSummary | undefined): TemplateResult {
    const { upload } = this.messages;
    const reading = this.state.upload.phase === 'reading';
    const classes = [file ? 'drop-zone--file' : '', this.#drop.dragging ? 'drop-zone--over' : ''].join(' ');
    return html`
      <div
        class="drop-zone ${classes}"
        part="drop-zone"
        aria-busy=${reading ? 'true' : 'false'}
        @pointerenter=${this.#warmUp}
        @focusin=${this.#warmUp}
      >
        <span class="drop-zone__icon">
          ${reading ? html`<span class="spinner"></span>` : firstIcon(file ? 'file' : 'upload')}
        </span>
        <div class="drop-zone__text">${this.#zoneText(this.state.upload, file)}</div>
        <label class="button drop-zone__button ${file ? '' : 'button--primary'}" part="button choose-button">
          <input
            class="drop-zone__input"
            part="file-input"
            type="file"
            accept=${ACCEPT}
            aria-describedby=${file ? 'accepted-files' : 'accepted-files paste-cells'}
            @change=${this.#onChoose}
          />
          ${file ? upload.chooseAnother : upload.choose}
        </label>
        ${file ? nothing : html`<p class="drop-zone__paste muted small" id="paste-cells">${upload.paste}</p>`}
      </div>
    `;
  }

  /** A refused file keeps the panel: a choice keeps the focus whatever it leads to. */
  #renderReading(): TemplateResult | typeof nothing {
    const { phase } = this.state.upload;
    if (phase !== 'read' && phase !== 'refused') return nothing;
    return html`<bulk-user-import-reading .context=${this.context}></bulk-user-import-reading>`;
  }

  #zoneText(state: UploadState, file: FileSummary | undefined): TemplateResult {
    const { upload } = this.messages;
    if (file) {
      return html`
        <p class="drop-zone__title">${file.name}</p>
        <p class="drop-zone__facts muted small" id="accepted-files">
          ${fileFacts(file, upload, this.format)}
        </p>
      `;
    }
    const title =
      state.phase === 'reading'
        ? upload.reading(state.fileName)
        : this.#drop.dragging
          ? upload.dropNow
          : upload.drop;
    return html`
      <p class="drop-zone__title">${title}</p>
      <p class="muted small" id="accepted-files">${upload.accepted}</p>
    `;
  }

  #renderAlert(): unknown {
    const { upload } = this.messages;
    if (this.#unusableDrop)
      return notice('error', this.#unusableDropText(this.#unusableDrop), { role: 'alert' });
    const { upload: state } = this.state;
    if (state.phase !== 'refused') return nothing;
    const { code, params } = state.refusal;
    const alert = notice('error', this.messages.refusals[code](params, this.format), {
      title: upload.refusedTitle(state.fileName),
      role: 'alert',
    });
    // At another place of the list, the alert is another element: the same words are read out once more.
    return this.#refusals % 2 ? [alert] : [nothing, alert];
  }

  #unusableDropText(dropped: Exclude<DropResult, { kind: 'file' }>): string {
    const { upload } = this.messages;
    switch (dropped.kind) {
      case 'several':
        return upload.severalFiles(dropped.files, this.format);
      case 'folder':
        return upload.folder;
      case 'nothing':
        return upload.notAFile;
    }
  }

  #renderHelp(): TemplateResult {
    return html`
      <div class="upload-help">
        ${fileRules(this.state, this.messages, this.format)}
        <div class="upload-help__more">
          <button
            class="button"
            part="button sample-button"
            type="button"
            @click=${() => request(this, { type: 'download', file: 'sample' })}
          >
            ${firstIcon('download')}${this.messages.upload.sample}
          </button>
          <slot name="upload-help"></slot>
        </div>
      </div>
    `;
  }

  #onChoose(event: Event): void {
    const input = event.target as HTMLInputElement;
    const [file] = input.files ?? [];
    // A corrected file of the same name must be a change again.
    input.value = '';
    if (file) this.#receive({ kind: 'file', file });
  }

  #receive(dropped: DropResult): void {
    this.#unusableDrop = dropped.kind === 'file' ? undefined : dropped;
    this.requestUpdate();
    if (dropped.kind === 'file') request(this, { type: 'choose-file', file: dropped.file });
  }

  #warmUp(): void {
    if (this.#isWarm) return;
    this.#isWarm = true;
    request(this, { type: 'start-engine' });
  }
}
