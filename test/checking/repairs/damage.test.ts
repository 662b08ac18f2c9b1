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

describe('the detection of spreadsheet errors', () => {
  const errors =
    '#N/A #NAME? #REF! #VALUE! #DIV/0! #NULL! #NUM! #SPILL! #CALC! #NV #BEZUG! #WERT! #ZAHL! #ÜBERLAUF! #NOM? #NOMBRE? ' +
    '#¿NOMBRE? #¡REF! #¡VALOR! #NOME? #VALOR! #NÚM! #N/D #Н/Д #ИМЯ? #ССЫЛКА! #ЗНАЧ! #ДЕЛ/0! #N/B ###### Err:502';
  for (const text of errors.split(' ')) it(`finds ${text}`, () => expect(isErrorValue(text)).to.equal(true));
  for (const text of ['#43', '#1', '#ada', 'N/A', '#', 'Null', 'None', '#Team', '#REF! or not', '*97']) {
    it(`ignores ${text}`, () => expect(isErrorValue(text)).to.equal(false));
  }
});

describe('the repair of numbers that a spreadsheet has shortened', () => {
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
    it(`${is ? `restores ${repaired ?? 'nothing'} from` : 'ignores'} ${text}`, () => {
      expect(isScientific(text)).to.equal(is);
      expect(unfoldScientific(text)).to.equal(repaired);
    });
  }
});

describe('the detection of dates in a name', () => {
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
    it(`finds ${text}`, () => expect(isDateInName(text)).to.equal(true));
  }
  for (const text of ['May', 'April', 'X Æ A-12', 'Mar-y', '42', 'Jan12', '1-2', 'Agent 007', '2024']) {
    it(`ignores ${text}`, () => expect(isDateInName(text)).to.equal(false));
  }
});

describe('the repair of marks around a value', () => {
  const cases = [
    { text: "'=1+1", apostrophe: '=1+1', marks: undefined },
    { text: "'+4930", apostrophe: '+4930', marks: undefined },
    { text: "'0042", apostrophe: '0042', marks: undefined },
    { text: "'t Hooft", apostrophe: undefined, marks: undefined },
    { text: "'Ada'", apostrophe: undefined, marks: 'Ada' },
    { text: '“Ada”', apostrophe: undefined, marks: 'Ada' },
    { text: '„Ada“', apostrophe: undefined, marks: 'Ada' },
    { text: '"101"', apostrophe: undefined, marks: '101' },
    { text: '="0042"', apostrophe: undefined, marks: '0042' },
    { text: '="a"&"b"', apostrophe: undefined, marks: undefined },
    { text: '=""', apostrophe: undefined, marks: undefined },
    { text: '"Bob" Smith', apostrophe: undefined, marks: undefined },
    { text: '"a" and "b"', apostrophe: undefined, marks: undefined },
    { text: "''", apostrophe: undefined, marks: undefined },
    { text: "O'Neil", apostrophe: undefined, marks: undefined },
  ];
  for (const { text, apostrophe, marks } of cases) {
    it(`returns ${apostrophe ?? marks ?? 'nothing'} for ${text}`, () => {
      expect(withoutApostrophe(text)).to.equal(apostrophe);
      expect(withoutQuoteMarks(text)).to.equal(marks);
    });
  }
});

describe('the repair of an apostrophe from a download', () => {
  it('finds every apostrophe that a download adds', () => {
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

describe('the repair of invisible characters', () => {
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
      description: "half of a pair, which can't be restored",
      text: 'A\ud83d\u0000',
      kind: 'control-character',
      seen: undefined,
    },
    { description: 'a joiner in Persian', text: 'می\u200cخواهم', kind: undefined, seen: undefined },
    { description: 'a joiner in Hindi', text: 'क्\u200dष', kind: undefined, seen: undefined },
    { description: 'a family emoji', text: '👩\u200d👩\u200d👧', kind: undefined, seen: undefined },
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
      description: 'a great many tags alone',
      text: `Ada${'\u{e0041}'.repeat(300_000)}`,
      kind: 'invisible-characters',
      seen: 'Ada',
    },
    {
      description: 'a great many tags of a flag',
      text: `${'\u{e0041}'.repeat(300_000)}\u{e007f}`,
      kind: undefined,
      seen: undefined,
    },
    { description: 'accents', text: 'Zoe\u0308', kind: undefined, seen: undefined },
  ];
  for (const { description, text, kind, seen } of cases) {
    it(`${kind ? 'finds' : 'ignores'} ${description}`, () => {
      const found = hiddenCharacters.find(({ finderOf }) => finderOf()(text));
      expect(found?.code).to.equal(kind);
      if (kind) expect(removeHiddenCharacters(text)).to.equal(seen);
    });
  }
});

describe('the detection of texts that look alike', () => {
  for (const [one, other] of [
    ['admin', 'аdmin'],
    ['admin', 'ａｄｍｉｎ'],
    ['office', 'oﬃce'],
    ['paypal', 'раураl'],
    ['KATE', 'ΚΑΤΕ'],
    ['scope', 'ѕсоре'],
  ] as const) {
    it(`finds ${one} and ${other} alike`, () =>
      expect(skeletonOf(foldText(other))).to.equal(skeletonOf(foldText(one))));
  }
  for (const [one, other] of [
    ['jose', 'josé'],
    ['user0', 'usero'],
    ['anna', 'аннa'],
    ['lukasz', 'łukasz'],
  ] as const) {
    it(`distinguishes ${one} and ${other}`, () => expect(skeletonOf(other)).not.to.equal(skeletonOf(one)));
  }

  it('is quick for a great many marks', () => {
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
    it(`${is ? 'finds' : 'does not find'} several alphabets in ${text}`, () =>
      expect(mixesScripts(text)).to.equal(is));
  }
});
