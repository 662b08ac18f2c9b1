import { expect } from '@open-wc/testing';
import type { ProblemGroup } from '../../../src/engine/review-protocol.js';
import type { SessionRequest } from '../../../src/session/requests.js';
import { byRole } from '../../harness.js';
import { lists } from '../fixtures.js';
import { editableWith, noEdits, reviewWith } from '../lazy-fixtures.js';
import { axeFindings, frames, mount, pressKey, textOf, unmount } from '../screen-fixture.js';
import type { ScreenFixture } from '../screen-fixture.js';

afterEach(unmount);

const unknown: ProblemGroup = {
  code: 'choice-unknown',
  severity: 'error',
  field: 'desk',
  params: { value: 'Suport' },
  rows: 37,
  value: 'Suport',
  suggestions: [{ id: '5', name: 'Support' }],
};
const invalid: ProblemGroup = {
  code: 'email-invalid',
  severity: 'error',
  field: 'email',
  params: {},
  rows: 1,
};
const missingRole: ProblemGroup = { code: 'missing', severity: 'error', field: 'role', params: {}, rows: 3 };
const missingName: ProblemGroup = { ...missingRole, field: 'firstName' };
const zeros: ProblemGroup = {
  code: 'lost-zeros',
  severity: 'warning',
  field: 'virtualExtension',
  params: { digits: 4 },
  rows: 12,
  example: { before: '42', after: '0042' },
};
const ofRow: ProblemGroup = { code: 'extra-cells', severity: 'error', params: { cells: 2 }, rows: 2 };

function mountGroups(...problemGroups: ProblemGroup[]): Promise<ScreenFixture> {
  return mount(editableWith({ problemGroups }));
}

function repairRequests(fixture: ScreenFixture): SessionRequest[] {
  return fixture.requests.filter(({ type }) => type === 'repair');
}

function choose(select: HTMLSelectElement, value: string): void {
  select.value = value;
  select.dispatchEvent(new Event('change', { bubbles: true }));
}

function lines(fixture: ScreenFixture): string[] {
  return fixture.all('.issue__text').map(textOf);
}

