import { expect } from '@open-wc/testing';
import { neutraliseFormula } from '../../../src/files/csv/formula.js';
import { isDateInName } from '../../../src/checking/repairs/date-in-name.js';
import { isErrorValue } from '../../../src/checking/repairs/error-value.js';
import { hiddenCharacters, removeHiddenCharacters } from '../../../src/checking/repairs/hidden-characters.js';
import { withoutApostrophe } from '../../../src/checking/repairs/leading-apostrophe.js';
import { mixesScripts } from '../../../src/checking/repairs/mixed-scripts.js';
import { withoutQuoteMarks } from '../../../src/checking/repairs/quote-marks.js';
import { isScientific, unfoldScientific } from '../../../src/checking/repairs/scientific-number.js';
import { skeletonOf } from '../../../src/fields/skeleton.js';
import { foldText } from '../../../src/fields/fold-text.js';

describe('errors of a spreadsheet', () => {
  const errors =
    '#N/A #NAME? #REF! #VALUE! #DIV/0! #NULL! #NUM! #SPILL! #CALC! #NV #BEZUG! #WERT! #ZAHL! #ÜBERLAUF! #NOM? #NOMBRE? ' +
    '#¿NOMBRE? #¡REF! #¡VALOR! #NOME? #VALOR! #NÚM! #N/D #Н/Д #ИМЯ? #ССЫЛКА! #ЗНАЧ! #ДЕЛ/0! #N/B ###### Err:502';
  for (const text of errors.split(' ')) it(text, () => expect(isErrorValue(text)).to.equal(true));
  for (const text of ['#43', '#1', '#ada', 'N/A', '#', 'Null', 'None', '#Team', '#REF! or not', '*97']) {
    it(`none: ${text}`, () => expect(isErrorValue(text)).to.equal(false));
  }
});

describe('numbers that a spreadsheet has shortened', () => {
  const cases = [
    { text: '1.23E+05', is: true, repaired: undefined },
    { text: '1,23E+05', is: true, repaired: undefined },
    { text: '1.23456E+05', is: true, repaired: '123456' },
    { text: '4,93012E+05', is: true, repaired: '493012' },
    { text: '1.20256E+10', is: true, repaired: undefined },
    { text: '1E+00', is: true, repaired: '1' },
    { text: '1.5E-05', is: true, repaired: undefined },
    { text: '-1.5E+01', is: true, repaired: undefined },
    { text: '1.234567E+05', is: true, repaired: undefined },
    { text: '1e3', is: false, repaired: undefined },
    { text: 'E+05', is: false, repaired: undefined },
    { text: '12E+05', is: false, repaired: undefined },
    { text: '1.23E+05x', is: false, repaired: undefined },
  ];
  for (const { text, is, repaired } of cases) {
    it(`${text}: ${is ? (repaired ?? 'its digits are lost') : 'none'}`, () => {
      expect(isScientific(text)).to.equal(is);
      expect(unfoldScientific(text)).to.equal(repaired);
    });
  }
});

describe('dates where a name is expected', () => {
  for (const text of [
    '2024-05-01',
    '5/1/2024',
    '01.05.2024',
    '01-May',
    '1-Mar',
    '3 янв',
    '12-févr',
    'Mar-01',
    '1-Mai-24',
  ]) {
    it(text, () => expect(isDateInName(text)).to.equal(true));
  }
  for (const text of ['May', 'April', 'X Æ A-12', 'Mar-y', '42', 'Jan12', '1-2', 'Agent 007', '2024']) {
    it(`none: ${text}`, () => expect(isDateInName(text)).to.equal(false));
  }
});

describe('what stands around a value', () => {
  const cases = [
    { text: "'=1+1", apostrophe: '=1+1', marks: undefined },
    { text: "'+4930", apostrophe: '+4930', marks: undefined },
    { text: "'0042", apostrophe: '0042', marks: undefined },
    { text: "'t Hooft", apostrophe: undefined, marks: undefined },
    { text: "'Ada'", apostrophe: undefined, marks: 'Ada' },
    { text: '“Ada”', apostrophe: undefined, marks: 'Ada' },
    { text: '„Ada“', apostrophe: undefined, marks: 'Ada' },
    { text: '"101"', apostrophe: undefined, marks: '101' },
    { text: '"Bob" Smith', apostrophe: undefined, marks: undefined },
    { text: '"a" and "b"', apostrophe: undefined, marks: undefined },
    { text: "''", apostrophe: undefined, marks: undefined },
    { text: "O'Neil", apostrophe: undefined, marks: undefined },
  ];
  for (const { text, apostrophe, marks } of cases) {
    it(text, () => {
      expect(withoutApostrophe(text)).to.equal(apostrophe);
      expect(withoutQuoteMarks(text)).to.equal(marks);
    });
  }
});

