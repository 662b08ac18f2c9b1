import type { FieldSource } from '../fields/plan.js';
import { correctionsAtRisk, holdsForCorrections } from './corrections.js';
import { ExclusiveRun } from './exclusive-run.js';
import { FailedRowFixing } from './failed-row-fixing.js';
import { FailureHandler } from './failure-handler.js';
import { ReportDownloads } from './report-downloads.js';
import type { LazyRequestType } from './request-handling.js';
import { dropCorrections } from './recalled-corrections.js';
import type { FileRequest, RequestHandlers } from './requests.js';
import { ResultListing } from './result-listing.js';
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
  /** True: a question is shown first, since corrections would be lost with the rows. */
  readonly holdsForCorrections: (request: FileRequest) => boolean;
  /** True: a question is shown first, since corrected cells would no longer be used. */
  readonly mayLoseCorrections: (field: string, source: FieldSource | undefined) => boolean;
}

/** The services that are loaded with the first file, or earlier where a resume key is set. */
export function createLazyServices({ context, lists, mapping, reading }: SessionServices): LazyServices {
  const importStart = new ExclusiveRun();
  const reviewing = new Reviewing(context, lists, importStart);
  const submitting = new Submitting(context, reviewing, importStart);
  const fixing = new FailedRowFixing(context, reviewing);
  const reports = new ReportDownloads(context, lists, submitting);
  const listing = new ResultListing(context);
  const resuming = new Resuming(context, submitting);
  return {
    reviewing,
    submitting,
    reports,
    resuming,
    failures: new FailureHandler(context, { lists, mapping, reading, submitting }),
    handlers: {
      ...reviewing.handlers,
      ...submitting.handlers,
      ...fixing.handlers,
      ...reports.handlers,
      ...listing.handlers,
      ...resuming.handlers,
      'start-afresh': () => importStart.start(() => reviewing.startAfresh(() => dropCorrections(context))),
      'list-ids': async ({ from, count, reply }) => {
        const { review: before } = context.state;
        if (!before) return;
        const { filter, search } = before;
        const engine = await context.engine();
        const ids = await engine.review.idsOf(filter, search, from, count);
        // Another list has other rows at these positions.
        const { review } = context.state;
        if (review?.filter === filter && JSON.stringify(review.search) === JSON.stringify(search)) reply(ids);
      },
      'go-to-field': async ({ field: sought }) => {
        const field = context.state.fields.find(({ id }) => id === sought);
        await context.prepare('mapping');
        const { step, result } = context.state;
        if (field && step === 'review' && !result && !submitting.isStarting)
          context.apply({ type: 'moved', to: field.group, field: sought });
      },
    },
    holdsForCorrections: (request) => holdsForCorrections(context, request),
    mayLoseCorrections: (field, source) => {
      const question = correctionsAtRisk(context.state, field, source);
      if (question) context.apply({ type: 'asked', question });
      return question !== undefined;
    },
  };
}
