import type { FieldSource } from '../fields/fields.js';
import type { SessionContext } from './context.js';
import { correctionsAtRisk } from './corrections.js';
import { Fixing } from './fixing.js';
import { Rescue } from './rescue.js';
import { Reports } from './reports.js';
import type { SessionRequest } from './requests.js';
import { Resuming } from './resuming.js';
import { Reviewing } from './reviewing.js';
import type { Parts } from './session.js';
import { Submitting } from './submitting.js';

export type LaterParts = ReturnType<typeof createLaterParts>;

type LaterRequest = Extract<
  SessionRequest,
  {
    readonly type:
      | 'show-rows'
      | 'leave-out'
      | 'open-cell'
      | 'edit-cells'
      | 'fix'
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

const changesRows = new Set<LaterRequest['type']>(['leave-out', 'edit-cells', 'fix', 'undo', 'redo']);

/** What a session does once a file was chosen, and before it where an import is to survive its page. */
export function createLaterParts({ context, lists, mapping, reading }: Parts) {
  const submitting = new Submitting(context);
  const reviewing = new Reviewing(context, lists, (error) =>
    context.attempt(() => {
      throw error;
    }),
  );
  const fixing = new Fixing(context, reviewing);
  const reports = new Reports(context, lists, submitting);
  const resuming = new Resuming(context, submitting);

  /** True: it was asked first, since cells that were corrected would not be used. */
  function mayLoseCorrections(field: string, source: FieldSource | undefined): boolean {
    const question = correctionsAtRisk(context.state, field, source);
    if (question) context.apply({ type: 'asked', question });
    return question !== undefined;
  }

  const rescue = new Rescue(context, { lists, mapping, reading, submitting });
  const handle = handlerOf({ context, reviewing, submitting, fixing, reports, resuming });
  return { reviewing, submitting, reports, resuming, rescue, handle, mayLoseCorrections };
}

interface Workers {
  readonly context: SessionContext;
  readonly reviewing: Reviewing;
  readonly submitting: Submitting;
  readonly fixing: Fixing;
  readonly reports: Reports;
  readonly resuming: Resuming;
}

/** Does what a later screen asks for. */
function handlerOf({ context, reviewing, submitting, fixing, reports, resuming }: Workers) {
  return (request: LaterRequest): Promise<void> | void => {
    if (submitting.isStarting && changesRows.has(request.type)) return;
    switch (request.type) {
      case 'show-rows':
        return reviewing.showRows(request);
      case 'leave-out':
        return reviewing.leaveOut(request.ids, request.leftOut);
      case 'open-cell':
        return reviewing.openCell(request.id, request.field);
      case 'edit-cells':
        return reviewing.change('edit', request.edits);
      case 'fix':
        return reviewing.change('fix', request.fix);
      case 'undo':
        return reviewing.change('undo');
      case 'redo':
        return reviewing.change('redo');
      case 'import':
        return submitting.start(request.confirmed ?? false, reviewing.settled());
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
