import { expect } from '@open-wc/testing';
import {
  cellsOf,
  checkTable,
  generatedExtensions,
  openReview,
  problemsOf,
  setupOf,
  tableOf,
} from './review-service-fixture.js';

type Change = Readonly<Record<string, string>>;

/** Rows that are ready but for what is said; extensions are generated unless there are some. */
function problemsIn(rows: readonly Change[]): readonly string[] {
  const hasExtensions = rows.some((row) => 'virtualExtension' in row);
  return problemsOf(openReview(rows, hasExtensions ? setupOf() : generatedExtensions));
}

const extensions = (...values: string[]): Change[] =>
  values.map((virtualExtension) => ({ virtualExtension }));
const phones = (...values: string[]): Change[] => values.map((callerId) => ({ callerId }));
const twelve = Array.from({ length: 12 }, (_, at) => String(1001 + at));

const cases: readonly { description: string; rows: readonly Change[]; expected: readonly string[] }[] = [
  {
    description: 'an extension that is shorter than those with zeros in front',
    rows: extensions('0042', '0043', '44'),
    expected: ['4 virtualExtension lost-zeros warning'],
  },
  {
    description: 'an extension that is shorter than nearly all',
    rows: extensions(...twelve, '42'),
    expected: ['14 virtualExtension lost-zeros warning'],
  },
  {
    description: 'no zeros where lengths differ',
    rows: extensions('42', '042', '0042', '1234', '77'),
    expected: [],
  },
  { description: 'no zeros among a few others', rows: extensions('1001', '1002', '42'), expected: [] },
  { description: 'no zeros in a longer one', rows: extensions('0042', '0043', '12345'), expected: [] },
  {
    description: 'a shortened number takes the place of the error that it is',
    rows: extensions('1.23E+05', '2001'),
    expected: ['2 virtualExtension scientific-number error'],
  },
  {
    description: 'an apostrophe that makes an extension invalid',
    rows: extensions("'0042", '2001'),
    expected: ['2 virtualExtension leading-apostrophe error'],
  },
  {
    description: 'an apostrophe that is not all that is wrong',
    rows: [{ email: "'=1+1" }],
    expected: ['2 email email-invalid error', '2 email leading-apostrophe warning'],
  },
  {
    description: 'quotation marks around an extension',
    rows: extensions('"101"', '102'),
    expected: ['2 virtualExtension quote-marks error'],
  },
  {
    description: 'phone numbers without their +',
    rows: phones('+12025550143', '+12025550144', '12025550145', '2025550146'),
    expected: ['4 callerId lost-plus warning'],
  },
  {
    description: 'no + where most have none',
    rows: phones('+12025550143', '12025550144', '12025550145'),
    expected: [],
  },
  { description: 'no + before another country', rows: phones('+4930901820', '12025550145'), expected: [] },
  {
    description: 'a shortened phone number and an error of a spreadsheet, which nobody wants to store',
    rows: phones('1.20256E+10', '#N/A', '########'),
    expected: [
      '2 callerId scientific-number error',
      '3 callerId error-value error',
      '4 callerId error-value error',
    ],
  },
  {
    description: 'an error of a spreadsheet as a username',
    rows: [{ username: '#REF!' }],
    expected: ['2 username error-value error'],
  },
  {
    description: 'dates as names',
    rows: [
      { firstName: '2024-05-01' },
      { username: '1-Mar' },
      { username: '5/1/2024' },
      { username: 'jan-12' },
    ],
    expected: [
      '2 firstName date-in-name warning',
      '3 username date-in-name warning',
      '4 username date-in-name warning',
    ],
  },
  {
    description: 'invisible characters, an error where the value is invalid for them',
    rows: [
      { username: 'a\u200bda' },
      { email: 'a\u200bda@example.com' },
      { firstName: 'A\u00adda' },
      { role: 'Agent\u200b' },
      { role: 'Agnet\u200b' },
    ],
    expected: [
      '2 username invisible-characters error',
      '3 email invisible-characters error',
      '4 firstName invisible-characters warning',
      '5 role invisible-characters error',
      '6 role choice-unknown error',
      '6 role invisible-characters warning',
    ],
  },
  {
    description: 'marks that reorder text',
    rows: [{ username: '\u202eada' }, { firstName: 'Ada\u2066' }, { firstName: 'Ada\u200e' }],
    expected: [
      '2 username bidi-characters error',
      '3 firstName bidi-characters error',
      '4 firstName bidi-characters warning',
    ],
  },
  {
    description: 'control characters, once',
    rows: [{ username: 'a\u0000da' }, { firstName: 'Ada\nKing' }, { email: 'a\u0000da@example.com' }],
    expected: [
      '2 username control-character error',
      '3 firstName control-character error',
      '4 email control-character error',
    ],
  },
  {
    description: 'letters of two alphabets in a word, and whom they look like',
    rows: [{ username: 'аdmin' }, { username: 'admin' }, { email: 'аda@example.com' }],
    expected: [
      '2 username mixed-scripts warning',
      '2 username lookalike warning',
      '3 username lookalike warning',
      '4 email mixed-scripts error',
    ],
  },
  {
    description: 'fullwidth letters look like others',
    rows: [{ username: 'ada' }, { username: 'ａｄａ' }, { username: 'grace' }],
    expected: ['2 username lookalike warning', '3 username lookalike warning'],
  },
  {
    description: 'composed and decomposed are the same, which is no look-alike',
    rows: [{ username: 'jos\u00e9' }, { username: 'jose\u0301' }],
    expected: ['2 username duplicate-value duplicate', '3 username duplicate-value duplicate'],
  },
  {
    description: 'odd words stay words',
    rows: [
      { firstName: '__proto__', username: 'constructor' },
      { firstName: '<script>alert(1)</script>' },
      { firstName: 'Null' },
      { firstName: '=1+1' },
    ],
    expected: [],
  },
  {
    description: 'half of a pair of surrogates',
    rows: [{ firstName: 'A\ud83d' }],
    expected: ['2 firstName control-character error'],
  },
];

