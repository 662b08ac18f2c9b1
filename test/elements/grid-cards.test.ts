import { expect } from '@open-wc/testing';
import { readyReview, reviewWith } from './late-fixtures.js';
import { frames, mountLate, strikeLate } from './late-stage.js';
import type { LateStage } from './late-stage.js';

afterEach(strikeLate);

async function mountNarrow(rows: number, width = '296px'): Promise<LateStage> {
  const stage = await mountLate(readyReview(rows));
  stage.style.inlineSize = width;
  await frames(4);
  return stage;
}

/** Shows the rows that were asked for last. */
async function answer(stage: LateStage, rows: number): Promise<void> {
  for (let round = 0; round < 3; round++) {
    await frames(2);
    const wanted = stage.requests.filter(({ type }) => type === 'show-rows').at(-1);
    if (wanted?.type === 'show-rows') await stage.show(readyReview(rows, wanted));
  }
  await frames(2);
}

describe('data grid where there is no room for a table', () => {
  it('does not scroll sideways', async () => {
    const stage = await mountNarrow(60);
    const grid = stage.find('.grid');
    expect(grid.scrollWidth).to.equal(grid.clientWidth);
    expect(stage.scrollWidth).to.equal(stage.clientWidth);
  });

  it('keeps its columns and their names for those who hear them', async () => {
    const stage = await mountNarrow(60);
    expect(stage.all('[role="columnheader"]')).to.have.length(9);
    expect(stage.find('.grid__head').checkVisibility()).to.equal(true);
  });

  it('does so for large text as well', async () => {
    const stage = await mountLate(reviewWith());
    stage.style.inlineSize = '900px';
    await frames(3);
    const tall = stage.find('.grid__row--ready').offsetHeight;
    stage.style.fontSize = '200%';
    await frames(3);
    expect(stage.find('.grid__row--ready').offsetHeight).to.be.above(tall * 3);
    expect(stage.find('.grid').scrollWidth).to.equal(stage.find('.grid').clientWidth);
  });

  it('scrolls step by step through more than a browser can make tall', async () => {
    const stage = await mountNarrow(100_000);
    const grid = stage.find('.grid');
    expect(grid.scrollHeight).to.be.below(16_000_000);
    grid.scrollTop = 6_000_000;
    await answer(stage, 100_000);
    for (let step = 0; step < 12; step++) {
      const middle = grid.getBoundingClientRect().top + grid.clientHeight / 2;
      const row = stage
        .all('.grid__rows > *')
        .find((candidate) => candidate.getBoundingClientRect().bottom > middle);
      const index = row?.ariaRowIndex ?? '';
      const before = row?.getBoundingClientRect().top ?? 0;
      grid.scrollTop += 50;
      await answer(stage, 100_000);
      const after = stage.find(`[aria-rowindex="${index}"]`).getBoundingClientRect().top;
      expect(before - after).to.be.closeTo(50, 2);
    }
  });

  it('reaches the last row', async () => {
    const stage = await mountNarrow(100_000);
    const grid = stage.find('.grid');
    for (let round = 0; round < 3; round++) {
      grid.scrollTop = grid.scrollHeight;
      await answer(stage, 100_000);
    }
    const last = stage.all('.grid__rows > *').at(-1);
    expect(last?.ariaRowIndex).to.equal('100001');
    expect(last?.getBoundingClientRect().bottom).to.be.closeTo(grid.getBoundingClientRect().bottom, 24);
  });

  it('keeps the first row in sight when it gets narrow', async () => {
    const stage = await mountLate(readyReview(60));
    const grid = stage.find('.grid');
    stage.style.inlineSize = '900px';
    await frames(3);
    grid.scrollTop = 44 * 20;
    await frames(3);
    stage.style.inlineSize = '296px';
    await frames(6);
    const row = stage.find('[aria-rowindex="22"]').getBoundingClientRect();
    expect(row.bottom).to.be.above(grid.getBoundingClientRect().top);
    expect(row.top).to.be.below(grid.getBoundingClientRect().bottom);
  });
});
