import { expect } from '@open-wc/testing';
import type { ReviewState } from '../../../src/session/state.js';
import type { GridRow } from '../../../src/engine/protocol.js';
import { cellAt, editRequests, editor, typeText, focused, focusedPlace, press } from './grid-driver.js';
import { editableWith, mixedRows, noEdits, readyReview, reviewWith, rowWith } from '../lazy-fixtures.js';
import { axeFindings, frames, mount, unmount } from '../screen-fixture.js';
import type { ScreenFixture } from '../screen-fixture.js';

afterEach(unmount);

const EMAIL = 3;
const ROLE = 5;

/** The grid with the focus on a cell. */
async function mountOn(
  position: number,
  column: number,
  review: Partial<ReviewState> = {},
): Promise<ScreenFixture> {
  const fixture = await mount(editableWith(review));
  cellAt(fixture, position, column).focus();
  await frames(1);
  return fixture;
}

/** What the session shows once an edit was checked. */
function stateAfterEdit(
  rows: readonly GridRow[],
  changes: Partial<ReviewState> = {},
): ReturnType<typeof editableWith> {
  return editableWith({
    edits: { ...noEdits, canUndo: true },
    window: { total: rows.length, from: 0, rows },
    ...changes,
  });
}

describe('editing a cell of the grid', () => {
  for (const key of ['Enter', 'F2']) {
    it(`begins with ${key} and what the cell holds`, async () => {
      const fixture = await mountOn(1, EMAIL);
      await press(fixture, key);
      const input = editor(fixture);
      expect(focused(fixture)).to.equal(input);
      expect(input.value).to.equal('not an address');
      expect(input.selectionStart).to.equal(input.value.length);
    });
  }

  it('begins with what is typed', async () => {
    const fixture = await mountOn(0, EMAIL);
    const event = await press(fixture, 'x');
    expect(event.defaultPrevented).to.equal(true);
    expect(editor(fixture).value).to.equal('x');
    expect(editor(fixture).selectionStart).to.equal(1);
  });

  it('begins with a double click', async () => {
    const fixture = await mountOn(0, EMAIL);
    cellAt(fixture, 0, EMAIL).dispatchEvent(new MouseEvent('dblclick', { bubbles: true }));
    await frames(1);
    expect(focused(fixture)).to.equal(editor(fixture));
  });

  it('begins with a second touch, not with the first', async () => {
    const fixture = await mount(editableWith());
    const cell = cellAt(fixture, 0, EMAIL);
    const touch = async (): Promise<void> => {
      cell.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, pointerType: 'touch' }));
      cell.focus();
      cell.dispatchEvent(new PointerEvent('click', { bubbles: true, pointerType: 'touch' }));
      await frames(1);
    };
    await touch();
    expect(fixture.all('.grid__input')).to.have.length(0);
    await touch();
    expect(focused(fixture)).to.equal(editor(fixture));
  });

  it('names the input by column and row, and describes it by what is wrong', async () => {
    const fixture = await mountOn(1, EMAIL);
    await press(fixture, 'Enter');
    const input = editor(fixture);
    expect(input.ariaLabel).to.equal('Email, row 3');
    expect(input.ariaInvalid).to.equal('true');
    const description = fixture.find(`#${input.getAttribute('aria-describedby') ?? ''}`);
    expect(description.textContent).to.contain('Not an email address.');
    expect(await axeFindings(fixture)).to.deep.equal([]);
  });

  it('offers the entries of a list', async () => {
    const fixture = await mountOn(1, ROLE);
    await press(fixture, 'F2');
    const options = [...(editor(fixture).list?.options ?? [])].map(({ value }) => value);
    expect(options).to.deep.equal(['Agent', 'Supervisor', 'Administrator']);
    expect(await axeFindings(fixture)).to.deep.equal([]);
  });

  it('asks for the change with Enter, and goes down', async () => {
    const fixture = await mountOn(1, EMAIL);
    await press(fixture, 'Enter');
    await typeText(fixture, 'grace@example.com');
    await press(fixture, 'Enter');
    expect(editRequests(fixture)).to.deep.equal([
      { type: 'edit-cells', edits: [{ id: 1, field: 'email', text: 'grace@example.com' }] },
    ]);
    expect(fixture.all('.grid__input')).to.have.length(0);
    expect(focusedPlace(fixture)).to.deep.equal([2, EMAIL]);
    expect(cellAt(fixture, 1, EMAIL).textContent, 'until it is checked').to.contain('grace@example.com');
  });

  it('keeps the focus on the row that comes next when the edited one leaves the list', async () => {
    const errors = [mixedRows[1], mixedRows[5], rowWith(7, { status: 'error' })] as GridRow[];
    const fixture = await mountOn(0, EMAIL, {
      filter: 'errors',
      window: { total: 3, from: 0, rows: errors },
    });
    await press(fixture, 'Enter');
    await typeText(fixture, 'grace@example.com');
    await press(fixture, 'Enter');
    expect(focusedPlace(fixture)).to.deep.equal([1, EMAIL]);
    await fixture.show(stateAfterEdit(errors.slice(1), { filter: 'errors' }));
    await frames(2);
    expect(focusedPlace(fixture)).to.deep.equal([0, EMAIL]);
    expect(focused(fixture)?.parentElement?.textContent).to.contain('7');
  });

  it('changes nothing with Escape, and has the focus back', async () => {
    const fixture = await mountOn(0, EMAIL);
    await press(fixture, 'x');
    await press(fixture, 'Escape');
    expect(editRequests(fixture)).to.deep.equal([]);
    expect(focused(fixture)).to.equal(cellAt(fixture, 0, EMAIL));
    expect(focused(fixture)?.textContent.trim()).to.equal('user.1@example.com');
  });

  it('asks for nothing when nothing was changed', async () => {
    const fixture = await mountOn(0, EMAIL);
    await press(fixture, 'Enter');
    await press(fixture, 'Enter');
    expect(editRequests(fixture)).to.deep.equal([]);
    expect(focusedPlace(fixture)).to.deep.equal([1, EMAIL]);
    await press(fixture, 'ArrowDown');
    expect(focusedPlace(fixture)).to.deep.equal([2, EMAIL]);
  });

  it('takes in what was typed when the focus leaves, and lets it go', async () => {
    const fixture = await mountOn(0, EMAIL);
    await press(fixture, 'Enter');
    await typeText(fixture, 'ada@example.com');
    fixture.find('[part~="back-button"]').focus();
    await frames(2);
    expect(editRequests(fixture)).to.have.length(1);
    expect(focused(fixture)).to.equal(fixture.find('[part~="back-button"]'));
    expect(fixture.all('.grid__input')).to.have.length(0);
  });

  it('leaves Tab to the browser', async () => {
    const fixture = await mountOn(0, EMAIL);
    await press(fixture, 'Enter');
    expect((await press(fixture, 'Tab')).defaultPrevented).to.equal(false);
    const stops = [...fixture.find('.grid').querySelectorAll<HTMLElement>('[tabindex], input, button')];
    expect(stops.filter(({ tabIndex }) => tabIndex === 0)).to.deep.equal([editor(fixture)]);
  });

  it('does not take Enter of a composition for its own', async () => {
    const fixture = await mountOn(0, EMAIL);
    await press(fixture, 'Enter');
    await typeText(fixture, 'に');
    await press(fixture, 'Enter', { isComposing: true });
    expect(editRequests(fixture)).to.deep.equal([]);
    expect(focused(fixture)).to.equal(editor(fixture));
  });

  it('holds on to its row when rows above it go', async () => {
    const fixture = await mountOn(3, EMAIL);
    await press(fixture, 'Enter');
    await typeText(fixture, 'half an addr');
    await fixture.show(stateAfterEdit(mixedRows.slice(1)));
    await frames(2);
    expect(focused(fixture)).to.equal(editor(fixture));
    expect(editor(fixture).value).to.equal('half an addr');
    expect(focusedPlace(fixture)).to.deep.equal([2, EMAIL]);
  });

  it('takes in what was typed when its row goes, or is scrolled away', async () => {
    const fixture = await mountOn(3, EMAIL);
    await press(fixture, 'Enter');
    await typeText(fixture, 'a@example.com');
    await fixture.show(stateAfterEdit(mixedRows.filter(({ id }) => id !== 3)));
    await frames(2);
    expect(editRequests(fixture)).to.have.length(1);
    await fixture.show({ ...readyReview(10_000), ...{} });
    await fixture.show(editableWith({ ...readyReview(10_000).review }));
    cellAt(fixture, 0, EMAIL).focus();
    await press(fixture, 'Enter');
    await typeText(fixture, 'b@example.com');
    fixture.find('.grid').scrollTop = 200_000;
    await frames(4);
    expect(editRequests(fixture)).to.have.length(2);
    expect(fixture.all('.grid__input')).to.have.length(0);
  });

  it('asks for the whole of a text that is shortened', async () => {
    const whole = 'x'.repeat(100);
    const rows = [rowWith(0, { texts: ['ada', `${whole.slice(0, 60)}…`, '', '', '', ''] })];
    const window = { total: 1, from: 0, rows };
    const fixture = await mountOn(0, EMAIL, { window });
    await press(fixture, 'Enter');
    expect(fixture.requests.at(-1)).to.deep.equal({ type: 'load-cell-text', id: 0, field: 'email' });
    expect(editor(fixture).value).to.equal('');
    await fixture.show(editableWith({ window, wholeText: { id: 0, field: 'email', text: whole } }));
    expect(editor(fixture).value).to.equal(whole);
    await press(fixture, 'Enter');
    expect(editRequests(fixture)).to.deep.equal([]);
  });

  it('asks for undo and redo', async () => {
    const fixture = await mountOn(0, EMAIL);
    await press(fixture, 'z', { ctrlKey: true });
    await press(fixture, 'z', { ctrlKey: true, shiftKey: true });
    expect(fixture.requests.slice(-2)).to.deep.equal([{ type: 'undo' }, { type: 'redo' }]);
  });

  for (const column of [0, 1]) {
    it(`does nothing on ${column === 0 ? 'the row number' : 'the status'}`, async () => {
      const fixture = await mountOn(0, column);
      for (const key of ['Enter', 'F2', 'a']) await press(fixture, key);
      expect(fixture.requests).to.deep.equal([]);
      expect(fixture.all('.grid__input')).to.have.length(0);
    });
  }

  it('is not offered where rows can only be looked at', async () => {
    const fixture = await mount(reviewWith());
    expect(fixture.find('[role="grid"]').ariaReadOnly).to.equal('true');
    cellAt(fixture, 0, EMAIL).focus();
    await press(fixture, 'Enter');
    expect(fixture.all('.grid__input')).to.have.length(0);
  });

  it('says which cells can be edited', async () => {
    const fixture = await mount(editableWith());
    expect(fixture.find('[role="grid"]').ariaReadOnly).to.equal(null);
    expect(cellAt(fixture, 0, 1).ariaReadOnly).to.equal('true');
    expect(cellAt(fixture, 0, EMAIL).ariaReadOnly).to.equal(null);
  });

  it('keeps rows as tall as they are, and the cards from scrolling sideways', async () => {
    const fixture = await mountOn(0, EMAIL);
    fixture.style.inlineSize = '900px';
    await frames(3);
    const row = fixture.find('[aria-rowindex="2"]');
    const height = row.offsetHeight;
    await press(fixture, 'Enter');
    expect(row.offsetHeight).to.equal(height);
    fixture.style.inlineSize = '296px';
    await frames(4);
    const grid = fixture.find('.grid');
    expect(grid.scrollWidth).to.equal(grid.clientWidth);
    expect(editor(fixture).offsetWidth).to.be.above(120);
  });

  it('takes in what is typed before it imports', async () => {
    const fixture = await mountOn(1, EMAIL);
    await press(fixture, 'Enter');
    await typeText(fixture, 'grace@example.com');
    fixture.find('[part~="primary-button"]').click();
    expect(fixture.requests.slice(-2).map(({ type }) => type)).to.deep.equal(['edit-cells', 'import']);
  });
});
