import { expect } from '@open-wc/testing';
import type { ProblemGroup } from '../../../src/engine/review-protocol.js';
import { allByRole, byRole } from '../../harness.js';
import { field } from '../../fields/field-fixtures.js';
import { editableWith } from '../lazy-fixtures.js';
import { axeFindings, mount, textOf, unmount, useDarkPage } from '../screen-fixture.js';
import type { ScreenFixture } from '../screen-fixture.js';

afterEach(unmount);

const misspelled: ProblemGroup = {
  code: 'choice-unknown',
  severity: 'error',
  field: 'desk',
  params: { value: 'Suport' },
  rows: 37,
  value: 'Suport',
  suggestions: [{ id: '5', name: 'Support' }],
};
const doubtful: ProblemGroup = {
  ...misspelled,
  value: 'S',
  suggestions: [
    { id: '5', name: 'Support' },
    { id: '3', name: 'Sales' },
  ],
};
const zeros: ProblemGroup = {
  code: 'lost-zeros',
  severity: 'warning',
  field: 'virtualExtension',
  params: { digits: 4 },
  rows: 12,
  example: { before: '42', after: '0042' },
  also: ['callerId'],
};
const errorValue: ProblemGroup = {
  code: 'error-value',
  severity: 'warning',
  field: 'firstName',
  params: {},
  rows: 1,
  example: { before: '#N/A', after: '' },
};
const taken: ProblemGroup = {
  code: 'host-duplicate',
  severity: 'duplicate',
  field: 'username',
  params: {},
  rows: 2,
  example: { before: 'ann.lee', after: 'ann.lee2' },
};
const missing: ProblemGroup = { code: 'missing', severity: 'error', field: 'role', params: {}, rows: 3 };
const since = field({ id: 'since', label: 'Since', kind: 'date' });
const all = [misspelled, doubtful, missing, taken, zeros, errorValue];

const mountGroups = (problemGroups: readonly ProblemGroup[]): Promise<ScreenFixture> =>
  mount(editableWith({ problemGroups }));

async function openDialog(groups = all): Promise<ScreenFixture> {
  const fixture = await mountGroups(groups);
  byRole(fixture, 'button', 'Use all 3 suggestions')?.focus();
  fixture.pressButton('Use all 3 suggestions');
  await fixture.whenRendered();
  return fixture;
}

const dates: ProblemGroup = {
  code: 'date-invalid',
  severity: 'error',
  field: 'since',
  params: {},
  rows: 40,
  texts: ['31-Jan-26', 'soon'],
  likely: [['31-Jan-26', '2026-01-31']],
};
const zone: ProblemGroup = { ...misspelled, code: 'time-zone-abbreviation', field: 'region', value: 'CST' };
const otherRegion: ProblemGroup = {
  ...misspelled,
  value: 'en-GB',
  suggestions: [{ id: '5', name: 'Support', isDoubtful: true }],
};

describe('what has to be read first', () => {
  for (const [description, group] of Object.entries({
    'a second account for a name that is taken': taken,
    'one of several zones': zone,
    'the day that a number counts': { ...dates, code: 'date-number' } as const,
    'an entry of another region': otherRegion,
    'one of several entries': doubtful,
  })) {
    it(`is not among all suggestions: ${description}`, async () => {
      const fixture = await mountGroups([misspelled, zeros, group]);
      expect(byRole(fixture, 'button', 'Use all 2 suggestions')).not.to.equal(undefined);
    });
  }
});

describe('values of a column that most likely mean something', () => {
  it('are one press for all of them, with the first as an example', async () => {
    const state = editableWith({ problemGroups: [misspelled, dates] });
    const fixture = await mount({ ...state, fields: [...state.fields, since] });
    fixture.pressButton('Use 1 likely value: 31-Jan-26 → 2026-01-31: Since');
    const repair = { kind: 'replace-each', field: 'since', texts: dates.likely };
    expect(fixture.requests).to.deep.equal([{ type: 'repair', repair }]);
    expect(byRole(fixture, 'button', 'Use all 2 suggestions')).not.to.equal(undefined);
  });
});

