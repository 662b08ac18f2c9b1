import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { checkOf } from '../../../src/fields/check-value.js';
import { emailRule } from '../../../src/fields/kinds/email.js';
import { field, readFixture, lists } from '../field-fixtures.js';
import { runs } from '../../runs.js';

const emailField = field({ kind: 'email' });
const rule = emailRule(emailField);
const codes = (address: string) =>
  rule(address).findings.flatMap(({ code, severity }) => (severity === 'error' ? code : []));

const cases = [
  { description: 'a plain address', input: 'ada@example.com', expected: [] },
  { description: 'a plus in the address', input: 'plus+tag@example.com', expected: [] },
  { description: 'an apostrophe in the address', input: "o'brien@example.com", expected: [] },
  { description: 'a host in Punycode', input: 'user@xn--mnchen-3ya.de', expected: [] },
  { description: 'a host without a dot', input: 'user@example', expected: ['email-host-without-dot'] },
  { description: 'a dot at the start', input: '.user@example.com', expected: ['email-dots'] },
  { description: 'a dot before the @', input: 'user.@example.com', expected: ['email-dots'] },
  {
    description: 'two dots in a row',
    input: 'us..er@example',
    expected: ['email-host-without-dot', 'email-dots'],
  },
  { description: '64 octets before the @', input: `${'a'.repeat(64)}@example.com`, expected: [] },
  {
    description: '65 octets before the @',
    input: `${'a'.repeat(65)}@example.com`,
    expected: ['email-local-too-long'],
  },
  { description: '254 octets in all', input: `a@${'b.'.repeat(125)}cc`, expected: [] },
  { description: '255 octets in all', input: `a@${'b.'.repeat(125)}ccc`, expected: ['email-too-long'] },
  { description: 'two addresses', input: 'a@example.com;b@example.com', expected: ['email-invalid'] },
  { description: 'a name before the address', input: 'Ada <ada@example.com>', expected: ['email-invalid'] },
  {
    description: 'a link instead of an address',
    input: 'mailto:ada@example.com',
    expected: ['email-invalid'],
  },
  {
    description: 'a header injection',
    input: 'a@example.com\nBcc: b@evil.example',
    expected: ['email-invalid'],
  },
  { description: 'letters outside ASCII', input: 'user@münchen.de', expected: ['email-invalid'] },
  { description: 'the Kelvin sign', input: 'user@\u212aelvin.de', expected: ['email-invalid'] },
  {
    description: 'a zero-width space at the end',
    input: 'ada@example.com\u200b',
    expected: ['email-invalid'],
  },
];

describe('an email address', () => {
  for (const { description, input, expected } of cases) {
    it(`${expected.length ? 'reports' : 'accepts'} ${description}`, () => {
      const { findings } = checkOf(emailField, lists).cell(input);
      expect(findings.map(({ code }) => code)).to.deep.equal(expected);
    });
  }

  it('is kept when reported by a warning', () => {
    const { value, findings } = checkOf(emailField, lists).cell('root@localhost');
    expect(value).to.equal('root@localhost');
    expect(findings).to.deep.equal([{ code: 'email-host-without-dot', severity: 'warning', params: {} }]);
  });

  it('is judged as in public test suites', async () => {
    const { mustAccept, mustReject } = (await readFixture('emails.json')) as Record<
      'mustAccept' | 'mustReject',
      readonly string[]
    >;
    expect(mustAccept.length).to.be.greaterThan(40);
    expect(mustAccept.filter((address) => codes(address).length)).to.deep.equal([]);
    expect(mustReject.length).to.be.greaterThan(150);
    expect(mustReject.filter((address) => !codes(address).length)).to.deep.equal([]);
  });

  it('is judged as by `input type=email` of this browser', () => {
    const input = document.createElement('input');
    input.type = 'email';
    const part = fc.string({
      unit: fc.constantFrom('a', 'Z', '7', '.', '-', '_', '+', "'", '"', ',', '@', '('),
    });
    fc.assert(
      fc.property(
        fc.tuple(part, part).map(([local, host]) => `${local}@${host}`),
        (address) => {
          input.value = address;
          expect(codes(address).length === 0).to.equal(input.validity.valid);
        },
      ),
      { numRuns: runs(1000) },
    );
  });
});
