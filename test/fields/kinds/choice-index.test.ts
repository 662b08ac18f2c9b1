import { expect } from '@open-wc/testing';
import type { Choice } from '../../../src/host.js';
import { indexChoices, indexLongLists } from '../../../src/fields/kinds/choice-index.js';

const list = (length: number): readonly Choice[] =>
  Array.from({ length }, (_, at) => ({ id: at, name: `Role ${at}` }));

/** Indexes lists ahead, and counts the breaks. */
async function breaksFor(...lists: readonly (readonly Choice[])[]): Promise<number> {
  let breaks = 0;
  await indexLongLists(new Map(lists.map((choices, at) => [`list${at}`, choices])), () => {
    breaks++;
    return Promise.resolve();
  });
  return breaks;
}

describe('an index that is made ahead', () => {
  it('takes breaks in each long list, and finds the same', async () => {
    const long = list(9000);
    expect(await breaksFor(list(2000), long, list(4001))).to.equal(5 + 3);
    expect(indexChoices(long).find('ROLE 8999')).to.deep.equal(['8999']);
  });

  it('takes no break for short lists, or a second time', async () => {
    const long = list(9000);
    await breaksFor(long);
    expect(await breaksFor(list(2000), long)).to.equal(0);
  });
});
