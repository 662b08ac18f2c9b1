import { expect } from '@open-wc/testing';
import { ANNA, HEADER, lines, LUIS, read } from './odd-shapes-fixture.js';

const SIZE = 100_000;

/** What patterns of the readers repeat: white space, delimiters, marks, words, line ends, the starts of other formats. */
// prettier-ignore
const UNITS = [
  ' ', '\t', '\u00A0', ',', ';', '"', '" ', '="', '\\"', '#', 'a@', 'a ', '1,', '\0', '\x1A', '<a', '<!--', 'Total ', '\r\n',
  '#a\r\n', 'a\r\n', '"a\n',
];

/** Places of a text where it is scanned anew for each character by a pattern that may begin at any. */
const PLACES: readonly { readonly place: string; readonly text: (long: string) => string }[] = [
  { place: 'the start', text: (long) => lines(long, HEADER, ANNA, LUIS) },
  { place: 'the first line', text: (long) => lines(`x${long}x`, HEADER, ANNA, LUIS) },
  { place: 'a header', text: (long) => lines(`${HEADER},x${long}x`, ANNA, LUIS) },
  { place: 'a cell', text: (long) => lines(HEADER, `${ANNA},"x${long}x"`, LUIS) },
  { place: 'a row', text: (long) => lines(HEADER, ANNA, `x${long}x`, LUIS) },
  {
    place: 'an address',
    text: (long) => lines('ann@example.com', `bob@example.com${long}x`, 'eve@example.com'),
  },
  { place: 'the last line', text: (long) => lines(HEADER, ANNA, LUIS, `x${long}x`) },
  {
    place: 'an odd file',
    text: (long) => lines('# users', HEADER, `=${ANNA}`, '', `x${long}x`, 'End of list'),
  },
];

describe('long rows of one mark', function () {
  this.timeout(12_000);

  for (const { place, text } of PLACES)
    it(`are read or refused at once: in ${place}`, async () => {
      for (const unit of UNITS) {
        const long = unit.repeat(Math.ceil(SIZE / unit.length));
        const result = await read(text(long));
        expect(result.ok ? result.table.rows.length : 0, JSON.stringify(unit)).to.be.at.most(500);
      }
    });
});
