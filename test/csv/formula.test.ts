import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { neutralise, restore } from '../../src/csv/formula.js';

const CASES = [
  { description: 'a formula', value: '=1+1', safe: "'=1+1" },
  { description: 'a phone number', value: '+12025550143', safe: "'+12025550143" },
  { description: 'a negative number', value: '-2', safe: "'-2" },
  { description: 'a function of old spreadsheets', value: '@SUM(A1)', safe: "'@SUM(A1)" },
  { description: 'a tab before a formula', value: '\t=1', safe: "'\t=1" },
  { description: 'a carriage return before a formula', value: '\r=1', safe: "'\r=1" },
  { description: 'a line feed before a formula', value: '\n=1', safe: "'\n=1" },
  { description: 'a formula in wide characters', value: '＝1+1', safe: "'＝1+1" },
  { description: 'a wide sign', value: '＠SUM(A1)', safe: "'＠SUM(A1)" },
  { description: 'a formula that was made harmless before', value: "'=1", safe: "''=1" },
  { description: 'a name', value: 'Grace', safe: 'Grace' },
  { description: 'a name with an apostrophe', value: "'t Hooft", safe: "'t Hooft" },
  { description: 'an apostrophe alone', value: "'", safe: "'" },
  { description: 'a sign in the middle', value: 'a=b', safe: 'a=b' },
  { description: 'an empty cell', value: '', safe: '' },
];

/** Any text, but mostly made of what the rule is about. */
const value = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom(...Array.from("'=+-@\t\r\n＝＋－＠a")) }),
);

describe('neutralise and restore', () => {
  for (const { description, value, safe } of CASES) {
    it(`writes ${description}`, () => {
      expect(neutralise(value)).to.equal(safe);
      expect(restore(safe)).to.equal(value);
    });
  }

  it('gives back every value', () => {
    fc.assert(fc.property(value, (text) => restore(neutralise(text)) === text));
  });

  it('writes what it read as it was', () => {
    fc.assert(
      fc.property(value, (text) => {
        const written = neutralise(text);
        return neutralise(restore(written)) === written;
      }),
    );
  });

  it('never leaves a value that begins as a formula does', () => {
    fc.assert(fc.property(value, (text) => !/^[=+\-@\t\r]/.test(neutralise(text))));
  });
});
