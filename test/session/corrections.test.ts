import { expect } from '@open-wc/testing';
import type { FileRequest } from '../../src/session/requests.js';
import type { FieldSource, ImportPlan } from '../../src/fields/plan.js';
import { correctionsAtRisk, holdsForCorrections } from '../../src/session/corrections.js';
import { mixedReview, reviewWith } from '../elements/lazy-fixtures.js';
import { contextFor } from './context-fixture.js';

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

let restoreSecureContext: (() => void) | undefined;
afterEach(() => {
  restoreSecureContext?.();
  restoreSecureContext = undefined;
});

/** As on a page of plain http. */
function overrideSecureContext(): void {
  const own = Object.getOwnPropertyDescriptor(globalThis, 'isSecureContext') ?? {};
  restoreSecureContext = () => {
    Object.defineProperty(globalThis, 'isSecureContext', own);
  };
  Object.defineProperty(globalThis, 'isSecureContext', { value: false, configurable: true });
}

describe('what was done on Review, where other rows are asked for,', () => {
  interface Case {
    readonly cells?: number;
    readonly leftOut?: number;
    readonly setAside?: number;
    readonly resumeKey?: string;
    readonly isInsecure?: boolean;
    readonly request: FileRequest;
    /** Values and rows. */
    readonly asked?: readonly number[];
  }
  const another = { type: 'choose-file', file: new File([], 'b.csv') } as const;
  const reading = { type: 'read-again', choices: {} } as const;
  const cases: readonly Case[] = [
    { request: another },
    { cells: 3, request: another, asked: [3, 0] },
    { leftOut: 2, request: another, asked: [0, 2] },
    { cells: 1, leftOut: 3, setAside: 2, request: another, asked: [1, 1] },
    { leftOut: 2, setAside: 2, request: another },
    { cells: 3, resumeKey: 'key', request: another },
    { cells: 3, resumeKey: 'key', request: reading, asked: [3, 0] },
    { cells: 3, resumeKey: 'key', isInsecure: true, request: another, asked: [3, 0] },
    { cells: 50_001, resumeKey: 'key', request: another, asked: [50_001, 0] },
    { cells: 3, request: { ...another, confirmed: true } },
  ];
  for (const { cells = 0, leftOut = 0, setAside = 0, resumeKey, isInsecure, request, asked } of cases) {
    const given = JSON.stringify({ cells, leftOut, setAside, resumeKey, isInsecure, type: request.type });
    it(`${asked ? `is asked about as ${asked.join(' and ')}` : 'is not asked about'}: ${given}`, () => {
      const edits = { canUndo: true, canRedo: false, cells: [{ column: 0, count: cells }] };
      const counts = { ...mixedReview.counts, leftOut, setAside };
      const { context } = contextFor(reviewWith({ edits, counts }, { step: 'upload' }), {
        settings: { resumeKey },
      });
      if (isInsecure) overrideSecureContext();
      expect(holdsForCorrections(context, request)).to.equal(asked !== undefined);
      const { question } = context.state;
      const found = question?.about === 'lost-corrections' ? [question.cells, question.rows] : undefined;
      expect(found).to.deep.equal(asked);
    });
  }
});
