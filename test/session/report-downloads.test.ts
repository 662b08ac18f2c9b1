import { expect } from '@open-wc/testing';
import { writeCsv } from '../../src/files/csv/write.js';
import { ExclusiveRun } from '../../src/session/exclusive-run.js';
import { HostLists } from '../../src/session/host-lists.js';
import { ReportDownloads } from '../../src/session/report-downloads.js';
import { Submitting } from '../../src/session/submitting.js';
import { resultWith } from '../elements/lazy-fixtures.js';
import { contextFor } from './context-fixture.js';
import { engineWith } from './engine-fixture.js';

describe('success details', () => {
  for (const as of [undefined, 'xlsx'] as const) {
    it(`count as downloaded without the passwords that come meanwhile: ${as ?? 'csv'}`, async () => {
      for (const comesLate of [false, true]) {
        const engine = engineWith({ successDetails: () => writeCsv([['Username'], ['ada']]) });
        const { context, setState } = contextFor(resultWith({ passwords: 1 }), {
          engine: () => Promise.resolve(engine),
        });
        const reviewing = { whenIdle: () => Promise.resolve() };
        const submitting = new Submitting(context, reviewing, new ExclusiveRun());
        const reports = new ReportDownloads(context, new HostLists(context), submitting);
        const downloading = reports.handlers.download({
          type: 'download',
          file: 'success',
          ...(as && { as }),
        });
        if (comesLate) setState(resultWith({ passwords: 2 }));
        await downloading;
        expect(context.state.result?.successDownloaded).to.equal(!comesLate);
      }
    });

    it(`do not count as downloaded where nobody got them: ${as ?? 'csv'}`, async () => {
      const engine = engineWith({ successDetails: () => writeCsv([['Username'], ['ada']]) });
      const { context } = contextFor(resultWith({ passwords: 1 }), {
        engine: () => Promise.resolve(engine),
        save: () => false,
      });
      const submitting = new Submitting(context, { whenIdle: () => Promise.resolve() }, new ExclusiveRun());
      const reports = new ReportDownloads(context, new HostLists(context), submitting);
      await reports.handlers.download({ type: 'download', file: 'success', ...(as && { as }) });
      expect(context.state.result?.successDownloaded).to.equal(false);
    });
  }
});
