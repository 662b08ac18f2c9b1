import { expect } from '@open-wc/testing';
import { withWholeNames } from '../../src/engine/find-whole-names.js';
import { summarizeTable } from '../../src/engine/summarize-table.js';
import { pbxUserFields } from '../../src/fields/pbx-user-fields.js';
import type { FieldSource, ImportPlan } from '../../src/fields/plan.js';
import { describeFile } from '../../src/session/describe-file.js';
import { HostLists } from '../../src/session/host-lists.js';
import { makePlan } from '../../src/session/make-plan.js';
import { Mapping } from '../../src/session/mapping.js';
import { initialState } from '../../src/session/transition.js';
import { readFixture } from '../fields/field-fixtures.js';
import { contextFor } from './context-fixture.js';
import { engineWith, mappingCalls } from './engine-fixture.js';
import { deskNames, roleNames, valuesOf } from './values-of-shape.js';

/** A header row of a real file, and the columns that are right for each field: `labelled-headers.json`. */
interface LabelledRow {
  readonly id: string;
  readonly headers: readonly string[];
  readonly shapes: readonly string[];
  readonly truth: Readonly<Record<string, number | readonly number[] | null>>;
  /** Columns that one could defend, though nobody demands them. */
  readonly mayBe: Readonly<Record<string, number | readonly number[]>>;
  /** The column of Active says who is not active. */
  readonly inverted?: boolean;
}

interface Figures {
  right: number;
  wrong: number;
  wanted: number;
}

const lists = new Map([
  ['roles', choices(1, roleNames)],
  ['desks', choices(10, deskNames)],
  ['pbxDomains', [{ id: '7', name: 'pbx.example.com' }]],
  ['regions', []],
]);

function choices(first: number, names: readonly string[]) {
  return names.map((name, at) => ({ id: String(first + at), name }));
}

/** The plan of a file with six users, once the lists of the portal have come after it, and nobody has chosen anything. */
async function planOf({ headers, shapes }: LabelledRow): Promise<ImportPlan> {
  const values = shapes.map(valuesOf);
  const rows = [0, 1, 2, 3, 4, 5].map((at) => ({
    row: at + 2,
    cells: values.map((column) => column[at] ?? ''),
  }));
  const table = {
    headers: headers.map((header) => header.trim()),
    rows,
    headerRow: 1,
    encoding: 'utf-8',
    delimiter: ',',
    blankRows: 0,
  };
  const { context } = contextFor(initialState(pbxUserFields, { maxRows: 500, maxFileSize: 1000 }), {
    engine: () => Promise.resolve(engineWith(mappingCalls())),
  });
  const hostLists = new HostLists(context);
  const summary = describeFile(
    new File([], 'users.csv'),
    withWholeNames(summarizeTable(table), table),
    context.texts,
    {},
  );
  const started = await makePlan(context, hostLists, summary.columns);
  context.apply({ type: 'file-chosen', fileName: 'users.csv' });
  context.apply({ type: 'file-read', file: summary, ...started });
  const mapping = new Mapping(context, hostLists);
  await mapping.findGaps();
  context.apply({ type: 'moved', to: 'required' });
  for (const [list, entries] of lists) {
    context.apply({ type: 'list-changed', list, state: { phase: 'ready', choices: entries } });
  }
  await mapping.listsLoaded();
  return context.state.plan;
}

type ColumnSource = FieldSource & { readonly from: 'column' };

function columnOf(plan: ImportPlan, field: string): ColumnSource | undefined {
  const source = plan[field];
  return source?.from === 'column' ? source : undefined;
}

function includes(wanted: number | readonly number[] | null | undefined, index: number): boolean {
  return [wanted].flat().includes(index);
}

/** Compares a plan with the labels. A column that one could defend is no mistake, and finds nothing. */
function judge(
  row: LabelledRow,
  plan: ImportPlan,
  count: (field: string, what: Partial<Figures>, note?: string) => void,
) {
  const { truth, mayBe, headers, inverted } = row;
  const isWhole = truth.fullName !== null && truth.firstName === null && truth.lastName === null;
  const given = columnOf(plan, 'firstName');
  const family = columnOf(plan, 'lastName');
  const isSplit =
    given?.part === 'given-name' && family?.part === 'family-name' && given.index === family.index;
  if (isWhole) count('fullName', { wanted: 1 });
  if (isWhole && isSplit) {
    const right = includes(truth.fullName, given.index) || includes(mayBe.fullName, given.index);
    count('fullName', right ? { right: 1 } : { wrong: 1 }, `${headers[given.index]} is no whole name`);
  } else if (isWhole) count('fullName', {}, 'not found');
  for (const [field, wanted] of Object.entries(truth)) {
    if (field === 'fullName') continue;
    const source = columnOf(plan, field);
    if (wanted !== null) count(field, { wanted: 1 });
    const isName = isWhole && isSplit && (field === 'firstName' || field === 'lastName');
    if (isName) continue;
    if (!source) {
      if (wanted !== null) count(field, {}, 'not found');
      continue;
    }
    const isOpposite = field === 'active' && (inverted ?? false) !== (source.opposite ?? false);
    if (includes(wanted, source.index) && !isOpposite && !source.part) count(field, { right: 1 });
    else if (!includes(mayBe[field], source.index))
      count(field, { wrong: 1 }, `taken from ${headers[source.index]}`);
    else if (wanted !== null) count(field, {}, `doubtful: ${headers[source.index]}`);
  }
}

describe('the labelled header rows of real files, with six users each', () => {
  let rows: readonly LabelledRow[];

  before(async () => {
    rows = ((await readFixture('labelled-headers.json')) as { cases: readonly LabelledRow[] }).cases;
  });

  it('have 95 of a hundred columns found, whole names included, and hardly any wrong', async function () {
    this.timeout(60_000);
    const figures = new Map<string, Figures>();
    const notes: string[] = [];
    for (const row of rows) {
      judge(row, await planOf(row), (field, { right = 0, wrong = 0, wanted = 0 }, note) => {
        const of = figures.get(field) ?? { right: 0, wrong: 0, wanted: 0 };
        figures.set(field, { right: of.right + right, wrong: of.wrong + wrong, wanted: of.wanted + wanted });
        if (note && !right) notes.push(`${row.id} ${field} ${wrong ? 'WRONG' : ''} ${note}`);
      });
    }
    const all = [...figures.values()].reduce((sum, one) => ({
      right: sum.right + one.right,
      wrong: sum.wrong + one.wrong,
      wanted: sum.wanted + one.wanted,
    }));
    const lines = [...figures, ['all', all] as const].map(([field, { right, wrong, wanted }]) => {
      const precision = right / (right + wrong || 1);
      return `${field}: precision ${precision.toFixed(3)}, recall ${(right / (wanted || 1)).toFixed(3)} of ${wanted}`;
    });
    // eslint-disable-next-line no-console -- the figures are what this test is for
    console.log([`${rows.length} labelled header rows`, ...lines].join('\n'));
    expect(rows).to.have.lengthOf(105);
    expect(all.right / (all.right + all.wrong), notes.join('\n')).to.be.at.least(0.99);
    expect(all.right / all.wanted, notes.join('\n')).to.be.at.least(0.95);
  });
});
