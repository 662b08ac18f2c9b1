import { expect } from '@open-wc/testing';
import type { ChoiceLists } from '../../src/fields/field-definition.js';
import { openReview, problemGroupOf, setupOf } from './review-service-fixture.js';

describe('the problem groups', () => {
  it('come once each, errors before duplicates before warnings, the most rows first', () => {
    const { service } = openReview([
      { email: 'wrong' },
      { email: 'wrong as well' },
      { role: '' },
      { username: 'ada' },
      { username: 'Ada' },
      { firstName: '1-Mar' },
    ]);
    expect(service.summary().problemGroups.map(({ code, field, rows }) => [code, field, rows])).to.deep.equal(
      [
        ['email-invalid', 'email', 2],
        ['missing', 'role', 1],
        ['duplicate-value', 'username', 2],
        ['date-in-name', 'firstName', 1],
      ],
    );
  });

  it('have what the portal says of a field only where it says the same of all rows', () => {
    const { service, review } = openReview([{}, {}, {}]);
    const taken = (key: string, field: string, message: string) =>
      ({ key, field, message, kind: 'duplicate' }) as const;
    review().addHostProblems([
      taken('0', 'username', '“user0” is taken'),
      taken('1', 'username', '“user1” is taken'),
      taken('0', 'email', 'In use'),
      taken('2', 'email', 'In use'),
    ]);
    expect(
      service.summary().problemGroups.map(({ field, rows, params }) => ({ field, rows, params })),
    ).to.deep.equal([
      { field: 'username', rows: 2, params: {} },
      { field: 'email', rows: 2, params: { message: 'In use' } },
    ]);
  });

  it('do not count rows that were left out', () => {
    const { service, review } = openReview([{ email: 'wrong' }, { email: 'wrong' }]);
    review().leaveOut([0], true);
    expect(service.summary().problemGroups.map(({ rows }) => rows)).to.deep.equal([1]);
  });

  it('have each unknown value once, with what may be meant', () => {
    const { service } = openReview([
      { role: 'Agnet' },
      { role: ' AGNET' },
      { role: 'Cook' },
      { role: 'Admin' },
    ]);
    const { problemGroups } = service.summary();
    expect(problemGroupOf(problemGroups, 'choice-unknown', 'Agnet')).to.deep.include({
      rows: 2,
      suggestions: [{ id: '1', name: 'Agent' }],
    });
    expect(problemGroupOf(problemGroups, 'choice-unknown', 'Admin').suggestions).to.deep.equal([
      { id: '2', name: 'Administrator' },
    ]);
    expect(problemGroupOf(problemGroups, 'choice-unknown', 'Cook')).not.to.have.property('suggestions');
  });

  it('list both entries of a name that two have', () => {
    const { service } = openReview([{ desk: 'sales' }, { desk: '11' }]);
    expect(problemGroupOf(service.summary().problemGroups, 'choice-ambiguous', 'sales')).to.deep.include({
      rows: 1,
      severity: 'error',
      suggestions: [
        { id: '11', name: 'Sales' },
        { id: '12', name: 'Sales' },
      ],
    });
  });

  it('tell the entries of one cell apart', () => {
    const { service } = openReview([{ desk: 'Support; Suport; Kitchen' }, { desk: 'suport' }]);
    const { problemGroups } = service.summary();
    expect(problemGroupOf(problemGroups, 'choice-unknown', 'Suport').rows).to.equal(2);
    expect(problemGroupOf(problemGroups, 'choice-unknown', 'Kitchen').rows).to.equal(1);
  });

  it('keep long values apart that begin alike', () => {
    const long = 'x'.repeat(100);
    const { service } = openReview([{ role: `${long}1` }, { role: long }]);
    expect(service.summary().problemGroups.map(({ rows }) => rows)).to.deep.equal([1, 1]);
  });

  it('show what a certain repair makes of a cell', () => {
    const { service } = openReview([{ username: 'a\u200bda' }, { username: 'grace\u200b' }]);
    expect(problemGroupOf(service.summary().problemGroups, 'invisible-characters').example).to.deep.equal({
      before: 'a\u200bda',
      after: 'ada',
    });
  });

  it('are a hundred at most', () => {
    const { service } = openReview(Array.from({ length: 150 }, (_, at) => ({ role: `Role ${at}` })));
    expect(service.summary().problemGroups).to.have.length(100);
  });

  const accented: ChoiceLists = new Map([
    [
      'roles',
      [
        { id: 1, name: 'Gestión' },
        { id: 2, name: 'Gestion' },
      ],
    ],
  ]);
  it('keep entries apart that differ by an accent', () => {
    const setup = setupOf({ virtualExtension: { from: 'generated' } }, accented);
    const { review } = openReview([{ role: 'GESTIÓN ' }, { role: 'gestion' }, { role: 'gestión' }], setup);
    const role = setup.fields.findIndex(({ id }) => id === 'role');
    expect([0, 1, 2].map((id) => review().valuesOf(id)[role])).to.deep.equal(['1', '2', '1']);
  });
});
