import { expect } from '@open-wc/testing';
import { withoutEntities } from '../../../src/checking/repairs/html-entities.js';
import { isNothing, isNothingInName } from '../../../src/checking/repairs/nothing-word.js';
import {
  addressAlone,
  holdsSeveral,
  withPlainCharacters,
} from '../../../src/checking/repairs/email-marks.js';
import { digitsAlone, withoutDecimals } from '../../../src/checking/repairs/formatted-number.js';

describe('the detection of words that stand for nothing', () => {
  const words =
    'NULL null \\N (null) (NULL) <null> [null] nan NaN NAN n/a N/A n.a. None (blank) (leer) (vide) undefined keine keiner - -- – —';
  for (const text of words.split(' ')) it(`finds ${text}`, () => expect(isNothing(text)).to.equal(true));
  for (const text of [
    'Null',
    'Nan',
    'Nullmeyer',
    'jennifer.null',
    'no',
    '0',
    'Keiner',
    'N',
    'NA',
    'x',
    '-1',
    'a-b',
  ]) {
    it(`ignores ${text}`, () => expect(isNothing(text)).to.equal(false));
  }
});

describe('the repair of characters that stand as a web page writes them', () => {
  const cases = [
    { text: 'M&uuml;ller', repaired: 'Müller' },
    { text: 'O&#039;Brien', repaired: "O'Brien" },
    { text: 'Smith &amp; Sons', repaired: 'Smith & Sons' },
    { text: 'Ada&nbsp;', repaired: 'Ada' },
    { text: 'R&D', repaired: undefined },
    { text: 'AT&T; Inc', repaired: undefined },
    { text: 'Smith & Sons', repaired: undefined },
  ];
  for (const { text, repaired } of cases) {
    it(`makes ${repaired ?? 'nothing'} of ${text}`, () => {
      expect(withoutEntities(text)).to.equal(repaired);
    });
  }
});

describe('the detection of words that stand for nothing in a name', () => {
  for (const text of ['NULL', 'nan', 'N/A', '-']) {
    it(`finds ${text}`, () => expect(isNothingInName(text)).to.equal(true));
  }
  for (const text of ['None', 'Null', 'NaN', 'Keine', 'keiner', 'Undefined']) {
    it(`ignores ${text}`, () => expect(isNothingInName(text)).to.equal(false));
  }
});

describe('the repair of numbers that are formatted like amounts', () => {
  const cases = [
    { text: '6201.0', extension: '6201', phone: '6201' },
    { text: '6201,00', extension: '6201', phone: '6201' },
    { text: '+493055501000.0', extension: '+493055501000', phone: '+493055501000' },
    { text: '6,201', extension: '6201', phone: undefined },
    { text: '6.201', extension: '6201', phone: undefined },
    { text: '6’201.00', extension: '6201', phone: undefined },
    { text: '6 201', extension: '6201', phone: undefined },
    { text: '1.234.567,0', extension: '1234567', phone: undefined },
    { text: '6.000', extension: '6000', phone: undefined },
    { text: '0,042', extension: undefined, phone: undefined },
    { text: '62,01', extension: undefined, phone: undefined },
    { text: '6,2014', extension: undefined, phone: undefined },
    { text: '101,102', extension: undefined, phone: undefined },
    { text: '101 102 103', extension: undefined, phone: undefined },
    { text: '1,234.567', extension: undefined, phone: undefined },
    { text: '6201', extension: undefined, phone: undefined },
    { text: '6201.5', extension: undefined, phone: undefined },
    { text: '030 1234.567', extension: undefined, phone: undefined },
  ];
  for (const { text, extension, phone } of cases) {
    it(`makes ${extension ?? 'nothing'} of the extension ${text}, and ${phone ?? 'nothing'} of the phone number`, () => {
      expect(digitsAlone(text)).to.equal(extension);
      expect(withoutDecimals(text)).to.equal(phone);
    });
  }
});

describe('the repair of marks around an email address', () => {
  const cases = [
    { text: 'Lee, Ann <ann@example.com>', repaired: 'ann@example.com' },
    { text: '<ann@example.com>', repaired: 'ann@example.com' },
    { text: 'mailto:ann@example.com', repaired: 'ann@example.com' },
    { text: 'ann@example.com;', repaired: 'ann@example.com' },
    { text: 'ann@example.com.', repaired: 'ann@example.com' },
    { text: 'ann@example.com (work)', repaired: 'ann@example.com' },
    { text: '[ann@example.com](mailto:Ann@example.com)', repaired: 'ann@example.com' },
    { text: 'Ann: ann.lee+tel@mail.example.co.uk', repaired: 'ann.lee+tel@mail.example.co.uk' },
    { text: 'ann@example.com', repaired: undefined },
    { text: 'ann@example.com, ann@example.net', repaired: undefined },
    { text: 'ann@localhost;', repaired: undefined },
    { text: 'nobody', repaired: undefined },
    { text: 'john,doe@example.com', repaired: undefined },
    { text: 'john doe@example.com', repaired: undefined },
    { text: 'O"Brien@example.com', repaired: undefined },
    { text: 'ann@example.co,uk', repaired: undefined },
    { text: 'ann@example.co m', repaired: undefined },
    { text: 'ann@example.co_m', repaired: undefined },
    { text: 'a@example.com <b@example.com>', repaired: undefined },
    { text: '(ann@example.com)', repaired: 'ann@example.com' },
  ];
  const several = [
    { text: 'ann@example.com, ann@example.net', is: true },
    { text: 'Ann <a@example.com>; Bob <b@example.com>', is: true },
    { text: 'ann@example.com / bob@example.com', is: true },
    { text: 'ann@example.com; Ann@example.com', is: false },
    { text: 'john,doe@example.com', is: false },
    { text: 'ann@example.com', is: false },
  ];
  for (const { text, is } of several) {
    it(`finds ${is ? 'several addresses' : 'no second address'} in ${text}`, () => {
      expect(holdsSeveral(text)).to.equal(is);
    });
  }

  for (const { text, repaired } of cases) {
    it(`keeps ${repaired ?? 'everything'} of ${text}`, () => {
      expect(addressAlone(text)).to.equal(repaired);
    });
  }
});

describe('the search for addresses', () => {
  it('passes over a text that is longer than any address', () => {
    expect(addressAlone(`${'a'.repeat(2_000_000)} ann@example.com`)).to.equal(undefined);
  });
});

describe('the repair of characters as they are printed', () => {
  const cases = [
    { text: 'fiona.o\u2019byrne@example.com', repaired: "fiona.o'byrne@example.com" },
    { text: 'jean\u2011luc@example.com', repaired: 'jean-luc@example.com' },
    { text: 'mary\u2013ann@example.com', repaired: 'mary-ann@example.com' },
    { text: 'kim@example\u3002com', repaired: 'kim@example.com' },
    { text: 'kim\uff20example.com', repaired: 'kim@example.com' },
    { text: 'jürgen@example.com', repaired: undefined },
    { text: "o'neil-x@example.com", repaired: undefined },
  ];
  for (const { text, repaired } of cases) {
    it(`makes ${repaired ?? 'nothing'} of ${text}`, () => {
      expect(withPlainCharacters(text)).to.equal(repaired);
    });
  }
});
