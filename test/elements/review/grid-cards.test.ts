import { expect } from '@open-wc/testing';
import { readyReview, reviewWith } from '../lazy-fixtures.js';
import { frames, mount, unmount } from '../screen-fixture.js';
import type { ScreenFixture } from '../screen-fixture.js';
import { sendRequestedRows } from './grid-driver.js';

afterEach(unmount);

async function mountNarrow(rows: number, width = '296px'): Promise<ScreenFixture> {
  const fixture = await mount(readyReview(rows));
  fixture.style.inlineSize = width;
  await frames(4);
  return fixture;
}

describe('the data grid where there is no room for a table', () => {
  it('does not scroll sideways', async () => {
    const fixture = await mountNarrow(60);
    const grid = fixture.find('.grid');
    expect(grid.scrollWidth).to.equal(grid.clientWidth);
    expect(fixture.scrollWidth).to.equal(fixture.clientWidth);
  });

  it('keeps its columns and their names for those who hear them', async () => {
    const fixture = await mountNarrow(60);
    expect(fixture.all('[role="columnheader"]')).to.have.length(9);
    expect(fixture.find('.grid__head').checkVisibility()).to.equal(true);
  });

  it('does not scroll sideways with large text either', async () => {
    const fixture = await mount(reviewWith());
    fixture.style.inlineSize = '900px';
    await frames(3);
    const tall = fixture.find('.grid__row--ready').offsetHeight;
    fixture.style.fontSize = '200%';
    await frames(3);
    expect(fixture.find('.grid__row--ready').offsetHeight).to.be.above(tall * 3);
    expect(fixture.find('.grid').scrollWidth).to.equal(fixture.find('.grid').clientWidth);
  });

  it('scrolls step by step through more than a browser can make tall', async () => {
    const fixture = await mountNarrow(100_000);
    const grid = fixture.find('.grid');
    expect(grid.scrollHeight).to.be.below(16_000_000);
    grid.scrollTop = 6_000_000;
    await sendRequestedRows(fixture, 100_000);
    for (let step = 0; step < 12; step++) {
      const middle = grid.getBoundingClientRect().top + grid.clientHeight / 2;
      const row = fixture
        .all('.grid__rows > *')
        .find((candidate) => candidate.getBoundingClientRect().bottom > middle);
      const index = row?.ariaRowIndex ?? '';
      const before = row?.getBoundingClientRect().top ?? 0;
      grid.scrollTop += 50;
      await sendRequestedRows(fixture, 100_000);
      const after = fixture.find(`[aria-rowindex="${index}"]`).getBoundingClientRect().top;
      expect(before - after).to.be.closeTo(50, 2);
    }
  });

  it('reaches the last row', async () => {
    const fixture = await mountNarrow(100_000);
    const grid = fixture.find('.grid');
    for (let round = 0; round < 3; round++) {
      grid.scrollTop = grid.scrollHeight;
      await sendRequestedRows(fixture, 100_000);
    }
    const last = fixture.all('.grid__rows > *').at(-1);
    expect(last?.ariaRowIndex).to.equal('100001');
    expect(last?.getBoundingClientRect().bottom).to.be.closeTo(grid.getBoundingClientRect().bottom, 24);
  });

  it('keeps the first row in sight when it gets narrow', async () => {
    const fixture = await mount(readyReview(60));
    const grid = fixture.find('.grid');
    fixture.style.inlineSize = '900px';
    await frames(3);
    grid.scrollTop = fixture.find('.grid__row--loaded').offsetHeight * 20;
    await frames(3);
    fixture.style.inlineSize = '296px';
    await frames(6);
    const row = fixture.find('[aria-rowindex="22"]').getBoundingClientRect();
    expect(row.bottom).to.be.above(grid.getBoundingClientRect().top);
    expect(row.top).to.be.below(grid.getBoundingClientRect().bottom);
  });
});
