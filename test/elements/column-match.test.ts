import { expect } from '@open-wc/testing';
import type { SessionState } from '../../src/session/state.js';
import type { ImportPlan } from '../../src/fields/fields.js';
import type { MatchedBy } from '../../src/mapping/start-plan.js';
import { byRole, click } from '../harness.js';
import { description } from './field-stage.js';
import { planWith, stateWith } from './fixtures.js';
import { mixedReview } from './late-fixtures.js';
import { mount, strike } from './stage.js';

describe('how a column was found', () => {
  afterEach(strike);

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
      const stage = await mount(stateWith({ step: 'required', plan, matched }));
      const select = byRole(stage, 'combobox', 'Role');
      expect(description(stage, select).includes(expected ?? 'Matched')).to.equal(expected !== undefined);
    });
  }

  it('asks to choose where a required field is open, until Next was pressed in vain', async () => {
    const plan = planWith({}, { open: ['username', 'lastName'] });
    const stage = await mount(stateWith({ step: 'required', plan }));
    const notes = () => stage.all('.field__match').map((note) => note.textContent.trim());
    expect(notes()).to.deep.equal(['Please choose']);
    expect(byRole(stage, 'combobox', 'Username')).not.to.equal(undefined);
    const gaps: SessionState['gaps'] = [{ field: 'username', reason: 'choose-column' }];
    await stage.show(stateWith({ step: 'required', plan, gaps, showGaps: true }));
    expect(notes()).to.deep.equal([]);
    await stage.show(stateWith({ step: 'optional', plan }));
    expect(notes()).to.deep.equal([]);
  });

  it('is said once where all of it was remembered, with a way to match again', async () => {
    const matched = new Map<string, MatchedBy>([
      ['email', 'remembered'],
      ['sip', 'remembered'],
    ]);
    const stage = await mount(stateWith({ step: 'required', matched }));
    const notice = 'Mapped as in your last import of this kind of file.';
    expect(stage.find('.fields__remembered').textContent).to.include(notice);
    await click(stage, 'button', 'Match again');
    expect(stage.requests).to.deep.equal([{ type: 'match-again' }]);
    await stage.show(stateWith({ step: 'required', matched: new Map() }));
    expect(byRole(stage, 'button', 'Match again')).to.equal(undefined);
    expect(stage.shadowRoot?.activeElement).to.equal(byRole(stage, 'heading', 'Required fields'));
    await stage.show(stateWith({ step: 'optional', matched }));
    expect(byRole(stage, 'button', 'Match again')).to.equal(undefined);
  });

  it('is not matched again where cells were corrected', async () => {
    const matched = new Map<string, MatchedBy>([['email', 'remembered']]);
    const edits = { canUndo: true, canRedo: false, cells: [{ column: 1, count: 1 }] };
    const stage = await mount(stateWith({ step: 'required', matched, review: { ...mixedReview, edits } }));
    expect(byRole(stage, 'button', 'Match again')).to.equal(undefined);
  });
});
