import { expect } from '@open-wc/testing';
import type { IssueGroup } from '../../src/session/state.js';
import type { SessionRequest } from '../../src/session/requests.js';
import { allByRole, byRole } from '../harness.js';
import { editableWith, mixedReview, noEdits, reviewWith } from './late-fixtures.js';
import { mountLate, strikeLate } from './late-stage.js';
import type { LateStage } from './late-stage.js';
import { axeFindings } from './stage.js';

afterEach(strikeLate);

const unknown: IssueGroup = {
  code: 'choice-unknown',
  severity: 'error',
  field: 'desk',
  params: { value: 'Suport' },
  rows: 37,
  value: 'Suport',
  suggestions: [{ id: '5', name: 'Support' }],
};
const invalid: IssueGroup = { code: 'email-invalid', severity: 'error', field: 'email', params: {}, rows: 1 };
const missingRole: IssueGroup = { code: 'missing', severity: 'error', field: 'role', params: {}, rows: 3 };
const missingName: IssueGroup = { ...missingRole, field: 'firstName' };
const zeros: IssueGroup = {
  code: 'lost-zeros',
  severity: 'warning',
  field: 'virtualExtension',
  params: { digits: 4 },
  rows: 12,
  example: { before: '42', after: '0042' },
};
const ofRow: IssueGroup = { code: 'extra-cells', severity: 'error', params: { cells: 2 }, rows: 2 };

function mountIssues(...issues: IssueGroup[]): Promise<LateStage> {
  return mountLate(editableWith({ issues }));
}

function click(stage: LateStage, name: string): void {
  const button = byRole(stage, 'button', name);
  if (!button)
    throw new Error(
      `No button “${name}”: ${allByRole(stage, 'button')
        .map((one) => one.ariaLabel ?? one.textContent.trim())
        .join(' | ')}`,
    );
  button.click();
}

function fixes(stage: LateStage): SessionRequest[] {
  return stage.requests.filter(({ type }) => type === 'fix');
}

function lines(stage: LateStage): string[] {
  return stage.all('.issue__text').map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim());
}