describe('values of a column that means the contrary of its field', () => {
  it('are left to somebody who reads them', async () => {
    const active: ProblemGroup = {
      ...dates,
      code: 'boolean-invalid',
      field: 'active',
      likely: [['ture', 'yes']],
    };
    const source = { from: 'column', header: 'Blocked', index: 1, opposite: true } as const;
    const state = editableWith({ problemGroups: [active] });
    const same = await mount(state);
    const isOffered = (fixture: ScreenFixture) => !!byRole(fixture, 'button', /^Use 1 likely value/);
    expect(isOffered(same)).to.equal(true);
    unmount();
    const contrary = await mount({ ...state, plan: { ...state.plan, active: source } });
    expect(isOffered(contrary)).to.equal(false);
  });
});

describe('all suggestions at once', () => {
  it('are offered where there are several that nobody has to decide', async () => {
    const fixture = await mountGroups([misspelled, doubtful, missing, taken]);
    expect(byRole(fixture, 'button', /^Use (all )?\d+ suggestion/)).to.equal(undefined);
    await fixture.show(editableWith({ problemGroups: all }));
    expect(byRole(fixture, 'button', 'Use all 3 suggestions')).not.to.equal(undefined);
  });

  it('are listed with what they make of how many rows, before anything is changed', async () => {
    const fixture = await openDialog();
    const dialog = byRole(fixture, 'dialog', 'All suggestions');
    expect(dialog && allByRole(dialog, 'listitem').map(textOf)).to.deep.equal([
      'Desk Suport → Support 37 rows',
      'Virtual extension Add the lost zeros 42 → 0042 12 rows',
      'First name Empty these cells #N/A → (empty) 1 row',
    ]);
    expect(fixture.requests).to.deep.equal([]);
    expect(await axeFindings(fixture)).to.deep.equal([]);
  });

  it('are used as one change, and the focus goes on to what is left', async () => {
    const fixture = await openDialog();
    fixture.pressButton('Use them');
    expect(fixture.requests).to.deep.equal([
      {
        type: 'repair-all',
        repairs: [
          { kind: 'replace', field: 'desk', value: 'Suport', text: '5' },
          { kind: 'certain', code: 'lost-zeros', field: 'virtualExtension' },
          { kind: 'certain', code: 'error-value', field: 'firstName' },
        ],
      },
    ]);
    await fixture.whenRendered();
    expect(byRole(fixture, 'dialog')).to.equal(undefined);
    await fixture.show(editableWith({ problemGroups: [doubtful, missing] }));
    expect(fixture.shadowRoot?.activeElement?.closest('.issue')?.textContent).to.contain('“S”');
  });

  for (const way of ['Back', 'Escape'])
    it(`change nothing with ${way}, which gives the focus back`, async () => {
      const fixture = await openDialog();
      if (way === 'Back') fixture.pressButton('Back');
      else (byRole(fixture, 'dialog') as HTMLDialogElement).requestClose();
      await fixture.whenRendered();
      expect(byRole(fixture, 'dialog')).to.equal(undefined);
      expect(fixture.requests).to.deep.equal([]);
      const button = byRole(fixture, 'button', 'Use all 3 suggestions');
      expect(fixture.shadowRoot?.activeElement).to.equal(button);
    });

  it('leave the focus to the grid where nothing is left', async () => {
    const fixture = await openDialog();
    await fixture.show(editableWith({ problemGroups: [] }));
    await fixture.whenRendered();
    expect(byRole(fixture, 'dialog')).to.equal(undefined);
    expect(fixture.shadowRoot?.activeElement?.closest('[role="grid"]')).not.to.equal(null);
  });

  it('stay a dialog when the element is moved in its page', async () => {
    const fixture = await openDialog();
    document.body.append(fixture);
    await fixture.whenRendered();
    expect(byRole(fixture, 'dialog', 'All suggestions')?.matches(':modal')).to.equal(true);
  });

  it('can be scrolled with the keys, however many they are, and read in the dark', async () => {
    useDarkPage();
    const many = Array.from({ length: 40 }, (_, at) => ({ ...misspelled, value: `Suport ${at}` }));
    const fixture = await mountGroups(many);
    fixture.pressButton('Use all 40 suggestions');
    await fixture.whenRendered();
    const dialog = byRole(fixture, 'dialog');
    const list = dialog && byRole(dialog, 'list', 'All suggestions');
    expect(list?.scrollHeight).to.be.greaterThan(list?.clientHeight ?? 0);
    expect(fixture.shadowRoot?.activeElement).to.equal(list);
    const bottom = byRole(fixture, 'button', 'Use them')?.getBoundingClientRect().bottom;
    expect(bottom).to.be.lessThan(innerHeight);
    expect(await axeFindings(fixture)).to.deep.equal([]);
  });
});
