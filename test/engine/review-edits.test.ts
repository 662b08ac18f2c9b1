import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type { TableRow } from '../../src/files/table.js';
import type { CellEdit, Fix } from '../../src/engine/review-answers.js';
import { runs } from '../runs.js';
import { cellsOf, openDesk, plan, setup, tableOf, toldOf, type Stage } from './review-stage.js';

/** Texts that make every kind of problem, and collide. */
const texts: Readonly<Record<string, readonly string[]>> = {
  username: ['ada', 'Ada', 'аda', 'ａｄａ', 'gr\u200bace', 'grace', '#N/A', '', '1-Mar', 'x"y', 'b\ufffdb'],
  email: ['ada@example.com', 'ADA@example.com', 'аda@example.com', "'ada@example.com'", 'wrong', 'a@b', ''],
  virtualExtension: ['0042', '42', '042', '0043', '0044', '1.23E+05', '1.23456E+05', "'0042", '7', '', 'x'],
  role: ['Agent', 'agent', '1', 'Agnet', 'AGNET ', 'Administrator', '', 'Agent\u00ad'],
  desk: ['Support', 'Suport', 'Sales', 'Support; Suport', 'Suport|Sales', '', 'all'],
  firstName: ['Ada', '2024-05-01', '\u202eadA', '"Ada"', ''],
  callerId: ['+12025550143', '12025550143', '12025550144', '+12025550145', '1.20256E+10', '2025550143', ''],
};
const fields = Object.keys(texts);

const field = fc.constantFrom(...fields);
const textOf = (id: string) => fc.constantFrom(...(texts[id] ?? ['']));
const cells = fc.tuple(...fields.map(textOf));
const row: fc.Arbitrary<Partial<TableRow>> = fc.oneof(
  { weight: 8, arbitrary: cells.map((made) => ({ cells: made })) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(cells, fc.constantFrom('unclosed-quote', 'stray-quote', 'repeated-header', 'undecodable'))
      .map(([made, fault]) => ({ cells: made, fault })),
  },
  { weight: 1, arbitrary: cells.map((made) => ({ cells: made, extra: ['more'] })) },
);

const edit: fc.Arbitrary<CellEdit> = field.chain((id) =>
  fc.record({ id: fc.nat(11), field: fc.constant(id), text: textOf(id) }),
);
const fix: fc.Arbitrary<Fix> = field.chain((id) =>
  fc.oneof(
    fc.record({ kind: fc.constant('replace'), field: fc.constant(id), value: textOf(id), text: textOf(id) }),
    fc.record({ kind: fc.constant('fill-blank'), field: fc.constant(id), text: textOf(id) }),
    fc.record({
      kind: fc.constant('certain'),
      field: fc.constant(id),
      code: fc.constantFrom(
        'lost-zeros',
        'lost-plus',
        'scientific-number',
        'invisible-characters',
        'bidi-characters',
        'leading-apostrophe',
        'quote-marks',
        'error-value',
      ),
    }),
  ),
);

type Step = (stage: Stage) => unknown;
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.array(edit, { minLength: 1, maxLength: 4 }).map(
    (edits): Step =>
      ({ desk }) =>
        desk.edit(edits),
  ),
  fix.map(
    (made): Step =>
      ({ desk }) =>
        desk.fix(made),
  ),
  fc.constant<Step>(({ desk }) => desk.undo()),
  fc.constant<Step>(({ desk }) => desk.redo()),
  fc
    .tuple(fc.array(fc.nat(11), { maxLength: 3 }), fc.boolean())
    .map(([ids, leftOut]): Step => ({ review, table }) => {
      review().leaveOut(
        ids.filter((id) => id < table().rows.length),
        leftOut,
      );
    }),
);

describe('editing rows', () => {
  it('says after any steps what a check of the table from scratch says', () => {
    fc.assert(
      fc.property(
        fc.array(row, { minLength: 1, maxLength: 12 }),
        fc.array(step, { maxLength: 12 }),
        (rows, steps) => {
          const stage = openDesk(tableOf(rows));
          for (const take of steps) {
            take(stage);
            const { desk, review, table } = stage;
            const fresh = openDesk(table(), setup, [...review().leftOut]);
            expect(toldOf(stage)).to.deep.equal(toldOf(fresh));
            expect(review().counts).to.deep.equal(fresh.review().counts);
            expect(desk.answer().issues).to.deep.equal(fresh.desk.answer().issues);
          }
        },
      ),
      { numRuns: runs(150) },
    );
  });

  it('gives the file back once everything is undone, and never moves a row', () => {
    fc.assert(
      fc.property(
        fc.array(row, { minLength: 1, maxLength: 12 }),
        fc.array(step, { maxLength: 12 }),
        (rows, steps) => {
          const file = tableOf(rows);
          const stage = openDesk(file);
          const { desk, table } = stage;
          for (const take of steps) {
            take(stage);
            expect(table().rows.map(({ row: number }) => number)).to.deep.equal(
              file.rows.map(({ row: number }) => number),
            );
            expect(desk.answer().edits.cells).to.deep.equal(differences(stage, file));
          }
          while (desk.answer().edits.canUndo) desk.undo();
          expect(table()).to.deep.equal(file);
          expect(desk.answer().edits.cells).to.deep.equal([]);
        },
      ),
      { numRuns: runs(150) },
    );
  });
});

