import { expect } from '@open-wc/testing';
import type { FieldSource, ImportPlan } from '../../src/fields/plan.js';
import { correctionsAtRisk } from '../../src/session/corrections.js';
import { reviewWith } from '../elements/lazy-fixtures.js';

const column = (index: number): FieldSource => ({ from: 'column', header: `Column ${index}`, index });
const half = (part: 'given-name' | 'family-name') =>
  ({ from: 'column', header: 'Name', index: 0, part }) as const;
const plan: ImportPlan = {
  email: column(1),
  firstName: half('given-name'),
  lastName: half('family-name'),
  username: { from: 'built', recipe: 'given.family' },
  role: column(2),
};
const firstName = 0;
const lastName = 1;
const username = 2;

/** The question before a field gets another source, where cells were corrected in one column, by its place behind those of the file. */
function ask(derived: number, field: string, source: FieldSource | undefined) {
  const state = reviewWith({}, { plan });
  const width = state.file?.columns.length ?? 0;
  const edits = { canUndo: true, canRedo: false, cells: [{ column: width + derived, count: 3 }] };
  return correctionsAtRisk(reviewWith({ edits }, { plan }), field, source);
}

describe('corrected cells of derived columns', () => {
  const cases = [
    { at: username, field: 'email', source: column(3), derived: 'username' },
    { at: username, field: 'lastName', source: { from: 'none' }, derived: 'username' },
    { at: username, field: 'username', source: { from: 'built', recipe: 'g.family' }, derived: 'username' },
    { at: username, field: 'username', source: column(3), derived: 'username' },
    { at: lastName, field: 'lastName', source: column(3), derived: 'lastName' },
    { at: lastName, field: 'lastName', source: half('given-name'), derived: 'lastName' },
    { at: lastName, field: 'firstName', source: { from: 'none' }, derived: undefined },
    { at: firstName, field: 'lastName', source: { from: 'none' }, derived: undefined },
    { at: username, field: 'role', source: column(3), derived: undefined },
    { at: username, field: 'email', source: plan.email, derived: undefined },
  ] as const;
  for (const { at, field, source, derived } of cases)
    it(`${derived ? `of ${derived} are asked about` : 'stay'} when ${field} comes from ${JSON.stringify(source)}`, () => {
      const question = ask(at, field, source);
      expect(question).to.deep.equal(
        derived && { about: 'corrected-cells', field, source, derived, column: '', cells: 3 },
      );
    });
});
