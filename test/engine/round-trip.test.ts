import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import Papa from 'papaparse';
import type { Outcome } from '../../src/submit/outcomes.js';
import type { ImportPlan } from '../../src/fields/plan.js';
import { matchHeaders } from '../../src/mapping/match-headers.js';
import { pbxUserFields } from '../../src/fields/pbx-user-fields.js';
import { reportColumns } from '../../src/fields/report-columns.js';
import { startPlan } from '../../src/mapping/start-plan.js';
import type { TableSummary } from '../../src/engine/protocol.js';
import { Engine } from '../../src/engine/engine.js';
import { lazyFiles } from '../../src/engine/lazy-files.js';
import { toWorkbook } from '../../src/session/to-workbook.js';
import { runs } from '../runs.js';

/** Headers that are matched, that are not, and that a spreadsheet would run. */
const headers = fc.constantFrom<string[][]>(
  ['Username', 'Email', 'First name', 'Desk'],
  ['Login', 'E-mail', 'Notes', '=cmd()'],
  ['Email', 'Username', '__proto__', 'Email'],
  ['username', '', 'email', "'-quoted"],
  ['Username', 'Email', 'a;=b', "x|'-y"],
);

/** Any text, and texts of what has a meaning to a spreadsheet or in CSV. */
const cell = fc.oneof(
  fc.constantFrom('ada', 'ada@example.com', '0042', '=1+1', "'=1+1", '-5', '+49 30 1234', '@home', '\tx', ''),
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: fc.constantFrom(...Array.from('",;\t|\n\r\u2028\'=a1@ -')) }),
);
/** Some rows have a cell more than the header has names. */
const row = fc
  .tuple(fc.constantFrom('ada', 'bob', 'eve', "'x"), cell, cell, cell, fc.option(cell))
  .map(([name, one, two, three, surplus]) => [name, one, two, three, ...(surplus ? [surplus] : [])]);

const answer = fc.constantFrom<((key: string) => Outcome)[]>(
  (key) => ({ key, status: 'created' }),
  (key) => ({ key, status: 'duplicate' }),
  (key) => ({ key, status: 'rejected', reason: 'rejected', message: '=HYPERLINK("x")' }),
);

/** What no column says, so that some rows are sent. */
const given: ImportPlan = { role: { from: 'same', value: '1' }, virtualExtension: { from: 'generated' } };

/** A row that the host sees, whatever else comes by chance. */
const example: [string[], string[][], ((key: string) => Outcome)[]] = [
  ['Username', 'Email', 'First name', 'Desk'],
  [
    ['ada', 'ada@example.com', "x;=cmd|' /C calc'!A0;y", ''],
    ['bob', 'bob@example.com', '=1+1', '', "a\n'=1"],
  ],
  [(key) => ({ key, status: 'rejected', reason: 'rejected' })],
];

const comma = { maxRows: 500, delimiter: ',' };

async function open(file: Blob): Promise<{ engine: Engine; summary: TableSummary; plan: ImportPlan }> {
  const engine = new Engine(lazyFiles);
  const answer = await engine.read(file, comma);
  if (!answer.ok) throw new Error(answer.refusal.code);
  const columns = answer.summary.columns.filter(({ offered }) => offered);
  const { plan } = startPlan(
    pbxUserFields,
    answer.summary.columns.map(({ header }) => header),
    { given, matches: matchHeaders(pbxUserFields, columns) },
  );
  await engine.loadRepairs();
  engine.check(pbxUserFields, plan, new Map());
  return { engine, summary: answer.summary, plan };
}

async function reportOf(engine: Engine): Promise<string> {
  await engine.ledger.finish();
  return engine.errorDetails((failed) => failed.map(() => '-what, "went" wrong'));
}

/** The administrator's own columns of a report, by the names that the file shows. */
function ownColumns(report: string): readonly (readonly string[])[] {
  // Told the delimiter, since cells of signs alone mislead the guess.
  const { data } = Papa.parse(report.trimEnd(), { delimiter: ',' }) as { data: string[][] };
  const [header = []] = data;
  const isOwn = (_: string, index: number): boolean =>
    !Object.values<string>(reportColumns).includes(header[index] ?? '');
  return data.map((cells) => cells.filter(isOwn));
}

/** Whatever separates cells where it is opened, and whatever becomes of its quotes. */
function expectHarmless(report: string): void {
  for (const piece of report.replaceAll('"', '').split(/[,;\t|\r\n\u2028]/)) {
    expect(piece.trim()).not.to.match(/^[=+\-@＝＋－＠]/);
  }
}

/** The files that an administrator may upload again. */
const formats: readonly {
  readonly description: string;
  readonly fileOf: (csv: string) => Blob | Promise<Blob>;
}[] = [
  { description: 'CSV', fileOf: (csv) => new Blob([csv]) },
  { description: 'a workbook', fileOf: (csv) => toWorkbook(csv, 'errors') },
];

for (const { description, fileOf } of formats)
  describe(`error details that are uploaded as they are, as ${description}`, () => {
    it('have the same rows and the same plan', async () => {
      let sent = 0;
      await fc.assert(
        fc.asyncProperty(
          headers,
          fc.array(row, { minLength: 1, maxLength: 8 }),
          fc.array(answer, { minLength: 8, maxLength: 8 }),
          async (header, rows, answers) => {
            const first = await open(new Blob([Papa.unparse([header, ...rows])]));
            first.engine.begin('session', undefined);
            const batch = await first.engine.ledger.next(8);
            await first.engine.ledger.record(
              (batch?.unresolved ?? []).flatMap((key, at) => answers[at]?.(key) ?? []),
            );
            const report = await reportOf(first.engine);
            expectHarmless(report);
            const failed = ownColumns(report).length - 1;
            sent += batch?.unresolved.length ?? 0;
            if (failed === 0) return;

            const second = await open(await fileOf(report));
            expect(second.summary.rows).to.equal(failed);
            expect(sourcesOf(second.plan)).to.deep.equal(sourcesOf(first.plan));
            // Nothing of it is imported, so that its own report holds all of it.
            second.engine.review.leaveOut({ ids: [...Array(failed).keys()] }, true);
            second.engine.begin('again', undefined);
            expect(ownColumns(await reportOf(second.engine))).to.deep.equal(ownColumns(report));
          },
        ),
        { numRuns: runs(200), examples: [example], includeErrorInReport: true },
      );
      expect(sent, 'rows that the host saw').to.be.above(0);
    });
  });

function sourcesOf(plan: ImportPlan): readonly (readonly [string, string])[] {
  return Object.entries(plan).map(([field, source]) => [
    field,
    source.from === 'column' ? `${source.header} at ${source.index}` : JSON.stringify(source),
  ]);
}
