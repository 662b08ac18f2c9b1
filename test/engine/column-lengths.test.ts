import { expect } from '@open-wc/testing';
import { cellsOf, checkTable, setupOf, tableOf } from './review-service-fixture.js';

describe('the lengths of columns', () => {
  const setup = setupOf({ virtualExtension: { from: 'generated' } });

  function lengthsOf(usernames: readonly string[]): Record<string, unknown> {
    const { review } = checkTable(tableOf(usernames.map((name) => cellsOf(name))), setup);
    return Object.fromEntries(review().columns.map(({ field, length }) => [field, length]));
  }

  const cases: readonly (readonly [string, readonly string[], number, number])[] = [
    ['those of the longest text, and of the longest word', ['ada', 'grace hopper', 'lovelace'], 12, 8],
    ['without the blanks around a text', ['  ada  '], 3, 3],
    ['those of what is shown of a text', ['x'.repeat(1000)], 61, 61],
    ['with more for capital letters', ['ADAM'], 5, 5],
    ['with more for the letters of Chinese', ['王小明王小'], 9, 9],
    ['nothing, where all is empty', [''], 0, 0],
  ];
  for (const [description, usernames, text, word] of cases) {
    it(`are ${description}`, () => {
      expect(lengthsOf(usernames).username).to.include({ text, word });
    });
  }

  it('say of which columns cells had problems', () => {
    const table = tableOf([cellsOf('ada', { email: 'no address' }), cellsOf('alan')]);
    const { service, review } = checkTable(table, setup);
    const faulty = (): string[] =>
      review()
        .columns.filter(({ length }) => length.hasProblems)
        .map(({ field }) => field);
    expect(faulty()).to.deep.equal(['email']);
    service.edit([{ id: 0, field: 'email', text: 'ada@example.com' }]);
    expect(faulty()).to.deep.equal(['email']);
  });
});
