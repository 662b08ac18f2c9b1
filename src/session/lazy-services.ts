import type { FieldSource } from '../fields/field-definition.js';
import type { SessionContext } from './context.js';
import { correctionsAtRisk } from './corrections.js';
import { FailedRowFixing } from './failed-row-fixing.js';
import { FailureHandler } from './failure-handler.js';
import { ReportDownloads } from './report-downloads.js';
import type { LazyRequestType } from './request-handling.js';
import type { RequestHandlers } from './requests.js';
import { Resuming } from './resuming.js';
import { Reviewing } from './reviewing.js';
import type { SessionServices } from './session.js';
import { Submitting } from './submitting.js';

export interface LazyServices {
  readonly reviewing: Reviewing;
  readonly submitting: Submitting;
  readonly reports: ReportDownloads;
  readonly resuming: Resuming;
  readonly failures: FailureHandler;
  readonly handlers: RequestHandlers<LazyRequestType>;
  /** True: a question is shown first, since corrected cells would no longer be used. */
  readonly mayLoseCorrections: (field: string, source: FieldSource | undefined) => boolean;
}

/** The services that are loaded with the first file, or earlier where a resume key is set. */
export function createLazyServices({ context, lists, mapping, reading }: SessionServices): LazyServices {
  const submitting = new Submitting(context);
  const reviewing = new Reviewing(context, lists, (error) =>
    context.attempt(() => {
      throw error;
    }),
  );
  const fixing = new FailedRowFixing(context, reviewing);
  const reports = new ReportDownloads(context, lists, submitting);
  const resuming = new Resuming(context, submitting);
  return {
    reviewing,
    submitting,
    reports,
    resuming,
    failures: new FailureHandler(context, { lists, mapping, reading, submitting }),
    handlers: createLazyHandlers({ context, reviewing, submitting, fixing, reports, resuming }),
    mayLoseCorrections: (field, source) => {
      const question = correctionsAtRisk(context.state, field, source);
      if (question) context.apply({ type: 'asked', question });
      return question !== undefined;
    },
  };
}

interface HandlerServices {
  readonly context: SessionContext;
  readonly reviewing: Reviewing;
  readonly submitting: Submitting;
  readonly fixing: FailedRowFixing;
  readonly reports: ReportDownloads;
  readonly resuming: Resuming;
}

/** The handlers for the requests of the screens after the mapping. */
function createLazyHandlers({
  context,
  reviewing,
  submitting,
  fixing,
  reports,
  resuming,
}: HandlerServices): RequestHandlers<LazyRequestType> {
  /** Changes rows, unless an import of the rows is about to start. */
  const change =
    <R>(handle: (request: R) => Promise<void>) =>
    (request: R) =>
      submitting.isStarting ? undefined : handle(request);

  return {
    'show-rows': (request) => reviewing.showRows(request),
    'load-cell-text': ({ id, field }) => reviewing.loadCellText(id, field),
    'edit-cells': change(({ edits }) => reviewing.change('edit', (review) => review.edit(edits))),
    repair: change(({ repair }) => reviewing.change('repair', (review) => review.repair(repair))),
    undo: change(() => reviewing.change('undo', (review) => review.undo())),
    redo: change(() => reviewing.change('redo', (review) => review.redo())),
    'leave-out': change(({ ids, leftOut }) => reviewing.leaveOut(ids, leftOut)),
    import: ({ confirmed = false }) => submitting.start(confirmed, reviewing.whenIdle()),
    pause: () => submitting.pause(),
    resume: () => submitting.resume(),
    stop: () => submitting.stop(),
    'try-anyway': () => submitting.tryAnyway(),
    'retry-failed': () => submitting.retry(),
    'fix-failed': () => fixing.start(),
    'resume-import': () => resuming.resume(),
    download: ({ file }) => reports.download(file),
    'download-kept': ({ id }) => reports.downloadKept(id),
    'forget-passwords': ({ id }) => resuming.forgetPasswords(id),
    'show-unfinished': () => context.end(),
  };
}