describe('the panel of problems', () => {
  it('is absent where nothing is wrong, and while the rows are being checked', async () => {
    const fixture = await mountGroups();
    expect(fixture.all('.issues')).to.have.length(0);
    await fixture.show(reviewWith({ problemGroups: [unknown], checking: true }));
    expect(fixture.all('.issues')).to.have.length(0);
  });

  it('has a line for each group of problems, in the order in which they come', async () => {
    const fixture = await mountGroups(unknown, invalid, ofRow, zeros);
    expect(byRole(fixture, 'heading', 'What to fix')).not.to.equal(undefined);
    expect(lines(fixture)).to.deep.equal([
      'Desk “Suport” Not in the list.',
      'Email Not an email address.',
      'Whole row More cells than the header has. Look for stray separators.',
      'Virtual extension Shorter than the others: zeros in front may be lost.',
    ]);
    expect(await axeFindings(fixture)).to.deep.equal([]);
  });

  it('shows five lines, and the others when More is pressed', async () => {
    const many = Array.from({ length: 8 }, (_, index) => ({ ...unknown, value: `Desk ${index}` }));
    const fixture = await mountGroups(...many);
    expect(lines(fixture)).to.have.length(5);
    fixture.pressButton('Show 3 more');
    await fixture.whenRendered();
    expect(lines(fixture)).to.have.length(8);
    fixture.pressButton('Show fewer');
    await fixture.whenRendered();
    expect(lines(fixture)).to.have.length(5);
  });

  it('shows the rows, and all rows again', async () => {
    const fixture = await mountGroups(unknown, ofRow);
    fixture.pressButton('Show 37 rows: Desk “Suport”');
    const problem = { code: 'choice-unknown', field: 'desk', value: 'Suport' } as const;
    expect(fixture.requests.at(-1)).to.deep.equal({
      type: 'show-rows',
      filter: 'all',
      from: 0,
      count: 60,
      search: { problem },
    });
    await fixture.show(editableWith({ problemGroups: [unknown, ofRow], search: { problem } }));
    await frames(2);
    expect(fixture.shadowRoot?.activeElement?.parentElement?.ariaRowIndex, 'the focus').to.equal('2');
    const button = byRole(fixture, 'button', 'Show 37 rows: Desk “Suport”');
    expect(button?.ariaPressed).to.equal('true');
    button?.click();
    expect(fixture.requests.at(-1)).to.deep.equal({ type: 'show-rows', filter: 'all', from: 0, count: 60 });
  });

  it('leaves the rows of a line out', async () => {
    const fixture = await mountGroups(unknown, invalid, ofRow);
    fixture.pressButton('Leave these 37 rows out: Desk “Suport”');
    fixture.pressButton('Leave this row out: Email');
    fixture.pressButton('Leave these 2 rows out: Whole row');
    expect(fixture.requests).to.deep.equal(
      [
        { code: 'choice-unknown', field: 'desk', value: 'Suport' },
        { code: 'email-invalid', field: 'email' },
        { code: 'extra-cells' },
      ].map((problem) => ({ type: 'leave-out', problem, leftOut: true })),
    );
  });

  it('makes a certain repair with one click, and says what it does', async () => {
    const fixture = await mountGroups(zeros);
    fixture.pressButton('Add the lost zeros: 42 → 0042: Virtual extension');
    expect(repairRequests(fixture)).to.deep.equal([
      { type: 'repair', repair: { kind: 'certain', code: 'lost-zeros', field: 'virtualExtension' } },
    ]);
  });

  it('says where else a certain repair fits, and makes it there as well', async () => {
    const fixture = await mountGroups({ ...zeros, also: ['callerId'] });
    fixture.pressButton('Add the lost zeros, also in Caller ID: 42 → 0042: Virtual extension');
    expect(repairRequests(fixture)).to.deep.equal([
      {
        type: 'repair',
        repair: { kind: 'certain', code: 'lost-zeros', field: 'virtualExtension', also: ['callerId'] },
      },
    ]);
  });

  it('takes the entry that is likely meant, once for all rows', async () => {
    const fixture = await mountGroups(unknown);
    fixture.pressButton('Use Support: Desk for “Suport”');
    expect(repairRequests(fixture)).to.deep.equal([
      { type: 'repair', repair: { kind: 'replace', field: 'desk', value: 'Suport', text: '5' } },
    ]);
  });

  it('takes another entry as soon as it is chosen', async () => {
    const fixture = await mountGroups(unknown);
    const select = byRole(fixture, 'combobox', 'Desk for “Suport”') as HTMLSelectElement;
    expect([...select.options].map(({ label }) => label)).to.deep.equal([
      'Choose another…',
      'All current and future desks',
      'Sales',
      'Support',
    ]);
    choose(select, '3');
    expect(repairRequests(fixture)).to.deep.equal([
      { type: 'repair', repair: { kind: 'replace', field: 'desk', value: 'Suport', text: '3' } },
    ]);
  });

  describe('a menu that is walked through by keys', () => {
    const sales = { kind: 'replace', field: 'desk', value: 'Suport', text: '3' } as const;
    const walk = async () => {
      const fixture = await mountGroups(unknown);
      const select = byRole(fixture, 'combobox', 'Desk for “Suport”') as HTMLSelectElement;
      expect(byRole(fixture, 'button', 'Apply: Desk for “Suport”'), 'nothing is chosen').to.equal(undefined);
      for (const value of ['all', '3']) {
        pressKey(select, 'ArrowDown');
        choose(select, value);
      }
      expect(repairRequests(fixture)).to.deep.equal([]);
      return { fixture, select };
    };

    it('takes none of the entries on the way, and the last one by its button', async () => {
      const { fixture } = await walk();
      fixture.pressButton('Apply: Desk for “Suport”');
      expect(repairRequests(fixture)).to.deep.equal([{ type: 'repair', repair: sales }]);
    });

    it('takes the last one when Enter is pressed', async () => {
      const { fixture, select } = await walk();
      pressKey(select, 'Enter');
      expect(repairRequests(fixture)).to.deep.equal([{ type: 'repair', repair: sales }]);
    });

    for (const key of [' ', 'F4', 'Tab'])
      it(`takes the next choice at once after “${key}”, which opens or leaves the menu`, async () => {
        const { fixture, select } = await walk();
        pressKey(select, key);
        choose(select, '5');
        expect(repairRequests(fixture)).to.deep.equal([{ type: 'repair', repair: { ...sales, text: '5' } }]);
      });

    it('takes the next choice of the mouse at once', async () => {
      const { fixture, select } = await walk();
      select.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
      choose(select, '5');
      expect(repairRequests(fixture)).to.deep.equal([{ type: 'repair', repair: { ...sales, text: '5' } }]);
    });
  });

  describe('where entries have the same name', () => {
    const sales = [
      { id: 3, name: 'Sales' },
      { id: 7, name: 'sales' },
      { id: 5, name: 'Support' },
    ];
    const ambiguous: ProblemGroup = {
      code: 'choice-ambiguous',
      severity: 'error',
      field: 'desk',
      params: { value: 'Sales', ids: ['3', '7'] },
      rows: 4,
      value: 'Sales',
      suggestions: [{ id: '3', name: 'Sales' }],
    };
    const mountTwice = (issue: ProblemGroup): Promise<ScreenFixture> =>
      mount(
        reviewWith(
          { edits: noEdits, problemGroups: [issue] },
          { lists: new Map([...lists, ['desks', { phase: 'ready', choices: sales }]]) },
        ),
      );

    it('takes none for likelier, and tells them apart by their ids', async () => {
      const fixture = await mountTwice(ambiguous);
      expect(lines(fixture)).to.deep.equal([
        'Desk “Sales” The name of several entries. Use one of their IDs: 3 and 7.',
      ]);
      const select = byRole(fixture, 'combobox', 'Desk for “Sales”') as HTMLSelectElement;
      expect([...select.options].map(({ label }) => label)).to.deep.equal([
        'Choose an entry…',
        'All current and future desks',
        'Sales (3)',
        'sales (7)',
        'Support',
      ]);
      expect(fixture.all('.issue__fix')).to.have.length(0);
      choose(select, '7');
      expect(repairRequests(fixture)).to.deep.equal([
        { type: 'repair', repair: { kind: 'replace', field: 'desk', value: 'Sales', text: '7' } },
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
    const fixture = await mountGroups({
      ...zeros,
      code: 'error-value',
      params: {},
      example: { before: '#N/A', after: '' },
    });
    const button = byRole(fixture, 'button', 'Empty these cells: Virtual extension');
    expect(button?.textContent.trim()).to.equal('Empty these cells');
    button?.click();
    expect(repairRequests(fixture)).to.deep.equal([
      { type: 'repair', repair: { kind: 'certain', code: 'error-value', field: 'virtualExtension' } },
    ]);
  });

  it('fills empty cells from a list, and with what is typed', async () => {
    const fixture = await mountGroups(missingRole, missingName);
    const select = byRole(fixture, 'combobox', 'Fill the 3 empty cells with: Role') as HTMLSelectElement;
    choose(select, '12');
    const input = byRole(fixture, 'textbox', 'Fill the 3 empty cells with: First name') as HTMLInputElement;
    fixture.pressButton('Fill: Fill the 3 empty cells with: First name');
    input.value = 'Unknown';
    fixture.pressButton('Fill: Fill the 3 empty cells with: First name');
    expect(repairRequests(fixture)).to.deep.equal([
      { type: 'repair', repair: { kind: 'fill-blank', field: 'role', text: '12' } },
      { type: 'repair', repair: { kind: 'fill-blank', field: 'firstName', text: 'Unknown' } },
    ]);
  });

  it('fills nothing that must differ from row to row', async () => {
    const fixture = await mountGroups({ ...missingRole, field: 'username' });
    expect(fixture.all('.issue__fixes *')).to.have.length(0);
  });

  it('moves the focus to the next line after a repair, and to the grid after the last', async () => {
    const fixture = await mountGroups(unknown, zeros);
    byRole(fixture, 'button', 'Use Support: Desk for “Suport”')?.focus();
    await fixture.show(editableWith({ problemGroups: [zeros] }));
    const next = byRole(fixture, 'button', 'Add the lost zeros: 42 → 0042: Virtual extension');
    expect(fixture.shadowRoot?.activeElement).to.equal(next);
    await fixture.show(editableWith({ problemGroups: [] }));
    await fixture.whenRendered();
    expect(fixture.shadowRoot?.activeElement?.closest('[role="grid"]')).not.to.equal(null);
  });

  it('shows any value as text', async () => {
    const value = '<img src=x onerror=alert(1)>__proto__';
    const fixture = await mountGroups({ ...unknown, value });
    expect(lines(fixture)[0]).to.contain(value);
    expect(fixture.all('img')).to.have.length(0);
  });
});