describe('an apostrophe of ours', () => {
  it('is found in front of whatever a download makes harmless', () => {
    const texts = [
      '=1+1',
      '+4930',
      '-2',
      '@SUM',
      "'=1",
      ' =1',
      '"=1"',
      '\tx',
      '\nx',
      '＝1',
      '＋1',
      '－1',
      '＠1',
    ];
    for (const text of texts) {
      expect(withoutApostrophe(neutraliseFormula(text)), text).to.equal(text);
    }
  });
});

describe('characters that nobody sees', () => {
  const cases = [
    { description: 'a zero-width space', text: 'A\u200bda', kind: 'invisible-characters', seen: 'Ada' },
    { description: 'a soft hyphen', text: 'Ada\u00ad', kind: 'invisible-characters', seen: 'Ada' },
    { description: 'a byte order mark', text: 'A\ufeffda', kind: 'invisible-characters', seen: 'Ada' },
    { description: 'a joiner in Latin', text: 'a\u200dda', kind: 'invisible-characters', seen: 'ada' },
    { description: 'tags', text: 'Ada\u{e0041}', kind: 'invisible-characters', seen: 'Ada' },
    { description: 'a filler', text: 'Ada\u3164', kind: 'invisible-characters', seen: 'Ada' },
    { description: 'an override', text: '\u202eadA\u202c', kind: 'bidi-characters', seen: 'adA' },
    { description: 'an isolate', text: 'Ada\u2066', kind: 'bidi-characters', seen: 'Ada' },
    { description: 'a direction mark', text: 'Ada\u200e', kind: 'bidi-characters', seen: 'Ada' },
    { description: 'a NUL', text: 'A\u0000da', kind: 'control-character', seen: 'Ada' },
    { description: 'a line end', text: 'Ada\r\nKing', kind: 'control-character', seen: 'Ada King' },
    { description: 'a line separator', text: 'Ada\u2028King', kind: 'control-character', seen: 'Ada King' },
    {
      description: 'half of a pair: what it was is lost',
      text: 'A\ud83d\u0000',
      kind: 'control-character',
      seen: undefined,
    },
    { description: 'a joiner in Persian', text: 'می\u200cخواهم', kind: undefined, seen: undefined },
    { description: 'a joiner in Hindi', text: 'क्\u200dष', kind: undefined, seen: undefined },
    { description: 'a family', text: '👩\u200d👩\u200d👧', kind: undefined, seen: undefined },
    {
      description: 'a flag of tags',
      text: '🏴\u{e0067}\u{e0062}\u{e007f}',
      kind: undefined,
      seen: undefined,
    },
    {
      description: 'tags behind a flag',
      text: '🏴\u{e0067}\u{e007f}A\u{e0041}da',
      kind: 'invisible-characters',
      seen: '🏴\u{e0067}\u{e007f}Ada',
    },
    {
      description: 'nothing but tags, a great many',
      text: `Ada${'\u{e0041}'.repeat(300_000)}`,
      kind: 'invisible-characters',
      seen: 'Ada',
    },
    {
      description: 'tags of a flag, a great many',
      text: `${'\u{e0041}'.repeat(300_000)}\u{e007f}`,
      kind: undefined,
      seen: undefined,
    },
    { description: 'accents', text: 'Zoe\u0308', kind: undefined, seen: undefined },
  ];
  for (const { description, text, kind, seen } of cases) {
    it(description, () => {
      const found = hiddenCharacters.find(({ finderOf }) => finderOf()(text));
      expect(found?.code).to.equal(kind);
      if (kind) expect(removeHiddenCharacters(text)).to.equal(seen);
    });
  }
});

describe('texts that look alike', () => {
  for (const [one, other] of [
    ['admin', 'аdmin'],
    ['admin', 'ａｄｍｉｎ'],
    ['office', 'oﬃce'],
    ['paypal', 'раураl'],
    ['KATE', 'ΚΑΤΕ'],
    ['scope', 'ѕсоре'],
  ] as const) {
    it(`${one} and ${other}`, () => expect(skeletonOf(foldText(other))).to.equal(skeletonOf(foldText(one))));
  }
  for (const [one, other] of [
    ['jose', 'josé'],
    ['user0', 'usero'],
    ['anna', 'аннa'],
    ['lukasz', 'łukasz'],
  ] as const) {
    it(`not ${one} and ${other}`, () => expect(skeletonOf(other)).not.to.equal(skeletonOf(one)));
  }

  it('are told among a great many marks', () => {
    expect(mixesScripts('\u0483'.repeat(500_000))).to.equal(false);
  });

  const mixed = [
    { text: 'аdmin', is: true },
    { text: 'ivan.иванοв', is: true },
    { text: 'Ωmega', is: true },
    { text: 'иван.ivanov', is: false },
    { text: 'иванов', is: false },
    { text: 'jose\u0301', is: false },
    { text: '田中tanaka', is: false },
  ];
  for (const { text, is } of mixed) {
    it(`${text} ${is ? 'mixes' : 'does not mix'} alphabets`, () => expect(mixesScripts(text)).to.equal(is));
  }
});
