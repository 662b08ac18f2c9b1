import { expect } from '@open-wc/testing';
import type { ChoiceLists } from '../../src/fields/fields.js';
import type { RowSearch } from '../../src/engine/review-answers.js';
import { cellsOf, issueOf, openDesk, setupOf, tableOf, type Stage } from './review-stage.js';

type Change = Readonly<Record<string, string>>;

const generated = setupOf({ virtualExtension: { from: 'generated' } });

function open(rows: readonly Change[], setup = generated): Stage {
  return openDesk(tableOf(rows.map((row, at) => cellsOf(`user${at}`, row))), setup);
}

function column(stage: Stage, at: number): readonly (string | undefined)[] {
  return stage.table().rows.map(({ cells }) => cells[at]);
}

const ROLE = 3;
const DESK = 4;

describe('what there is to mend', () => {
  it('comes once each, errors before duplicates before warnings, the most rows first', () => {
    const { desk } = open([
      { email: 'wrong' },
      { email: 'wrong as well' },
      { role: '' },
      { username: 'ada' },
      { username: 'Ada' },
      { firstName: '1-Mar' },
    ]);
    expect(desk.answer().issues.map(({ code, field, rows }) => [code, field, rows])).to.deep.equal([
      ['email-invalid', 'email', 2],
      ['missing', 'role', 1],
      ['duplicate-value', 'username', 2],
      ['date-in-name', 'firstName', 1],
    ]);
  });

  it('leaves out what was left out', () => {
    const { desk, review } = open([{ email: 'wrong' }, { email: 'wrong' }]);
    review().leaveOut([0], true);
    expect(desk.answer().issues.map(({ rows }) => rows)).to.deep.equal([1]);
  });

  it('asks once for each unknown value, with what may be meant', () => {
    const { desk } = open([{ role: 'Agnet' }, { role: ' AGNET' }, { role: 'Cook' }, { role: 'Admin' }]);
    const { issues } = desk.answer();
    expect(issueOf(issues, 'choice-unknown', 'Agnet')).to.deep.include({
      rows: 2,
      suggestions: [{ id: '1', name: 'Agent' }],
    });
    expect(issueOf(issues, 'choice-unknown', 'Admin').suggestions).to.deep.equal([
      { id: '2', name: 'Administrator' },
    ]);
    expect(issueOf(issues, 'choice-unknown', 'Cook')).not.to.have.property('suggestions');
  });

  it('lists both entries of a name that two have', () => {
    const { desk } = open([{ desk: 'sales' }, { desk: '11' }]);
    expect(issueOf(desk.answer().issues, 'choice-ambiguous', 'sales')).to.deep.include({
      rows: 1,
      severity: 'error',
      suggestions: [
        { id: '11', name: 'Sales' },
        { id: '12', name: 'Sales' },
      ],
    });
  });

  it('tells the entries of one cell apart', () => {
    const { desk } = open([{ desk: 'Support; Suport; Kitchen' }, { desk: 'suport' }]);
    const { issues } = desk.answer();
    expect(issueOf(issues, 'choice-unknown', 'Suport').rows).to.equal(2);
    expect(issueOf(issues, 'choice-unknown', 'Kitchen').rows).to.equal(1);
  });

  it('keeps long values apart that begin alike', () => {
    const long = 'x'.repeat(100);
    const { desk } = open([{ role: `${long}1` }, { role: long }]);
    expect(desk.answer().issues.map(({ rows }) => rows)).to.deep.equal([1, 1]);
  });

  it('shows what a certain fix makes of a cell', () => {
    const { desk } = open([{ username: 'a\u200bda' }, { username: 'grace\u200b' }]);
    expect(issueOf(desk.answer().issues, 'invisible-characters').example).to.deep.equal({
      before: 'a\u200bda',
      after: 'ada',
    });
  });

  it('is no more than a hundred things', () => {
    const { desk } = open(Array.from({ length: 150 }, (_, at) => ({ role: `Role ${at}` })));
    expect(desk.answer().issues).to.have.length(100);
  });

  const accented: ChoiceLists = new Map([
    [
      'roles',
      [
        { id: 1, name: 'Gestión' },
        { id: 2, name: 'Gestion' },
      ],
    ],
  ]);
  it('keeps accents: they tell two entries apart', () => {
    const setup = setupOf({ virtualExtension: { from: 'generated' } }, accented);
    const { review } = open([{ role: 'GESTIÓN ' }, { role: 'gestion' }, { role: 'gestión' }], setup);
    const role = setup.fields.findIndex(({ id }) => id === 'role');
    expect([0, 1, 2].map((id) => review().valuesOf(id)[role])).to.deep.equal(['1', '2', '1']);
  });
});

