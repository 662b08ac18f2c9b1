import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type { TableRow } from '../../src/files/table.js';
import type { CellEdit, Repair } from '../../src/engine/review-protocol.js';
import { runs } from '../runs.js';
import {
  cellsOf,
  checkTable,
  plan,
  setup,
  tableOf,
  rowStatesOf,
  type ServiceFixture,
} from './review-service-fixture.js';

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
const repair: fc.Arbitrary<Repair> = field.chain((id) =>
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
        'nothing-word',
        'html-entities',
      ),
    }),
  ),
);

type Step = (fixture: ServiceFixture) => unknown;
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.array(edit, { minLength: 1, maxLength: 4 }).map(
    (edits): Step =>
      ({ service }) =>
        service.edit(edits),
  ),
  fc.array(repair, { minLength: 1, maxLength: 4 }).map(
    (made): Step =>
      ({ service }) =>
        service.repair(...made),
  ),
  fc.constant<Step>(({ service }) => service.undo()),
  fc.constant<Step>(({ service }) => service.redo()),
  fc
    .tuple(fc.array(fc.nat(11), { maxLength: 3 }), fc.boolean())
    .map(([ids, leftOut]): Step => ({ service, table }) => {
      service.leaveOut({ ids: ids.filter((id) => id < table().rows.length) }, leftOut);
    }),
  fc.nat(5).map((at): Step => ({ service }) => {
    const { code, field, value } = service.summary().problemGroups[at] ?? {};
    if (code) service.leaveOut({ problem: { code, ...(field && { field }), ...(value && { value }) } }, true);
  }),
);

