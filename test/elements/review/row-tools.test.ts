import { expect, waitUntil } from '@open-wc/testing';
import { byRole } from '../../harness.js';
import { editableWith, mixedReview, noEdits, reviewWith } from '../lazy-fixtures.js';
import { axeFindings, frames, mount, unmount } from '../screen-fixture.js';
import type { ScreenFixture } from '../screen-fixture.js';

afterEach(unmount);

describe('undo and redo', () => {
  it('stay in reach while there is nothing to undo', async () => {
    const fixture = await mount(editableWith());
    for (const name of ['Undo', 'Redo']) {
      expect(byRole(fixture, 'button', name)?.ariaDisabled, name).to.equal('true');
      fixture.pressButton(name);
    }
    expect(fixture.requests).to.deep.equal([]);
    await fixture.show(editableWith({ edits: { canUndo: true, canRedo: true, cells: [] } }));
    fixture.pressButton('Undo');
    fixture.pressButton('Redo');
    expect(fixture.requests).to.deep.equal([{ type: 'undo' }, { type: 'redo' }]);
  });

  const changes = [
    { kind: 'edit', rows: 1, expected: '1 cell changed.' },
    { kind: 'repair', rows: 37, expected: '37 cells changed.' },
    { kind: 'undo', rows: 37, expected: 'Undone: 37 cells are as they were.' },
    { kind: 'redo', rows: 1, expected: 'Redone: 1 cell changed again.' },
    { kind: 'leave-out', rows: 37, expected: '37 rows left out.' },
    { kind: 'take-back', rows: 1, expected: '1 row is included again.' },
  ] as const;
  for (const { kind, rows, expected } of changes) {
    it(`tells of "${expected}", and of the counts`, async () => {
      const fixture = await mount(editableWith());
      const counts = { ...mixedReview.counts };
      await fixture.show(editableWith({ counts, lastChange: { kind, count: rows } }));
      expect(fixture.find('[role="status"]').textContent).to.equal(
        `${expected} 56 ready, 1 duplicate, 2 with errors, 1 with a warning, and 1 left out`,
      );
      expect(fixture.find('.row-tools__help').textContent).to.contain(expected);
    });
  }

  const others = [
    {
      fix: { kind: 'fill-blank', field: 'desk', text: 'Support' },
      rows: 12,
      shown: 'Support',
      name: 'Fill the 12 other empty cells with “Support” too',
    },
    {
      fix: { kind: 'replace', field: 'role', value: 'Agnt', text: 'Agent' },
      rows: 1,
      shown: 'Agnt',
      name: 'Change the other “Agnt” too',
    },
  ] as const;
  for (const { name, fix: repair, ...rest } of others) {
    it(`offers after one cell: ${name}`, async () => {
      const fixture = await mount(editableWith());
      await fixture.show(
        editableWith({ lastChange: { kind: 'edit', count: 1, others: { repair, ...rest } } }),
      );
      byRole(fixture, 'button', name)?.focus();
      fixture.pressButton(name);
      expect(fixture.requests).to.deep.equal([{ type: 'repair', repair: repair }]);
      await fixture.show(editableWith({ lastChange: { kind: 'repair', count: 12 } }));
      await frames(2);
      expect(fixture.shadowRoot?.activeElement?.ariaColIndex, 'the focus').to.equal('1');
      expect(await axeFindings(fixture)).to.deep.equal([]);
    });
  }

  it('are absent where rows can only be looked at', async () => {
    const fixture = await mount(reviewWith());
    expect(byRole(fixture, 'button', 'Undo')).to.equal(undefined);
    expect(byRole(fixture, 'searchbox', 'Find')).to.equal(undefined);
  });
});

