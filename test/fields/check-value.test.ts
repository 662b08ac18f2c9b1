import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { checkOf } from '../../src/fields/check-value.js';
import type { FieldDefinition, FieldValue } from '../../src/fields/field-definition.js';
import { field, lists } from './field-fixtures.js';

interface Case {
  readonly description: string;
  readonly input: string;
  /** The value, or the code of what is wrong. */
  readonly expected: { readonly value: FieldValue } | { readonly code: string };
}

const value = (expected: FieldValue) => ({ value: expected });
const wrong = (code: string) => ({ code });

function outcome(definition: FieldDefinition, input: string) {
  const { value: found, findings } = checkOf(definition, lists).cell(input);
  const [error] = findings.filter(({ severity }) => severity === 'error');
  return error ? { code: error.code } : { value: found };
}

function runTable(name: string, definition: FieldDefinition, cases: readonly Case[]): void {
  describe(name, () => {
    for (const { description, input, expected } of cases) {
      it(description, () => expect(outcome(definition, input)).to.deep.equal(expected));
    }
  });
}

describe('checking a value', () => {
  runTable('of text', field({ maxLength: 5, pattern: '[a-zé👍\u3164 ]*' }), [
    { description: 'is trimmed', input: ' abc\u00a0', expected: value('abc') },
    { description: 'empty is no value', input: '', expected: value(undefined) },
    { description: 'white space is no value', input: ' \t\u3000', expected: value(undefined) },
    { description: 'zero-width characters are no value', input: '\u200b\ufeff', expected: value(undefined) },
    { description: 'a Hangul filler is no value', input: '\u3164', expected: value(undefined) },
    { description: 'a blank Braille pattern is no value', input: '\u2800', expected: value(undefined) },
    { description: 'characters count, not code units', input: '👍👍👍👍👍', expected: value('👍👍👍👍👍') },
    { description: 'is refused past the limit', input: '👍👍👍👍👍👍', expected: wrong('too-long') },
    { description: 'the pattern is for the whole', input: 'abC', expected: wrong('pattern') },
    { description: 'NUL is refused', input: 'a\0b', expected: wrong('control-character') },
    { description: 'a line end is refused', input: 'a\nb', expected: wrong('control-character') },
    { description: 'a line separator is refused', input: 'a\u2028b', expected: wrong('control-character') },
    { description: 'a bidi override is refused', input: '\u202eab', expected: wrong('control-character') },
    {
      description: 'half a surrogate pair is refused',
      input: 'a\ud800',
      expected: wrong('control-character'),
    },
  ]);

  runTable('of a free text', field(), [
    { description: 'a family emoji is kept', input: '👩‍👧', expected: value('👩‍👧') },
    { description: 'Arabic is kept', input: 'محمد', expected: value('محمد') },
    { description: '"Null" is a name', input: 'Null', expected: value('Null') },
    { description: 'a formula is text', input: '=1+1', expected: value('=1+1') },
    { description: 'HTML is text', input: '<b>x</b>', expected: value('<b>x</b>') },
  ]);

  runTable('of a username', field({ kind: 'username' }), [
    { description: '64 characters', input: 'a'.repeat(64), expected: value('a'.repeat(64)) },
    { description: '65 characters', input: 'a'.repeat(65), expected: wrong('too-long') },
    { description: 'spaces around it are not part of it', input: ' ada ', expected: value('ada') },
    { description: 'spaces within are', input: 'Ada L', expected: value('Ada L') },
    { description: 'a tab within', input: 'a\tb', expected: wrong('control-character') },
    { description: 'a zero-width space within', input: 'ad\u200ba', expected: wrong('control-character') },
    { description: 'letters of any script', input: 'ａｄｍｉｎ', expected: value('ａｄｍｉｎ') },
    { description: '__proto__', input: '__proto__', expected: value('__proto__') },
  ]);

  runTable('of an extension', field({ kind: 'extension' }), [
    { description: 'leading zeros stay', input: '0042', expected: value('0042') },
    { description: 'two digits', input: '00', expected: value('00') },
    { description: 'spaces around it are not part of it', input: ' 101 ', expected: value('101') },
    { description: '20 digits', input: '9'.repeat(20), expected: value('9'.repeat(20)) },
    {
      description: 'beyond 2^53 stays exact',
      input: '9007199254740993',
      expected: value('9007199254740993'),
    },
    ...[
      ...['1', '9'.repeat(21), '1.23E+05', '1,234', '12.0', '1e3', '0x1F', '-101', '+101', '101-105', '*97'],
      ...['#43', '１２３', '١٢٣', '१२३', '12 34', 'ext 12', '=101', '"101"', '101\u200b', 'Infinity', 'true'],
    ].map((input) => ({ description: `not ${input}`, input, expected: wrong('extension-invalid') })),
  ]);

  runTable('of an extension with bounds of its own', field({ kind: 'extension', min: 4, max: 4 }), [
    { description: 'as many digits', input: '0042', expected: value('0042') },
    { description: 'fewer', input: '042', expected: wrong('extension-invalid') },
  ]);

  runTable('of an integer', field({ kind: 'integer', min: 1, max: 10080 }), [
    { description: 'the lowest', input: '1', expected: value(1) },
    { description: 'the highest', input: '10080', expected: value(10080) },
    { description: 'leading zeros', input: '007', expected: value(7) },
    { description: 'below', input: '0', expected: wrong('integer-range') },
    { description: 'above', input: '10081', expected: wrong('integer-range') },
    { description: 'negative', input: '-1', expected: wrong('integer-range') },
    ...['1.5', '1e3', '0x10', 'ten', '٣', '1'.repeat(16)].map((input) => ({
      description: `not ${input}`,
      input,
      expected: wrong('integer-invalid'),
    })),
  ]);

  runTable('of a boolean', field({ kind: 'boolean' }), [
    ...['yes', 'Y', 'TRUE', '1', 'on', 'Active', 'enabled'].map((input) => ({
      description: input,
      input,
      expected: value(true),
    })),
    ...['no', 'N', 'False', '0', 'OFF', 'inactive', 'disabled'].map((input) => ({
      description: input,
      input,
      expected: value(false),
    })),
    { description: 'maybe', input: 'maybe', expected: wrong('boolean-invalid') },
    { description: '2', input: '2', expected: wrong('boolean-invalid') },
    { description: 'constructor', input: 'constructor', expected: wrong('boolean-invalid') },
  ]);

  runTable('of a time zone', field({ kind: 'time-zone' }), [
    { description: 'an IANA name', input: 'Europe/Madrid', expected: value('Europe/Madrid') },
    { description: 'in any case', input: 'america/port_of_spain', expected: value('America/Port_of_Spain') },
    { description: 'UTC', input: 'UTC', expected: value('UTC') },
    { description: 'a link stays as written', input: 'US/Eastern', expected: value('US/Eastern') },
    { description: 'an offset is no zone', input: '+02:00', expected: wrong('time-zone-unknown') },
    { description: 'a city is no zone', input: 'Madrid', expected: wrong('time-zone-unknown') },
    { description: 'nonsense', input: 'Europe/Nowhere', expected: wrong('time-zone-unknown') },
  ]);

  runTable('of a list of IP addresses', field({ kind: 'ip-list' }), [
    { description: 'one', input: '192.0.2.1', expected: value(['192.0.2.1']) },
    {
      description: 'separated by line ends, commas, semicolons and spaces',
      input: '192.0.2.1\r\n10.0.0.0/8, ::1;2001:db8::/32 fe80::1',
      expected: value(['192.0.2.1', '10.0.0.0/8', '::1', '2001:db8::/32', 'fe80::1']),
    },
    { description: 'the same twice is one', input: '::1,::1', expected: value(['::1']) },
    { description: 'nothing but separators', input: ',;\n', expected: value(undefined) },
    ...[
      '0.0.0.0/0',
      '::/0',
      '1:2:3:4:5:6:7:8',
      '::ffff:192.0.2.1',
      '1::',
      '255.255.255.255/32',
      '::/128',
    ].map((input) => ({ description: input, input, expected: value([input]) })),
    ...[
      ...[
        '256.0.0.1',
        '1.2.3',
        '1.2.3.4.5',
        '01.2.3.4',
        '1.2.3.4/33',
        '1.2.3.4/',
        '1.2.3.4/-1',
        '1.2.3.4/08',
      ],
      ...[':::', '1::2::3', '1:2:3:4:5:6:7:8:9', '1:2:3:4:5:6:7::8', '12345::', '::1/129', '::g', ':1', '1:'],
      ...['1.2.3.4::', 'localhost', '::1/64/64', '１.2.3.4'],
    ].map((input) => ({ description: `not ${input}`, input, expected: wrong('ip-invalid') })),
  ]);

  it('names the entry of a list of addresses that is wrong', () => {
    const { findings } = checkOf(field({ kind: 'ip-list' }), lists).cell('::1, nonsense');
    expect(findings[0]?.params).to.deep.equal({ value: 'nonsense' });
  });

  it('shortens a long value that it names, never within a character', () => {
    const { findings } = checkOf(field({ kind: 'time-zone' }), lists).cell(`${'a'.repeat(59)}😀😀`);
    expect(findings[0]?.params).to.deep.equal({ value: `${'a'.repeat(59)}…` });
  });

  it('answers any text with a value or an error, and its own value with itself', () => {
    const kinds = ['text', 'username', 'email', 'extension', 'sip-uri', 'integer', 'time-zone'] as const;
    fc.assert(
      fc.property(fc.constantFrom(...kinds), fc.string({ unit: 'binary' }), (kind, text) => {
        const check = checkOf(field({ kind }), lists);
        const first = check.cell(text);
        const isWrong = first.findings.some(({ severity }) => severity === 'error');
        expect(isWrong && first.value !== undefined).to.equal(false);
        if (first.value !== undefined) {
          expect(check.cell(String(first.value)).value).to.equal(first.value);
        }
      }),
    );
  });
});
