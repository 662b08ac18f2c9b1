import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { addedApostrophes, neutraliseFormula, restoreFormula } from '../../../src/files/csv/formula.js';
import { runs } from '../../runs.js';

const CASES = [
  { description: 'a formula', value: '=1+1', safe: "'=1+1" },
  { description: 'a phone number', value: '+12025550143', safe: "'+12025550143" },
  { description: 'a negative number', value: '-2', safe: "'-2" },
  { description: 'a function of old spreadsheets', value: '@SUM(A1)', safe: "'@SUM(A1)" },
  { description: 'a tab before a formula', value: '\t=1', safe: "'\t'=1" },
  { description: 'a carriage return before a formula', value: '\r=1', safe: "'\r'=1" },
  { description: 'a line feed before a formula', value: '\n=1', safe: "'\n'=1" },
  { description: 'a tab before a name', value: '\tx', safe: "'\tx" },
  { description: 'blanks before a formula', value: ' \u00a0=1', safe: "' \u00a0=1" },
  { description: 'a quote before a formula', value: '"=1"', safe: `'"=1"` },
  { description: 'a formula in wide characters', value: '＝1+1', safe: "'＝1+1" },
  { description: 'a wide sign', value: '＠SUM(A1)', safe: "'＠SUM(A1)" },
  { description: 'a formula that was made harmless before', value: "'=1", safe: "''=1" },
  { description: 'a name', value: 'Grace', safe: 'Grace' },
  { description: 'a name with an apostrophe', value: "'t Hooft", safe: "'t Hooft" },
  { description: 'an apostrophe alone', value: "'", safe: "'" },
  { description: 'a sign in the middle', value: 'a=b', safe: 'a=b' },
  { description: 'an empty cell', value: '', safe: '' },
  {
    description: 'a formula between semicolons',
    value: "x;=cmd|' /C calc'!A0;y",
    safe: "x;'=cmd|' /C calc'!A0;y",
  },
  { description: 'formulas between commas', value: '1,+2,-3', safe: "1,'+2,'-3" },
  { description: 'a formula behind a tab', value: 'a\t@b', safe: "a\t'@b" },
  { description: 'a formula behind a bar', value: 'a|=b', safe: "a|'=b" },
  { description: 'a formula in the next line', value: 'a\n=1+1', safe: "a\n'=1+1" },
  { description: 'a formula in the next line of Windows', value: 'a\r\n=1', safe: "a\r\n'=1" },
  {
    description: 'a formula behind other line ends',
    value: 'a\u2028=1\u2029=2\v=3\f=4\u0085=5',
    safe: "a\u2028'=1\u2029'=2\v'=3\f'=4\u0085'=5",
  },
  { description: 'a wide sign behind a semicolon', value: 'a;＋1', safe: "a;'＋1" },
  { description: 'blanks before an inner formula', value: 'a; \u200b=1', safe: "a;' \u200b=1" },
  { description: 'quotes before an inner formula', value: 'a;""=1', safe: `a;'""=1` },
  { description: 'an inner formula that was made harmless before', value: "a;'=1", safe: "a;''=1" },
  { description: 'an apostrophe before an inner blank', value: "a;' =1", safe: "a;'' =1" },
  { description: 'a tab behind a semicolon', value: 'a;\tb', safe: "a;'\tb" },
  { description: 'a table of blank cells', value: 'a\t\tb', safe: 'a\t\tb' },
  { description: 'a blank line', value: 'a\r\n\r\nb', safe: 'a\r\n\r\nb' },
  { description: 'a list', value: 'Sales, Support; a@b.c', safe: 'Sales, Support; a@b.c' },
];

/** Any text, but mostly of the characters that matter to formulas. */
const value = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom(...Array.from("'=+-@\t\r\n＝＋－＠a")) }),
  fc.string({ unit: fc.constantFrom(...Array.from(',;\t|\r\n\u2028\v\'"= -a\u200b')) }),
);

/** Where a spreadsheet may cut a value: at one separator alone, at line ends alone, or at all separators. */
const CUTS = [
  /,/,
  /;/,
  /\t/,
  /\|/,
  /\r\n|[\r\n]/,
  /[\r\n\v\f\u0085\u2028\u2029]+/,
  /[,;|\t\r\n\v\f\u0085\u2028\u2029]/,
];

describe('neutralising a formula', () => {
  for (const { description, value, safe } of CASES) {
    it(`writes ${description}`, () => {
      expect(neutraliseFormula(value)).to.equal(safe);
      expect(restoreFormula(safe)).to.equal(value);
    });
  }

  it('is undone by restoring, for every value', () => {
    fc.assert(
      fc.property(value, (text) => restoreFormula(neutraliseFormula(text)) === text),
      { numRuns: runs(1000) },
    );
  });

  it('leaves a value unchanged that was restored and is written again', () => {
    fc.assert(
      fc.property(value, (text) => {
        const written = neutraliseFormula(text);
        return neutraliseFormula(restoreFormula(written)) === written;
      }),
      { numRuns: runs(1000) },
    );
  });

  it('leaves no piece that begins like a formula, wherever the value is cut, with or without quotes', () => {
    fc.assert(
      fc.property(value, fc.constantFrom(...CUTS), (text, cut) => {
        const written = neutraliseFormula(text);
        for (const piece of [...written.split(cut), ...written.replaceAll('"', '').split(cut)]) {
          expect(piece).not.to.match(/^[=+\-@\t\r＝＋－＠]/);
          expect(piece.trim()).not.to.match(/^[=+\-@＝＋－＠]/);
        }
      }),
      { numRuns: runs(2000) },
    );
  });

  it('is quick for a value of any number of blanks and separators', () => {
    for (const part of [' ', ';', "'", '; ', '\n', ";'", '"']) {
      const text = `${part.repeat(400_000)}x=`;
      expect(restoreFormula(neutraliseFormula(text))).to.equal(text);
    }
  });

  it('returns the positions of the added apostrophes', () => {
    expect(addedApostrophes('=1;\u{1f600};=2')).to.deep.equal([1, 7]);
    fc.assert(
      fc.property(value, (text) => {
        const added = addedApostrophes(text);
        const own = [...neutraliseFormula(text)].filter((_, at) => !added.includes(at + 1));
        expect(own.join('')).to.equal(text);
      }),
    );
  });
});
