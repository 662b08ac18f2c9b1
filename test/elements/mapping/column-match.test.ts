import { expect } from '@open-wc/testing';
import type { SessionState } from '../../../src/session/state.js';
import type { ImportPlan } from '../../../src/fields/plan.js';
import type { MatchedBy } from '../../../src/mapping/start-plan.js';
import { byRole, click } from '../../harness.js';
import { description } from './field-fixture.js';
import { planWith, stateWith } from '../fixtures.js';
import { mixedReview } from '../lazy-fixtures.js';
import { mount, unmount } from '../screen-fixture.js';

describe('how a column was found', () => {
  afterEach(unmount);

  const cases: readonly {
    description: string;
    by?: MatchedBy;
    source?: ImportPlan[string];
    expected: string | undefined;
  }[] = [
    { description: 'by its name', by: 'name', expected: 'Matched by name' },
    { description: 'by its values', by: 'values', expected: 'Matched by its values' },
    { description: 'by the portal', by: 'host', expected: undefined },
    { description: 'in the last import', by: 'remembered', expected: undefined },
    { description: 'chosen by hand', expected: undefined },
    { description: 'no column', by: 'name', source: { from: 'same', value: '12' }, expected: undefined },
  ];
  for (const { description: how, by, source, expected } of cases) {
    it(`is said quietly: ${how}`, async () => {
      const plan = planWith(source ? { role: source } : {});
      const matched = new Map(by ? [['role', by]] : []);
      const fixture = await mount(stateWith({ step: 'required', plan, matched }));
      const select = byRole(fixture, 'combobox', 'Role');
      expect(description(fixture, select).includes(expected ?? 'Matched')).to.equal(expected !== undefined);
    });
  }

  it('asks to choose where a required field lacks a source, until Next was pressed in vain', async () => {
    const plan = planWith({}, { gaps: ['username', 'lastName'] });
    const fixture = await mount(stateWith({ step: 'required', plan }));
    const notes = () => fixture.all('.field__match').map((note) => note.textContent.trim());
    expect(notes()).to.deep.equal(['Please choose']);
    expect(byRole(fixture, 'combobox', 'Username')).not.to.equal(undefined);
    const gaps: SessionState['gaps'] = [{ field: 'username', reason: 'choose-column' }];
    await fixture.show(stateWith({ step: 'required', plan, gaps, showGaps: true }));
    expect(notes()).to.deep.equal([]);
    await fixture.show(stateWith({ step: 'optional', plan }));
    expect(notes()).to.deep.equal([]);
  });

  it('is said once where all columns were remembered, with a way to match again', async () => {
    const matched = new Map<string, MatchedBy>([
      ['email', 'remembered'],
      ['sip', 'remembered'],
    ]);
    const fixture = await mount(stateWith({ step: 'required', matched }));
    const notice = 'Mapped as in your last import of this kind of file.';
    expect(fixture.find('.fields__remembered').textContent).to.include(notice);
    await click(fixture, 'button', 'Match again');
    expect(fixture.requests).to.deep.equal([{ type: 'match-again' }]);
    await fixture.show(stateWith({ step: 'required', matched: new Map() }));
    expect(byRole(fixture, 'button', 'Match again')).to.equal(undefined);
    expect(fixture.shadowRoot?.activeElement).to.equal(byRole(fixture, 'heading', 'Required fields'));
    await fixture.show(stateWith({ step: 'optional', matched }));
    expect(byRole(fixture, 'button', 'Match again')).to.equal(undefined);
  });

  it('is not matched again where cells were corrected', async () => {
    const matched = new Map<string, MatchedBy>([['email', 'remembered']]);
    const edits = { canUndo: true, canRedo: false, cells: [{ column: 1, count: 1 }] };
    const fixture = await mount(stateWith({ step: 'required', matched, review: { ...mixedReview, edits } }));
    expect(byRole(fixture, 'button', 'Match again')).to.equal(undefined);
  });
});
