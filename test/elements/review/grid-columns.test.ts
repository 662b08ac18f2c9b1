import { expect } from '@open-wc/testing';
import type { ReviewState } from '../../../src/session/state.js';
import type { GridRow } from '../../../src/engine/protocol.js';
import { cellAt, focused, press, rowsOf } from './grid-driver.js';
import { gridColumns, problemWith, reviewWith, rowWith } from '../lazy-fixtures.js';
import { frames, mount, unmount } from '../screen-fixture.js';
import type { ScreenFixture } from '../screen-fixture.js';

afterEach(unmount);

const texts = [
  'marlene.schroder.2',
  'marlene.schroder.2@example.org',
  '3000',
  'Agent',
  'Marlene Antonia Maria Elisabeth',
  'Schröder',
];

/** A review whose columns are as long as their texts. */
function measuredWith(rows: readonly GridRow[], faulty: readonly string[] = []): Partial<ReviewState> {
  const columns = gridColumns.map((column, at) => {
    const text = texts[at] ?? '';
    const word = Math.max(...text.split(' ').map(({ length }) => length));
    return {
      ...column,
      length: { text: text.length, word, hasProblems: faulty.includes(column.field) },
    };
  });
  return { columns, window: { total: rows.length, from: 0, rows } };
}

async function mountAt(width: number, review: Partial<ReviewState>): Promise<ScreenFixture> {
  const fixture = await mount(reviewWith(review));
  fixture.style.inlineSize = `${width}px`;
  await frames(4);
  return fixture;
}

function lines(cell: HTMLElement): number {
  const boxes = cell.querySelector('bdi')?.getClientRects() ?? [];
  return new Set([...boxes].map(({ top }) => Math.round(top))).size;
}

describe('the columns of the data grid', () => {
  for (const width of [700, 786, 1366]) {
    it(`break no word at a width of ${width}`, async () => {
      const fixture = await mountAt(width, measuredWith([rowWith(0, { texts })]));
      for (const column of [2, 3, 4, 5, 7]) expect(lines(cellAt(fixture, 0, column))).to.equal(1);
    });
  }

  it('give the room of short texts to longer ones', async () => {
    const fixture = await mountAt(1100, measuredWith([rowWith(0, { texts })]));
    const widthOf = (column: number): number => cellAt(fixture, 0, column).offsetWidth;
    expect(widthOf(5)).to.be.below(widthOf(2));
    expect(widthOf(2)).to.be.below(widthOf(3));
  });

  it('leave room for the beginning of what is wrong', async () => {
    const fixture = await mountAt(700, measuredWith([rowWith(0, { texts })]));
    const before = cellAt(fixture, 0, 5).offsetWidth;
    await fixture.show(reviewWith(measuredWith([rowWith(0, { texts })], ['role'])));
    expect(cellAt(fixture, 0, 5).offsetWidth).to.be.above(before * 1.5);
  });

  it('keep a problem on one line, and show all of it over the rows below while its cell has the focus', async () => {
    const problems = [problemWith('email-invalid', { field: 'email' })];
    const fixture = await mountAt(
      700,
      measuredWith([rowWith(0, { texts, problems }), rowWith(1, { texts })]),
    );
    const heights = (): number[] => rowsOf(fixture).map(({ offsetHeight }) => offsetHeight);
    await frames(2);
    const before = heights();
    const cell = cellAt(fixture, 0, 3);
    cell.focus();
    await frames(2);
    // Firefox tells of the attribute, and not of its text.
    expect(getComputedStyle(cell, '::after').content).not.to.equal('none');
    expect(cell.dataset.note).to.contain('It should look like name@example.com.');
    // A row that grew would move what somebody is about to press.
    expect(heights()).to.deep.equal(before);
    await press(fixture, 'F2');
    expect(heights()).to.deep.equal(before);
  });

  it('are wholly in sight where a cell has the focus', async () => {
    const fixture = await mountAt(700, measuredWith([rowWith(0, { texts }), rowWith(1, { texts })]));
    const { right } = cellAt(fixture, 0, 0).getBoundingClientRect();
    const { left } = cellAt(fixture, 0, 8).getBoundingClientRect();
    cellAt(fixture, 0, 1).focus();
    const keys = [...Array<string>(6).fill('ArrowRight'), ...Array<string>(6).fill('ArrowLeft')];
    for (const key of keys) {
      await press(fixture, key);
      const box = focused(fixture)?.getBoundingClientRect();
      expect(box?.left).to.be.at.least(right - 1);
      expect(box?.right).to.be.at.most(left + 1);
    }
  });

  it('make rows no taller while they are scrolled out of sight', async () => {
    const problems = [problemWith('held-back', { severity: 'warning', field: 'lastName' })];
    const rows = [rowWith(0, { texts, problems }), rowWith(1, { texts: [...texts.slice(0, 4), '', ''] })];
    const fixture = await mountAt(700, measuredWith(rows));
    await frames(2);
    const [faulty, ready] = rowsOf(fixture);
    expect(faulty?.offsetHeight).to.equal(ready?.offsetHeight);
    fixture.find('.grid').scrollLeft = 10_000;
    await frames(4);
    expect(faulty?.offsetHeight).to.be.above(ready?.offsetHeight ?? 0);
  });
});
