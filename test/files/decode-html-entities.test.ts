import { expect } from '@open-wc/testing';
import { decodeHtmlEntities } from '../../src/files/decode-html-entities.js';

const CASES: readonly (readonly [written: string, text: string])[] = [
  ['Mesut &Ouml;zil', 'Mesut Özil'],
  ['J&uuml;rgen Gro&szlig;', 'Jürgen Groß'],
  ['&Aring;sa S&oslash;rensen &AElig;b&eth;', 'Åsa Sørensen Æbð'],
  ['Ren&eacute;e No&euml;l Cura&ccedil;ao', 'Renée Noël Curaçao'],
  ['&Lstrok;ukasz Wi&sacute;niewski', 'Łukasz Wiśniewski'],
  ['Ji&rcaron;&iacute; Dvo&rcaron;&aacute;k', 'Jiří Dvořák'],
  ['&Alpha;&nu;&nu;&alpha; &sigmaf;', 'Αννα ς'],
  ['O&rsquo;Brien &amp; Sons &ndash; &euro;5', 'O’Brien & Sons – €5'],
  ['&#36;&#x41;&#128512;', '$A😀'],
  ['a&nbsp;b', 'a\u00a0b'],
  ['&lt;b&gt;', '<b>'],
];

const LEFT_ALONE = [
  'AT&T; Inc',
  'R&D',
  '&bogus;',
  '&qcaron;',
  '&#0;',
  '&#x110000;',
  '& amp;',
  '&amp',
  'a&b;c',
];

describe('entities of HTML', () => {
  for (const [written, text] of CASES) {
    it(`are decoded: ${written}`, () => {
      expect(decodeHtmlEntities(written)).to.equal(text);
    });
  }

  for (const written of LEFT_ALONE) {
    it(`are left alone: ${written}`, () => {
      expect(decodeHtmlEntities(written)).to.equal(written);
    });
  }

  it('are decoded once', () => {
    expect(decodeHtmlEntities('&amp;eacute;')).to.equal('&eacute;');
  });

  it('are the same as in a web page, each of them', () => {
    const names = 'nbsp shy copy Ntilde ouml THORN yuml Omega laquo trade inodot odblac Zdot gbreve tstrok';
    for (const name of names.split(' ')) {
      const page = new DOMParser().parseFromString(`<p>&${name};`, 'text/html');
      expect(decodeHtmlEntities(`&${name};`), name).to.equal(page.querySelector('p')?.textContent);
    }
  });
});