describe('ReviewService.check', () => {
  for (const { description, rows, expected } of cases) {
    it(`finds ${description}`, () => expect(problemsIn(rows)).to.deep.equal(expected));
  }

  it('names the rows whose value looks the same', () => {
    const rows = ['ada', 'ａｄａ', 'аda'].map((username) => cellsOf(username, { email: 'a@b.co' }));
    const { review } = checkTable(tableOf(rows));
    const found = review()
      .problemsOf(1)
      .find(({ code }) => code === 'lookalike');
    expect(found?.params).to.deep.equal({ rows: [2, 4], count: 2 });
  });

  it('reports nothing of fields that do not apply to the row', () => {
    const setup = setupOf({
      desk: { from: 'none' },
      virtualExtension: { from: 'generated' },
      callerId: { from: 'none' },
      sip: { from: 'column', header: 'Desk', index: 4 },
      pbxDomain: { from: 'same', value: 'pbx-1' },
      pbxDevice: { from: 'column', header: 'Caller ID', index: 6 },
    });
    const rows = ['WebRTC', 'Classic PBX'].map((desk, at) =>
      cellsOf(`user${at}`, { desk, callerId: '#N/A' }),
    );
    expect(problemsOf(checkTable(tableOf(rows), setup))).to.deep.equal(['3 pbxDevice error-value error']);
  });

  it('checks a column again once most of its cells have changed', () => {
    const rows = ['0042', '0043', '44'].map((virtualExtension, at) =>
      cellsOf(`user${at}`, { virtualExtension }),
    );
    const fixture = checkTable(tableOf(rows));
    fixture.service.edit([0, 1].map((id) => ({ id, field: 'virtualExtension', text: `5${id}` })));
    expect(problemsOf(fixture)).to.deep.equal([]);
    fixture.service.undo();
    expect(problemsOf(fixture)).to.deep.equal(['4 virtualExtension lost-zeros warning']);
  });
});
