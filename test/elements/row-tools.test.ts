import { expect, waitUntil } from '@open-wc/testing';
import { byRole } from '../harness.js';
import { editableWith, mixedReview, noEdits, reviewWith } from './late-fixtures.js';
import { mountLate, strikeLate } from './late-stage.js';
import type { LateStage } from './late-stage.js';
import { axeFindings } from './stage.js';

afterEach(strikeLate);

describe('undo and redo', () => {
  it('stay in reach while there is nothing to undo', async () => {
    const stage = await mountLate(editableWith());
    for (const name of ['Undo', 'Redo']) {
      expect(byRole(stage, 'button', name)?.ariaDisabled, name).to.equal('true');
      stage.push(name);
    }
    expect(stage.requests).to.deep.equal([]);
    await stage.show(editableWith({ edits: { canUndo: true, canRedo: true, cells: [] } }));
    stage.push('Undo');
    stage.push('Redo');
    expect(stage.requests).to.deep.equal([{ type: 'undo' }, { type: 'redo' }]);
  });

  const changes = [
    { kind: 'edit', rows: 1, expected: '1 cell changed.' },
    { kind: 'fix', rows: 37, expected: '37 cells changed.' },
    { kind: 'undo', rows: 37, expected: 'Undone: 37 cells are as they were.' },
    { kind: 'redo', rows: 1, expected: 'Redone: 1 cell changed again.' },
  ] as const;
  for (const { kind, rows, expected } of changes) {
    it(`tells of "${expected}", and of the counts`, async () => {
      const stage = await mountLate(editableWith());
      const counts = { ...mixedReview.counts };
      await stage.show(editableWith({ counts, lastChange: { kind, rows } }));
      expect(stage.find('[role="status"]').textContent).to.equal(
        `${expected} 56 ready, 1 duplicate, 2 with errors, 1 with a warning, and 1 left out`,
      );
      expect(stage.find('.row-tools__help').textContent).to.contain(expected);
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
  for (const { name, fix, ...rest } of others) {
    it(`offers after one cell: ${name}`, async () => {
      const stage = await mountLate(editableWith());
      await stage.show(editableWith({ lastChange: { kind: 'edit', rows: 1, others: { fix, ...rest } } }));
      stage.push(name);
      expect(stage.requests).to.deep.equal([{ type: 'fix', fix }]);
      expect(await axeFindings(stage)).to.deep.equal([]);
    });
  }

  it('are absent where rows can only be looked at', async () => {
    const stage = await mountLate(reviewWith());
    expect(byRole(stage, 'button', 'Undo')).to.equal(undefined);
    expect(byRole(stage, 'searchbox', 'Find')).to.equal(undefined);
  });
});

describe('finding rows', () => {
  const searched = (stage: LateStage, times = 1): Promise<void> =>
    waitUntil(() => stage.requests.length >= times, 'a search');

  function typeIn(stage: LateStage, text: string): void {
    const box = byRole(stage, 'searchbox', 'Find') as HTMLInputElement;
    box.value = text;
    box.dispatchEvent(new Event('input', { bubbles: true }));
  }

  it('asks once for what was typed, within the filter', async () => {
    const stage = await mountLate(editableWith({ filter: 'errors' }));
    typeIn(stage, 'ad');
    typeIn(stage, ' ada ');
    expect(stage.requests).to.deep.equal([]);
    await searched(stage);
    expect(stage.requests).to.deep.equal([
      { type: 'show-rows', filter: 'errors', from: 0, count: 60, search: { text: 'ada' } },
    ]);
  });

  it('keeps what is being typed while other news arrive', async () => {
    const stage = await mountLate(editableWith());
    typeIn(stage, 'ada');
    await stage.show(editableWith({ counts: { ...mixedReview.counts } }));
    expect((byRole(stage, 'searchbox', 'Find') as HTMLInputElement).value).to.equal('ada');
  });

  const value = (stage: LateStage): string => (byRole(stage, 'searchbox', 'Find') as HTMLInputElement).value;

  it('keeps the blank behind a word when its rows come back', async () => {
    const stage = await mountLate(editableWith());
    typeIn(stage, 'john ');
    await searched(stage);
    await stage.show(editableWith({ search: { text: 'john' } }));
    expect(value(stage)).to.equal('john ');
  });

  it('keeps what was typed since it asked', async () => {
    const stage = await mountLate(editableWith());
    typeIn(stage, 'a');
    await searched(stage);
    typeIn(stage, 'ab');
    await stage.show(editableWith({ search: { text: 'a' } }));
    expect(value(stage)).to.equal('ab');
    await searched(stage, 2);
    expect(stage.requests.at(-1)).to.deep.include({ search: { text: 'ab' } });
  });

  it('follows when something else is looked for from elsewhere', async () => {
    const stage = await mountLate(editableWith());
    typeIn(stage, 'john');
    await searched(stage);
    await stage.show(editableWith({ search: { text: 'john' } }));
    await stage.show(editableWith());
    expect(value(stage)).to.equal('');
    await stage.show(editableWith({ search: { text: 'john' } }));
    expect(value(stage)).to.equal('john');
  });

  it('is over with Escape, which does not close the dialog around it', async () => {
    const stage = await mountLate(editableWith());
    const escape = (): boolean =>
      byRole(stage, 'searchbox', 'Find')?.dispatchEvent(
        new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true, cancelable: true }),
      ) ?? false;
    typeIn(stage, 'ada');
    expect(escape()).to.equal(false);
    await stage.settled();
    expect(value(stage)).to.equal('');
    expect(stage.requests.at(-1)).to.deep.include({ type: 'show-rows', search: {} });
    expect(escape()).to.equal(true);
  });

  it('says so when no row matches', async () => {
    const window = { total: 0, from: 0, rows: [] };
    const stage = await mountLate(editableWith({ search: { text: 'nobody' }, window }));
    expect(stage.find('.grid__empty').textContent).to.contain('No row matches.');
    expect(stage.all('.grid__rows > *')).to.have.length(0);
  });

  it('names the problem that rows are listed by, and takes it away', async () => {
    const problem = { code: 'choice-unknown', field: 'desk', value: 'Suport' } as const;
    const stage = await mountLate(editableWith({ edits: noEdits, search: { problem, text: 'a' } }));
    expect(byRole(stage, 'button', 'All')?.ariaPressed).to.equal('false');
    stage.push('Remove filter: Desk “Suport”');
    expect(stage.requests.at(-1)).to.deep.equal({
      type: 'show-rows',
      filter: 'all',
      from: 0,
      count: 60,
      search: { text: 'a' },
    });
    expect(await axeFindings(stage)).to.deep.equal([]);
  });
});
