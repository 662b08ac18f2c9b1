import type { FieldSource } from '../fields/field-definition.js';
import type { SessionContext } from './context.js';
import { correctionsAtRisk } from './corrections.js';
import { FailedRowFixing } from './failed-row-fixing.js';
import { FailureHandler } from './failure-handler.js';
import { ReportDownloads } from './report-downloads.js';
import type { SessionRequest } from './requests.js';
import { Resuming } from './resuming.js';
import { Reviewing } from './reviewing.js';
import type { SessionServices } from './session.js';
import { Submitting } from './submitting.js';

export type LazyServices = ReturnType<typeof createLazyServices>;

type LazyRequest = Extract<
  SessionRequest,
  {
    readonly type:
      | 'show-rows'
      | 'leave-out'
      | 'open-cell'
      | 'edit-cells'
      | 'repair'
      | 'undo'
      | 'redo'
      | 'import'
      | 'pause'
      | 'resume'
      | 'stop'
      | 'try-anyway'
      | 'retry-failed'
      | 'fix-failed'
      | 'resume-import'
      | 'download'
      | 'download-kept'
      | 'show-unfinished'
      | 'forget-passwords';
  }
>;

const rowChangingRequests = new Set<LazyRequest['type']>([
  'leave-out',
  'edit-cells',
  'repair',
  'undo',
  'redo',
]);

/** What a session does once a file was chosen, and before it where an import is to survive its page. */
export function createLazyServices({ context, lists, mapping, reading }: SessionServices) {
  const submitting = new Submitting(context);
  const reviewing = new Reviewing(context, lists, (error) =>
    context.attempt(() => {
      throw error;
    }),
  );
  const fixing = new FailedRowFixing(context, reviewing);
  const reports = new ReportDownloads(context, lists, submitting);
  const resuming = new Resuming(context, submitting);

  /** True: it was asked first, since cells that were corrected would not be used. */
  function mayLoseCorrections(field: string, source: FieldSource | undefined): boolean {
    const question = correctionsAtRisk(context.state, field, source);
    if (question) context.apply({ type: 'asked', question });
    return question !== undefined;
  }

  const failures = new FailureHandler(context, { lists, mapping, reading, submitting });
  const handle = createHandler({ context, reviewing, submitting, fixing, reports, resuming });
  return { reviewing, submitting, reports, resuming, failures, handle, mayLoseCorrections };
}

interface HandlerServices {
  readonly context: SessionContext;
  readonly reviewing: Reviewing;
  readonly submitting: Submitting;
  readonly fixing: FailedRowFixing;
  readonly reports: ReportDownloads;
  readonly resuming: Resuming;
}

/** Does what a later screen asks for. */
function createHandler({ context, reviewing, submitting, fixing, reports, resuming }: HandlerServices) {
  return (request: LazyRequest): Promise<void> | void => {
    if (submitting.isStarting && rowChangingRequests.has(request.type)) return;
    switch (request.type) {
      case 'show-rows':
        return reviewing.showRows(request);
      case 'leave-out':
        return reviewing.leaveOut(request.ids, request.leftOut);
      case 'open-cell':
        return reviewing.openCell(request.id, request.field);
      case 'edit-cells':
        return reviewing.change('edit', (review) => review.edit(request.edits));
      case 'repair':
        return reviewing.change('repair', (review) => review.repair(request.repair));
      case 'undo':
        return reviewing.change('undo', (review) => review.undo());
      case 'redo':
        return reviewing.change('redo', (review) => review.redo());
      case 'import':
        return submitting.start(request.confirmed ?? false, reviewing.whenIdle());
      case 'pause':
        return submitting.pause();
      case 'resume':
        return submitting.resume();
      case 'stop':
        return submitting.stop();
      case 'try-anyway':
        return submitting.tryAnyway();
      case 'retry-failed':
        return submitting.retry();
      case 'fix-failed':
        return fixing.start();
      case 'resume-import':
        return resuming.resume();
      case 'download':
        return reports.download(request.file);
      case 'forget-passwords':
        return resuming.forgetPasswords(request.id);
      case 'download-kept':
        return reports.downloadKept(request.id);
      case 'show-unfinished':
        return context.end();
    }
  };
}