describe('finding rows', () => {
  const searched = (fixture: ScreenFixture, times = 1): Promise<void> =>
    waitUntil(() => fixture.requests.length >= times, 'a search');

  function typeIn(fixture: ScreenFixture, text: string): void {
    const box = byRole(fixture, 'searchbox', 'Find') as HTMLInputElement;
    box.value = text;
    box.dispatchEvent(new Event('input', { bubbles: true }));
  }

  it('asks once for what was typed, within the filter', async () => {
    const fixture = await mount(editableWith({ filter: 'errors' }));
    typeIn(fixture, 'ad');
    typeIn(fixture, ' ada ');
    expect(fixture.requests).to.deep.equal([]);
    await searched(fixture);
    expect(fixture.requests).to.deep.equal([
      { type: 'show-rows', filter: 'errors', from: 0, count: 60, search: { text: 'ada' } },
    ]);
  });

  it('keeps what is being typed while other news arrive', async () => {
    const fixture = await mount(editableWith());
    typeIn(fixture, 'ada');
    await fixture.show(editableWith({ counts: { ...mixedReview.counts } }));
    expect((byRole(fixture, 'searchbox', 'Find') as HTMLInputElement).value).to.equal('ada');
  });

  const value = (fixture: ScreenFixture): string =>
    (byRole(fixture, 'searchbox', 'Find') as HTMLInputElement).value;

  it('keeps the blank behind a word when its rows come back', async () => {
    const fixture = await mount(editableWith());
    typeIn(fixture, 'john ');
    await searched(fixture);
    await fixture.show(editableWith({ search: { text: 'john' } }));
    expect(value(fixture)).to.equal('john ');
  });

  it('keeps what was typed since it asked', async () => {
    const fixture = await mount(editableWith());
    typeIn(fixture, 'a');
    await searched(fixture);
    typeIn(fixture, 'ab');
    await fixture.show(editableWith({ search: { text: 'a' } }));
    expect(value(fixture)).to.equal('ab');
    await searched(fixture, 2);
    expect(fixture.requests.at(-1)).to.deep.include({ search: { text: 'ab' } });
  });

  it('follows when something else is looked for from elsewhere', async () => {
    const fixture = await mount(editableWith());
    typeIn(fixture, 'john');
    await searched(fixture);
    await fixture.show(editableWith({ search: { text: 'john' } }));
    await fixture.show(editableWith());
    expect(value(fixture)).to.equal('');
    await fixture.show(editableWith({ search: { text: 'john' } }));
    expect(value(fixture)).to.equal('john');
  });

  it('is over with Escape, which does not close the dialog around it', async () => {
    const fixture = await mount(editableWith());
    const escape = (): boolean =>
      byRole(fixture, 'searchbox', 'Find')?.dispatchEvent(
        new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true, cancelable: true }),
      ) ?? false;
    typeIn(fixture, 'ada');
    expect(escape()).to.equal(false);
    await fixture.whenRendered();
    expect(value(fixture)).to.equal('');
    expect(fixture.requests.at(-1)).to.deep.include({ type: 'show-rows', search: {} });
    expect(escape()).to.equal(true);
  });

  it('says so when no row matches', async () => {
    const window = { total: 0, from: 0, rows: [] };
    const fixture = await mount(editableWith({ search: { text: 'nobody' }, window }));
    expect(fixture.find('.grid__empty').textContent).to.contain('No row matches.');
    expect(fixture.all('.grid__rows > *')).to.have.length(0);
  });

  it('names the problem that rows are listed by, and takes it away', async () => {
    const problem = { code: 'choice-unknown', field: 'desk', value: 'Suport' } as const;
    const fixture = await mount(editableWith({ edits: noEdits, search: { problem, text: 'a' } }));
    expect(byRole(fixture, 'button', 'All 60 rows')?.ariaPressed).to.equal('false');
    byRole(fixture, 'button', 'Remove filter: Desk “Suport”')?.focus();
    fixture.pressButton('Remove filter: Desk “Suport”');
    expect(fixture.shadowRoot?.activeElement, 'the focus').to.equal(byRole(fixture, 'button', 'All 60 rows'));
    expect(fixture.requests.at(-1)).to.deep.equal({
      type: 'show-rows',
      filter: 'all',
      from: 0,
      count: 60,
      search: { text: 'a' },
    });
    expect(await axeFindings(fixture)).to.deep.equal([]);
  });
});