describe('editing rows', () => {
  it('gives after any steps the same as a check of the table from scratch', () => {
    fc.assert(
      fc.property(
        fc.array(row, { minLength: 1, maxLength: 12 }),
        fc.array(step, { maxLength: 12 }),
        (rows, steps) => {
          const fixture = checkTable(tableOf(rows));
          for (const take of steps) {
            take(fixture);
            const { service, review, table } = fixture;
            const fresh = checkTable(table(), setup, [...review().leftOut]);
            expect(rowStatesOf(fixture)).to.deep.equal(rowStatesOf(fresh));
            expect(review().counts).to.deep.equal(fresh.review().counts);
            expect(service.summary().problemGroups).to.deep.equal(fresh.service.summary().problemGroups);
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
          const fixture = checkTable(file);
          const { service, table } = fixture;
          for (const take of steps) {
            take(fixture);
            expect(table().rows.map(({ row: number }) => number)).to.deep.equal(
              file.rows.map(({ row: number }) => number),
            );
            expect(service.summary().edits.cells).to.deep.equal(differences(fixture, file));
          }
          while (service.summary().edits.canUndo) service.undo();
          expect(table()).to.deep.equal(file);
          expect(service.summary().edits.cells).to.deep.equal([]);
          expect([...fixture.review().leftOut]).to.deep.equal([]);
        },
      ),
      { numRuns: runs(150) },
    );
  });
});

function differences({ table }: ServiceFixture, file: ReturnType<typeof tableOf>) {
  return fields.flatMap((_, column) => {
    const count = table().rows.filter(
      ({ cells: now }, id) => now[column] !== file.rows[id]?.cells[column],
    ).length;
    return count > 0 ? { column, count } : [];
  });
}

describe('the history of edits', () => {
  const startWith = (...names: string[]) => checkTable(tableOf(names.map((name) => cellsOf(name))));

  it('takes back and repeats one step at a time', () => {
    const { service, table } = startWith('ada', 'grace');
    const nameOf = (id: number) => table().rows[id]?.cells[0];
    service.edit([{ id: 0, field: 'username', text: 'x' }]);
    const { edits, changed } = service.repair({
      kind: 'fill-blank',
      field: 'virtualExtension',
      text: '2001',
    });
    expect(edits).to.deep.equal({
      rows: 2,
      canUndo: true,
      canRedo: false,
      cells: [
        { column: 0, count: 1 },
        { column: 2, count: 2 },
      ],
    });
    expect(changed).to.deep.equal([0, 1]);
    expect(service.undo().changed).to.deep.equal([0, 1]);
    expect(service.undo().edits).to.deep.equal({ canUndo: false, canRedo: true, cells: [] });
    expect(nameOf(0)).to.equal('ada');
    expect(service.undo().changed).to.deep.equal([]);
    expect(service.redo().changed).to.deep.equal([0]);
    expect(nameOf(0)).to.equal('x');
  });

  it('does not count what is typed back, nor what changes nothing', () => {
    const { service } = startWith('ada');
    expect(service.edit([{ id: 0, field: 'username', text: 'ada' }]).edits.canUndo).to.equal(false);
    service.edit([{ id: 0, field: 'username', text: 'x' }]);
    const { edits } = service.edit([{ id: 0, field: 'username', text: 'ada' }]);
    expect(edits).to.deep.equal({ canUndo: true, canRedo: false, cells: [] });
  });

  it('changes nothing where there is no such row or no such column', () => {
    const { service, table } = startWith('ada');
    const before = table();
    service.edit([
      { id: 7, field: 'username', text: 'x' },
      { id: 0, field: 'constructor', text: 'x' },
      { id: 0, field: 'sip', text: 'x' },
    ]);
    expect(table()).to.equal(before);
  });

  it('survives a change of the plan', () => {
    const fixture = startWith('ada', 'grace');
    const { service, table } = fixture;
    service.edit([{ id: 0, field: 'username', text: 'x' }]);
    const { username: _, ...others } = plan;
    service.check({ ...setup, plan: others });
    expect(service.summary().edits.cells).to.deep.equal([{ column: 0, count: 1 }]);
    service.undo();
    expect(table().rows[0]?.cells[0]).to.equal('ada');
  });

  it('ends with its file', () => {
    const { service, state } = startWith('ada');
    service.edit([{ id: 0, field: 'username', text: 'x' }]);
    const other = tableOf([cellsOf('grace')]);
    state.readingStarted()(other);
    service.check(setup);
    expect(service.summary().edits).to.deep.equal({ canUndo: false, canRedo: false, cells: [] });
  });

  it('drops what the host said of a row that was edited, and of no other', () => {
    const { service, review } = checkTable(
      tableOf([cellsOf('ada', { virtualExtension: '2001' }), cellsOf('grace', { virtualExtension: '2002' })]),
    );
    const taken = { field: 'username', message: 'Taken', kind: 'duplicate' } as const;
    review().addHostProblems([0, 1].map((id) => ({ ...taken, key: String(id) })));
    expect(review().counts.duplicates).to.equal(2);
    const { check } = service.edit([{ id: 0, field: 'username', text: 'x' }]);
    expect(check.counts.duplicates).to.equal(1);
    expect(service.readyUsersOf([0, 1]).map(({ key, row, username }) => [key, row, username])).to.deep.equal([
      ['0', 2, 'x'],
    ]);
  });

  it('frees a row of its fault once the cells at fault are typed again', () => {
    const fixture = checkTable(
      tableOf([
        { cells: cellsOf('a"da', { virtualExtension: '2001' }), fault: 'stray-quote' },
        { cells: cellsOf('gr\ufffdce', { virtualExtension: '2002' }), fault: 'undecodable' },
      ]),
    );
    fixture.service.edit([{ id: 0, field: 'firstName', text: 'Ada' }]);
    expect(fixture.review().counts.errors).to.equal(2);
    fixture.service.edit([
      { id: 0, field: 'username', text: 'ada' },
      { id: 0, field: 'email', text: 'ada@example.com' },
      { id: 1, field: 'username', text: 'grace' },
      { id: 1, field: 'email', text: 'grace@example.com' },
    ]);
    expect(fixture.review().counts.ready).to.equal(2);
    fixture.service.undo();
    expect(fixture.review().counts.errors).to.equal(2);
  });
});
