import { expect } from '@open-wc/testing';
import { basicUserFields } from '../../src/fields/basic-user-fields.js';
import type { ProblemGroup } from '../../src/engine/review-protocol.js';
import { withLikelyValues } from '../../src/session/with-likely-values.js';
import { field } from '../fields/field-fixtures.js';
import { answerWith } from './review-fixture.js';

const languages = [
  { id: 'en_US', name: 'English' },
  { id: 'de_DE', name: 'German' },
];
const known = {
  fields: [
    ...basicUserFields,
    field({ id: 'zone', kind: 'time-zone' }),
    field({ id: 'contractor', kind: 'boolean' }),
    field({ id: 'since', kind: 'date' }),
    field({ id: 'language', kind: 'choice', list: languages }),
    field({ id: 'spoken', kind: 'choices', list: 'languages' }),
  ],
  lists: new Map([['languages', { phase: 'ready', choices: languages } as const]]),
};

function groupOf(code: ProblemGroup['code'], id: string, value?: string): ProblemGroup {
  return { code, severity: 'error', params: {}, rows: 1, field: id, ...(value !== undefined && { value }) };
}

describe('values by other names', () => {
  const cases = [
    { group: groupOf('time-zone-unknown', 'zone', 'W. Europe Standard Time'), likely: 'Europe/Berlin' },
    { group: groupOf('time-zone-abbreviation', 'zone', 'CET'), likely: 'Europe/Berlin' },
    { group: groupOf('time-zone-unknown', 'zone', 'GMT+1'), likely: undefined },
    { group: groupOf('time-zone-unknown', 'zone'), likely: undefined },
    { group: groupOf('boolean-invalid', 'contractor', 'ture'), likely: 'yes' },
    { group: groupOf('date-invalid', 'since', '31 Jan 2026'), likely: '2026-01-31' },
    { group: groupOf('choice-unknown', 'language', 'Deutsch'), likely: 'de_DE' },
    { group: groupOf('choice-unknown', 'spoken', 'inglés'), likely: 'en_US' },
    { group: groupOf('choice-unknown', 'role', 'Deutsch'), likely: undefined },
    { group: groupOf('email-invalid', 'email'), likely: undefined },
  ];
  for (const { group, likely } of cases) {
    it(`${group.field ?? ''} “${group.value ?? ''}” most likely ${likely ? `means ${likely}` : 'means nothing that is known'}`, async () => {
      const { problemGroups } = await withLikelyValues({ ...answerWith([]), problemGroups: [group] }, known);
      expect(problemGroups.map(({ suggestions = [] }) => suggestions.map(({ id }) => id))).to.deep.equal([
        likely === undefined ? [] : [likely],
      ]);
    });
  }

  it('are looked up together where they are many', async () => {
    const texts = ['31-Jan-26', 'soon', '1 Feb 2026'];
    const group = { ...groupOf('date-invalid', 'since'), texts };
    const { problemGroups } = await withLikelyValues({ ...answerWith([]), problemGroups: [group] }, known);
    expect(problemGroups).to.deep.equal([
      {
        ...group,
        likely: [
          ['31-Jan-26', '2026-01-31'],
          ['1 Feb 2026', '2026-02-01'],
        ],
      },
    ]);
  });

  it('keep what the engine suggests where nothing better is known', async () => {
    const suggestions = [{ id: 'de_DE', name: 'German' }];
    const group = { ...groupOf('choice-unknown', 'language', 'Klingon'), suggestions };
    const { problemGroups } = await withLikelyValues({ ...answerWith([]), problemGroups: [group] }, known);
    expect(problemGroups).to.deep.equal([group]);
  });
});
