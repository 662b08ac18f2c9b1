import { expect } from '@open-wc/testing';
import { screenTexts } from '../../src/messages/en/screens.js';
import type { Messages } from '../../src/messages/messages.js';
import type { SessionState } from '../../src/session/state.js';
import { emptyState, stateWith } from './fixtures.js';
import {
  beingChecked,
  cleanResult,
  editableWith,
  mixedResult,
  readyReview,
  resultWith,
  reviewWith,
  rowWith,
  submitWith,
} from './lazy-fixtures.js';
import { mount, unmount } from './screen-fixture.js';

afterEach(unmount);

/** The texts, and which texts were looked for in vain. */
function watched(): { readonly messages: Messages; readonly missing: readonly string[] } {
  const missing: string[] = [];
  const watch = (texts: object, path: string): unknown =>
    new Proxy(texts, {
      get(target, key) {
        const value: unknown = Reflect.get(target, key);
        const name = `${path}${String(key)}`;
        // Names of fields and codes are looked up, too.
        if (value === undefined && typeof key === 'string' && !name.startsWith('fields.')) missing.push(name);
        return typeof value === 'object' && value !== null ? watch(value, `${name}.`) : value;
      },
    });
  return { messages: watch(screenTexts, '') as Messages, missing };
}

const clean = { problemGroups: [], window: { total: 60, from: 0, rows: [rowWith(0), rowWith(1)] } };

const SCREENS: readonly { readonly description: string; readonly state: SessionState }[] = [
  { description: 'Upload', state: emptyState },
  { description: 'Upload with a file', state: stateWith() },
  { description: 'Review while rows are being checked', state: reviewWith(beingChecked) },
  { description: 'Review', state: readyReview(60) },
  { description: 'Review whose cells can be edited', state: editableWith(clean) },
  { description: 'Review with rows that are left out', state: reviewWith({ ...clean, filter: 'left-out' }) },
  { description: 'an import', state: submitWith() },
  {
    description: 'an import that is paused',
    state: submitWith({ status: { phase: 'paused', pausedFor: 'administrator' } }),
  },
  { description: 'the result', state: resultWith({}, cleanResult) },
  {
    description: 'the result with failures',
    state: resultWith({ ...mixedResult, unknown: 2, notAttempted: 3, retriable: 3, fixable: 1 }),
  },
];

describe('the texts that every import loads', () => {
  for (const { description, state } of SCREENS) {
    it(`are enough for ${description}`, async () => {
      const { messages, missing } = watched();
      await mount(state, { messages });
      expect(missing).to.deep.equal([]);
    });
  }
});