describe('one fix for many rows', () => {
  it('puts a chosen entry in the place of a value, as one step', () => {
    const stage = open([{ role: 'Agnet' }, { role: ' AGNET' }, { role: 'Administrator' }]);
    const { changed, check } = stage.desk.fix({ kind: 'replace', field: 'role', value: 'Agnet', text: '1' });
    expect(column(stage, ROLE)).to.deep.equal(['Agent', 'Agent', 'Administrator']);
    expect(changed).to.deep.equal([0, 1]);
    expect(check.counts.ready).to.equal(3);
    stage.desk.undo();
    expect(column(stage, ROLE)).to.deep.equal(['Agnet', ' AGNET', 'Administrator']);
  });

  it('writes the id of an entry whose name another one has', () => {
    const stage = open([{ desk: 'Sales' }]);
    stage.desk.fix({ kind: 'replace', field: 'desk', value: 'Sales', text: '12' });
    expect(column(stage, DESK)).to.deep.equal(['12']);
  });

  it('replaces one entry of several and leaves the others as they are', () => {
    const stage = open([{ desk: 'Support ;  Suport|10' }, { desk: 'suport' }, { desk: 'Suporting' }]);
    stage.desk.fix({ kind: 'replace', field: 'desk', value: 'Suport', text: '10' });
    expect(column(stage, DESK)).to.deep.equal(['Support ;  Support|10', 'Support', 'Suporting']);
  });

  it('takes patterns of replacing for text', () => {
    const stage = open([{ desk: 'Support; Suport' }]);
    stage.desk.fix({ kind: 'replace', field: 'desk', value: 'Suport', text: '$&$1' });
    expect(column(stage, DESK)).to.deep.equal(['Support; $&$1']);
  });

  it('fills what is blank, and nothing else', () => {
    const stage = open([{ role: '' }, { role: ' \u200b' }, { role: 'Agnet' }]);
    stage.review().leaveOut([1], true);
    stage.desk.fix({ kind: 'fill-blank', field: 'role', text: '2' });
    expect(column(stage, ROLE)).to.deep.equal(['Administrator', ' \u200b', 'Agnet']);
  });

  it('leaves rows that are no users alone', () => {
    const stage = openDesk(
      tableOf([cellsOf('ada', { role: '' }), { cells: cellsOf('x', { role: '' }), fault: 'unclosed-quote' }]),
      generated,
    );
    stage.desk.fix({ kind: 'fill-blank', field: 'role', text: 'Agent' });
    expect(column(stage, ROLE)).to.deep.equal(['Agent', '']);
  });

  const certain = [
    {
      code: 'lost-zeros',
      field: 'virtualExtension',
      before: ['0042', '0043', '44'],
      after: ['0042', '0043', '0044'],
    },
    {
      code: 'lost-zeros',
      field: 'virtualExtension',
      before: ['0042', '0043', '12345', '0044', '42', '0046'],
      after: ['0042', '0043', '12345', '0044', '42', '0046'],
    },
    {
      code: 'lost-zeros',
      field: 'virtualExtension',
      before: ['0042', '0043', '0045', '42', '44'],
      after: ['0042', '0043', '0045', '42', '0044'],
    },
    {
      code: 'scientific-number',
      field: 'virtualExtension',
      before: ['1.23456E+05', '1.23E+05'],
      after: ['123456', '1.23E+05'],
    },
    {
      code: 'lost-plus',
      field: 'callerId',
      before: ['+12025550143', '+12025550144', '12025550145'],
      after: ['+12025550143', '+12025550144', '+12025550145'],
    },
    { code: 'error-value', field: 'callerId', before: ['#N/A', '+12025550144'], after: ['', '+12025550144'] },
    { code: 'error-value', field: 'username', before: ['#N/A'], after: ['#N/A'] },
    {
      code: 'leading-apostrophe',
      field: 'virtualExtension',
      before: ["'0042", '0043'],
      after: ['0042', '0043'],
    },
    { code: 'quote-marks', field: 'firstName', before: ['“Ada”'], after: ['Ada'] },
    { code: 'bidi-characters', field: 'firstName', before: ['\u202eadA\u202c'], after: ['adA'] },
    {
      code: 'control-character',
      field: 'firstName',
      before: ['Ada\nKing', 'A\u0000'],
      after: ['Ada King', 'A'],
    },
    { code: 'date-in-name', field: 'firstName', before: ['1-Mar'], after: ['1-Mar'] },
  ] as const;
  for (const { code, field, before, after } of certain) {
    it(`${code}: ${before.join(', ')} becomes ${after.join(', ')}`, () => {
      const stage = open(
        before.map((text) => ({ [field]: text })),
        setupOf(),
      );
      const offered = stage.desk.answer().issues.some((issue) => issue.code === code && issue.example);
      expect(offered).to.equal(before.some((text, at) => text !== after[at]));
      stage.desk.fix({ kind: 'certain', code, field });
      const at = stage.review().columns.find((mapped) => mapped.field === field)?.index ?? -1;
      expect(column(stage, at)).to.deep.equal(after);
    });
  }
});

