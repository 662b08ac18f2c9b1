import { expect } from '@open-wc/testing';
import type { Choice } from '../../src/host.js';
import { sendLongLists } from '../../src/session/send-lists.js';
import { Engine } from '../../src/engine/engine.js';
import { engineWith } from './engine-fixture.js';
import { basicUserFields } from '../../src/fields/basic-user-fields.js';

const list = (length: number): readonly Choice[] =>
  Array.from({ length }, (_, at) => ({ id: at, name: `Role ${at}` }));

function portOf(engine: Engine) {
  const pieces: number[] = [];
  const port = engineWith({
    addChoices: (name, choices) => {
      pieces.push(choices.length);
      engine.addChoices(name, choices);
    },
  });
  return { port, pieces };
}

describe('sending lists to the worker', () => {
  it('leaves short lists to go along with a call', () => {
    const { port, pieces } = portOf(new Engine());
    const lists = new Map([['roles', list(1000)]]);
    expect(sendLongLists(port, lists)).to.equal(lists);
    expect(pieces).to.deep.equal([]);
  });

  it('sends a long list in chunks, and only once', async () => {
    const engine = new Engine();
    const { port, pieces } = portOf(engine);
    const lists = new Map([
      ['roles', list(9000)],
      ['desks', list(3)],
    ]);
    const [first, second] = await Promise.all([sendLongLists(port, lists), sendLongLists(port, lists)]);
    expect(Math.max(...pieces)).to.be.at.most(2000);
    expect(pieces.reduce((sum, size) => sum + size)).to.equal(9000);
    expect([...first.keys(), ...second.keys()]).to.deep.equal(['desks', 'desks']);

    await engine.read(
      new Blob(['Username,Email,Role\nada,ada@example.com,Role 8999\nbob,bob@example.com,None']),
      {
        maxRows: 9,
      },
    );
    const column = (header: string, index: number) => ({ from: 'column', header, index }) as const;
    const plan = { username: column('Username', 0), email: column('Email', 1), role: column('Role', 2) };
    const { counts } = engine.check(basicUserFields, plan, first);
    expect([counts.ready, counts.errors]).to.deep.equal([1, 1]);
  });
});
