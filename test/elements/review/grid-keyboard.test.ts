import { expect } from '@open-wc/testing';
import { cellByKey } from '../../../src/elements/review/grid-keys.js';
import { focused, focusedPlace, press } from './grid-driver.js';
import { mixedRows, readyReview, reviewWith, rowWith } from '../lazy-fixtures.js';
import { frames, mount, unmount } from '../screen-fixture.js';
import type { ScreenFixture } from '../screen-fixture.js';

afterEach(unmount);

const LAST_COLUMN = 8;

describe('keys of the grid', () => {
  const size = { rows: 100, columns: 9, page: 10, rightToLeft: false };
  const from = { position: 50, column: 4 };
  const cases: readonly {
    readonly description: string;
    readonly input: { key: string; ctrlKey?: boolean };
    readonly expected: readonly [position: number, column: number] | undefined;
    readonly rightToLeft?: boolean;
  }[] = [
    { description: 'down', input: { key: 'ArrowDown' }, expected: [51, 4] },
    { description: 'up', input: { key: 'ArrowUp' }, expected: [49, 4] },
    { description: 'right', input: { key: 'ArrowRight' }, expected: [50, 5] },
    { description: 'left', input: { key: 'ArrowLeft' }, expected: [50, 3] },
    {
      description: 'right, from right to left',
      input: { key: 'ArrowRight' },
      expected: [50, 3],
      rightToLeft: true,
    },
    {
      description: 'left, from right to left',
      input: { key: 'ArrowLeft' },
      expected: [50, 5],
      rightToLeft: true,
    },
    { description: 'start of the row', input: { key: 'Home' }, expected: [50, 0] },
    { description: 'end of the row', input: { key: 'End' }, expected: [50, 8] },
    { description: 'first cell', input: { key: 'Home', ctrlKey: true }, expected: [0, 0] },
    { description: 'last cell', input: { key: 'End', ctrlKey: true }, expected: [99, 8] },
    { description: 'a page down', input: { key: 'PageDown' }, expected: [60, 4] },
    { description: 'a page up', input: { key: 'PageUp' }, expected: [40, 4] },
    { description: 'any other key', input: { key: 'a' }, expected: undefined },
  ];
  for (const { description, input, expected, rightToLeft = false } of cases) {
    it(description, () => {
      const pressed = { ctrlKey: false, metaKey: false, ...input };
      const place = cellByKey(pressed, from, { ...size, rightToLeft });
      expect(place && [place.position, place.column]).to.deep.equal(expected);
    });
  }

  it('stays in the grid', () => {
    const pressed = { ctrlKey: false, metaKey: false };
    expect(cellByKey({ ...pressed, key: 'PageDown' }, { position: 95, column: 0 }, size)?.position).to.equal(
      99,
    );
    expect(cellByKey({ ...pressed, key: 'ArrowUp' }, { position: 0, column: 0 }, size)?.position).to.equal(0);
    expect(cellByKey({ ...pressed, key: 'ArrowLeft' }, { position: 0, column: 0 }, size)?.column).to.equal(0);
    expect(cellByKey({ ...pressed, key: 'ArrowDown' }, from, { ...size, rows: 0 })).to.equal(undefined);
  });
});

function tabStops(fixture: ScreenFixture): HTMLElement[] {
  const grid = fixture.find('.grid');
  return [grid, ...grid.querySelectorAll<HTMLElement>('[tabindex], button')].filter(
    ({ tabIndex }) => tabIndex === 0,
  );
}

