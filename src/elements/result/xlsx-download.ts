import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { ResultState } from '../../session/state.js';
import { icon } from '../shared/icons.js';
import { request } from '../shared/request.js';
import type { SessionView } from '../shared/session-view.js';

type ReportFile = keyof Exclude<ResultState['changedByExcel'], undefined>;

/** What Excel does to the numbers of the CSV file, where the file has such numbers. */
export function excelHint(
  { messages }: SessionView,
  { changedByExcel }: ResultState,
  file: ReportFile,
): TemplateResult | typeof nothing {
  return changedByExcel?.[file]
    ? html`<p class="outcome__hint outcome__hint--info" id="${file}-excel">
        ${icon('info')}<span>${messages.result.changedByExcel}</span>
      </p>`
    : nothing;
}

/** The ids of what describes the buttons of a file: a hint of the screen, and {@link excelHint}. */
export function fileDescription(hint: string, { changedByExcel }: ResultState, file: ReportFile): string {
  return changedByExcel?.[file] ? `${hint} ${file}-excel` : hint;
}

/** The button beside that of the CSV file: the same rows in text cells. */
export function xlsxButton(view: SessionView, file: ReportFile, description: string): TemplateResult {
  const { downloadXlsx, downloadXlsxOf } = view.messages.result;
  return html`<button
    class="button"
    part="button download-xlsx-button"
    type="button"
    aria-label=${downloadXlsxOf[file]}
    aria-describedby=${description}
    @click=${() => request(view, { type: 'download', file, as: 'xlsx' })}
  >
    ${icon('download')}${downloadXlsx}
  </button>`;
}
