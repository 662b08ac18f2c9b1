import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { foldText } from '../../src/fields/fold-text.js';

const same = [
  { description: 'case', input: ['Ada.Archer@Example.com', 'ada.archer@example.COM'] },
  { description: 'sharp s', input: ['straße', 'STRASSE', 'strasse', 'STRAẞE'] },
  { description: 'NFC and NFD', input: ['jos\u00e9', 'jose\u0301', 'JOSE\u0301'] },
  { description: 'final sigma', input: ['ὈΔΥΣΣΕΎΣ', 'ὀδυσσεύς', 'ὀδυσσεύσ'] },
  { description: 'ligatures', input: ['ﬁona', 'FIONA'] },
  { description: 'Turkish capitals', input: ['ISTANBUL', 'istanbul'] },
];

const different = [
  { description: 'dotted capital I', input: ['İSTANBUL', 'istanbul'] },
  { description: 'dotless i', input: ['ıstanbul', 'istanbul'] },
  { description: 'dotless i and dotted capital I', input: ['ıstanbul', 'İSTANBUL'] },
  { description: 'full width', input: ['ａｄｍｉｎ', 'admin'] },
  { description: 'accents', input: ['jose', 'josé'] },
  { description: 'dots and tags of Gmail', input: ['john.doe@gmail.com', 'johndoe@gmail.com'] },
  { description: 'leading zeros', input: ['042', '42'] },
];

describe('folding a text', () => {
  for (const { description, input } of same) {
    it(`makes equal: ${description}`, () => expect(new Set(input.map(foldText)).size).to.equal(1));
  }
  for (const { description, input } of different) {
    it(`keeps apart: ${description}`, () => expect(new Set(input.map(foldText)).size).to.equal(2));
  }

  it('gives the same result for a folded text, and for either normal form', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const folded = foldText(text);
        expect(foldText(folded)).to.equal(folded);
        expect(foldText(text.normalize('NFD'))).to.equal(folded);
      }),
    );
  });
});
