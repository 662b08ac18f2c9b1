import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { checkOf } from '../../src/fields/check-value.js';
import type { FieldDefinition, FieldValue } from '../../src/fields/field-definition.js';
import { field, lists } from './field-fixtures.js';

interface Case {
  readonly description: string;
  readonly input: string;
  /** The value, or the code of the problem. */
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
      it(`${'code' in expected ? 'refuses' : 'reads'} ${description}`, () =>
        expect(outcome(definition, input)).to.deep.equal(expected));
    }
  });
}

describe('checking a value', () => {
  runTable('of text', field({ maxLength: 5, pattern: '[a-zé👍\u3164 ]*' }), [
    { description: 'a text without the blanks around', input: ' abc\u00a0', expected: value('abc') },
    { description: 'an empty text as no value', input: '', expected: value(undefined) },
    { description: 'white space as no value', input: ' \t\u3000', expected: value(undefined) },
    { description: 'zero-width characters as no value', input: '\u200b\ufeff', expected: value(undefined) },
    { description: 'a Hangul filler as no value', input: '\u3164', expected: value(undefined) },
    { description: 'a blank Braille pattern as no value', input: '\u2800', expected: value(undefined) },
    {
      description: 'as many characters as allowed, whatever their code units',
      input: '👍👍👍👍👍',
      expected: value('👍👍👍👍👍'),
    },
    { description: 'more characters than allowed', input: '👍👍👍👍👍👍', expected: wrong('too-long') },
    { description: 'a text that matches the pattern only in part', input: 'abC', expected: wrong('pattern') },
    { description: 'NUL', input: 'a\0b', expected: wrong('control-character') },
    { description: 'a line end', input: 'a\nb', expected: wrong('control-character') },
    { description: 'a line separator', input: 'a\u2028b', expected: wrong('control-character') },
    { description: 'a bidi override', input: '\u202eab', expected: wrong('control-character') },
    {
      description: 'half a surrogate pair',
      input: 'a\ud800',
      expected: wrong('control-character'),
    },
  ]);

  runTable('of a free text', field(), [
    { description: 'a family emoji', input: '👩‍👧', expected: value('👩‍👧') },
    { description: 'Arabic', input: 'محمد', expected: value('محمد') },
    { description: '"Null" as a name', input: 'Null', expected: value('Null') },
    { description: 'a formula as text', input: '=1+1', expected: value('=1+1') },
    { description: 'HTML as text', input: '<b>x</b>', expected: value('<b>x</b>') },
  ]);

  runTable('of a username', field({ kind: 'username' }), [
    { description: '64 characters', input: 'a'.repeat(64), expected: value('a'.repeat(64)) },
    { description: '65 characters', input: 'a'.repeat(65), expected: wrong('too-long') },
    { description: 'a value without the spaces around', input: ' ada ', expected: value('ada') },
    { description: 'spaces within a username', input: 'Ada L', expected: value('Ada L') },
    { description: 'a tab within a username', input: 'a\tb', expected: wrong('control-character') },
    {
      description: 'a zero-width space within a username',
      input: 'ad\u200ba',
      expected: wrong('control-character'),
    },
    { description: 'letters of any script', input: 'ａｄｍｉｎ', expected: value('ａｄｍｉｎ') },
    { description: '__proto__ as a username', input: '__proto__', expected: value('__proto__') },
  ]);

  runTable('of an extension', field({ kind: 'extension' }), [
    { description: 'leading zeros as they are', input: '0042', expected: value('0042') },
    { description: 'two digits', input: '00', expected: value('00') },
    { description: 'a value without the spaces around', input: ' 101 ', expected: value('101') },
    { description: '20 digits', input: '9'.repeat(20), expected: value('9'.repeat(20)) },
    {
      description: 'a number beyond 2^53 exactly',
      input: '9007199254740993',
      expected: value('9007199254740993'),
    },
    ...[
      ...['1', '9'.repeat(21), '1.23E+05', '1,234', '12.0', '1e3', '0x1F', '-101', '+101', '101-105', '*97'],
      ...['#43', '１２３', '١٢٣', '१२३', '12 34', 'ext 12', '=101', '"101"', '101\u200b', 'Infinity', 'true'],
    ].map((input) => ({ description: input, input, expected: wrong('extension-invalid') })),
  ]);

  runTable('of an extension with bounds of its own', field({ kind: 'extension', min: 4, max: 4 }), [
    { description: 'as many digits as required', input: '0042', expected: value('0042') },
    { description: 'fewer digits than required', input: '042', expected: wrong('extension-invalid') },
  ]);

  runTable('of an integer', field({ kind: 'integer', min: 1, max: 10080 }), [
    { description: 'the lowest number', input: '1', expected: value(1) },
    { description: 'the highest number', input: '10080', expected: value(10080) },
    { description: 'a number with leading zeros', input: '007', expected: value(7) },
    { description: 'a number below the range', input: '0', expected: wrong('integer-range') },
    { description: 'a number above the range', input: '10081', expected: wrong('integer-range') },
    { description: 'a negative number', input: '-1', expected: wrong('integer-range') },
    ...['1.5', '1e3', '0x10', 'ten', '٣', '1'.repeat(16)].map((input) => ({
      description: input,
      input,
      expected: wrong('integer-invalid'),
    })),
  ]);

  runTable('of a boolean', field({ kind: 'boolean' }), [
    ...[
      'yes',
      'Y',
      'TRUE',
      '1',
      'on',
      'Active',
      'enabled',
      'WAHR',
      'ja',
      'oui',
      'Sí',
      'да',
      'x',
      '✓',
      'はい',
    ].map((input) => ({
      description: `${input} as true`,
      input,
      expected: value(true),
    })),
    ...[
      'no',
      'N',
      'False',
      '0',
      'OFF',
      'inactive',
      'disabled',
      'FALSCH',
      'nein',
      'non',
      'não',
      'нет',
      '☐',
      '否',
    ].map((input) => ({
      description: `${input} as false`,
      input,
      expected: value(false),
    })),
    { description: '"maybe"', input: 'maybe', expected: wrong('boolean-invalid') },
    { description: '"2"', input: '2', expected: wrong('boolean-invalid') },
    { description: '"constructor"', input: 'constructor', expected: wrong('boolean-invalid') },
  ]);

  runTable('of a time zone', field({ kind: 'time-zone' }), [
    { description: 'an IANA name', input: 'Europe/Madrid', expected: value('Europe/Madrid') },
    {
      description: 'an IANA name in any case',
      input: 'america/port_of_spain',
      expected: value('America/Port_of_Spain'),
    },
    { description: 'UTC as a time zone', input: 'UTC', expected: value('UTC') },
    { description: 'a link as written', input: 'US/Eastern', expected: value('US/Eastern') },
    { description: 'an offset', input: '+02:00', expected: wrong('time-zone-unknown') },
    { description: 'a city', input: 'Madrid', expected: wrong('time-zone-unknown') },
    {
      description: 'a zone that does not exist',
      input: 'Europe/Nowhere',
      expected: wrong('time-zone-unknown'),
    },
  ]);

  runTable('of a list of IP addresses', field({ kind: 'ip-list' }), [
    { description: 'one address', input: '192.0.2.1', expected: value(['192.0.2.1']) },
    {
      description: 'addresses separated by line ends, commas, semicolons and spaces',
      input: '192.0.2.1\r\n10.0.0.0/8, ::1;2001:db8::/32 fe80::1',
      expected: value(['192.0.2.1', '10.0.0.0/8', '::1', '2001:db8::/32', 'fe80::1']),
    },
    { description: 'a repeated address once', input: '::1,::1', expected: value(['::1']) },
    { description: 'separators alone as no value', input: ',;\n', expected: value(undefined) },
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
    ].map((input) => ({ description: input, input, expected: wrong('ip-invalid') })),
  ]);

  it('names the wrong entry of a list of addresses', () => {
    const { findings } = checkOf(field({ kind: 'ip-list' }), lists).cell('::1, nonsense');
    expect(findings[0]?.params).to.deep.equal({ value: 'nonsense' });
  });

  it('shortens a long value in a problem, never within a character', () => {
    const { findings } = checkOf(field({ kind: 'time-zone' }), lists).cell(`${'a'.repeat(59)}😀😀`);
    expect(findings[0]?.params).to.deep.equal({ value: `${'a'.repeat(59)}…` });
  });

  it('returns a value or an error for any text, and a value unchanged for itself', () => {
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
