import { expect } from '@open-wc/testing';
import { HostLists } from '../../src/session/host-lists.js';
import { Mapping } from '../../src/session/mapping.js';
import { stateWith } from '../elements/fixtures.js';
import { field } from '../fields/field-fixtures.js';
import { contextFor } from './context-fixture.js';

describe('gaps that are found after the screen has changed', () => {
  for (const { to, isTold } of [
    { to: 'security', isTold: true },
    { to: 'result', isTold: false },
  ] as const) {
    it(`are ${isTold ? 'shown' : 'dropped'} on the screen ${to}`, async () => {
      const fields = [field({ id: 'one', label: 'One', required: true })];
      const { context, setState } = contextFor(stateWith({ step: 'required', fields, plan: {} }));
      const found = new Mapping(context, new HostLists(context)).findGaps();
      setState({ ...context.state, step: to });
      expect(await found).to.have.lengthOf(1);
      expect(context.state.gaps).to.have.lengthOf(isTold ? 1 : 0);
    });
  }
});
