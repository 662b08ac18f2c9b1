import { expect } from '@open-wc/testing';
import { byRole } from '../../harness.js';
import { cellAt, focused, focusedPlace, press } from './grid-driver.js';
import { editableWith, reviewWith } from '../lazy-fixtures.js';
import { axeFindings, frames, mount, unmount } from '../screen-fixture.js';
import type { ScreenFixture } from '../screen-fixture.js';

afterEach(unmount);

function sortsOf(fixture: ScreenFixture): (string | null)[] {
  return fixture.all('[role="columnheader"]').map(({ ariaSort }) => ariaSort);
}

describe('sorting by a column', () => {
  it('goes from ascending to descending to the order of the file', async () => {
    const fixture = await mount(editableWith({ search: { text: 'ada' } }));
    const orders = [
      { sort: { field: 'email', isDescending: false }, shown: 'ascending' },
      { sort: { field: 'email', isDescending: true }, shown: 'descending' },
      { sort: undefined, shown: 'none' },
    ];
    for (const { sort, shown } of orders) {
      fixture.pressButton('Sort by Email');
      const search = { text: 'ada', ...(sort && { sort }) };
      expect(fixture.requests.at(-1)).to.deep.include({ type: 'show-rows', filter: 'all', search });
      await fixture.show(editableWith({ search }));
      expect(sortsOf(fixture).slice(1, 5)).to.deep.equal([null, 'none', shown, 'none']);
      expect(await axeFindings(fixture)).to.deep.equal([]);
    }
  });

  it('keeps the order under another filter', async () => {
    const sort = { field: 'email', isDescending: false };
    const fixture = await mount(editableWith({ search: { sort } }));
    fixture.pressButton('2 with errors');
    expect(fixture.requests.at(-1)).to.deep.include({ filter: 'errors', search: { sort } });
  });

  it('is reached by the arrow keys, above the first row', async () => {
    const fixture = await mount(editableWith());
    cellAt(fixture, 0, 3).focus();
    await press(fixture, 'ArrowUp');
    expect(focusedPlace(fixture)).to.deep.equal([-1, 3]);
    expect(focused(fixture)).to.equal(byRole(fixture, 'button', 'Sort by Email'));
    expect(focused(fixture)?.tabIndex).to.equal(0);
    await press(fixture, 'ArrowUp');
    await press(fixture, 'ArrowLeft');
    expect(focusedPlace(fixture)).to.deep.equal([-1, 2]);
    await press(fixture, 'ArrowLeft');
    expect(focused(fixture)?.role).to.equal('columnheader');
    await press(fixture, 'ArrowDown');
    expect(focusedPlace(fixture)).to.deep.equal([0, 1]);
  });

  it('leaves the focus on the name of the column', async () => {
    const fixture = await mount(editableWith());
    const button = byRole(fixture, 'button', 'Sort by Email');
    button?.focus();
    button?.click();
    await fixture.show(editableWith({ search: { sort: { field: 'email', isDescending: false } } }));
    await frames(2);
    expect(focusedPlace(fixture)).to.deep.equal([-1, 3]);
  });

  it('has no focus that cannot be seen where rows are cards', async () => {
    const fixture = await mount(editableWith());
    fixture.style.inlineSize = '320px';
    await frames(4);
    cellAt(fixture, 0, 3).focus();
    await press(fixture, 'ArrowUp');
    expect(focusedPlace(fixture)).to.deep.equal([0, 3]);
  });

  it('is not offered where rows can only be read', async () => {
    const fixture = await mount(reviewWith());
    expect(byRole(fixture, 'button', 'Sort by Email')).to.equal(undefined);
    expect(new Set(sortsOf(fixture))).to.deep.equal(new Set([null]));
  });
});
