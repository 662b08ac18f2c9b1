import { expect } from '@open-wc/testing';
import { writeCsv } from '../../src/files/csv/write.js';
import { ExclusiveRun } from '../../src/session/exclusive-run.js';
import { HostLists } from '../../src/session/host-lists.js';
import { ReportDownloads } from '../../src/session/report-downloads.js';
import { Submitting } from '../../src/session/submitting.js';
import type { FailedRow } from '../../src/submit/reported-row.js';
import { problemWith, resultWith } from '../elements/lazy-fixtures.js';
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

describe('error details', () => {
  const missing = new Error('Failed to fetch dynamically imported module');
  const withProblems = { row: 2, problems: [problemWith('missing', { field: 'username' })] };
  const rejected = {
    row: 3,
    problems: [],
    outcome: { code: 'rejected', message: 'No more licences' },
  } as const;

  async function describedWith(rows: readonly FailedRow[], prepare: () => Promise<void>) {
    const prepared: string[] = [];
    const saved: string[] = [];
    const engine = engineWith({
      errorDetails: async (describe) => writeCsv([(await describe(rows)).map(String)]),
    });
    const { context } = contextFor(resultWith(), {
      engine: () => Promise.resolve(engine),
      save: () => saved.push('file'),
      prepare: (part) => {
        prepared.push(part);
        return prepare();
      },
    });
    const submitting = new Submitting(context, { whenIdle: () => Promise.resolve() }, new ExclusiveRun());
    const reports = new ReportDownloads(context, new HostLists(context), submitting);
    const failure = await Promise.resolve(
      reports.handlers.download({ type: 'download', file: 'errors' }),
    ).then(
      () => undefined,
      (error: unknown) => error,
    );
    return { prepared, saved, failure };
  }

  it('wait for the words of problems', async () => {
    const { prepared, saved } = await describedWith([rejected, withProblems], () => Promise.resolve());
    expect(prepared).to.deep.equal(['corrections']);
    expect(saved).to.have.lengthOf(1);
  });

  it('are not handed over without the words of problems, and say why', async () => {
    const { saved, failure } = await describedWith([withProblems], () => Promise.reject(missing));
    expect(saved).to.deep.equal([]);
    expect(failure).to.equal(missing);
  });

  it('need no further file where every row was sent', async () => {
    const { prepared, saved } = await describedWith([rejected], () => Promise.reject(missing));
    expect(prepared).to.deep.equal([]);
    expect(saved).to.have.lengthOf(1);
  });
});
