import { expect } from '@open-wc/testing';
import { HostLists } from '../../src/session/host-lists.js';
import { makePlan } from '../../src/session/make-plan.js';
import { initialState } from '../../src/session/transition.js';
import type { ImportPlan } from '../../src/fields/plan.js';
import { columnsOf } from '../elements/fixtures.js';
import { field } from '../fields/field-fixtures.js';
import { contextFor } from './context-fixture.js';
import { engineWith, mappingCalls } from './engine-fixture.js';

const fields = [field({ id: 'one', label: 'One' }), field({ id: 'two', label: 'Two' })];
const { context } = contextFor(initialState(fields, { maxRows: 500, maxFileSize: 1000 }), {
  engine: () => Promise.resolve(engineWith(mappingCalls())),
});

const from = (header: string, index: number) => ({ from: 'column', header, index }) as const;

const cases: {
  description: string;
  before: readonly string[];
  plan: ImportPlan;
  headers: readonly string[];
  expected: ImportPlan;
}[] = [
  {
    description: 'fits a file with the same headers in another order',
    before: ['A', 'B'],
    plan: { one: from('A', 0), two: from('B', 1) },
    headers: ['B', 'A'],
    expected: { one: from('A', 1), two: from('B', 0) },
  },
  {
    description: 'fits a file with equal headers in the same order',
    before: ['A', 'B', 'A'],
    plan: { one: from('A', 0), two: from('A', 2) },
    headers: ['A', 'B', 'A'],
    expected: { one: from('A', 0), two: from('A', 2) },
  },
  {
    description:
      'does not fit a file with equal headers in another order, where two fields would get one column',
    before: ['A', 'B', 'A'],
    plan: { one: from('A', 0), two: from('A', 2) },
    headers: ['A', 'A', 'B'],
    expected: { one: { from: 'none' }, two: { from: 'none' } },
  },
  {
    description: 'fits the error details of such a file',
    before: ['A', 'B'],
    plan: { one: from('A', 0), two: from('B', 1) },
    headers: ['A', 'B', 'Import row', 'Import error code', 'Import error'],
    expected: { one: from('A', 0), two: from('B', 1) },
  },
  {
    description: 'fits such a file after its error details',
    before: ['A', 'B', 'Import row', 'Import error code', 'Import error'],
    plan: { one: from('A', 0), two: from('B', 1) },
    headers: ['A', 'B'],
    expected: { one: from('A', 0), two: from('B', 1) },
  },
  {
    description: 'does not fit a file with one header more',
    before: ['A', 'B'],
    plan: { one: from('A', 0), two: from('B', 1) },
    headers: ['A', 'B', 'C'],
    expected: { one: { from: 'none' }, two: { from: 'none' } },
  },
];

describe('a remembered plan', () => {
  for (const { description, before, plan, headers, expected } of cases) {
    it(description, async () => {
      const remembered = [{ headers: before, plan }];
      const columns = columnsOf(...headers.map((header) => [header] as const));
      const started = await makePlan(context, new HostLists(context), columns, { remembered });
      expect(started.plan).to.deep.equal(expected);
    });
  }
});
