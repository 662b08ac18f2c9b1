import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { firstIcon } from './first-icons.js';

export type NoticeTone = 'info' | 'success' | 'warning' | 'error';

export interface NoticeOptions {
  readonly title?: string;
  /** `alert` interrupts; `status` waits for a pause. Absent: the notice is there from the start. */
  readonly role?: 'alert' | 'status';
}

/** A box with a message: its tone shows as colour and as icon. */
export function notice(
  tone: NoticeTone,
  body: string | TemplateResult | typeof nothing,
  { title, role }: NoticeOptions = {},
): TemplateResult {
  return html`
    <div class="notice notice--${tone}" part="notice notice-${tone}" role=${role ?? nothing}>
      ${firstIcon(tone)}
      <div class="notice__body">
        ${title ? html`<p class="notice__title">${title}</p>` : nothing}
        ${typeof body === 'string' ? html`<p>${body}</p>` : body}
      </div>
    </div>
  `;
}
