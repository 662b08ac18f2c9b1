import { html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { SubmitState } from '../../session/state.js';
import { countList } from '../shared/count-list.js';
import type { Count } from '../shared/count-list.js';
import { incidentList } from '../shared/incident-list-slot.js';
import { icon } from '../shared/icons.js';
import { notice } from '../shared/notice.js';
import { progressBar } from '../shared/progress-bar.js';
import { request } from '../shared/request.js';
import { ScreenElement } from '../shared/screen.js';

/** The users being created. Every line has its place from the start, so that nothing jumps while the numbers run. */
export class SubmitScreen extends ScreenElement {
  #timer: ReturnType<typeof setTimeout> | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    // The element was moved in the page: the seconds go on.
    if (this.hasUpdated) this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
  }

  protected override render(): TemplateResult {
    const { steps, submit } = this.messages;
    const { submit: state } = this.state;
    return html`
      ${this.renderHeading(steps.submit)}
      <div class="screen__body">
        ${
          state
            ? html`${this.#renderProgress(state)} ${countList(submit.counts, this.#counts(state))}
                <div class="submit__notice">${this.#renderNotice(state)}</div>
                ${incidentList(this.context)}`
            : nothing
        }
      </div>
      ${state ? this.#renderButtons(state) : nothing}
    `;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    this.#tick();
  }

  /** The seconds to the next try run by themselves; nothing else here depends on the time. */
  #tick(): void {
    clearTimeout(this.#timer);
    const waitingUntil = this.state.submit?.status.waitingUntil;
    if (waitingUntil === undefined || waitingUntil <= performance.now()) return;
    const toNextSecond = (waitingUntil - performance.now()) % 1000;
    this.#timer = setTimeout(() => this.requestUpdate(), toNextSecond + 20);
  }

  #renderProgress(state: SubmitState): TemplateResult {
    const { format } = this;
    const { submit } = this.messages;
    const { total, pending, created, duplicates, rejected, unknown, notAttempted } = state.counts;
    const done = submit.done(total - pending, total, format);
    const isResting = state.status.phase === 'paused';
    return html`<div class="progress ${isResting ? 'progress--resting' : ''}" part="progress">
      <p class="progress__line">
        <span class="progress__done">${done}</span>
        ${this.#renderPace(state)}
        <span class="progress__time">${this.#timeLeft(state)}</span>
      </p>
      ${progressBar({
        label: submit.progress,
        text: done,
        done: total - pending,
        total,
        parts: [
          { tone: 'success', count: created },
          { tone: 'warning', count: duplicates },
          { tone: 'error', count: rejected },
          { tone: 'neutral', count: unknown + notAttempted },
        ],
      })}
      <p class="progress__status">
        <span>${this.#statusText(state)}</span>
        ${this.#renderSlowed(state)}
      </p>
    </div>`;
  }

  /** Until when, where the server has said so. */
  #renderSlowed({ status: { phase, slowed }, incidents }: SubmitState): TemplateResult | typeof nothing {
    const { submit } = this.messages;
    const until = incidents?.findLast(({ what }) => what === 'held')?.until ?? 0;
    const isHeld = phase === 'running' && until > Date.now();
    if (!isHeld && !slowed) return nothing;
    return html`<span class="progress__slowed"
      >${isHeld ? submit.slowedUntil(until, this.format) : submit.slowed}</span
    >`;
  }

  /** The pace that the time-left estimate goes by; nothing where it is slower than a user a second. */
  #renderPace({ status, counts, remainingMs }: SubmitState): TemplateResult | typeof nothing {
    const perSecond = remainingMs ? Math.round(counts.pending / (remainingMs / 1000)) : 0;
    const isGoing = status.phase === 'running' && status.waitingUntil === undefined;
    if (!isGoing || perSecond < 1) return nothing;
    return html`<span class="progress__pace"
      >${this.messages.submit.perSecond(perSecond, this.format)}</span
    >`;
  }

  #timeLeft({ status, remainingMs }: SubmitState): string {
    const { submit } = this.messages;
    if (status.phase !== 'running') return '';
    return remainingMs === undefined ? submit.timeUnknown : submit.timeLeft(remainingMs, this.format);
  }

  #statusText({ status, counts }: SubmitState): string {
    const { submit } = this.messages;
    switch (status.phase) {
      case 'pausing':
        return submit.pausing;
      case 'paused':
        return status.pausedFor === 'administrator' ? submit.paused : submit.pausedItself;
      case 'stopping':
        return submit.stopping;
      case 'done':
        return submit.finishing;
      case 'running':
        if (status.offline) return submit.offline;
        if (status.hostMissing) return submit.hostMissing;
        return (
          this.#waitText(status.waitingUntil) ?? (counts.pending === 0 ? submit.finishing : submit.running)
        );
    }
  }

  #waitText(waitingUntil: number | undefined): string | undefined {
    if (waitingUntil === undefined) return undefined;
    const left = waitingUntil - performance.now();
    const { submit } = this.messages;
    return left > 0 ? submit.nextTry(left, this.format) : submit.nextTryNow;
  }

  #counts({ counts }: SubmitState): readonly Count[] {
    const { format } = this;
    const { result } = this.messages;
    const { created, duplicates, rejected, unknown } = counts;
    return [
      { text: result.created(created, format), tone: 'success', icon: 'success', isZero: created === 0 },
      {
        text: result.duplicates(duplicates, format),
        tone: 'warning',
        icon: 'copy',
        isZero: duplicates === 0,
      },
      { text: result.errors(rejected, format), tone: 'error', icon: 'error', isZero: rejected === 0 },
      ...(unknown > 0
        ? [{ text: result.unknown(unknown, format), tone: 'warning', icon: 'help' } as const]
        : []),
    ];
  }

  /** The place of a notice is never empty, so that an alert moves nothing. Each notice is an element of its own: an alert must appear, not change. */
  #renderNotice({ status: { phase, pausedFor, offline } }: SubmitState): unknown {
    const { errors, submit } = this.messages;
    const { journal, isOtherOwner = false } = this.state;
    const isDeleted = journal === 'deleted';
    const reason = phase === 'paused' ? pausedFor : undefined;
    switch (reason) {
      case 'sign-in':
        return keyed(reason, notice('warning', submit.signIn, { role: 'alert' }));
      case 'failures':
        return keyed(reason, notice('warning', submit.failures, { role: 'alert' }));
      case 'journal':
        return keyed(
          reason,
          notice('warning', isDeleted ? submit.journalDeleted : submit.journal, { role: 'alert' }),
        );
      default:
        if (offline) return keyed('offline', notice('warning', this.#renderTryAnyway()));
        // No alert below: these notices stand for as long as the import runs, and the announcer says once what is new.
        if (isOtherOwner) return keyed('foreign', notice('info', submit.foreign));
        if (journal && journal !== 'on')
          return keyed('running', notice('warning', errors.journalUnavailable(journal)));
        return keyed('running', notice('info', journal ? submit.resumable : submit.keepOpen));
    }
  }

  #renderTryAnyway(): TemplateResult {
    const { submit } = this.messages;
    return html`<p>${submit.tryAnywayHint}</p>
      <button
        class="button"
        part="button try-anyway-button"
        type="button"
        @click=${() => {
          request(this, { type: 'try-anyway' });
          // The button goes, and would take the focus along.
          this.focusOnHeading();
        }}
      >
        ${submit.tryAnyway}
      </button>`;
  }

  /** Pause and Resume are one button, so that the focus stays where it is. */
  #renderButtons({ status: { phase } }: SubmitState): TemplateResult {
    const { submit } = this.messages;
    const isPaused = phase === 'paused';
    const isEnding = phase === 'stopping' || phase === 'done';
    const isBusy = isEnding || phase === 'pausing';
    return this.renderBar(
      html`<button
          class="button"
          part="button stop-button"
          type="button"
          aria-disabled=${isEnding ? 'true' : 'false'}
          aria-describedby="submit-stop-hint"
          @click=${() => {
            if (!isEnding) request(this, { type: 'stop' });
          }}
        >
          ${icon('stop')}${submit.stop}
        </button>
        <p class="screen__note screen__note--start" id="submit-stop-hint">${submit.stopHint}</p>
        <button
          class="button ${isPaused ? 'button--primary' : ''}"
          part="button pause-button"
          type="button"
          aria-disabled=${isBusy ? 'true' : 'false'}
          @click=${() => {
            if (!isBusy) request(this, { type: isPaused ? 'resume' : 'pause' });
          }}
        >
          ${icon(isPaused ? 'play' : 'pause')}${isPaused ? submit.resume : submit.pause}
        </button>`,
    );
  }
}
