import { expect } from '@open-wc/testing';
import type { GridRow, ReviewState } from '../../src/session/state.js';
import { cellAt, edits, editor, enter, focused, place, press } from './grid-hands.js';
import { editableWith, mixedRows, noEdits, readyReview, reviewWith, rowWith } from './late-fixtures.js';
import { frames, mountLate, strikeLate } from './late-stage.js';
import type { LateStage } from './late-stage.js';
import { axeFindings } from './stage.js';

afterEach(strikeLate);

const EMAIL = 3;
const ROLE = 5;

/** The grid with the focus on a cell. */
async function mountOn(
  position: number,
  column: number,
  review: Partial<ReviewState> = {},
): Promise<LateStage> {
  const stage = await mountLate(editableWith(review));
  cellAt(stage, position, column).focus();
  await frames(1);
  return stage;
}

/** What the session shows once an edit was checked. */
function answered(
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
      const stage = await mountOn(1, EMAIL);
      await press(stage, key);
      const input = editor(stage);
      expect(focused(stage)).to.equal(input);
      expect(input.value).to.equal('not an address');
      expect(input.selectionStart).to.equal(input.value.length);
    });
  }

  it('begins with what is typed', async () => {
    const stage = await mountOn(0, EMAIL);
    const event = await press(stage, 'x');
    expect(event.defaultPrevented).to.equal(true);
    expect(editor(stage).value).to.equal('x');
    expect(editor(stage).selectionStart).to.equal(1);
  });

  it('begins with a double click', async () => {
    const stage = await mountOn(0, EMAIL);
    cellAt(stage, 0, EMAIL).dispatchEvent(new MouseEvent('dblclick', { bubbles: true }));
    await frames(1);
    expect(focused(stage)).to.equal(editor(stage));
  });

  it('begins with a second touch, not with the first', async () => {
    const stage = await mountLate(editableWith());
    const cell = cellAt(stage, 0, EMAIL);
    const touch = async (): Promise<void> => {
      cell.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, pointerType: 'touch' }));
      cell.focus();
      cell.dispatchEvent(new PointerEvent('click', { bubbles: true, pointerType: 'touch' }));
      await frames(1);
    };
    await touch();
    expect(stage.all('.grid__input')).to.have.length(0);
    await touch();
    expect(focused(stage)).to.equal(editor(stage));
  });

  it('names the input by column and row, and describes it by what is wrong', async () => {
    const stage = await mountOn(1, EMAIL);
    await press(stage, 'Enter');
    const input = editor(stage);
    expect(input.ariaLabel).to.equal('Email, row 3');
    expect(input.ariaInvalid).to.equal('true');
    const description = stage.find(`#${input.getAttribute('aria-describedby') ?? ''}`);
    expect(description.textContent).to.contain('Not an email address.');
    expect(await axeFindings(stage)).to.deep.equal([]);
  });

  it('offers the entries of a list', async () => {
    const stage = await mountOn(1, ROLE);
    await press(stage, 'F2');
    const options = [...(editor(stage).list?.options ?? [])].map(({ value }) => value);
    expect(options).to.deep.equal(['Agent', 'Supervisor', 'Administrator']);
    expect(await axeFindings(stage)).to.deep.equal([]);
  });

  it('asks for the change with Enter, and goes down', async () => {
    const stage = await mountOn(1, EMAIL);
    await press(stage, 'Enter');
    await enter(stage, 'grace@example.com');
    await press(stage, 'Enter');
    expect(edits(stage)).to.deep.equal([
      { type: 'edit-cells', edits: [{ id: 1, field: 'email', text: 'grace@example.com' }] },
    ]);
    expect(stage.all('.grid__input')).to.have.length(0);
    expect(place(stage)).to.deep.equal([2, EMAIL]);
    expect(cellAt(stage, 1, EMAIL).textContent, 'until it is checked').to.contain('grace@example.com');
  });

  it('keeps the focus on the row that comes next when the edited one leaves the list', async () => {
    const errors = [mixedRows[1], mixedRows[5], rowWith(7, { status: 'error' })] as GridRow[];
    const stage = await mountOn(0, EMAIL, { filter: 'errors', window: { total: 3, from: 0, rows: errors } });
    await press(stage, 'Enter');
    await enter(stage, 'grace@example.com');
    await press(stage, 'Enter');
    expect(place(stage)).to.deep.equal([1, EMAIL]);
    await stage.show(answered(errors.slice(1), { filter: 'errors' }));
    await frames(2);
    expect(place(stage)).to.deep.equal([0, EMAIL]);
    expect(focused(stage)?.parentElement?.textContent).to.contain('7');
  });

  it('changes nothing with Escape, and has the focus back', async () => {
    const stage = await mountOn(0, EMAIL);
    await press(stage, 'x');
    await press(stage, 'Escape');
    expect(edits(stage)).to.deep.equal([]);
    expect(focused(stage)).to.equal(cellAt(stage, 0, EMAIL));
    expect(focused(stage)?.textContent.trim()).to.equal('user.1@example.com');
  });

  it('asks for nothing when nothing was changed', async () => {
    const stage = await mountOn(0, EMAIL);
    await press(stage, 'Enter');
    await press(stage, 'Enter');
    expect(edits(stage)).to.deep.equal([]);
    expect(place(stage)).to.deep.equal([1, EMAIL]);
    await press(stage, 'ArrowDown');
    expect(place(stage)).to.deep.equal([2, EMAIL]);
  });

  it('takes in what was typed when the focus leaves, and lets it go', async () => {
    const stage = await mountOn(0, EMAIL);
    await press(stage, 'Enter');
    await enter(stage, 'ada@example.com');
    stage.find('[part~="back-button"]').focus();
    await frames(2);
    expect(edits(stage)).to.have.length(1);
    expect(focused(stage)).to.equal(stage.find('[part~="back-button"]'));
    expect(stage.all('.grid__input')).to.have.length(0);
  });

  it('leaves Tab to the browser', async () => {
    const stage = await mountOn(0, EMAIL);
    await press(stage, 'Enter');
    expect((await press(stage, 'Tab')).defaultPrevented).to.equal(false);
    const stops = [...stage.find('.grid').querySelectorAll<HTMLElement>('[tabindex], input, button')];
    expect(stops.filter(({ tabIndex }) => tabIndex === 0)).to.deep.equal([editor(stage)]);
  });

  it('does not take Enter of a composition for its own', async () => {
    const stage = await mountOn(0, EMAIL);
    await press(stage, 'Enter');
    await enter(stage, 'に');
    await press(stage, 'Enter', { isComposing: true });
    expect(edits(stage)).to.deep.equal([]);
    expect(focused(stage)).to.equal(editor(stage));
  });

  it('holds on to its row when rows above it go', async () => {
    const stage = await mountOn(3, EMAIL);
    await press(stage, 'Enter');
    await enter(stage, 'half an addr');
    await stage.show(answered(mixedRows.slice(1)));
    await frames(2);
    expect(focused(stage)).to.equal(editor(stage));
    expect(editor(stage).value).to.equal('half an addr');
    expect(place(stage)).to.deep.equal([2, EMAIL]);
  });

  it('takes in what was typed when its row goes, or is scrolled away', async () => {
    const stage = await mountOn(3, EMAIL);
    await press(stage, 'Enter');
    await enter(stage, 'a@example.com');
    await stage.show(answered(mixedRows.filter(({ id }) => id !== 3)));
    await frames(2);
    expect(edits(stage)).to.have.length(1);
    await stage.show({ ...readyReview(10_000), ...{} });
    await stage.show(editableWith({ ...readyReview(10_000).review }));
    cellAt(stage, 0, EMAIL).focus();
    await press(stage, 'Enter');
    await enter(stage, 'b@example.com');
    stage.find('.grid').scrollTop = 200_000;
    await frames(4);
    expect(edits(stage)).to.have.length(2);
    expect(stage.all('.grid__input')).to.have.length(0);
  });

  it('asks for the whole of a text that is shortened', async () => {
    const whole = 'x'.repeat(100);
    const rows = [rowWith(0, { texts: ['ada', `${whole.slice(0, 60)}…`, '', '', '', ''] })];
    const window = { total: 1, from: 0, rows };
    const stage = await mountOn(0, EMAIL, { window });
    await press(stage, 'Enter');
    expect(stage.requests.at(-1)).to.deep.equal({ type: 'open-cell', id: 0, field: 'email' });
    expect(editor(stage).value).to.equal('');
    await stage.show(editableWith({ window, opened: { id: 0, field: 'email', text: whole } }));
    expect(editor(stage).value).to.equal(whole);
    await press(stage, 'Enter');
    expect(edits(stage)).to.deep.equal([]);
  });

  it('asks for undo and redo', async () => {
    const stage = await mountOn(0, EMAIL);
    await press(stage, 'z', { ctrlKey: true });
    await press(stage, 'z', { ctrlKey: true, shiftKey: true });
    expect(stage.requests.slice(-2)).to.deep.equal([{ type: 'undo' }, { type: 'redo' }]);
  });

  for (const column of [0, 1]) {
    it(`does nothing on ${column === 0 ? 'the row number' : 'the status'}`, async () => {
      const stage = await mountOn(0, column);
      for (const key of ['Enter', 'F2', 'a']) await press(stage, key);
      expect(stage.requests).to.deep.equal([]);
      expect(stage.all('.grid__input')).to.have.length(0);
    });
  }

  it('is not offered where rows can only be looked at', async () => {
    const stage = await mountLate(reviewWith());
    expect(stage.find('[role="grid"]').ariaReadOnly).to.equal('true');
    cellAt(stage, 0, EMAIL).focus();
    await press(stage, 'Enter');
    expect(stage.all('.grid__input')).to.have.length(0);
  });

  it('says which cells can be edited', async () => {
    const stage = await mountLate(editableWith());
    expect(stage.find('[role="grid"]').ariaReadOnly).to.equal(null);
    expect(cellAt(stage, 0, 1).ariaReadOnly).to.equal('true');
    expect(cellAt(stage, 0, EMAIL).ariaReadOnly).to.equal(null);
  });

  it('keeps rows as tall as they are, and the cards from scrolling sideways', async () => {
    const stage = await mountOn(0, EMAIL);
    stage.style.inlineSize = '900px';
    await frames(3);
    const row = stage.find('[aria-rowindex="2"]');
    const height = row.offsetHeight;
    await press(stage, 'Enter');
    expect(row.offsetHeight).to.equal(height);
    stage.style.inlineSize = '296px';
    await frames(4);
    const grid = stage.find('.grid');
    expect(grid.scrollWidth).to.equal(grid.clientWidth);
    expect(editor(stage).offsetWidth).to.be.above(120);
  });

  it('takes in what is typed before it imports', async () => {
    const stage = await mountOn(1, EMAIL);
    await press(stage, 'Enter');
    await enter(stage, 'grace@example.com');
    stage.find('[part~="primary-button"]').click();
    expect(stage.requests.slice(-2).map(({ type }) => type)).to.deep.equal(['edit-cells', 'import']);
  });
});
