import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type { FieldDefinition } from '../../src/fields/field-definition.js';
import { pbxUserFields } from '../../src/fields/pbx-user-fields.js';
import { matchHeaders } from '../../src/mapping/match-headers.js';
import { matchOwnNames } from '../../src/mapping/match-own-names.js';
import { columnsOf, field, lists } from '../fields/field-fixtures.js';

interface Case {
  readonly description: string;
  /** Headers, separated by `|`. */
  readonly input: string;
  readonly samples?: Readonly<Record<string, readonly string[]>>;
  readonly fields?: readonly FieldDefinition[];
}

const decided: readonly Case[] = [
  { description: 'labels', input: 'Username|Email|First name|Last name|Role' },
  { description: 'ids', input: 'user_name|E-Mail|firstName|lastName' },
  { description: 'columns of error details beside labels', input: 'Import row|Username|Import error' },
];

const undecided: readonly Case[] = [
  { description: 'another name of a field', input: 'Login|Email' },
  { description: 'one half of the names, which may be whole names', input: 'Username|Email|Last name' },
  { description: 'a header that is no field', input: 'Username|Email|Shoe size' },
  { description: 'a column without a header', input: 'Username|Email|' },
  { description: 'two equal headers', input: 'Email|E-mail' },
  { description: 'the label and the id of one field', input: 'First line|extraLine', fields: [line()] },
  {
    description: 'a name that two fields have',
    input: 'Line',
    fields: [line({ id: 'line', label: 'A' }), line({ id: 'b', label: 'Line' })],
  },
  { description: 'values that contradict the header', input: 'Email', samples: { Email: ['Ada', 'Bob'] } },
  { description: 'entries that are in no list', input: 'Role', samples: { Role: ['Pilot'] } },
  { description: 'a column without values for a field that has one', input: 'SIP settings' },
];

function line(definition: Partial<FieldDefinition> = {}): FieldDefinition {
  return field({ id: 'extraLine', label: 'First line', ...definition });
}

describe('columns named after fields', () => {
  for (const { description, input, samples, fields = pbxUserFields } of decided) {
    it(`are matched by ${description}`, () => {
      const columns = columnsOf(input, samples);
      const matches = matchOwnNames(fields, columns, lists);
      expect(matches).to.deep.equal(matchHeaders(fields, columns, lists));
      expect(matches?.size).to.be.greaterThan(0);
    });
  }

  for (const { description, input, samples, fields = pbxUserFields } of undecided) {
    it(`are left to the matching of all headers by ${description}`, () => {
      expect(matchOwnNames(fields, columnsOf(input, samples), lists)).to.equal(undefined);
    });
  }

  it('are matched as by the matching of all headers, whatever stands beside them', () => {
    const names = pbxUserFields.flatMap(({ id, label }) => [id, label]);
    const header = fc.oneof(
      { weight: 8, arbitrary: fc.constantFrom(...names) },
      {
        weight: 1,
        arbitrary: fc.constantFrom('Login', 'Nom', 'Name', 'Rolle', 'Import row', 'Column 1', ''),
      },
    );
    const cell = fc.constantFrom('ada', 'a@b.co', 'Agent', 'Support', '2001', 'Europe/Berlin', 'webrtc');
    const column = fc.record({ header, samples: fc.array(cell, { maxLength: 2 }) });
    fc.assert(
      fc.property(fc.uniqueArray(column, { maxLength: 6, selector: (one) => one.header }), (made) => {
        const columns = made.map((one, index) => ({ ...one, index }));
        const matches = matchOwnNames(pbxUserFields, columns, lists);
        if (matches) {
          const all = matchHeaders(pbxUserFields, columns, lists);
          expect([...matches]).to.deep.equal([...all]);
        }
      }),
      { numRuns: 500 },
    );
  });
});
