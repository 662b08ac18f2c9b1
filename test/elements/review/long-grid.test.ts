import { expect } from '@open-wc/testing';
import type { SessionState } from '../../../src/session/state.js';
import type { RowFilter } from '../../../src/engine/protocol.js';
import { rowsOf, sendRequestedRows } from './grid-driver.js';
import { mixedReview, mixedRows, problemWith, readyReview, reviewWith, rowWith } from '../lazy-fixtures.js';
import { frames, mount, textOf, unmount } from '../screen-fixture.js';
import type { ScreenFixture } from '../screen-fixture.js';

afterEach(unmount);

function rowRequests(fixture: ScreenFixture): { filter: RowFilter; from: number; count: number }[] {
  return fixture.requests.filter((request) => request.type === 'show-rows');
}

describe('the data grid with 100,000 rows', () => {
  it('renders only those on screen', async () => {
    const fixture = await mount(readyReview(100_000));
    expect(rowsOf(fixture).length).to.be.within(8, 59);
    expect(fixture.find('[role="grid"]').ariaRowCount).to.equal('100001');
  });

  it('asks for the rows it was scrolled to, once', async () => {
    const fixture = await mount(readyReview(100_000));
    const grid = fixture.find('.grid');
    grid.scrollTop = grid.scrollHeight / 2;
    await frames(4);
    const [asked, ...more] = rowRequests(fixture);
    const first = Number(rowsOf(fixture)[0]?.ariaRowIndex) - 2;
    const last = Number(rowsOf(fixture).at(-1)?.ariaRowIndex) - 2;
    expect(more).to.deep.equal([]);
    expect(asked?.filter).to.equal('all');
    expect(asked?.from).to.be.within(first - 40, first);
    expect((asked?.from ?? 0) + (asked?.count ?? 0)).to.be.within(last + 1, last + 41);
    expect(first).to.be.within(49_000, 51_000);
    expect(fixture.all('.grid__row--loaded')).to.have.length(0);
  });

  it('asks for nothing while it has what is in sight', async () => {
    const fixture = await mount(readyReview(100_000, { count: 120 }));
    fixture.find('.grid').scrollTop = 200;
    await frames(4);
    expect(rowRequests(fixture)).to.deep.equal([]);
  });

  it('reaches the last row by the scroll bar', async () => {
    const fixture = await mount(readyReview(100_000));
    const grid = fixture.find('.grid');
    for (let round = 0; round < 3; round++) {
      grid.scrollTop = grid.scrollHeight;
      await sendRequestedRows(fixture, 100_000);
    }
    const last = rowsOf(fixture).at(-1);
    expect(textOf(last?.querySelector('[role="rowheader"]'))).to.equal('100001');
    expect(last?.getBoundingClientRect().bottom).to.be.closeTo(grid.getBoundingClientRect().bottom, 24);
    expect(rowsOf(fixture).length).to.be.below(60);
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
    const fixture = await mount(answer(0, 60));
    const grid = fixture.find('.grid');
    grid.scrollTop = 20_000;
    await frames(3);
    const middle = Number(rowsOf(fixture)[10]?.ariaRowIndex) - 2;
    await fixture.show(answer(middle - 60, 120));
    await frames(3);
    for (let round = 0; round < 20; round++) {
      const seen = rowsOf(fixture).find(
        (row) => row.getBoundingClientRect().top > grid.getBoundingClientRect().top + 100,
      );
      const index = seen?.ariaRowIndex ?? '';
      const before = seen?.getBoundingClientRect().top ?? 0;
      const scrolled = grid.scrollTop;
      grid.scrollTop = scrolled - 60;
      await frames(3);
      const after = fixture.find(`[aria-rowindex="${index}"]`).getBoundingClientRect().top;
      expect(after - before).to.be.closeTo(60, 2);
    }
  });

  it('has no task over 50 ms while it is scrolled', async () => {
    const fixture = await mount(readyReview(100_000));
    const grid = fixture.find('.grid');
    const longest = { ms: 0 };
    for (let round = 0; round < 10; round++) {
      grid.scrollTop = (grid.scrollHeight / 10) * round;
      await frames(1);
      const wanted = rowRequests(fixture).at(-1);
      const state = readyReview(100_000, wanted ?? {});
      const start = performance.now();
      fixture.state = state;
      await fixture.updateComplete;
      fixture.find('.grid').getBoundingClientRect();
      // The first rounds compile the code.
      if (round > 3) longest.ms = Math.max(longest.ms, performance.now() - start);
    }
    expect(longest.ms).to.be.below(50);
  });

  it('starts from the top when another filter is shown', async () => {
    const fixture = await mount(readyReview(100_000));
    fixture.find('.grid').scrollTop = 40_000;
    await sendRequestedRows(fixture, 100_000);
    await fixture.show(reviewWith({ filter: 'errors', window: { total: 60, from: 0, rows: mixedRows } }));
    await frames(3);
    expect(fixture.find('.grid').scrollTop).to.equal(0);
    expect(rowsOf(fixture)[0]?.ariaRowIndex).to.equal('2');
  });
});