function differences({ table }: Stage, file: ReturnType<typeof tableOf>) {
  return fields.flatMap((_, column) => {
    const count = table().rows.filter(
      ({ cells: now }, id) => now[column] !== file.rows[id]?.cells[column],
    ).length;
    return count > 0 ? { column, count } : [];
  });
}

describe('the history of edits', () => {
  const stageOf = (...names: string[]) => openDesk(tableOf(names.map((name) => cellsOf(name))));

  it('takes back and repeats one step at a time', () => {
    const { desk, table } = stageOf('ada', 'grace');
    const nameOf = (id: number) => table().rows[id]?.cells[0];
    desk.edit([{ id: 0, field: 'username', text: 'x' }]);
    const { edits, changed } = desk.fix({ kind: 'fill-blank', field: 'virtualExtension', text: '2001' });
    expect(edits).to.deep.equal({
      canUndo: true,
      canRedo: false,
      cells: [
        { column: 0, count: 1 },
        { column: 2, count: 2 },
      ],
    });
    expect(changed).to.deep.equal([0, 1]);
    expect(desk.undo().changed).to.deep.equal([0, 1]);
    expect(desk.undo().edits).to.deep.equal({ canUndo: false, canRedo: true, cells: [] });
    expect(nameOf(0)).to.equal('ada');
    expect(desk.undo().changed).to.deep.equal([]);
    expect(desk.redo().changed).to.deep.equal([0]);
    expect(nameOf(0)).to.equal('x');
  });

  it('does not count what is typed back, nor what changes nothing', () => {
    const { desk } = stageOf('ada');
    expect(desk.edit([{ id: 0, field: 'username', text: 'ada' }]).edits.canUndo).to.equal(false);
    desk.edit([{ id: 0, field: 'username', text: 'x' }]);
    const { edits } = desk.edit([{ id: 0, field: 'username', text: 'ada' }]);
    expect(edits).to.deep.equal({ canUndo: true, canRedo: false, cells: [] });
  });

  it('changes nothing where there is no such row or no such column', () => {
    const { desk, table } = stageOf('ada');
    const before = table();
    desk.edit([
      { id: 7, field: 'username', text: 'x' },
      { id: 0, field: 'constructor', text: 'x' },
      { id: 0, field: 'sip', text: 'x' },
    ]);
    expect(table()).to.equal(before);
  });

  it('outlives another plan', () => {
    const stage = stageOf('ada', 'grace');
    const { desk, parts, table } = stage;
    desk.edit([{ id: 0, field: 'username', text: 'x' }]);
    const { username: _, ...others } = plan;
    parts.review = desk.check(table(), { ...setup, plan: others }, new Set());
    expect(desk.answer().edits.cells).to.deep.equal([{ column: 0, count: 1 }]);
    desk.undo();
    expect(table().rows[0]?.cells[0]).to.equal('ada');
  });

  it('ends with its file', () => {
    const { desk, parts } = stageOf('ada');
    desk.edit([{ id: 0, field: 'username', text: 'x' }]);
    const other = tableOf([cellsOf('grace')]);
    parts.review = desk.check(other, setup, new Set());
    expect(desk.answer().edits).to.deep.equal({ canUndo: false, canRedo: false, cells: [] });
  });

  it('forgets what the host said of a row that was changed, and of no other', () => {
    const { desk, review } = openDesk(
      tableOf([cellsOf('ada', { virtualExtension: '2001' }), cellsOf('grace', { virtualExtension: '2002' })]),
    );
    const taken = { field: 'username', message: 'Taken', kind: 'duplicate' } as const;
    review().addHostProblems(
      [0, 1].map((id) => ({ ...taken, key: String(id) })),
      Number,
    );
    expect(review().counts.duplicates).to.equal(2);
    const { check } = desk.edit([{ id: 0, field: 'username', text: 'x' }]);
    expect(check.counts.duplicates).to.equal(1);
    expect(desk.readyUsersOf([0, 1]).map(({ key, row, username }) => [key, row, username])).to.deep.equal([
      ['0', 2, 'x'],
    ]);
  });

  it('frees a row of its fault once the cells at fault are typed again', () => {
    const stage = openDesk(
      tableOf([
        { cells: cellsOf('a"da', { virtualExtension: '2001' }), fault: 'stray-quote' },
        { cells: cellsOf('gr\ufffdce', { virtualExtension: '2002' }), fault: 'undecodable' },
      ]),
    );
    stage.desk.edit([{ id: 0, field: 'firstName', text: 'Ada' }]);
    expect(stage.review().counts.errors).to.equal(2);
    stage.desk.edit([
      { id: 0, field: 'username', text: 'ada' },
      { id: 0, field: 'email', text: 'ada@example.com' },
      { id: 1, field: 'username', text: 'grace' },
      { id: 1, field: 'email', text: 'grace@example.com' },
    ]);
    expect(stage.review().counts.ready).to.equal(2);
    stage.desk.undo();
    expect(stage.review().counts.errors).to.equal(2);
  });
});
