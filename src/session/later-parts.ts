import type { SessionContext } from './context.js';
import type { HostLists } from './host-lists.js';
import { Reports } from './reports.js';
import type { SessionRequest } from './requests.js';
import { Resuming } from './resuming.js';
import { Reviewing } from './reviewing.js';
import { Submitting } from './submitting.js';

export type LaterParts = ReturnType<typeof createLaterParts>;

type LaterRequest = Extract<
  SessionRequest,
  {
    readonly type:
      | 'show-rows'
      | 'leave-out'
      | 'import'
      | 'pause'
      | 'resume'
      | 'stop'
      | 'retry-failed'
      | 'resume-import'
      | 'download'
      | 'forget-passwords';
  }
>;

/** What a session does once a file was chosen, and before it where an import is to survive its page. */
export function createLaterParts(context: SessionContext, lists: HostLists) {
  const submitting = new Submitting(context);
  const reviewing = new Reviewing(context, lists);
  const reports = new Reports(context, lists);
  const resuming = new Resuming(context, submitting);

  /** Does what a later screen asks for. */
  function handle(request: LaterRequest): Promise<void> | void {
    switch (request.type) {
      case 'show-rows':
        return reviewing.showRows(request.filter, request.from, request.count);
      case 'leave-out':
        return reviewing.leaveOut(request.ids, request.leftOut);
      case 'import':
        return submitting.start(request.confirmed ?? false);
      case 'pause':
        return submitting.pause();
      case 'resume':
        return submitting.resume();
      case 'stop':
        return submitting.stop();
      case 'retry-failed':
        return submitting.retry();
      case 'resume-import':
        return resuming.resume();
      case 'download':
        return reports.download(request.file);
      case 'forget-passwords':
        return resuming.forgetPasswords();
    }
  }

  return { reviewing, submitting, reports, resuming, handle };
}
