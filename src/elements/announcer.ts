import { html } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { changeWords } from './review/change-words.js';
import type { ReviewState, SessionState, SubmitState } from '../session/state.js';
import { fileFacts } from './upload/file-facts.js';
import { fileNotes } from './upload/file-notes.js';
import { SessionView } from './shared/session-view.js';

/** Progress is announced when a tenth more is done. */
const TENTHS = 10;

/** The one polite live region: says what changes by itself on the screen to those who don't see it. */
export class Announcer extends SessionView {
  #text = '';
  #tenth = 0;

  protected override willUpdate(changed: PropertyValues<this>): void {
    const before = changed.get('context')?.state;
    if (!before || before === this.state) return;
    this.#text = this.#describe(before) ?? this.#text;
  }

  protected override render(): TemplateResult {
    return html`<div
      class="visually-hidden"
      role="status"
      aria-live="polite"
      aria-atomic="true"
      .textContent=${this.#text}
    ></div>`;
  }

  /** The journal may be read before the texts of the lazy screens are there. */
  get #hasAllTexts(): boolean {
    return 'resume' in this.messages;
  }

  #describe(before: SessionState): string | undefined {
    const { step } = this.state;
    // The heading of a new screen takes the focus and is read out: all but counts would talk over it.
    if (step !== before.step && step !== 'submit' && step !== 'review' && step !== 'result') return '';
    if (step === 'upload') return this.#describeUpload(before);
    if (step === 'review') return this.#describeReview(before);
    if (step === 'submit') {
      const progress = this.#describeSubmit(before.step === 'submit' ? before.submit : undefined);
      return this.#describeJournal(before) ?? progress;
    }
    if (step === 'resume') return this.#hasAllTexts ? this.#describeResume(before) : undefined;
    return step === 'result' ? this.#describeResult(before) : undefined;
  }

  #describeUpload(before: SessionState): string | undefined {
    const { upload: texts } = this.messages;
    const { upload, file, kept } = this.state;
    // The journal was not read yet while there is no list.
    if (this.#hasAllTexts && before.kept && kept && kept.length < before.kept.length)
      return this.messages.resume.forgotten;
    if (upload === before.upload && file === before.file) return undefined;
    if (upload.phase === 'reading') return texts.reading(upload.fileName);
    // A refused file is an alert of its own.
    if (upload.phase !== 'read' || !file) return '';
    if (upload.again) return undefined;
    const notes = fileNotes(file, this.messages, this.format).map(({ text }) => text);
    // A file that is read again may have the same number of users as before.
    const wasRead =
      'again' in before.upload
        ? texts.wasReadAgain(file.name, fileFacts(file, texts, this.format))
        : texts.wasRead(file.name, file.rows, this.format);
    return [wasRead, ...notes].join(' ');
  }

  #describeReview(before: SessionState): string | undefined {
    const { messages, format } = this;
    const { review } = this.state;
    if (!review || review.checking) return before.step === 'review' ? undefined : '';
    const isNew =
      before.step !== 'review' || review.counts !== before.review?.counts || before.review.checking;
    if (!isNew) {
      // Rows that are scrolled to are of the same list.
      if (listOf(review) === listOf(before.review)) return undefined;
      return messages.review.listed(review.window.total, review.counts.rows, format);
    }
    const { ready, duplicates, errors, warnings, leftOut } = review.counts;
    const texts = messages.review;
    const { lastChange } = review;
    const isNews = lastChange !== undefined && lastChange !== before.review?.lastChange;
    const counts = format.list([
      texts.ready(ready, format),
      texts.duplicates(duplicates, format),
      texts.withErrors(errors, format),
      ...(warnings > 0 ? [texts.warnings(warnings, format)] : []),
      ...(leftOut > 0 ? [texts.leftOut(leftOut, format)] : []),
    ]);
    return isNews ? `${texts[changeWords[lastChange.kind]](lastChange.count, format)} ${counts}` : counts;
  }

  #describeSubmit(before: SubmitState | undefined): string | undefined {
    const { messages, format } = this;
    const { submit } = this.state;
    if (!submit) return undefined;
    const { total, pending } = submit.counts;
    if (!before) {
      this.#tenth = tenthOf(submit);
      return messages.submit.announceStarted(total, format);
    }
    const change = this.#describeStatus(before, submit);
    if (change) return change;
    const tenth = tenthOf(submit);
    if (tenth === this.#tenth) return undefined;
    this.#tenth = tenth;
    return messages.submit.done(total - pending, total, format);
  }

  #describeStatus({ status: before }: SubmitState, { status }: SubmitState): string | undefined {
    const texts = this.messages.submit;
    if (status.phase !== before.phase) {
      if (status.phase === 'stopping') return texts.announceStopping;
      // A pause that waits for the administrator is an alert of its own.
      if (status.phase === 'paused')
        return status.pausedFor === 'administrator' ? texts.announcePaused : undefined;
      if (status.phase === 'running') return texts.announceResumed;
    }
    if (status.offline && !before.offline) return texts.offline;
    if (status.hostMissing && !before.hostMissing) return texts.hostMissing;
    if (status.waitingUntil !== undefined && before.waitingUntil === undefined) return texts.announceWaiting;
    return status.slowed && !before.slowed ? texts.announceSlowed : undefined;
  }

  #describeJournal(before: SessionState): string | undefined {
    const { journal } = this.state;
    // A journal that fails during the import pauses it: an alert of its own.
    if (!journal || journal === 'on' || before.journal) return undefined;
    return this.messages.errors.journalUnavailable(journal);
  }

  /** The other tab, which had the import, is gone. */
  #describeResume({ unfinished: before }: SessionState): string | undefined {
    const { unfinished } = this.state;
    if (before?.phase !== 'elsewhere' || unfinished?.phase !== 'offered') return undefined;
    const { fileName, startedAt, done, total } = unfinished;
    return this.messages.resume.offer(fileName, startedAt, done, total, this.format);
  }

  #describeResult(before: SessionState): string | undefined {
    const { result } = this.state;
    if (!result) return undefined;
    const texts = this.messages.result;
    if (before.step !== 'result')
      return this.format.list([
        texts.created(result.created, this.format),
        texts.duplicates(result.duplicates, this.format),
        texts.errors(result.errors, this.format),
      ]);
    const { downloaded } = texts;
    if (result.successDownloaded && !before.result?.successDownloaded)
      return downloaded(result.fileNames?.success);
    return result.errorsDownloaded && !before.result?.errorsDownloaded
      ? downloaded(result.fileNames?.errors)
      : undefined;
  }
}

function tenthOf({ counts: { total, pending } }: SubmitState): number {
  return total === 0 ? TENTHS : Math.floor(((total - pending) / total) * TENTHS);
}

function listOf(review: ReviewState | undefined): string {
  return JSON.stringify([review?.filter, review?.search]);
}
