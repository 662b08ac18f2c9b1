import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { neutraliseFormula } from '../../src/files/csv/formula.js';
import type { PasswordPolicy } from '../../src/host.js';
import { generatePassword } from '../../src/submit/password.js';
import { runs } from '../runs.js';

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;
const kinds = { digits: /\d/g, upper: /[A-Z]/g, lower: /[a-z]/g, symbols: /[^A-Za-z0-9]/g } as const;

const policies: fc.Arbitrary<PasswordPolicy> = fc
  .record({
    digits: fc.nat(4),
    upper: fc.nat(4),
    lower: fc.nat(4),
    symbols: fc.nat(4),
    more: fc.integer({ min: 1, max: 12 }),
    exclude: fc.constantFrom('', '0O1lI', '!#$%&', 'abcdefghijk'),
  })
  .map(({ more, ...policy }) => ({
    ...policy,
    length: policy.digits + policy.upper + policy.lower + policy.symbols + more,
  }));

describe('generated passwords', () => {
  it('meet the policy, and never look like a formula', () => {
    fc.assert(
      fc.property(policies, fc.boolean(), (policy, digitsOnly) => {
        const password = generatePassword(policy, { digitsOnly });
        expect(neutraliseFormula(password)).to.equal(password);
        expect(password).to.not.match(/^['=+\-@\t\r]/);
        for (const character of policy.exclude ?? '') expect(password).to.not.include(character);
        if (digitsOnly) {
          expect(password).to.match(/^\d+$/);
          return;
        }
        expect(password).to.have.length(policy.length);
        for (const kind of ['digits', 'upper', 'lower', 'symbols'] as const) {
          expect(count(password, kinds[kind]), kind).to.be.at.least(policy[kind] ?? 0);
        }
      }),
      { numRuns: runs(500), includeErrorInReport: true },
    );
  });

  for (const { description, policy, expected } of [
    {
      description: 'use letters and digits where the policy is empty',
      policy: { length: 60 },
      expected: /^(?=.*\d)(?=.*[a-z])(?=.*[A-Z])[A-Za-z0-9]{60}$/,
    },
    {
      description: 'use letters and digits also where every count is 0',
      policy: { length: 60, digits: 0, upper: 0, lower: 0, symbols: 0 },
      expected: /^[A-Za-z0-9]{60}$/,
    },
    {
      description: 'have no character of a kind whose count is 0',
      policy: { length: 60, upper: 0 },
      expected: /^[a-z0-9]{60}$/,
    },
    {
      description: 'have symbols where the policy requires them',
      policy: { length: 60, symbols: 60 },
      expected: /^[^A-Za-z0-9]{60}$/,
    },
  ]) {
    it(description, () => {
      expect(generatePassword(policy, { digitsOnly: false })).to.match(expected);
    });
  }

  it('are longer with digits only, so as to be as hard to guess', () => {
    const policy = { length: 12, digits: 1, upper: 1, lower: 1 };
    // 12 × log2(62) bits, at log2(10) bits a digit.
    expect(generatePassword(policy, { digitsOnly: true })).to.match(/^\d{22}$/);
    // At log2(8) bits a digit.
    expect(generatePassword({ ...policy, exclude: '01' }, { digitsOnly: true })).to.match(/^[2-9]{24}$/);
  });

  for (const { description, policy, digitsOnly = false } of [
    {
      description: 'more required characters than there is room for',
      policy: { length: 3, digits: 2, upper: 2 },
    },
    {
      description: 'all characters of a required kind are excluded',
      policy: { length: 9, digits: 1, exclude: '0123456789' },
    },
    {
      description: 'no digits are left for digits only',
      policy: { length: 9, exclude: '0123456789' },
      digitsOnly: true,
    },
    { description: 'no length', policy: { length: 0 } },
    { description: 'a length that is no number', policy: { length: NaN } },
  ]) {
    it(`fail for a policy that can’t be met: ${description}`, () => {
      expect(() => generatePassword(policy, { digitsOnly })).to.throw(RangeError);
    });
  }

  it('have every character equally likely, in every place', () => {
    const seen = new Map<string, number>();
    const rounds = 4000;
    for (let round = 0; round < rounds; round++) {
      const password = generatePassword({ length: 8, digits: 1, upper: 0, lower: 0 }, { digitsOnly: false });
      for (const [place, digit] of Array.from(password).entries()) {
        seen.set(`${place}${digit}`, (seen.get(`${place}${digit}`) ?? 0) + 1);
      }
    }
    expect(seen.size).to.equal(80);
    // Each is expected 400 times; a deviation of seven standard deviations happens in one of a billion runs.
    for (const times of seen.values()) expect(times).to.be.within(400 - 135, 400 + 135);
  });

  it('draw random values again that would favour some characters', () => {
    const original = crypto.getRandomValues.bind(crypto);
    const drawn: number[] = [];
    // The last values of the range, which 10 does not divide evenly, then ordinary ones.
    const script = [2 ** 32 - 1, 2 ** 32 - 6, 7];
    Object.defineProperty(crypto, 'getRandomValues', {
      configurable: true,
      value: (array: Uint32Array) => {
        array[0] = script.shift() ?? 0;
        drawn.push(array[0]);
        return array;
      },
    });
    try {
      expect(generatePassword({ length: 1, digits: 1, upper: 0, lower: 0 }, { digitsOnly: false })).to.equal(
        '7',
      );
    } finally {
      Object.defineProperty(crypto, 'getRandomValues', { configurable: true, value: original });
    }
    expect(drawn).to.have.length(3);
  });
});
