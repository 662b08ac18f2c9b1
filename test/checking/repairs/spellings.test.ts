import { expect } from '@open-wc/testing';
import { encodedTwice } from '../../../src/checking/repairs/encoded-twice.js';
import { isForeignAddress, withAsciiDomain } from '../../../src/checking/repairs/foreign-address.js';
import { withoutEntities } from '../../../src/checking/repairs/html-entities.js';
import { withoutLabel } from '../../../src/checking/repairs/labelled-extension.js';
import { isNothing, isNothingInName } from '../../../src/checking/repairs/nothing-word.js';
import {
  addressAlone,
  holdsSeveral,
  withPlainCharacters,
} from '../../../src/checking/repairs/email-marks.js';
import { digitsAlone, withoutDecimals } from '../../../src/checking/repairs/formatted-number.js';
import { withPlainBlanks } from '../../../src/checking/repairs/odd-blanks.js';
import { hasTrunkZero, withoutTrunkZero } from '../../../src/checking/repairs/trunk-zero.js';

describe('the detection of words that stand for nothing', () => {
  const words =
    '0000-00-00 NONE none Keine Aucune Ninguno NULL null \\N (null) (NULL) <null> [null] nan NaN NAN n/a N/A n.a. None (blank) (leer) (vide) undefined keine keiner aucun ninguna nessuno geen brak нет (vazio) - -- – —';
  for (const text of words.split(' ')) it(`finds ${text}`, () => expect(isNothing(text)).to.equal(true));
  for (const text of [
    'Null',
    'Nan',
    'Nullmeyer',
    'jennifer.null',
    'no',
    '0',
    'Keiner',
    'Aucun',
    'Nessuno',
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
    { text: "6'201", extension: '6201', phone: undefined },
    { text: '6\u00a0201', extension: '6201', phone: undefined },
    { text: '6\u202f201,0', extension: '6201', phone: undefined },
    { text: '6.201,00', extension: '6201', phone: undefined },
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
    { text: '[ann@example.com](mailto:Ann@example.com)', repaired: 'ann@example.com' },
    { text: 'E-Mail: ann.lee+tel@mail.example.co.uk', repaired: 'ann.lee+tel@mail.example.co.uk' },
    { text: 'ann@example.com <ann@example.com>', repaired: 'ann@example.com' },
    { text: 'ann@example.com<mailto:ann@example.com>', repaired: 'ann@example.com' },
    { text: 'SMTP:ann@example.com', repaired: 'ann@example.com' },
    { text: 'ann@example.com; Ann@example.com;', repaired: 'ann@example.com' },
    { text: 'ann@example.com,ann@example.com', repaired: 'ann@example.com' },
    { text: 'ann@example.com (work)', repaired: 'ann@example.com' },
    { text: 'Büro: ann@example.com;', repaired: 'ann@example.com' },
    { text: 'left (ann@example.com)', repaired: undefined },
    { text: 'Ann ann@example.com', repaired: undefined },
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

describe('the repair of an extension with a word before it', () => {
  const cases = [
    { text: 'x201', repaired: '201' },
    { text: 'X 201', repaired: '201' },
    { text: 'ext. 201', repaired: '201' },
    { text: 'Ext 201', repaired: '201' },
    { text: 'EXT201', repaired: '201' },
    { text: 'extn: 0201', repaired: '0201' },
    { text: 'Extension #201', repaired: '201' },
    { text: 'Extensión 201', repaired: '201' },
    { text: 'Durchwahl 201', repaired: '201' },
    { text: 'DW-201', repaired: '201' },
    { text: 'Nst. 201', repaired: '201' },
    { text: 'interno 201', repaired: '201' },
    { text: 'poste 201', repaired: '201' },
    { text: 'Ramal 201', repaired: '201' },
    { text: 'доб. 201', repaired: '201' },
    { text: '内線201', repaired: '201' },
    { text: 'дод. 201', repaired: '201' },
    { text: 'dahili: 201', repaired: '201' },
    { text: 'Klapka 201', repaired: '201' },
    { text: 'lokalnummer 201', repaired: '201' },
    { text: 'mellék 201', repaired: '201' },
    { text: '내선 201', repaired: '201' },
    { text: '分機201', repaired: '201' },
    { text: '201', repaired: undefined },
    { text: '#201', repaired: undefined },
    { text: '*97', repaired: undefined },
    { text: 'room 201', repaired: undefined },
    { text: 'x', repaired: undefined },
    { text: 'x2', repaired: undefined },
    { text: '201x', repaired: undefined },
    { text: 'ext. 201/202', repaired: undefined },
    { text: '+49 30 5550 ext. 201', repaired: undefined },
    { text: 'x20a', repaired: undefined },
  ];
  for (const { text, repaired } of cases) {
    it(`makes ${repaired ?? 'nothing'} of ${text}`, () => expect(withoutLabel(text)).to.equal(repaired));
  }
});

describe('the repair of a zero that is dialled within the country only', () => {
  const cases = [
    { text: '+49 (0)30 5550100', is: true, repaired: '+49 30 5550100' },
    { text: '+49(0)30/5550-100', is: true, repaired: '+4930/5550-100' },
    { text: '0049 (0) 30 5550100', is: true, repaired: '0049 30 5550100' },
    { text: '(+49) (0)30 5550100', is: true, repaired: '(+49) 30 5550100' },
    { text: '(+39) (0)6 5550100', is: true, repaired: undefined },
    { text: '+44 (0)20 7946 0000', is: true, repaired: '+44 20 7946 0000' },
    { text: '+55 (0)11 5550 0100', is: true, repaired: '+55 11 5550 0100' },
    { text: '+39 (0)6 5550100', is: true, repaired: undefined },
    { text: '+225 (0)7 5550100', is: true, repaired: undefined },
    { text: '+1 (0)202 5550100', is: true, repaired: undefined },
    { text: '+49 30 5550100', is: false, repaired: undefined },
    { text: '(0)30 5550100', is: false, repaired: undefined },
    { text: '(030) 5550100', is: false, repaired: undefined },
    { text: '+1 (202) 5550100', is: false, repaired: undefined },
    { text: 'version +4 (0)', is: false, repaired: undefined },
    { text: '+49 (0)30', is: false, repaired: undefined },
  ];
  for (const { text, is, repaired } of cases) {
    it(`${is ? `makes ${repaired ?? 'nothing'} of` : 'ignores'} ${text}`, () => {
      expect(hasTrunkZero(text)).to.equal(is);
      expect(withoutTrunkZero(text)).to.equal(repaired);
    });
  }
});

describe('the repair of letters that were encoded twice', () => {
  const cases = [
    { text: 'MÃ¼ller', repaired: 'Müller' },
    { text: 'ZoÃ« Ångström', repaired: undefined },
    { text: 'RenÃ©e LefÃ¨vre', repaired: 'Renée Lefèvre' },
    { text: 'Å\u0081ukasz', repaired: 'Łukasz' },
    { text: 'Oâ€™Brien', repaired: 'O’Brien' },
    { text: 'Ð\u2013ÑƒÐº', repaired: 'Жук' },
    { text: 'Müller', repaired: undefined },
    { text: 'JOÃO', repaired: undefined },
    { text: 'SÃO PAULO', repaired: undefined },
    { text: 'CAFÉ®', repaired: undefined },
    { text: 'ANDRÉ’S', repaired: undefined },
    { text: 'Ünal', repaired: undefined },
    { text: 'Łukasz', repaired: undefined },
    { text: '田中', repaired: undefined },
  ];
  for (const { text, repaired } of cases) {
    it(`makes ${repaired ?? 'nothing'} of ${text}`, () =>
      expect(encodedTwice.repair(text)).to.equal(repaired));
  }
});

describe('the repair of blanks that look like the plain one', () => {
  const cases = [
    { text: 'Sales\u00a0EMEA', repaired: 'Sales EMEA' },
    { text: '+49\u202f30\u2009555', repaired: '+49 30 555' },
    { text: 'Anna\u3000Berg', repaired: 'Anna Berg' },
    { text: '山田\u3000太郎', repaired: undefined },
    { text: '山田\u00a0太郎', repaired: '山田 太郎' },
    { text: 'Anna Berg', repaired: undefined },
    { text: 'Anna  Berg', repaired: undefined },
    { text: 'Anna\tBerg', repaired: undefined },
  ];
  for (const { text, repaired } of cases) {
    it(`makes ${repaired ?? 'nothing'} of ${JSON.stringify(text)}`, () =>
      expect(withPlainBlanks(text)).to.equal(repaired));
  }
});

describe('the detection of addresses in another script', () => {
  const cases = [
    { text: 'ann@bücher.example', is: true, repaired: 'ann@xn--bcher-kva.example' },
    { text: 'ann@почта.рф', is: true, repaired: 'ann@xn--80a1acny.xn--p1ai' },
    { text: 'анна@почта.рф', is: true, repaired: undefined },
    { text: 'jürgen@example.com', is: true, repaired: undefined },
    { text: '田中@example.co.jp', is: true, repaired: undefined },
    { text: 'ann@example.com', is: false, repaired: undefined },
    { text: 'Бухгалтерия', is: false, repaired: undefined },
    { text: 'анна@почта', is: false, repaired: undefined },
    { text: 'анна почта@пример.рф', is: false, repaired: undefined },
  ];
  for (const { text, is, repaired } of cases) {
    it(`${is ? `makes ${repaired ?? 'nothing'} of` : 'ignores'} ${text}`, () => {
      expect(isForeignAddress(text)).to.equal(is);
      expect(withAsciiDomain(text)).to.equal(repaired);
    });
  }
});
