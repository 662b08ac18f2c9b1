import { expect } from '@open-wc/testing';
import type { RowFilter, SessionState } from '../../src/session/state.js';
import { cellAt } from './grid-hands.js';
import {
  beingChecked,
  gridColumns,
  mixedReview,
  mixedRows,
  problemWith,
  readyReview,
  reviewWith,
  rowWith,
} from './late-fixtures.js';
import { frames, mountLate, strikeLate } from './late-stage.js';
import type { LateStage } from './late-stage.js';

afterEach(strikeLate);

function rowsOf(stage: LateStage): HTMLElement[] {
  return stage.all('.grid__rows > [role="row"]');
}

function textOf(element: Element | null | undefined): string {
  return (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
}

function askedFor(stage: LateStage): { filter: RowFilter; from: number; count: number }[] {
  return stage.requests.filter((request) => request.type === 'show-rows');
}

/** Shows a list of ready rows of which the session sends what is asked for. */
async function mountLong(rows: number): Promise<LateStage> {
  const stage = await mountLate(readyReview(rows));
  let answered = 0;
  const answer = async (): Promise<void> => {
    for (let round = 0; round < 5; round++) {
      await frames(2);
      const wanted = askedFor(stage).slice(answered).at(-1);
      if (!wanted) return;
      answered = askedFor(stage).length;
      await stage.show(readyReview(rows, wanted));
    }
  };
  answers.set(stage, answer);
  return stage;
}

const answers = new WeakMap<LateStage, () => Promise<void>>();

async function settle(stage: LateStage): Promise<void> {
  await frames(2);
  await answers.get(stage)?.();
  await frames(2);
}

describe('data grid: what it says', () => {
  it('is a grid named Users with the counts of all rows and columns', async () => {
    const stage = await mountLate(reviewWith());
    const grid = stage.find('[role="grid"]');
    expect(grid.ariaLabel).to.equal('Users');
    expect(grid.ariaRowCount).to.equal('61');
    expect(grid.ariaColCount).to.equal(String(gridColumns.length + 3));
    expect(grid.ariaBusy).to.equal('false');
  });

  it('names its columns by their fields, and shows the column of the file beside them', async () => {
    const stage = await mountLate(reviewWith());
    const heads = stage.all('[role="columnheader"]');
    expect(heads.map((head) => head.ariaLabel)).to.deep.equal([
      'Row',
      'Status',
      'Username',
      'Email',
      'Virtual extension',
      'Role',
      'First name',
      'Last name',
      'Leave out',
    ]);
    expect(textOf(heads[2])).to.equal('Username from “Login”');
  });

  it('has the row number of the spreadsheet as row header', async () => {
    const stage = await mountLate(reviewWith());
    const [first, second] = rowsOf(stage);
    expect(textOf(first?.querySelector('[role="rowheader"]'))).to.equal('2');
    expect(textOf(second?.querySelector('[role="rowheader"]'))).to.equal('3');
    expect(first?.ariaRowIndex).to.equal('2');
  });

  const words = [
    { description: 'a ready row', position: 0, column: 1, expected: 'Ready' },
    { description: 'a row with errors', position: 1, column: 1, expected: 'Error' },
    { description: 'a duplicate', position: 3, column: 1, expected: 'Duplicate' },
    { description: 'a row that was left out', position: 4, column: 1, expected: 'Left out' },
    {
      description: 'a problem under its cell',
      position: 1,
      column: 3,
      expected: 'not an address Error: Not an email address. It should look like name@example.com.',
    },
    {
      description: 'a warning under its cell',
      position: 2,
      column: 3,
      expected: 'user.3@example.com Warning: There is no dot after the @. Check that the domain is right.',
    },
    {
      description: 'a duplicate value, with the other row',
      position: 3,
      column: 2,
      expected: 'user.4 Duplicate: Also in row 9. Leave out or correct all but one.',
    },
    {
      description: 'a problem of the whole row under its status',
      position: 5,
      column: 1,
      expected: 'Error Error: 2 cells more than the header has. Check the row for stray separators.',
    },
  ];
  for (const { description, position, column, expected } of words) {
    it(`says ${description}`, async () => {
      const stage = await mountLate(reviewWith());
      expect(textOf(cellAt(stage, position, column))).to.equal(expected);
    });
  }

  it('marks cells with an error as invalid, and those with a warning not', async () => {
    const stage = await mountLate(reviewWith());
    expect(cellAt(stage, 1, 3).ariaInvalid).to.equal('true');
    expect(cellAt(stage, 2, 3).ariaInvalid).to.equal(null);
    expect(cellAt(stage, 0, 3).ariaInvalid).to.equal(null);
  });

  it('shows a problem of a field without a column under the status', async () => {
    const problems = [problemWith('missing', { field: 'desk' })];
    const rows = [rowWith(0, { status: 'error', problems })];
    const stage = await mountLate(reviewWith({ window: { total: 1, from: 0, rows } }));
    expect(textOf(cellAt(stage, 0, 1))).to.equal('Error Error: Required, but empty. Fill it in.');
  });

  it('shows text as text, and the start of a very long one', async () => {
    const texts = ['<img src=x onerror=alert(1)>', 'x'.repeat(100_000), '__proto__', '', '', ''];
    const stage = await mountLate(
      reviewWith({ window: { total: 1, from: 0, rows: [rowWith(0, { texts })] } }),
    );
    expect(textOf(cellAt(stage, 0, 2))).to.equal('<img src=x onerror=alert(1)>');
    expect(textOf(cellAt(stage, 0, 3)).length).to.be.below(200);
    expect(textOf(cellAt(stage, 0, 4))).to.equal('__proto__');
    expect(stage.all('img')).to.have.length(0);
  });

  it('spells out what nobody sees, where that is what is wrong', async () => {
    const texts = ['ad\u200Ba\u202Eb', 'می\u200Cخواهم', '', '', '', ''];
    const problems = [problemWith('bidi-characters', { field: 'username' })];
    const rows = [rowWith(0, { texts, problems })];
    const stage = await mountLate(reviewWith({ window: { total: 1, from: 0, rows } }));
    expect(textOf(cellAt(stage, 0, 2).querySelector('.grid__value'))).to.equal('ad⟨U+200B⟩a⟨U+202E⟩b');
    expect(textOf(cellAt(stage, 0, 3))).to.equal('می\u200Cخواهم');
  });

  it('does not say a value again that stands right above', async () => {
    const texts = ['ada', '', '', '99', '', ''];
    const problems = [problemWith('choice-unknown', { field: 'role', params: { value: '99' } })];
    const rows = [rowWith(0, { texts, problems })];
    const stage = await mountLate(reviewWith({ window: { total: 1, from: 0, rows } }));
    expect(textOf(cellAt(stage, 0, 5))).to.equal('99 Error: Not in the list.');
  });

  const empties: readonly (readonly [RowFilter, string])[] = [
    ['all', 'No rows here.'],
    ['ready', 'No row is ready. Errors and Duplicates show what is wrong.'],
    ['duplicates', 'No duplicates.'],
    ['errors', 'No errors.'],
    ['warnings', 'No warnings.'],
    ['left-out', 'No row was left out.'],
  ];
  for (const [filter, text] of empties) {
    it(`says that there is nothing under ${filter}`, async () => {
      const counts = { rows: 0, ready: 0, duplicates: 0, errors: 0, warnings: 0, leftOut: 0 };
      const stage = await mountLate(reviewWith({ filter, counts, window: { total: 0, from: 0, rows: [] } }));
      expect(rowsOf(stage)).to.have.length(0);
      expect(textOf(stage.find('.grid__empty'))).to.equal(text);
    });
  }

  it('stands there as frames while the rows are being checked, as tall as it will be', async () => {
    const stage = await mountLate(reviewWith(beingChecked));
    const grid = stage.find('.grid');
    expect(grid.ariaBusy).to.equal('true');
    expect(rowsOf(stage).length).to.be.within(5, 60);
    expect(stage.all('.grid__row--loaded')).to.have.length(0);
    const height = grid.offsetHeight;
    await stage.show(reviewWith());
    await frames(2);
    expect(stage.all('.grid__row--loaded').length).to.be.above(5);
    expect(grid.offsetHeight).to.equal(height);
  });

  it('asks to leave a row out, and to take it in again', async () => {
    const stage = await mountLate(reviewWith());
    stage.find('[aria-label="Leave out row 2"]').click();
    stage.find('[aria-label="Include row 6"]').click();
    expect(stage.requests.filter(({ type }) => type === 'leave-out')).to.deep.equal([
      { type: 'leave-out', ids: [0], leftOut: true },
      { type: 'leave-out', ids: [4], leftOut: false },
    ]);
  });
});

describe('data grid: 100,000 rows', () => {
  it('renders only those on screen', async () => {
    const stage = await mountLong(100_000);
    expect(rowsOf(stage).length).to.be.within(8, 59);
    expect(stage.find('[role="grid"]').ariaRowCount).to.equal('100001');
  });

  it('asks for the rows it was scrolled to, once', async () => {
    const stage = await mountLate(readyReview(100_000));
    const grid = stage.find('.grid');
    grid.scrollTop = grid.scrollHeight / 2;
    await frames(4);
    const [asked, ...more] = askedFor(stage);
    const first = Number(rowsOf(stage)[0]?.ariaRowIndex) - 2;
    const last = Number(rowsOf(stage).at(-1)?.ariaRowIndex) - 2;
    expect(more).to.deep.equal([]);
    expect(asked?.filter).to.equal('all');
    expect(asked?.from).to.be.within(first - 40, first);
    expect((asked?.from ?? 0) + (asked?.count ?? 0)).to.be.within(last + 1, last + 41);
    expect(first).to.be.within(49_000, 51_000);
    expect(stage.all('.grid__row--loaded')).to.have.length(0);
  });

  it('asks for nothing while it has what is in sight', async () => {
    const stage = await mountLate(readyReview(100_000, { count: 120 }));
    stage.find('.grid').scrollTop = 200;
    await frames(4);
    expect(askedFor(stage)).to.deep.equal([]);
  });

  it('reaches the last row by the scroll bar', async () => {
    const stage = await mountLong(100_000);
    const grid = stage.find('.grid');
    for (let round = 0; round < 3; round++) {
      grid.scrollTop = grid.scrollHeight;
      await settle(stage);
    }
    const last = rowsOf(stage).at(-1);
    expect(textOf(last?.querySelector('[role="rowheader"]'))).to.equal('100001');
    expect(last?.getBoundingClientRect().bottom).to.be.closeTo(grid.getBoundingClientRect().bottom, 24);
    expect(rowsOf(stage).length).to.be.below(60);
  });

  it('holds what is seen in place when rows above turn out taller', async () => {
    const tall = problemWith('held-back', { field: 'role' });
    const answer = (from: number, count: number): SessionState =>
      reviewWith({
        counts: { ...mixedReview.counts, rows: 1000 },
        window: {
          total: 1000,
          from,
          rows: Array.from({ length: count }, (_, index) =>
            rowWith(from + index, (from + index) % 3 === 0 ? { status: 'error', problems: [tall] } : {}),
          ),
        },
      });
    const stage = await mountLate(answer(0, 60));
    const grid = stage.find('.grid');
    grid.scrollTop = 20_000;
    await frames(3);
    const middle = Number(rowsOf(stage)[10]?.ariaRowIndex) - 2;
    await stage.show(answer(middle - 60, 120));
    await frames(3);
    for (let round = 0; round < 20; round++) {
      const seen = rowsOf(stage).find(
        (row) => row.getBoundingClientRect().top > grid.getBoundingClientRect().top + 100,
      );
      const index = seen?.ariaRowIndex ?? '';
      const before = seen?.getBoundingClientRect().top ?? 0;
      const scrolled = grid.scrollTop;
      grid.scrollTop = scrolled - 60;
      await frames(3);
      const after = stage.find(`[aria-rowindex="${index}"]`).getBoundingClientRect().top;
      expect(after - before).to.be.closeTo(60, 2);
    }
  });

  it('has no task over 50 ms while it is scrolled', async () => {
    const stage = await mountLong(100_000);
    const grid = stage.find('.grid');
    const longest = { ms: 0 };
    for (let round = 0; round < 10; round++) {
      grid.scrollTop = (grid.scrollHeight / 10) * round;
      await frames(1);
      const wanted = askedFor(stage).at(-1);
      const state = readyReview(100_000, wanted ?? {});
      const start = performance.now();
      stage.state = state;
      await stage.updateComplete;
      stage.find('.grid').getBoundingClientRect();
      // The first rounds compile the code.
      if (round > 3) longest.ms = Math.max(longest.ms, performance.now() - start);
    }
    expect(longest.ms).to.be.below(50);
  });

  it('starts from the top when another filter is shown', async () => {
    const stage = await mountLong(100_000);
    stage.find('.grid').scrollTop = 40_000;
    await settle(stage);
    await stage.show(reviewWith({ filter: 'errors', window: { total: 60, from: 0, rows: mixedRows } }));
    await frames(3);
    expect(stage.find('.grid').scrollTop).to.equal(0);
    expect(rowsOf(stage)[0]?.ariaRowIndex).to.equal('2');
  });
});
