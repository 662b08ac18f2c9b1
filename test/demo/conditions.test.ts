import { expect } from '@open-wc/testing';
import { CALM, ConditionStore } from '../../demo/conditions.js';

const KEY = 'northwind-voice.conditions';

describe('the conditions of the demo', () => {
  beforeEach(() => localStorage.removeItem(KEY));
  after(() => localStorage.removeItem(KEY));

  it('are calm at first', () => {
    const store = new ConditionStore(localStorage);
    expect(store.current).to.deep.equal(CALM);
    expect(store.raised).to.equal(0);
  });

  it('survive a reload, and fire an event when they change', () => {
    const store = new ConditionStore(localStorage);
    let changes = 0;
    store.addEventListener('change', () => (changes += 1));
    store.set({ latency: 2000, offline: true });
    expect(changes).to.equal(1);
    const reloaded = new ConditionStore(localStorage);
    expect(reloaded.current).to.deep.equal({ ...CALM, latency: 2000, offline: true });
    expect(reloaded.raised).to.equal(2);
    reloaded.calm();
    expect(new ConditionStore(localStorage).current).to.deep.equal(CALM);
  });

  const damaged: { description: string; input: string; expected: Partial<typeof CALM> }[] = [
    { description: 'text that is not JSON', input: '{', expected: {} },
    { description: 'JSON that is not an object', input: '"x"', expected: {} },
    { description: 'null', input: 'null', expected: {} },
    { description: 'values of other types', input: '{"latency":"fast","offline":1}', expected: {} },
    {
      description: 'numbers out of bounds',
      input: '{"failBefore":400,"maxRows":-3}',
      expected: { failBefore: 100, maxRows: 1 },
    },
  ];
  for (const { description, input, expected } of damaged) {
    it(`take nothing bad from storage for ${description}`, () => {
      localStorage.setItem(KEY, input);
      expect(new ConditionStore(localStorage).current).to.deep.equal({ ...CALM, ...expected });
    });
  }
});
