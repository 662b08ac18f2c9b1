import { expect } from '@open-wc/testing';
import { loadFailure } from '../../src/session/load-failure.js';

const address = 'https://portal.example/assets/review-3f2a.js';

const cases: readonly {
  readonly browser: string;
  readonly message: string;
  readonly expected: object | undefined;
}[] = [
  {
    browser: 'Chrome',
    message: `Failed to fetch dynamically imported module: ${address}`,
    expected: { about: 'file-missing', address },
  },
  {
    browser: 'Firefox',
    message: `error loading dynamically imported module: ${address}`,
    expected: { about: 'file-missing', address },
  },
  {
    browser: 'Safari',
    message: 'Importing a module script failed.',
    expected: { about: 'file-missing' },
  },
  {
    browser: 'a bundle of webpack',
    message: `Loading chunk 17 failed.\n(error: ${address})`,
    expected: { about: 'file-missing', address },
  },
  { browser: 'any other bug', message: 'x is not a function', expected: undefined },
];

describe('a part of the page that could not be loaded', () => {
  for (const { browser, message, expected } of cases) {
    it(`is told by the error of ${browser}`, () => {
      expect(loadFailure(new TypeError(message))).to.deep.equal(expected);
    });
  }

  it('is what this browser says of a module that is not there', async () => {
    const missing = `${location.origin}/no/such/module.js`;
    const error: unknown = await import(missing).catch((failure: unknown) => failure);
    expect(loadFailure(error)).to.include({ about: 'file-missing' });
  });
});
