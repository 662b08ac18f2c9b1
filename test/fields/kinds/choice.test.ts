import { expect } from '@open-wc/testing';
import { checkOf } from '../../../src/fields/check-value.js';
import type { ChoiceLists, FieldDefinition } from '../../../src/fields/field-definition.js';
import { pbxUserFields } from '../../../src/fields/pbx-user-fields.js';
import { field, fieldOf, lists } from '../field-fixtures.js';

interface Case {
  readonly description: string;
  readonly input: string | readonly string[];
  readonly expected: unknown;
}

function outcome(definition: FieldDefinition, input: Case['input'], known: ChoiceLists): unknown {
  const { value, findings } = checkOf(definition, known).same(input);
  return findings.length ? findings.map(({ code, params }) => ({ code, ...params })) : value;
}

function runTable(name: string, definition: FieldDefinition, cases: readonly Case[], known = lists): void {
  describe(name, () => {
    for (const { description, input, expected } of cases) {
      it(description, () => expect(outcome(definition, input, known)).to.deep.equal(expected));
    }
  });
}

const unknown = (value: string) => [{ code: 'choice-unknown', value }];

const tricky = field({
  kind: 'choice',
  list: [
    { id: 'a', name: 'B' },
    { id: 'b', name: 'C' },
    { id: '7', name: '8' },
    { id: '8', name: 'Nine' },
    { id: 'x-y', name: 'One' },
    { id: 'x y', name: 'Two' },
    { id: 'constructor', name: '__proto__' },
  ],
});

runTable('a choice from a list', fieldOf(pbxUserFields, 'role'), [
  { description: 'an id', input: '2', expected: '2' },
  { description: 'a name', input: 'Administrator', expected: '2' },
  { description: 'a name in another case', input: ' aGENT ', expected: '1' },
  { description: 'what is not in the list', input: 'superadmin', expected: unknown('superadmin') },
  { description: 'two of them', input: '1;2', expected: unknown('1;2') },
  { description: 'a number written otherwise', input: '02', expected: unknown('02') },
  { description: 'nothing', input: '', expected: undefined },
]);

runTable('a choice whose ids and names overlap', tricky, [
  { description: 'an id wins over a name', input: '8', expected: '8' },
  { description: 'an id as it is wins over a name in another case', input: 'b', expected: 'b' },
  {
    description: 'an id in another case does not',
    input: 'B',
    expected: [{ code: 'choice-ambiguous', value: 'B', ids: ['a', 'b'] }],
  },
  { description: 'ids that differ in punctuation are told apart', input: 'X-Y', expected: 'x-y' },
  {
    description: 'unless the punctuation fits neither',
    input: 'x_y',
    expected: [{ code: 'choice-ambiguous', value: 'x_y', ids: ['x-y', 'x y'] }],
  },
  { description: 'names of properties are texts', input: '__proto__', expected: 'constructor' },
  { description: 'and no more than texts', input: 'toString', expected: unknown('toString') },
]);

runTable('a SIP option', fieldOf(pbxUserFields, 'sip'), [
  { description: 'its id', input: 'built-in-pbx', expected: 'built-in-pbx' },
  { description: 'its name', input: 'Use classic PBX', expected: 'classic-pbx' },
  { description: 'its id as people write it', input: 'Classic PBX', expected: 'classic-pbx' },
  { description: 'without regard to case', input: 'WebRTC', expected: 'webrtc' },
  { description: 'another word', input: 'SIP phone', expected: unknown('SIP phone') },
]);

runTable('desks', fieldOf(pbxUserFields, 'desk'), [
  { description: 'one', input: '10', expected: ['10'] },
  { description: 'several, by ids and names', input: '12; support|11', expected: ['12', '10', '11'] },
  { description: 'separated by commas, as no name has one', input: '10, 11', expected: ['10', '11'] },
  { description: 'the same twice is one', input: '10;Support', expected: ['10'] },
  { description: 'a list of them', input: ['10', '12'], expected: ['10', '12'] },
  { description: 'all of them', input: 'ALL', expected: 'all' },
  { description: 'all of them in a list', input: ['10', 'all'], expected: 'all' },
  { description: '"all" among others is no desk', input: '10;all', expected: unknown('all') },
  { description: 'nothing but separators', input: ' ;| ', expected: undefined },
  { description: 'an empty list', input: [], expected: undefined },
  {
    description: 'every one that is wrong is named',
    input: 'Suport;10;Sales',
    expected: [
      { code: 'choice-unknown', value: 'Suport' },
      { code: 'choice-ambiguous', value: 'Sales', ids: ['11', '12'] },
    ],
  },
]);

runTable(
  'desks whose names hold separators',
  fieldOf(pbxUserFields, 'desk'),
  [
    { description: 'a whole name wins', input: 'North; East', expected: ['2'] },
    { description: 'a comma does not separate', input: 'Sales, EU', expected: ['1'] },
    { description: 'others still do', input: 'Sales, EU|2', expected: ['1', '2'] },
    { description: 'an entry called All wins over the word', input: 'all', expected: ['3'] },
  ],
  new Map([
    [
      'desks',
      [
        { id: 1, name: 'Sales, EU' },
        { id: 2, name: 'North; East' },
        { id: 3, name: 'All' },
      ],
    ],
  ]),
);

runTable(
  'desks that the host does not list',
  fieldOf(pbxUserFields, 'desk'),
  [
    { description: 'any ids are taken', input: '77;78', expected: ['77', '78'] },
    { description: 'a comma may be part of one', input: '77,78', expected: ['77,78'] },
    { description: 'all of them', input: 'all', expected: 'all' },
  ],
  new Map(),
);

runTable(
  'a choice that the host does not list',
  fieldOf(pbxUserFields, 'role'),
  [{ description: 'any id is taken', input: 'whatever', expected: 'whatever' }],
  new Map(),
);
