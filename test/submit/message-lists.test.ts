import { expect } from '@open-wc/testing';
import { parseCreateResults } from '../../src/submit/host-response.js';

const revocable = Proxy.revocable<unknown[]>([], {});
revocable.revoke();

const lists: readonly { readonly description: string; readonly message: unknown }[] = [
  // eslint-disable-next-line no-sparse-arrays -- a hole is what is tested
  { description: 'a hole', message: ['a', , 'b'] },
  { description: 'methods of its own', message: Object.assign([1, 2], { every: () => true }) },
  {
    description: 'an entry that throws',
    message: new Proxy(['a'], {
      get: (list, name) => {
        if (name === '0') throw new Error('No');
        return Reflect.get(list, name) as unknown;
      },
    }),
  },
  { description: 'nothing but a revoked proxy', message: revocable.proxy },
  { description: 'billions of entries', message: new Array(4e9) },
];

describe('a list of messages', () => {
  for (const { description, message } of lists) {
    it(`counts as unread with ${description}`, () => {
      const [outcome] = parseCreateResults([{ key: 'a', status: 'rejected', message }], ['a']).outcomes;
      expect(outcome).to.deep.include({ status: 'rejected', unread: ['message'] });
    });
  }

  it('is read once, and its first twenty entries alone', () => {
    let reads = 0;
    const texts = Array.from({ length: 500 }, (_, at) => String(at));
    const message = new Proxy(texts, {
      get: (list, name) => {
        if (/^\d+$/.test(String(name))) reads += 1;
        return Reflect.get(list, name) as unknown;
      },
    });
    const [outcome] = parseCreateResults([{ key: 'a', status: 'rejected', message }], ['a']).outcomes;
    expect(outcome).to.deep.include({ message: texts.slice(0, 20).join(' ') });
    expect(reads).to.equal(20);
  });
});
