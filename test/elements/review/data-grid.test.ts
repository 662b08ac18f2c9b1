import { expect, waitUntil } from '@open-wc/testing';
import type { RowFilter } from '../../../src/engine/protocol.js';
import { cellAt, rowsOf } from './grid-driver.js';
import { beingChecked, gridColumns, problemWith, reviewWith, rowWith } from '../lazy-fixtures.js';
import { frames, mount, textOf, unmount } from '../screen-fixture.js';

afterEach(unmount);

describe('the content of the data grid', () => {
  it('is a grid named Users with the counts of all rows and columns', async () => {
    const fixture = await mount(reviewWith());
    const grid = fixture.find('[role="grid"]');
    expect(grid.ariaLabel).to.equal('Users');
    expect(grid.ariaRowCount).to.equal('61');
    expect(grid.ariaColCount).to.equal(String(gridColumns.length + 3));
    expect(grid.ariaBusy).to.equal('false');
  });

  it('names its columns by their fields, and shows the column of the file beside them', async () => {
    const fixture = await mount(reviewWith());
    const heads = fixture.all('[role="columnheader"]');
    expect(heads.map((head) => head.ariaLabel)).to.deep.equal([
      'Row',
      'Status',
      'Username',
      'Email',
      'Virtual extension',
      'Role',
      'First name',
      'Last name',
      'Leave out',
    ]);
    expect(textOf(heads[2])).to.equal('Username from “Login”');
  });

  it('has the row number of the spreadsheet as row header', async () => {
    const fixture = await mount(reviewWith());
    const [first, second] = rowsOf(fixture);
    expect(textOf(first?.querySelector('[role="rowheader"]'))).to.equal('2');
    expect(textOf(second?.querySelector('[role="rowheader"]'))).to.equal('3');
    expect(first?.ariaRowIndex).to.equal('2');
  });

  const words = [
    { description: 'a ready row', position: 0, column: 1, expected: 'Ready' },
    {
      description: 'a row with errors, and in which fields',
      position: 1,
      column: 1,
      expected: 'Error: Email, Role',
    },
    { description: 'a row with a warning alone', position: 2, column: 1, expected: 'Ready' },
    {
      description: 'a duplicate, and of which field',
      position: 3,
      column: 1,
      expected: 'Duplicate: Username',
    },
    { description: 'a row that was left out', position: 4, column: 1, expected: 'Left out' },
    {
      description: 'a problem under its cell',
      position: 1,
      column: 3,
      expected: 'not an address Error: Not an email address. It should look like name@example.com.',
    },
    {
      description: 'a warning under its cell',
      position: 2,
      column: 3,
      expected: 'user.3@example.com Warning: There is no dot after the @. Check that the domain is right.',
    },
    {
      description: 'a duplicate value, with the other row',
      position: 3,
      column: 2,
      expected: 'user.4 Duplicate: Also in row 9. Leave out or correct all but one.',
    },
    {
      description: 'a problem of the whole row under its status',
      position: 5,
      column: 1,
      expected: 'Error Error: 2 cells more than the header has. Check the row for stray separators.',
    },
  ];
  for (const { description, position, column, expected } of words) {
    it(`says ${description}`, async () => {
      const fixture = await mount(reviewWith());
      expect(textOf(cellAt(fixture, position, column))).to.equal(expected);
    });
  }

  it('marks cells with an error as invalid, and those with a warning not', async () => {
    const fixture = await mount(reviewWith());
    expect(cellAt(fixture, 1, 3).ariaInvalid).to.equal('true');
    expect(cellAt(fixture, 2, 3).ariaInvalid).to.equal(null);
    expect(cellAt(fixture, 0, 3).ariaInvalid).to.equal(null);
  });

  it('shows a problem of a field without a column under the status', async () => {
    const problems = [problemWith('missing', { field: 'desk' })];
    const rows = [rowWith(0, { status: 'error', problems })];
    const fixture = await mount(reviewWith({ window: { total: 1, from: 0, rows } }));
    expect(textOf(cellAt(fixture, 0, 1))).to.equal('Error Error: Required, but empty. Fill it in.');
  });

  it('shows text as text, and the start of a very long one', async () => {
    const texts = ['<img src=x onerror=alert(1)>', 'x'.repeat(100_000), '__proto__', '', '', ''];
    const fixture = await mount(reviewWith({ window: { total: 1, from: 0, rows: [rowWith(0, { texts })] } }));
    expect(textOf(cellAt(fixture, 0, 2))).to.equal('<img src=x onerror=alert(1)>');
    expect(textOf(cellAt(fixture, 0, 3)).length).to.be.below(200);
    expect(textOf(cellAt(fixture, 0, 4))).to.equal('__proto__');
    expect(fixture.all('img')).to.have.length(0);
  });

  it('spells out invisible characters where a problem is about them', async () => {
    const texts = ['ad\u200Ba\u202Eb', 'می\u200Cخواهم', '', '', '', ''];
    const problems = [problemWith('bidi-characters', { field: 'username' })];
    const rows = [rowWith(0, { texts, problems })];
    const fixture = await mount(reviewWith({ window: { total: 1, from: 0, rows } }));
    expect(textOf(cellAt(fixture, 0, 2).querySelector('.grid__value'))).to.equal('ad⟨U+200B⟩a⟨U+202E⟩b');
    expect(textOf(cellAt(fixture, 0, 3))).to.equal('می\u200Cخواهم');
  });

  it('does not repeat a value that stands right above', async () => {
    const texts = ['ada', '', '', '99', '', ''];
    const problems = [problemWith('choice-unknown', { field: 'role', params: { value: '99' } })];
    const rows = [rowWith(0, { texts, problems })];
    const fixture = await mount(reviewWith({ window: { total: 1, from: 0, rows } }));
    expect(textOf(cellAt(fixture, 0, 5))).to.equal('99 Error: Not in the list.');
  });

  const empties: readonly (readonly [RowFilter, string])[] = [
    ['all', 'No rows here.'],
    ['ready', 'No row is ready. The rows with errors and the duplicates show what is wrong.'],
    ['duplicates', 'No duplicates.'],
    ['errors', 'No errors.'],
    ['warnings', 'No warnings.'],
    ['left-out', 'No row was left out.'],
  ];
  for (const [filter, text] of empties) {
    it(`says that there is nothing under ${filter}`, async () => {
      const counts = { rows: 0, ready: 0, duplicates: 0, errors: 0, warnings: 0, leftOut: 0 };
      const fixture = await mount(reviewWith({ filter, counts, window: { total: 0, from: 0, rows: [] } }));
      expect(rowsOf(fixture)).to.have.length(0);
      expect(textOf(fixture.find('.grid__empty'))).to.equal(text);
    });
  }

  it('stands there as frames while the rows are being checked, as tall as it will be', async () => {
    const fixture = await mount(reviewWith());
    const grid = fixture.find('.grid');
    const height = grid.offsetHeight;
    expect(fixture.all('.grid__row--loaded').length).to.be.above(5);
    await fixture.show(reviewWith(beingChecked));
    expect(grid.ariaBusy).to.equal('true');
    expect(grid.offsetHeight).to.equal(height);
    // The frames show after a delay: most checks are over before anybody could see them.
    expect(rowsOf(fixture)).to.have.length(0);
    await waitUntil(() => rowsOf(fixture).length > 0);
    expect(rowsOf(fixture).length).to.be.within(5, 60);
    expect(fixture.all('.grid__row--loaded')).to.have.length(0);
    expect(grid.offsetHeight).to.equal(height);
    await fixture.show(reviewWith());
    await frames(2);
    expect(fixture.all('.grid__row--loaded').length).to.be.above(5);
    expect(grid.offsetHeight).to.equal(height);
  });

  it('shows the first rows while all are being checked: to be read, not edited', async () => {
    const rows = [0, 1, 2].map((id) => rowWith(id));
    const window = { total: 20_000, from: 0, rows };
    const fixture = await mount(reviewWith({ ...beingChecked, window }));
    const grid = fixture.find('[role="grid"]');
    expect(grid.ariaBusy).to.equal('false');
    expect(grid.ariaReadOnly).to.equal('true');
    expect(grid.ariaRowCount).to.equal('20001');
    expect(fixture.all('.grid__row--loaded')).to.have.length(3);
    expect(fixture.all('.grid__row--blank').length).to.be.above(0);
    expect(textOf(fixture.find('.review__checking'))).to.equal('Checking the rows…');
  });

  it('asks to leave a row out, and to take it in again', async () => {
    const fixture = await mount(reviewWith());
    fixture.find('[aria-label="Leave out row 2"]').click();
    fixture.find('[aria-label="Include row 6"]').click();
    expect(fixture.requests.filter(({ type }) => type === 'leave-out')).to.deep.equal([
      { type: 'leave-out', ids: [0], leftOut: true },
      { type: 'leave-out', ids: [4], leftOut: false },
    ]);
  });
});
