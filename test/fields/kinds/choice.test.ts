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

runTable('the check of a choice', fieldOf(pbxUserFields, 'role'), [
  { description: 'accepts an id', input: '2', expected: '2' },
  { description: 'accepts a name', input: 'Administrator', expected: '2' },
  { description: 'accepts a name in another case', input: ' aGENT ', expected: '1' },
  {
    description: 'refuses a text that is not in the list',
    input: 'superadmin',
    expected: unknown('superadmin'),
  },
  { description: 'refuses two ids', input: '1;2', expected: unknown('1;2') },
  { description: 'refuses an id with an added zero', input: '02', expected: unknown('02') },
  { description: 'reads an empty text as no value', input: '', expected: undefined },
]);

runTable('the check of a choice whose ids and names overlap', tricky, [
  { description: 'prefers an id to a name', input: '8', expected: '8' },
  { description: 'prefers an exact id to a name in another case', input: 'b', expected: 'b' },
  {
    description: 'treats an id and a name in other cases as ambiguous',
    input: 'B',
    expected: [{ code: 'choice-ambiguous', value: 'B', ids: ['a', 'b'] }],
  },
  { description: 'distinguishes ids by their punctuation', input: 'X-Y', expected: 'x-y' },
  {
    description: 'treats ids as ambiguous whose punctuation both differs from the text',
    input: 'x_y',
    expected: [{ code: 'choice-ambiguous', value: 'x_y', ids: ['x-y', 'x y'] }],
  },
  {
    description: 'finds a name that is also a property of objects',
    input: '__proto__',
    expected: 'constructor',
  },
  {
    description: 'refuses a property of objects that is no name',
    input: 'toString',
    expected: unknown('toString'),
  },
]);

runTable('the check of a SIP option', fieldOf(pbxUserFields, 'sip'), [
  { description: 'accepts its id', input: 'built-in-pbx', expected: 'built-in-pbx' },
  { description: 'accepts its name', input: 'Use classic PBX', expected: 'classic-pbx' },
  { description: 'accepts its id as people write it', input: 'Classic PBX', expected: 'classic-pbx' },
  { description: 'accepts its id in any case', input: 'WebRTC', expected: 'webrtc' },
  { description: 'refuses any other word', input: 'SIP phone', expected: unknown('SIP phone') },
]);

runTable('the check of desks', fieldOf(pbxUserFields, 'desk'), [
  { description: 'accepts one desk', input: '10', expected: ['10'] },
  {
    description: 'accepts several desks, by ids and names',
    input: '12; support|11',
    expected: ['12', '10', '11'],
  },
  {
    description: 'accepts commas between desks while no name contains a comma',
    input: '10, 11',
    expected: ['10', '11'],
  },
  { description: 'counts a repeated desk once', input: '10;Support', expected: ['10'] },
  { description: 'accepts a list of desks', input: ['10', '12'], expected: ['10', '12'] },
  { description: 'accepts "all"', input: 'ALL', expected: 'all' },
  { description: 'accepts "all" in a list', input: ['10', 'all'], expected: 'all' },
  { description: 'refuses "all" among other desks', input: '10;all', expected: unknown('all') },
  { description: 'reads separators alone as no value', input: ' ;| ', expected: undefined },
  { description: 'reads an empty list as no value', input: [], expected: undefined },
  {
    description: 'reports every wrong entry',
    input: 'Suport;10;Sales',
    expected: [
      { code: 'choice-unknown', value: 'Suport' },
      { code: 'choice-ambiguous', value: 'Sales', ids: ['11', '12'] },
    ],
  },
]);

runTable(
  'the check of desks whose names contain separators',
  fieldOf(pbxUserFields, 'desk'),
  [
    { description: 'prefers a whole name to its pieces', input: 'North; East', expected: ['2'] },
    { description: 'does not separate desks at commas', input: 'Sales, EU', expected: ['1'] },
    { description: 'separates desks at other signs', input: 'Sales, EU|2', expected: ['1', '2'] },
    { description: 'prefers a desk named All to the word "all"', input: 'all', expected: ['3'] },
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
  'the check of desks without a list',
  fieldOf(pbxUserFields, 'desk'),
  [
    { description: 'accepts any ids', input: '77;78', expected: ['77', '78'] },
    { description: 'takes a comma for a character of an id', input: '77,78', expected: ['77,78'] },
    { description: 'accepts "all"', input: 'all', expected: 'all' },
  ],
  new Map(),
);

runTable(
  'the check of a choice without a list',
  fieldOf(pbxUserFields, 'role'),
  [{ description: 'accepts any id', input: 'whatever', expected: 'whatever' }],
  new Map(),
);
