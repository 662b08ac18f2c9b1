import { expect } from '@open-wc/testing';
import { writeCsv } from '../../../src/files/csv/write.js';

const CASES = [
  { description: 'no rows', rows: [], expected: '\uFEFF' },
  {
    description: 'plain cells',
    rows: [
      ['a', 'b'],
      ['c', ''],
    ],
    expected: '\uFEFF"a","b"\r\n"c",""\r\n',
  },
  { description: 'quotes', rows: [['say "hi"']], expected: '\uFEFF"say ""hi"""\r\n' },
  {
    description: 'delimiters and line ends',
    rows: [['a,b;c', 'd\ne\r\nf']],
    expected: '\uFEFF"a,b;c","d\ne\r\nf"\r\n',
  },
  { description: 'formulas, even in headers', rows: [['=h'], ['@x']], expected: `\uFEFF"'=h"\r\n"'@x"\r\n` },
];

describe('writeCsv', () => {
  for (const { description, rows, expected } of CASES) {
    it(`writes ${description}`, () => {
      expect(writeCsv(rows)).to.equal(expected);
    });
  }

  it('reads rows from any iterable, only once', () => {
    function* rows() {
      yield ['a'];
      yield ['b'];
    }
    expect(writeCsv(rows())).to.equal('\uFEFF"a"\r\n"b"\r\n');
  });
});