describe('looking for rows', () => {
  const stage = open([
    { username: 'ada', firstName: 'Zoë' },
    { username: 'grace', role: 'Agnet', firstName: 'ZOE\u0308' },
    { username: 'alan', email: 'wrong' },
    { username: 'STRASSE', role: 'Cook' },
  ]);
  const cases: readonly { description: string; search: RowSearch; filter?: 'errors'; expected: number[] }[] =
    [
      { description: 'everything', search: {}, expected: [2, 3, 4, 5] },
      {
        description: 'text in any case and any encoding of accents',
        search: { text: ' zoë ' },
        expected: [2, 3],
      },
      { description: 'text with sharp s', search: { text: 'straße' }, expected: [5] },
      { description: 'a row number', search: { text: '4' }, expected: [4] },
      { description: 'text that is nowhere', search: { text: 'adaada@' }, expected: [] },
      { description: 'text across two cells', search: { text: 'adaada' }, expected: [] },
      {
        description: 'text among the errors only',
        search: { text: 'a' },
        filter: 'errors',
        expected: [3, 4, 5],
      },
      {
        description: 'a problem',
        search: { problem: { code: 'choice-unknown', field: 'role' } },
        expected: [3, 5],
      },
      {
        description: 'a problem of one value',
        search: { problem: { code: 'choice-unknown', field: 'role', value: 'agnet ' } },
        expected: [3],
      },
      {
        description: 'a problem of another field',
        search: { problem: { code: 'choice-unknown', field: 'desk' } },
        expected: [],
      },
      {
        description: 'a problem and text',
        search: { text: 'cook', problem: { code: 'choice-unknown' } },
        expected: [5],
      },
    ];
  for (const { description, search, filter = 'all', expected } of cases) {
    it(`finds ${description}`, () => {
      const found = stage.desk.rows(filter, search, 0, 10);
      expect(found.rows.map(({ row }) => row)).to.deep.equal(expected);
      expect(found.total).to.equal(expected.length);
    });
  }

  it('finds what a cell has become', () => {
    const edited = open([{ firstName: 'Ada' }, { firstName: 'Grace' }]);
    expect(edited.desk.rows('all', { text: 'hedy' }, 0, 10).total).to.equal(0);
    edited.desk.edit([{ id: 1, field: 'firstName', text: 'Hedy' }]);
    expect(edited.desk.rows('all', { text: 'hedy' }, 0, 10).rows.map(({ id }) => id)).to.deep.equal([1]);
    expect(edited.desk.rows('all', { text: 'grace' }, 0, 10).total).to.equal(0);
  });

  it('hands out the whole text of a cell', () => {
    const long = 'x'.repeat(200);
    const { desk } = open([{ firstName: long }]);
    expect(desk.textOf(0, 'firstName')).to.equal(long);
    expect(desk.textOf(0, 'sip')).to.equal('');
  });
});