describe('what to fix', () => {
  it('is absent where nothing is wrong, and while the rows are being checked', async () => {
    const stage = await mountIssues();
    expect(stage.all('.issues')).to.have.length(0);
    await stage.show(reviewWith({ issues: [unknown], checking: true }));
    expect(stage.all('.issues')).to.have.length(0);
  });

  it('has a line for everything, in the order in which it comes', async () => {
    const stage = await mountIssues(unknown, invalid, ofRow, zeros);
    expect(byRole(stage, 'heading', 'What to fix')).not.to.equal(undefined);
    expect(lines(stage)).to.deep.equal([
      'Desk “Suport” Not in the list.',
      'Email Not an email address.',
      'Whole row More cells than the header has. Look for stray separators.',
      'Virtual extension Shorter than the others: zeros in front may be lost.',
    ]);
    expect(await axeFindings(stage)).to.deep.equal([]);
  });

  it('shows five, and the rest when it is asked to', async () => {
    const many = Array.from({ length: 8 }, (_, index) => ({ ...unknown, value: `Desk ${index}` }));
    const stage = await mountIssues(...many);
    expect(lines(stage)).to.have.length(5);
    click(stage, 'Show 3 more');
    await stage.settled();
    expect(lines(stage)).to.have.length(8);
    click(stage, 'Show fewer');
    await stage.settled();
    expect(lines(stage)).to.have.length(5);
  });

  it('shows the rows, and all rows again', async () => {
    const stage = await mountIssues(unknown, ofRow);
    click(stage, 'Show 37 rows: Desk “Suport”');
    const problem = { code: 'choice-unknown', field: 'desk', value: 'Suport' } as const;
    expect(stage.requests.at(-1)).to.deep.equal({
      type: 'show-rows',
      filter: 'all',
      from: 0,
      count: 60,
      search: { problem },
    });
    await stage.show(editableWith({ issues: [unknown, ofRow], search: { problem } }));
    const button = byRole(stage, 'button', 'Show 37 rows: Desk “Suport”');
    expect(button?.ariaPressed).to.equal('true');
    button?.click();
    expect(stage.requests.at(-1)).to.deep.equal({ type: 'show-rows', filter: 'all', from: 0, count: 60 });
  });

  it('mends what is certain with one click that says what it does', async () => {
    const stage = await mountIssues(zeros);
    click(stage, 'Add the lost zeros: 42 → 0042: Virtual extension');
    expect(fixes(stage)).to.deep.equal([
      { type: 'fix', fix: { kind: 'certain', code: 'lost-zeros', field: 'virtualExtension' } },
    ]);
  });

  it('takes the entry that is likely meant, once for all rows', async () => {
    const stage = await mountIssues(unknown);
    click(stage, 'Use Support: Desk for “Suport”');
    expect(fixes(stage)).to.deep.equal([
      { type: 'fix', fix: { kind: 'replace', field: 'desk', value: 'Suport', text: '5' } },
    ]);
  });

  it('takes another entry, when that was chosen and applied', async () => {
    const stage = await mountIssues(unknown);
    const select = byRole(stage, 'combobox', 'Desk for “Suport”') as HTMLSelectElement;
    expect([...select.options].map(({ label }) => label)).to.deep.equal([
      'Choose another…',
      'All current and future desks',
      'Sales',
      'Support',
    ]);
    expect(byRole(stage, 'button', 'Apply: Desk for “Suport”'), 'nothing is chosen').to.equal(undefined);
    select.value = '3';
    select.dispatchEvent(new Event('change', { bubbles: true }));
    expect(fixes(stage)).to.deep.equal([]);
    click(stage, 'Apply: Desk for “Suport”');
    expect(fixes(stage)).to.deep.equal([
      { type: 'fix', fix: { kind: 'replace', field: 'desk', value: 'Suport', text: '3' } },
    ]);
  });

  it('fills empty cells from a list, and with what is typed', async () => {
    const stage = await mountIssues(missingRole, missingName);
    const select = byRole(stage, 'combobox', 'Fill the 3 empty cells with: Role') as HTMLSelectElement;
    select.value = '12';
    click(stage, 'Fill: Fill the 3 empty cells with: Role');
    const input = byRole(stage, 'textbox', 'Fill the 3 empty cells with: First name') as HTMLInputElement;
    click(stage, 'Fill: Fill the 3 empty cells with: First name');
    input.value = 'Unknown';
    click(stage, 'Fill: Fill the 3 empty cells with: First name');
    expect(fixes(stage)).to.deep.equal([
      { type: 'fix', fix: { kind: 'fill-blank', field: 'role', text: '12' } },
      { type: 'fix', fix: { kind: 'fill-blank', field: 'firstName', text: 'Unknown' } },
    ]);
  });

  it('fills nothing that must differ from row to row', async () => {
    const stage = await mountIssues({ ...missingRole, field: 'username' });
    expect(stage.all('.issue__fixes *')).to.have.length(0);
  });

  it('goes on with the next line when one was mended, and to the grid after the last', async () => {
    const stage = await mountIssues(unknown, zeros);
    byRole(stage, 'button', 'Use Support: Desk for “Suport”')?.focus();
    await stage.show(editableWith({ issues: [zeros] }));
    const next = byRole(stage, 'button', 'Add the lost zeros: 42 → 0042: Virtual extension');
    expect(stage.shadowRoot?.activeElement).to.equal(next);
    await stage.show(editableWith({ issues: [] }));
    await stage.settled();
    expect(stage.shadowRoot?.activeElement?.closest('[role="grid"]')).not.to.equal(null);
  });

  it('shows any value as text', async () => {
    const value = '<img src=x onerror=alert(1)>__proto__';
    const stage = await mountIssues({ ...unknown, value });
    expect(lines(stage)[0]).to.contain(value);
    expect(stage.all('img')).to.have.length(0);
  });
});

describe('undo and redo', () => {
  it('stay in reach while there is nothing to undo', async () => {
    const stage = await mountLate(editableWith());
    for (const name of ['Undo', 'Redo']) {
      expect(byRole(stage, 'button', name)?.ariaDisabled, name).to.equal('true');
      click(stage, name);
    }
    expect(stage.requests).to.deep.equal([]);
    await stage.show(editableWith({ edits: { canUndo: true, canRedo: true, cells: [] } }));
    click(stage, 'Undo');
    click(stage, 'Redo');
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

  it('are absent where rows can only be looked at', async () => {
    const stage = await mountLate(reviewWith());
    expect(byRole(stage, 'button', 'Undo')).to.equal(undefined);
    expect(byRole(stage, 'searchbox', 'Find')).to.equal(undefined);
  });
});

describe('finding rows', () => {
  const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

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
    await wait(300);
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
    click(stage, 'Remove filter: Desk “Suport”');
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
