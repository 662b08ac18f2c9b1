import { expect } from '@open-wc/testing';
import { openReview, plan, setupOf, tableOf, checkTable, cellsOf } from './review-service-fixture.js';

const role = { from: 'column', header: 'Role', index: 3 } as const;
const review = (...roles: string[]) =>
  openReview(roles.map((text) => ({ role: text, virtualExtension: '' })));
const rolesAfter = (...corrections: readonly (readonly [before: string, after: string])[]) => {
  const { service } = review('Agnet', 'agnet ', 'Agent', 'Boss', '');
  for (const [value, text] of corrections) service.repair({ kind: 'replace', field: 'role', value, text });
  return service.plan().role;
};

describe('the plan for the next file of this kind', () => {
  it('is the plan as it is while nothing was corrected', () => {
    expect(rolesAfter()).to.deep.equal(role);
  });

  it('has what was made of words that no list knows', () => {
    expect(rolesAfter(['Agnet', '1'], ['Boss', '2'])).to.deep.equal({
      ...role,
      values: { agnet: 'Agent', Boss: 'Administrator' },
    });
  });

  it('has nothing of a word that the list knows: it was changed for its row alone', () => {
    const { service } = review('Agent', 'Supervisor', 'Boss');
    service.edit([{ id: 0, field: 'role', text: 'Administrator' }]);
    expect(service.plan().role).to.deep.equal(role);
  });

  it('has nothing of a word that was corrected in one row only, or in two ways', () => {
    const { service } = review('Agnet', 'Agnet', 'Boss', 'Boss');
    service.edit([{ id: 0, field: 'role', text: 'Agent' }]);
    service.edit([{ id: 2, field: 'role', text: 'Agent' }]);
    service.edit([{ id: 3, field: 'role', text: 'Supervisor' }]);
    expect(service.plan().role).to.deep.equal(role);
  });

  it('has what was made of every row that is not left out', () => {
    const { service, review: rows } = review('Agnet', 'Agnet');
    rows().leaveOut([1], true);
    service.repair({ kind: 'replace', field: 'role', value: 'Agnet', text: '1' });
    expect(service.plan().role).to.deep.equal({ ...role, values: { Agnet: 'Agent' } });
  });

  it('keeps what it had before, and nothing of values that are no words', () => {
    const given = setupOf({
      role: { ...role, values: { Chief: 'Supervisor' } },
      virtualExtension: { from: 'generated' },
    });
    const file = tableOf([cellsOf('ada', { role: 'Agnet', firstName: 'Adda' })]);
    const { service } = checkTable(file, given);
    service.repair({ kind: 'replace', field: 'role', value: 'Agnet', text: '1' });
    service.edit([{ id: 0, field: 'firstName', text: 'Ada' }]);
    expect(service.plan()).to.deep.include({
      role: { ...role, values: { Chief: 'Supervisor', Agnet: 'Agent' } },
      firstName: plan.firstName,
    });
  });
});
