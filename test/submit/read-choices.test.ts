import { expect } from '@open-wc/testing';
import { parseChoices } from '../../src/submit/host-response.js';
import { readChoices } from '../../src/submit/read-choices.js';
import { indexChoices } from '../../src/fields/kinds/choice-index.js';

const entries = (length: number): unknown[] =>
  Array.from({ length }, (_, at) => ({ id: at, name: `Role ${at}` }));

/** Reads a list, and counts the breaks. */
async function read(raw: unknown) {
  let pauses = 0;
  const list = await readChoices(raw, () => {
    pauses++;
    return Promise.resolve();
  });
  return { list, pauses };
}

describe('reading a list of choices', () => {
  it('takes no break in a short list', async () => {
    const { list, pauses } = await read(entries(100));
    expect(list).to.deep.equal({ choices: parseChoices(entries(100)) });
    expect(pauses).to.equal(0);
  });

  for (const raw of [undefined, null, 'roles', { length: 3 }]) {
    it(`takes ${JSON.stringify(raw)} for no list`, async () => {
      expect((await read(raw)).list).to.equal(undefined);
    });
  }

  it('takes breaks in a long list, with the same result', async () => {
    const odd = [
      null,
      { id: 5, name: 'Second of its id' },
      { name: 'No id' },
      { id: 'x', name: ' Padded ' },
      7,
    ];
    const raw = [...entries(17_000), ...odd, { id: 'last', name: 'Last' }];
    const { list, pauses } = await read(raw);
    expect(list?.choices).to.deep.equal(parseChoices(raw));
    expect(pauses).to.be.at.least(8);
  });

  it('reads all of 200,000 entries', async function () {
    this.timeout(60_000);
    const { list } = await read(entries(200_000));
    expect(list?.choices).to.have.length(200_000);
    expect(indexChoices(list?.choices ?? []).find('ROLE 199999')).to.deep.equal(['199999']);
  });

  it('finds the names of several entries', async () => {
    const { list } = await read([...entries(5000), { id: 'a', name: ' role 7' }, { id: 'b', name: '12' }]);
    expect([...(list?.sharedNames ?? [])].sort()).to.deep.equal(['12', 'role 7']);
  });
});
