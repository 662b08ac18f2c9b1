import { expect } from '@open-wc/testing';
import type { IssueGroup } from '../../src/session/state.js';
import type { SessionRequest } from '../../src/session/requests.js';
import { byRole } from '../harness.js';
import { lists } from './fixtures.js';
import { editableWith, noEdits, reviewWith } from './late-fixtures.js';
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
    stage.push('Show 3 more');
    await stage.settled();
    expect(lines(stage)).to.have.length(8);
    stage.push('Show fewer');
    await stage.settled();
    expect(lines(stage)).to.have.length(5);
  });

  it('shows the rows, and all rows again', async () => {
    const stage = await mountIssues(unknown, ofRow);
    stage.push('Show 37 rows: Desk “Suport”');
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
    stage.push('Add the lost zeros: 42 → 0042: Virtual extension');
    expect(fixes(stage)).to.deep.equal([
      { type: 'fix', fix: { kind: 'certain', code: 'lost-zeros', field: 'virtualExtension' } },
    ]);
  });

  it('takes the entry that is likely meant, once for all rows', async () => {
    const stage = await mountIssues(unknown);
    stage.push('Use Support: Desk for “Suport”');
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
    stage.push('Apply: Desk for “Suport”');
    expect(fixes(stage)).to.deep.equal([
      { type: 'fix', fix: { kind: 'replace', field: 'desk', value: 'Suport', text: '3' } },
    ]);
  });

  describe('where entries have the same name', () => {
    const sales = [
      { id: 3, name: 'Sales' },
      { id: 7, name: 'sales' },
      { id: 5, name: 'Support' },
    ];
    const ambiguous: IssueGroup = {
      code: 'choice-ambiguous',
      severity: 'error',
      field: 'desk',
      params: { value: 'Sales', ids: ['3', '7'] },
      rows: 4,
      value: 'Sales',
      suggestions: [{ id: '3', name: 'Sales' }],
    };
    const mountTwice = (issue: IssueGroup): Promise<LateStage> =>
      mountLate(
        reviewWith(
          { edits: noEdits, issues: [issue] },
          { lists: new Map([...lists, ['desks', { phase: 'ready', choices: sales }]]) },
        ),
      );

    it('takes none for likelier, and tells them apart by their ids', async () => {
      const stage = await mountTwice(ambiguous);
      expect(lines(stage)).to.deep.equal([
        'Desk “Sales” The name of several entries. Use one of their IDs: 3 and 7.',
      ]);
      const select = byRole(stage, 'combobox', 'Desk for “Sales”') as HTMLSelectElement;
      expect([...select.options].map(({ label }) => label)).to.deep.equal([
        'Choose an entry…',
        'All current and future desks',
        'Sales (3)',
        'sales (7)',
        'Support',
      ]);
      expect(stage.all('.issue__fix')).to.have.length(0);
      select.value = '7';
      select.dispatchEvent(new Event('change', { bubbles: true }));
      stage.push('Apply: Desk for “Sales”');
      expect(fixes(stage)).to.deep.equal([
        { type: 'fix', fix: { kind: 'replace', field: 'desk', value: 'Sales', text: '7' } },
      ]);
    });

    const likely = [
      {
        description: 'no button for one of them',
        issue: { ...unknown, suggestions: [{ id: '3', name: 'Sales' }] },
        expected: 0,
      },
      { description: 'a button for another', issue: unknown, expected: 1 },
      {
        description: 'no button where the name of one is the id of another',
        issue: { ...ambiguous, suggestions: [{ id: '5', name: 'Support' }] },
        expected: 0,
      },
    ];
    for (const { description, issue, expected } of likely) {
      it(`has ${description}`, async () => {
        expect((await mountTwice(issue)).all('.issue__fix')).to.have.length(expected);
      });
    }
  });

  it('says that it empties cells, without an arrow to nothing', async () => {
    const stage = await mountIssues({
      ...zeros,
      code: 'error-value',
      params: {},
      example: { before: '#N/A', after: '' },
    });
    const button = byRole(stage, 'button', 'Empty these cells: Virtual extension');
    expect(button?.textContent.trim()).to.equal('Empty these cells');
    button?.click();
    expect(fixes(stage)).to.deep.equal([
      { type: 'fix', fix: { kind: 'certain', code: 'error-value', field: 'virtualExtension' } },
    ]);
  });

  it('fills empty cells from a list, and with what is typed', async () => {
    const stage = await mountIssues(missingRole, missingName);
    const select = byRole(stage, 'combobox', 'Fill the 3 empty cells with: Role') as HTMLSelectElement;
    select.value = '12';
    select.dispatchEvent(new Event('change', { bubbles: true }));
    stage.push('Fill: Fill the 3 empty cells with: Role');
    const input = byRole(stage, 'textbox', 'Fill the 3 empty cells with: First name') as HTMLInputElement;
    stage.push('Fill: Fill the 3 empty cells with: First name');
    input.value = 'Unknown';
    stage.push('Fill: Fill the 3 empty cells with: First name');
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
