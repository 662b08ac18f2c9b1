import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { checkOf } from '../../../src/fields/check-value.js';
import { field, readFixture, lists } from '../field-fixtures.js';

const check = checkOf(field({ kind: 'sip-uri' }), lists);

function outcome(input: string): unknown {
  const { value, findings } = check.cell(input);
  return findings.length ? { wrong: findings[0]?.params.reason } : value;
}

const wrong = (reason: string) => ({ wrong: reason });

const cases = [
  { description: 'a SIP address', input: 'sip:alice@example.com', expected: 'sip:alice@example.com' },
  { description: 'a SIPS address', input: 'sips:alice@example.com', expected: 'sips:alice@example.com' },
  {
    description: 'capitals in scheme and host, which become lower case, unlike those of the user',
    input: 'SIP:Alice@Example.COM:5060;Transport=TCP?Subject=X',
    expected: 'sip:Alice@example.com:5060;Transport=TCP?Subject=X',
  },
  { description: 'an IPv4 host', input: 'sip:1@192.0.2.1', expected: 'sip:1@192.0.2.1' },
  { description: 'an IPv6 host', input: 'sip:1@[2001:DB8::1]:5061', expected: 'sip:1@[2001:db8::1]:5061' },
  { description: 'a password', input: 'sip:alice:secret@a.com', expected: 'sip:alice:secret@a.com' },
  { description: 'an empty password', input: 'sip:alice:@a.com', expected: 'sip:alice:@a.com' },
  {
    description: 'a phone number',
    input: 'sip:+1202@a.com;user=phone',
    expected: 'sip:+1202@a.com;user=phone',
  },
  { description: 'an escape', input: 'sip:a%20b@a.com', expected: 'sip:a%20b@a.com' },
  { description: 'a dot after the host', input: 'sip:a@example.net.', expected: 'sip:a@example.net.' },
  { description: 'the highest port', input: 'sip:a@b.com:65535', expected: 'sip:a@b.com:65535' },
  { description: 'another scheme', input: 'tel:+12025550143', expected: wrong('scheme') },
  { description: 'no scheme', input: 'alice@example.com', expected: wrong('scheme') },
  { description: 'a script', input: 'javascript:alert(1)', expected: wrong('scheme') },
  { description: 'angle brackets', input: '<sip:alice@example.com>', expected: wrong('scheme') },
  { description: 'a server without a user', input: 'sip:example.com', expected: wrong('user') },
  { description: 'an empty user', input: 'sip:@example.com', expected: wrong('user') },
  { description: 'a space before the user', input: 'sip: alice@example.com', expected: wrong('user') },
  { description: 'a broken escape', input: 'sip:al%zzice@example.com', expected: wrong('user') },
  { description: 'letters outside ASCII', input: 'sip:用户@example.com', expected: wrong('user') },
  { description: 'no host', input: 'sip:alice@', expected: wrong('host') },
  { description: 'a space in the host', input: 'sip:alice@exa mple.com', expected: wrong('host') },
  { description: 'an underscore in the host', input: 'sip:alice@my_proxy.com', expected: wrong('host') },
  { description: 'an IPv4 host out of range', input: 'sip:a@256.1.1.1', expected: wrong('host') },
  { description: 'an unclosed bracket', input: 'sip:alice@[2001:db8::1', expected: wrong('host') },
  { description: 'an IPv6 host without brackets', input: 'sip:a@dead:beef::6:5060', expected: wrong('port') },
  { description: 'two hosts', input: 'sip:a@b.com@c.com', expected: wrong('host') },
  { description: 'port 0', input: 'sip:a@b.com:0', expected: wrong('port') },
  { description: 'port 65536', input: 'sip:a@b.com:65536', expected: wrong('port') },
  { description: 'a port of letters', input: 'sip:a@b.com:abc', expected: wrong('port') },
  { description: 'an empty port', input: 'sip:a@b.com:', expected: wrong('port') },
  { description: 'a space before a parameter', input: 'sip:a@b.com; lr', expected: wrong('syntax') },
  { description: 'a header without a value', input: 'sip:a@b.com?subject', expected: wrong('syntax') },
  { description: 'a line end within', input: 'sip:a@b.com;x\n;y', expected: wrong('syntax') },
];

describe('a SIP URI', () => {
  for (const { description, input, expected } of cases) {
    it(`${typeof expected === 'string' ? 'accepts' : 'refuses'} ${description}`, () =>
      expect(outcome(input)).to.deep.equal(expected));
  }

  it('is judged as by the grammar and public test suites, but must have a user', async () => {
    const { valid, invalid, notBareSip } = (await readFixture('sip-uris.json')) as Record<
      'valid' | 'invalid' | 'notBareSip',
      readonly string[]
    >;
    const withUser = valid.filter((uri) => uri.includes('@'));
    const withoutUser = valid.filter((uri) => !uri.includes('@'));
    const isValid = (uri: string) => typeof outcome(uri) === 'string';
    expect(withUser.length).to.be.greaterThan(50);
    expect(withUser.filter((uri) => !isValid(uri))).to.deep.equal([]);
    expect(withoutUser.length).to.be.greaterThan(10);
    expect(withoutUser.map(outcome)).to.deep.equal(withoutUser.map(() => wrong('user')));
    // The empty text is left out: it is no value at all.
    expect([...invalid, ...notBareSip].filter(Boolean).filter(isValid)).to.deep.equal([]);
  });

  it('is valid for anything that the grammar produces', () => {
    const textOf = (characters: string) =>
      fc.string({ unit: fc.constantFrom(...Array.from(characters), '%2F'), minLength: 1 });
    const user = textOf("az09-_.!~*'()&=+$,;?/");
    const parameter = textOf('az09[]/:&+$');
    const parts = fc.tuple(user, fc.domain(), fc.integer({ min: 1, max: 65535 }), fc.array(parameter));
    fc.assert(
      fc.property(parts, ([name, host, port, parameters]) => {
        const uri = `sip:${name}@${host}:${port}${parameters.map((text) => `;${text}`).join('')}`;
        expect(outcome(uri)).to.equal(uri);
      }),
    );
  });

  it('is judged quickly in a long hostile text', () => {
    for (const tail of ['a'.repeat(30_000), 'a.'.repeat(15_000), '-'.repeat(30_000), ';a'.repeat(15_000)]) {
      const start = performance.now();
      outcome(`sip:${tail}@${tail}${tail} `);
      outcome(`sip:a@${tail}!`);
      expect(performance.now() - start).to.be.lessThan(1000);
    }
  });
});