describe('the grid by keyboard', () => {
  it('is one tab stop, which moves with the focus', async () => {
    const fixture = await mount(reviewWith());
    expect(tabStops(fixture)).to.have.length(1);
    tabStops(fixture)[0]?.focus();
    expect(focusedPlace(fixture)).to.deep.equal([0, 0]);
    await press(fixture, 'ArrowDown');
    await press(fixture, 'ArrowRight');
    expect(focusedPlace(fixture)).to.deep.equal([1, 1]);
    expect(tabStops(fixture)).to.deep.equal([focused(fixture)]);
  });

  it('takes up where a cell was clicked', async () => {
    const fixture = await mount(reviewWith());
    fixture.find('[aria-rowindex="4"] > [aria-colindex="4"]').focus();
    await frames(1);
    await press(fixture, 'ArrowDown');
    expect(focusedPlace(fixture)).to.deep.equal([3, 3]);
    expect(tabStops(fixture)).to.have.length(1);
  });

  it('reaches the button of the row as its last cell', async () => {
    const fixture = await mount(reviewWith());
    tabStops(fixture)[0]?.focus();
    await press(fixture, 'End');
    expect(focusedPlace(fixture)).to.deep.equal([0, LAST_COLUMN]);
    expect(focused(fixture)?.ariaLabel).to.equal('Leave out row 2');
  });

  it('goes to the last row of many and back, and has the focus there', async () => {
    const fixture = await mount(readyReview(100_000));
    tabStops(fixture)[0]?.focus();
    await press(fixture, 'End', { ctrlKey: true });
    expect(focusedPlace(fixture)[0]).to.equal(99_999);
    await press(fixture, 'Home', { ctrlKey: true });
    expect(focusedPlace(fixture)).to.deep.equal([0, 0]);
    expect(fixture.find('.grid').scrollTop).to.equal(0);
  });

  it('turns the page, and what has the focus is in sight', async () => {
    const fixture = await mount(readyReview(100_000, { count: 200 }));
    tabStops(fixture)[0]?.focus();
    for (let page = 0; page < 4; page++) await press(fixture, 'PageDown');
    expect(focusedPlace(fixture)[0]).to.be.above(20);
    const cell = focused(fixture)?.getBoundingClientRect();
    const grid = fixture.find('.grid').getBoundingClientRect();
    const head = fixture.find('.grid__head').getBoundingClientRect();
    expect(cell?.top).to.be.at.least(head.bottom - 1);
    expect(cell?.bottom).to.be.at.most(grid.bottom + 1);
  });

  it('leaves the row out with Space', async () => {
    const fixture = await mount(reviewWith());
    tabStops(fixture)[0]?.focus();
    await press(fixture, 'ArrowDown');
    await press(fixture, ' ');
    expect(fixture.requests.at(-1)).to.deep.equal({ type: 'leave-out', ids: [1], leftOut: true });
  });

  it('keeps the focus on its cell while rows are rendered anew', async () => {
    const fixture = await mount(reviewWith());
    tabStops(fixture)[0]?.focus();
    await press(fixture, 'ArrowDown');
    await press(fixture, 'End');
    const rows = mixedRows.map((row) => (row.id === 1 ? rowWith(1, { status: 'left-out' }) : row));
    await fixture.show(reviewWith({ window: { total: 60, from: 0, rows } }));
    expect(focusedPlace(fixture)).to.deep.equal([1, LAST_COLUMN]);
    expect(focused(fixture)?.ariaLabel).to.equal('Include row 3');
  });

  it('keeps the focus while the rows are on their way', async () => {
    const fixture = await mount(readyReview(100_000));
    tabStops(fixture)[0]?.focus();
    await press(fixture, 'End');
    await press(fixture, 'End', { ctrlKey: true });
    expect(focusedPlace(fixture)).to.deep.equal([99_999, LAST_COLUMN]);
    await fixture.show(readyReview(100_000, { from: 99_900, count: 100 }));
    await frames(2);
    expect(focusedPlace(fixture)).to.deep.equal([99_999, LAST_COLUMN]);
    expect(focused(fixture)?.ariaLabel).to.equal('Leave out row 100001');
  });

  it('holds the focus when its row is scrolled away, and goes on from what is seen', async () => {
    const fixture = await mount(readyReview(100_000));
    tabStops(fixture)[0]?.focus();
    await press(fixture, 'ArrowRight');
    fixture.find('.grid').scrollTop = 400_000;
    await frames(4);
    expect(focused(fixture)).to.equal(fixture.find('.grid'));
    expect(tabStops(fixture)).to.deep.equal([fixture.find('.grid')]);
    await press(fixture, 'ArrowDown');
    expect(focusedPlace(fixture)[0]).to.be.above(5000);
    expect(focusedPlace(fixture)[1]).to.equal(1);
  });

  it('moves to the row that took the place of the last one', async () => {
    const fixture = await mount(reviewWith({ window: { total: 3, from: 0, rows: mixedRows.slice(0, 3) } }));
    tabStops(fixture)[0]?.focus();
    await press(fixture, 'End', { ctrlKey: true });
    await fixture.show(reviewWith({ window: { total: 2, from: 0, rows: mixedRows.slice(0, 2) } }));
    await frames(2);
    expect(focusedPlace(fixture)).to.deep.equal([1, LAST_COLUMN]);
  });
});
