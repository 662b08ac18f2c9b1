import { expect } from '@open-wc/testing';
import type { SessionContext } from '../../src/session/context.js';
import { HostLists } from '../../src/session/host-lists.js';
import { Mapping } from '../../src/session/mapping.js';
import type { SessionEvent } from '../../src/session/transition.js';
import { field } from '../fields/field-fixtures.js';

describe('gaps that are found after the screen has changed', () => {
  for (const { to, isTold } of [
    { to: 'security', isTold: true },
    { to: 'result', isTold: false },
  ]) {
    it(`are ${isTold ? 'shown' : 'dropped'} on the screen ${to}`, async () => {
      const events: SessionEvent[] = [];
      const state = {
        step: 'required',
        fields: [field({ id: 'one', label: 'One' })],
        plan: {},
        lists: new Map(),
      };
      const context = {
        state,
        settings: {},
        signal: new AbortController().signal,
        apply: (event: SessionEvent) => events.push(event),
      } as unknown as SessionContext;
      const found = new Mapping(context, new HostLists(context)).findGaps();
      state.step = to;
      await found;
      expect(events.map(({ type }) => type)).to.deep.equal(isTold ? ['gaps-found'] : []);
    });
  }
});
