import { expect } from '@open-wc/testing';
import { byRole } from '../../harness.js';
import { cellAt } from './grid-driver.js';
import { editableWith, noEdits, rowWith } from '../lazy-fixtures.js';
import { axeFindings, mount, textOf, unmount } from '../screen-fixture.js';

afterEach(unmount);

const edits = { ...noEdits, canUndo: true, rows: 3 };
const rows = [rowWith(0, { before: { 1: 'Ada@', 4: '' } }), rowWith(1)];
const window = { total: 2, from: 0, rows };

describe('changed cells', () => {
  it('are marked, and say what they held before', async () => {
    const fixture = await mount(editableWith({ edits, window }));
    expect(cellAt(fixture, 0, 3).title).to.equal('was: Ada@');
    expect(cellAt(fixture, 0, 6).title).to.equal('was empty');
    expect(cellAt(fixture, 1, 3).title).to.equal('');
    // What a cell holds is its present text alone.
    expect(textOf(cellAt(fixture, 0, 3))).to.equal('user.1@example.com');
    const markOf = (position: number): string =>
      getComputedStyle(cellAt(fixture, position, 3)).backgroundImage;
    expect(markOf(0)).to.contain('gradient');
    expect(markOf(1)).to.equal('none');
    expect(await axeFindings(fixture)).to.deep.equal([]);
  });

  it('show what they held before while they have the focus', async () => {
    const fixture = await mount(editableWith({ edits, window }));
    const cell = cellAt(fixture, 0, 3);
    cell.focus();
    // Firefox tells of the attribute, and not of its text.
    expect(getComputedStyle(cell, '::after').content).not.to.equal('none');
    expect(cell.dataset.note).to.contain('was: Ada@');
  });

  it('have their rows listed alone by a button, together with filter and search', async () => {
    const fixture = await mount(editableWith({ edits, filter: 'ready', search: { text: 'ada' } }));
    expect(byRole(fixture, 'button', 'Changed (3)')?.ariaPressed).to.equal('false');
    fixture.pressButton('Changed (3)');
    const listed = { text: 'ada', changed: true };
    expect(fixture.requests.at(-1)).to.deep.include({ type: 'show-rows', filter: 'ready', search: listed });
    await fixture.show(editableWith({ edits, filter: 'ready', search: listed }));
    expect(byRole(fixture, 'button', 'Changed (3)')?.ariaPressed).to.equal('true');
    fixture.pressButton('Changed (3)');
    expect(fixture.requests.at(-1)).to.deep.include({ filter: 'ready', search: { text: 'ada' } });
    expect(await axeFindings(fixture)).to.deep.equal([]);
  });

  it('stay the ones that are listed under another filter', async () => {
    const fixture = await mount(editableWith({ edits, search: { changed: true } }));
    fixture.pressButton('2 with errors');
    expect(fixture.requests.at(-1)).to.deep.include({ filter: 'errors', search: { changed: true } });
  });

  it('have no button where there are none, unless they are listed', async () => {
    const fixture = await mount(editableWith());
    expect(byRole(fixture, 'button', /^Changed/)).to.equal(undefined);
    await fixture.show(editableWith({ search: { changed: true } }));
    expect(byRole(fixture, 'button', 'Changed (0)')?.ariaPressed).to.equal('true');
  });
});
