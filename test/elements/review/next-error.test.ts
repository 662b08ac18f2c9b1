import { expect } from '@open-wc/testing';
import { byRole } from '../../harness.js';
import { cellAt, editor, editRequests, focusedPlace, press, typeText } from './grid-driver.js';
import { editableWith, mixedReview, mixedRows } from '../lazy-fixtures.js';
import { axeFindings, frames, mount, unmount } from '../screen-fixture.js';
import type { ScreenFixture } from '../screen-fixture.js';

afterEach(unmount);

const NAME = 'Next error';

function errorRequests(fixture: ScreenFixture): unknown[] {
  return fixture.requests.flatMap((request) => (request.type === 'find-error' ? [request.from] : []));
}

describe('the next error', () => {
  it('is asked for from the cell that has the focus, in both directions', async () => {
    const fixture = await mount(editableWith());
    cellAt(fixture, 1, 3).focus();
    await press(fixture, 'F8');
    await press(fixture, 'F8', { shiftKey: true });
    const from = { id: 1, position: 1, column: 1 };
    expect(errorRequests(fixture)).to.deep.equal([
      { ...from, isBackwards: false },
      { ...from, isBackwards: true },
    ]);
  });

  it('has the focus when it is found, by the button too', async () => {
    const fixture = await mount(editableWith());
    fixture.pressButton(NAME);
    expect(errorRequests(fixture)).to.have.length(1);
    const window = { total: 60, from: 0, rows: mixedRows, found: { position: 1, column: 3 } };
    await fixture.show(editableWith({ window }));
    await frames(2);
    expect(focusedPlace(fixture)).to.deep.equal([1, 5]);
    // Rows that come later do not take the focus back.
    cellAt(fixture, 0, 0).focus();
    await fixture.show(editableWith({ window, hostCheck: 'running' }));
    expect(focusedPlace(fixture)).to.deep.equal([0, 0]);
  });

  it('takes in what was being typed', async () => {
    const fixture = await mount(editableWith());
    cellAt(fixture, 1, 3).focus();
    await press(fixture, 'F2');
    await typeText(fixture, 'ada@example.com');
    expect(editor(fixture).value).to.equal('ada@example.com');
    await press(fixture, 'F8');
    expect(editRequests(fixture)).to.have.length(1);
    expect(fixture.requests.at(-1)?.type).to.equal('find-error');
  });

  for (const { description, review } of [
    {
      description: 'no row has one',
      review: { counts: { ...mixedReview.counts, errors: 0 } },
    },
    { description: 'ready rows are listed', review: { filter: 'ready' } },
  ] as const) {
    it(`is off where ${description}, and stays in reach`, async () => {
      const fixture = await mount(editableWith(review));
      expect(byRole(fixture, 'button', NAME)?.ariaDisabled).to.equal('true');
      fixture.pressButton(NAME);
      expect(errorRequests(fixture)).to.deep.equal([]);
      expect(await axeFindings(fixture)).to.deep.equal([]);
    });
  }
});
